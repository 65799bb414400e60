import { waitingList } from '../../../shared/features/floor/select.ts'
import type { SpeechKind } from '../../../shared/features/floor/messages.ts'
import { personOf } from '../../../shared/features/roster/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Text } from '../../i18n/text.ts'
import type { ReadClock } from '../../ui/use-now.ts'
import { delegationName, officeLine, personName } from '../roster/names.ts'

/** Who has the floor, as the speaker's card and the screen show it; null while nobody has. `read`: the server's clock. */
export function speakerNow(state: MeetingState, read: ReadClock) {
  const { speaking, speechLimit, itemLimit, spokenOn } = state.floor
  if (!speaking) return null
  const before = speaking.item !== null && Object.hasOwn(spokenOn, speaking.item) ? (spokenOn[speaking.item] ?? 0) : 0
  return {
    code: speaking.delegation,
    name: personName(state, speaking.person),
    office: officeLine(state, speaking.person),
    kind: speaking.kind,
    read,
    since: speaking.pausedAt === null ? speaking.runningSince : null,
    usedMs: speaking.spoken,
    ...(speechLimit === null ? {} : { limitMs: speechLimit * 1000 }),
    /** What the item had left of its own limit when this speech began, ms. */
    ...(itemLimit === null ? {} : { itemLeftMs: itemLimit * 1000 - before }),
  }
}

export interface WaitingSpeaker {
  readonly id: string
  readonly code: string
  readonly delegation: string
  readonly name: string
  readonly kind: SpeechKind
  /** `zur Geschäftsordnung` */
  readonly about: string
  /** How long the delegation has spoken so far, ms. */
  readonly spokenMs: number
}

/** Who waits, in the order in which they will be called. */
export const waitingSpeakers = (state: MeetingState, t: Text): readonly WaitingSpeaker[] =>
  waitingList(state).map(({ person, delegation, kind }) => ({
    id: person,
    code: delegation,
    delegation: delegationName(state, delegation),
    name: personName(state, person),
    kind,
    about: [personOf(state, person)?.office, t(`floor.kind.${kind}`)].filter(Boolean).join(' · '),
    spokenMs: Object.hasOwn(state.floor.spokenBy, delegation) ? (state.floor.spokenBy[delegation] ?? 0) : 0,
  }))

/** How long each delegation has spoken, ms, longest first; the speech under way not included (FLO11). */
export const timesSpoken = (
  state: MeetingState,
): readonly { readonly code: string; readonly name: string; readonly ms: number }[] =>
  Object.entries(state.floor.spokenBy)
    .map(([code, ms]) => ({ code, name: delegationName(state, code), ms }))
    .toSorted((a, b) => b.ms - a.ms)

/** Speeches so far and the minutes they took, rounded. */
export function spokenSoFar(state: MeetingState): { readonly count: number; readonly minutes: number } {
  const ms = Object.values(state.floor.spokenBy).reduce((sum, spent) => sum + spent, 0)
  return { count: state.floor.speeches, minutes: Math.round(ms / 60_000) }
}
