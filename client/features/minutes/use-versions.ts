import { useCallback, useEffect, useState } from 'react'
import type { WovenSection } from '../../../shared/phrases/weave.ts'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import type { Format } from '../../i18n/format.ts'
import type { Text } from '../../i18n/text.ts'
import { seatApi } from '../../rooms/parts/seat.ts'
import { useSeat } from '../../rooms/parts/use-seat.ts'
import { api, ApiRefusal } from '../../session/api.ts'
import { useSession } from '../../session/Session.tsx'

/** A state of the draft that the server put away. */
export interface VersionHead {
  readonly id: string
  readonly at: number
  readonly reason: 'hour' | 'writing' | 'by-hand' | 'deletion' | 'restore' | 'circulated' | 'approved'
  readonly name: string | null
  /** Names of people. */
  readonly by: readonly string[]
  readonly removed: number | null
}

export interface VersionList {
  readonly may: { readonly all: boolean; readonly keep: boolean }
  readonly versions: readonly VersionHead[]
}

/** Something that comes from the server, or why it does not. */
export type Asked<Answer> =
  | { readonly state: 'waiting' }
  | { readonly state: 'there'; readonly answer: Answer }
  | { readonly state: 'refused'; readonly code: string; readonly why: string }

const waiting = { state: 'waiting' } as const

/** Asks the server, and again whenever something was put away or `again` is called; what was there stays meanwhile. */
function useAsked<Answer>(path: string | null): { readonly asked: Asked<Answer>; readonly again: () => void } {
  const t = useText()
  const { language } = useLanguage()
  const seat = useSeat()
  const { draftKept, link } = useSession()
  const [round, setRound] = useState(0)
  const [asked, setAsked] = useState<{ readonly path: string | null; readonly result: Asked<Answer> }>({
    path: null,
    result: waiting,
  })
  const live = link.state === 'live'
  useEffect(() => {
    if (path === null) return
    let gone = false
    const show = (result: Asked<Answer>) => {
      if (!gone) setAsked({ path, result })
    }
    api<Answer>(seatApi(seat, `draft/${path}`), { language })
      .then((answer) => show({ state: 'there', answer }))
      .catch((error: unknown) =>
        show(
          error instanceof ApiRefusal
            ? { state: 'refused', code: error.code, why: error.message }
            : { state: 'refused', code: 'unheard', why: t('versions.unheard') },
        ),
      )
    return () => {
      gone = true
    }
  }, [path, seat, language, draftKept, round, live, t])
  const again = useCallback(() => setRound((n) => n + 1), [])
  return { asked: asked.path === path ? asked.result : waiting, again }
}

/** What was put away of this meeting's draft, the oldest first. `off`: nothing is asked. */
export const useVersions = (off = false) => useAsked<VersionList>(off ? null : 'versions')

/** How the minutes read in a version; `now` is the draft as it stands. */
export const useVersionText = (id: string | null) =>
  useAsked<{ readonly sections: readonly WovenSection[] }>(id === null ? null : `versions/${id}`)

/** The draft of then as one Yjs update. Throws what `fetch` throws, or an error with the status. */
export async function versionState(seat: string, id: string): Promise<Uint8Array> {
  const response = await fetch(seatApi(seat, `draft/versions/${id}/state`), { credentials: 'same-origin' })
  if (!response.ok) throw new Error(String(response.status))
  return new Uint8Array(await response.arrayBuffer())
}

/** `11:42`; the day before it where it is another than `today`. */
export const momentName = (at: number, format: Format, today: number): string =>
  format.date(at) === format.date(today) ? format.time(at) : format.dateTime(at)

/** `11:42 · bevor A. Herkenhoff 2.310 Zeichen löschte`; the day before it where it is another than `today`. */
export function versionName(head: VersionHead, t: Text, format: Format, today: number): string {
  return `${momentName(head.at, format, today)} · ${reasonOf(head, t)}`
}

function reasonOf({ reason, name, by, removed }: VersionHead, t: Text): string {
  switch (reason) {
    case 'hour':
    case 'writing':
      return t('history.hour', { names: by })
    case 'deletion':
      return t('history.deletion', { names: by, count: removed ?? 0 })
    case 'restore':
      return t('history.restore', { names: by })
    case 'by-hand':
      return name === null ? t('history.unnamed', { names: by }) : t('history.by-hand', { name, names: by })
    case 'circulated':
      return t('history.circulated')
    case 'approved':
      return t('history.approved')
  }
}
