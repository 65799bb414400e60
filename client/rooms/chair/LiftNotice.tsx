import { useEffect, useRef, useState } from 'react'
import { liftViews } from '../../features/agenda/lifts.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { recall, remember } from '../../ui/remembered.ts'
import { useAnnounce } from '../../ui/Status.tsx'
import { useSeat } from '../parts/use-seat.ts'
import { useCockpit } from './cockpit.ts'

/** A delegation asked for an item to be treated singly: who and which, said once and shown until it was seen. */
export function LiftNotice() {
  const t = useText()
  const seat = useSeat()
  const state = useMeeting()
  const { peek } = useCockpit()
  const { say } = useAnnounce()
  const key = `lifts-seen.${seat}`
  const [seen, setSeen] = useState(() => recall(key)?.split(' ') ?? [])
  const lifts = liftViews(state, t, (item, code) => !seen.includes(`${item}/${code}`))
  const text = lifts.map((lift) => lift.text).join(' ')
  const said = useRef(text)
  useEffect(() => {
    if (text !== '' && text !== said.current) say(text)
    said.current = text
  }, [text, say])
  const [first] = lifts
  if (!first) return null
  const settle = () => {
    const all = [...seen, ...lifts.flatMap(({ item, by }) => by.map((code) => `${item}/${code}`))]
    remember(key, all.join(' '))
    setSeen(all)
  }
  return (
    <Banner
      label={t('consent.lifted.title')}
      tone="info"
      icon="list-checks"
      action={
        <>
          <Button
            onClick={() => {
              settle()
              peek(first.item === state.agenda.current ? null : first.item)
            }}
          >
            {t('consent.lifted.show', { number: first.item })}
          </Button>
          <Button onClick={settle}>{t('consent.lifted.seen')}</Button>
        </>
      }
    >
      {text}
    </Banner>
  )
}
