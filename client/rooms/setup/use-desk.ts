import { useCallback, useEffect, useState } from 'react'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { ApiRefusal } from '../../session/api.ts'
import type { ShownLink } from '../parts/LinkDialog.tsx'
import { useSeat } from '../parts/use-seat.ts'
import { desk, type DeskBook } from './desk-api.ts'

/** Looks at the invitations again this often: who has come in is news at the desk. */
const LOOK_EVERY_MS = 5_000

/** The desk's book and what was last asked of it. */
export function useDesk() {
  const t = useText()
  const { language } = useLanguage()
  const seat = useSeat()
  const [book, setBook] = useState<DeskBook | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [link, setLink] = useState<ShownLink | null>(null)

  const run = useCallback(
    async (work: () => Promise<void>) => {
      setRefused(null)
      try {
        await work()
        setBook(await desk.book(seat, language))
      } catch (error) {
        setRefused(error instanceof ApiRefusal ? error.message : t('setup.unheard'))
      }
    },
    [seat, language, t],
  )
  useEffect(() => {
    void run(() => Promise.resolve())
    const timer = window.setInterval(() => void desk.book(seat, language).then(setBook, () => undefined), LOOK_EVERY_MS)
    return () => window.clearInterval(timer)
  }, [run, seat, language])

  const show = (title: string, make: () => Promise<{ readonly url: string }>, lets?: ShownLink['lets']) =>
    run(async () => setLink({ title, url: (await make()).url, ...(lets && { lets }) }))
  return {
    book,
    refused,
    link,
    closeLink: () => setLink(null),
    issue: (person: string, name: string) =>
      show(t('setup.links.of', { name }), () => desk.issue(seat, person, language)),
    revoke: (person: string) => run(async () => void (await desk.revoke(seat, person, language))),
    openDoor: (door: 'screen' | 'follow') =>
      show(t(`room.${door}`), () => desk.openDoor(seat, door, language), door === 'screen' ? 'screen' : 'everybody'),
    closeDoor: (door: 'screen' | 'follow') => run(async () => void (await desk.closeDoor(seat, door, language))),
    pair: () => show(t('desk.pair'), () => desk.pair(seat, language)),
    takeOver: () => show(t('desk.takeover'), () => desk.takeOver(seat, language)),
  }
}

export type Desk = ReturnType<typeof useDesk>
