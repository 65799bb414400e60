import { joinedWith } from '../agenda/select.ts'
import { inRoom } from '../attendance/select.ts'
import type { MotionsReads } from '../motions/select.ts'
import type { SpeechKind } from './messages.ts'
import type { Debate, Floor, Waiting } from './state.ts'

interface WithFloor {
  readonly floor: Floor
}
/** What the selectors of the floor need of a meeting. */
export interface FloorReads extends MotionsReads, WithFloor {}

/** The last debate that was opened on the item, or on one debated together with it; null if there was none. */
export function debateOf(m: FloorReads, item: string): Debate | null {
  const together = joinedWith(m, item)
  return m.floor.debates.findLast((debate) => debate.item === item || together.includes(debate.item)) ?? null
}

/** The debate that is open now. */
export const openDebate = (m: WithFloor): Debate | null =>
  m.floor.debates.findLast((it) => it.closedAt === null) ?? null

/** Who waits, in the order in which they get the floor: points of order first; then as asked, or by time spoken. */
export function waitingList({ floor }: WithFloor): readonly Waiting[] {
  const urgent = floor.waiting.filter((it) => it.kind === 'point-of-order')
  const others = floor.waiting.filter((it) => it.kind !== 'point-of-order')
  return [...urgent, ...(floor.fair ? others.toSorted((a, b) => spoken(floor, a) - spoken(floor, b)) : others)]
}
const spoken = (floor: Floor, { delegation }: Waiting) => floor.spokenBy[delegation] ?? 0

/** Whether the list would take the person now; a closed list takes points of order only. */
export function mayRequest(m: FloorReads, person: string, kind: SpeechKind = 'speech'): boolean {
  if (!inRoom(m, person)) return false
  const urgent = kind === 'point-of-order'
  if (m.floor.listClosed && !urgent) return false
  const listed = m.floor.waiting.find((it) => it.person === person)
  return !listed || (urgent && listed.kind !== 'point-of-order')
}

/** How long the speech has run by `now`, pauses left out, in ms; 0 while nobody speaks. */
export function speakingTime({ floor: { speaking } }: WithFloor, now: number): number {
  if (!speaking) return 0
  return speaking.spoken + (speaking.pausedAt === null ? Math.max(0, now - speaking.runningSince) : 0)
}

/**
 * What is left by `now` of the limits of the speech and of the item now called, in ms, negative when passed; null where
 * no limit is set.
 */
export function timeLeft(m: FloorReads, now: number): number | null {
  const { speaking, speechLimit, itemLimit, spokenOn } = m.floor
  const running = speakingTime(m, now)
  const item = m.agenda.current
  const before = item !== null && Object.hasOwn(spokenOn, item) ? (spokenOn[item] ?? 0) : 0
  const onItem = before + (speaking?.item === item ? running : 0)
  const left = [
    ...(speechLimit !== null && speaking ? [speechLimit * 1000 - running] : []),
    ...(itemLimit !== null && item !== null ? [itemLimit * 1000 - onItem] : []),
  ]
  return left.length > 0 ? Math.min(...left) : null
}
