import { waitingList } from '../../../shared/features/floor/select.ts'
import type { SpeechKind } from '../../../shared/features/floor/messages.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'

export type Place =
  | { readonly kind: 'speaks' }
  /** `at` counts from 1; `behind`: how many speak before, who has the floor among them. */
  | { readonly kind: 'waits'; readonly at: number; readonly behind: number; readonly about: SpeechKind }
  | { readonly kind: 'none' }

/** Where a person stands on the speakers' list. */
export function placeOnList(state: MeetingState, person: string | null): Place {
  if (person === null) return { kind: 'none' }
  if (state.floor.speaking?.person === person) return { kind: 'speaks' }
  const list = waitingList(state)
  const at = list.findIndex((waiting) => waiting.person === person)
  const waiting = list[at]
  if (!waiting) return { kind: 'none' }
  return { kind: 'waits', at: at + 1, behind: at + (state.floor.speaking ? 1 : 0), about: waiting.kind }
}
