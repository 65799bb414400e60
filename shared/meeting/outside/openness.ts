import { itemOf } from '../../features/agenda/select.ts'
import type { Subject } from '../../features/ballots/messages.ts'
import { isReleased } from '../../features/minutes/select.ts'
import { amendmentOf } from '../../features/motions/select.ts'
import type { MeetingState } from '../state.ts'

/** What outsiders hear of an item while it is treated: all; all but who voted how; or its number alone. */
export type Openness = 'open' | 'nameless' | 'withheld'

/** CNF1, CNF3: an item is open unless it is confidential; then its text is released first, and who voted how apart. */
export function opennessOf(state: MeetingState, item: string): Openness {
  if (itemOf(state, item)?.confidential !== true) return 'open'
  if (!isReleased(state, item, 'text')) return 'withheld'
  return isReleased(state, item, 'votes') ? 'open' : 'nameless'
}

export const isKept = (state: MeetingState, item: string | null): boolean =>
  item !== null && opennessOf(state, item) === 'withheld'

const strictest = (all: readonly Openness[]): Openness =>
  all.includes('withheld') ? 'withheld' : all.includes('nameless') ? 'nameless' : 'open'

/** As much of a ballot as says what it is about. */
interface About {
  readonly item: string | null
  readonly subject: Subject
}

export interface BallotOutside extends About {
  readonly openness: 'open' | 'nameless'
}

/**
 * CNF4: a ballot as outsiders may know of it, null where they may not at all. One on several items is about those of
 * them that are open, else about those of which all but the names is; it stands in the first of them where the item it
 * stands in is withheld.
 */
export function ballotOutside(state: MeetingState, { item, subject }: About): BallotOutside | null {
  if (subject.kind === 'items') {
    for (const openness of ['open', 'nameless'] as const) {
      const items = subject.items.filter((each) => opennessOf(state, each) === openness)
      if (items.length === 0) continue
      return { openness, item: isKept(state, item) ? (items[0] ?? null) : item, subject: { kind: 'items', items } }
    }
    return null
  }
  const openness = strictest(mattersOf(state, subject, item).map((each) => opennessOf(state, each)))
  return openness === 'withheld' ? null : { openness, item, subject }
}

function mattersOf(state: MeetingState, subject: Subject, item: string | null): readonly string[] {
  const place = item === null ? [] : [item]
  if (subject.kind === 'admits') return [...place, subject.item]
  const amendment = subject.kind === 'amendment' ? amendmentOf(state, subject.amendment) : null
  return amendment ? [...place, amendment.item] : place
}
