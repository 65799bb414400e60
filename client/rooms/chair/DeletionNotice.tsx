import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useVersions } from '../../features/minutes/use-versions.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { recall, remember } from '../../ui/remembered.ts'
import { seatPath } from '../parts/seat.ts'
import { useSeat } from '../parts/use-seat.ts'

/** Somebody deleted much of the minutes: who, when, how much, and the way to the text from before. Until it was seen. */
export function DeletionNotice() {
  const t = useText()
  const format = useFormat()
  const seat = useSeat()
  const navigate = useNavigate()
  const key = `deletion-seen.${seat}`
  const [seen, setSeen] = useState(() => Number(recall(key) ?? 0))
  const { asked } = useVersions()
  const last =
    asked.state === 'there'
      ? asked.answer.versions.findLast(({ reason, at }) => reason === 'deletion' && at > seen)
      : undefined
  if (!last) return null
  const settle = () => {
    remember(key, String(last.at))
    setSeen(last.at)
  }
  return (
    <Banner
      label={t('history.title')}
      icon="trash-2"
      action={
        <>
          <Button
            icon="history"
            onClick={() => {
              settle()
              void navigate(`${seatPath(seat, 'minutes')}#verlauf=${last.id}`)
            }}
          >
            {t('history.cut.show')}
          </Button>
          <Button onClick={settle}>{t('history.cut.seen')}</Button>
        </>
      }
    >
      {t('history.cut.title', { names: last.by, count: last.removed ?? 0 })}{' '}
      {t('history.cut.when', { time: format.time(last.at) })}
    </Banner>
  )
}
