import { currentItem, itemOf, placeOf } from '../../../shared/features/agenda/select.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { readableDocument, type ReadableDocument } from '../../../shared/features/documents/select.ts'
import { openDebate } from '../../../shared/features/floor/select.ts'
import { textOf } from '../../../shared/features/motions/select.ts'
import type { PagePart } from '../../../shared/features/screen/messages.ts'
import { pageShown } from '../../../shared/features/screen/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { isKept } from '../../../shared/meeting/outside/openness.ts'
import { ballotInView } from '../ballots/in-view.ts'
import { openAmendments } from '../motions/clause-rows.ts'

/** What the screen in the hall shows, without words. It follows from the meeting alone. */
export type Scene =
  | { readonly kind: 'black' }
  /** The chair has put a page of a document on. */
  | {
      readonly kind: 'document'
      readonly document: ReadableDocument
      readonly page: number
      readonly part: PagePart
    }
  | { readonly kind: 'before' }
  | { readonly kind: 'break'; readonly until: string | null }
  | { readonly kind: 'end' }
  | { readonly kind: 'vote'; readonly ballot: Ballot }
  | { readonly kind: 'result'; readonly ballot: Ballot }
  | { readonly kind: 'text'; readonly item: ItemState }
  | { readonly kind: 'now'; readonly item: ItemState }
  /** Somebody speaks while no item is called. */
  | { readonly kind: 'speech' }
  | { readonly kind: 'agenda' }

/** The scene of a meeting; `frozen` is no scene but holds the last one, which is for whoever shows it to do. */
export function sceneOf(state: MeetingState): Scene {
  const { sitting } = state.attendance
  if (state.screen.mode === 'black') return { kind: 'black' }
  const shown = state.screen.mode === 'break' ? null : pageShown(state)
  const document = shown && readableDocument(state, shown.document)
  if (document) return { kind: 'document', document, page: shown.page, part: shown.part }
  if (sitting.phase === 'convened') return { kind: 'before' }
  if (sitting.phase === 'closed') return { kind: 'end' }
  if (sitting.phase === 'suspended') return { kind: 'break', until: sitting.until }
  if (state.screen.mode === 'break') return { kind: 'break', until: null }
  return sceneOfSitting(state)
}

function sceneOfSitting(state: MeetingState): Scene {
  const ballot = ballotInView(state)
  if (ballot?.phase === 'open') return { kind: 'vote', ballot }
  if (ballot?.phase === 'closed' && !isOver(state, ballot)) return { kind: 'result', ballot }
  const item = currentItem(state)
  if (state.floor.speaking) return item ? { kind: 'now', item } : { kind: 'speech' }
  if (!item) return { kind: 'agenda' }
  const isDebated = openDebate(state) !== null || openAmendments(state, item.number).length > 0
  return isDebated && textOf(state, item.number).length > 0 ? { kind: 'text', item } : { kind: 'now', item }
}

/** A result stays until the next call; on an amendment or a clause only until the text is worked on again. */
const isOver = (state: MeetingState, ballot: Ballot): boolean =>
  ballot.item !== null &&
  placeOf(state) === ballot.item &&
  state.motions.changes.some((change) => change.item === ballot.item && change.seq > (ballot.closedSeq ?? 0) + 1)

/** The item a scene is about; null where it is about none. */
export function itemInScene(state: MeetingState, scene: Scene): ItemState | null {
  switch (scene.kind) {
    case 'vote':
    case 'result':
      return scene.ballot.item === null ? null : itemOf(state, scene.ballot.item)
    case 'text':
    case 'now':
      return scene.item
    default:
      return null
  }
}

/** Whether a scene shows what outsiders may not know: a confidential item, or a vote on one, that is not released. */
export function isClosed(state: MeetingState, scene: Scene): boolean {
  const ballot = scene.kind === 'vote' || scene.kind === 'result' ? scene.ballot : null
  const voted = ballot?.subject.kind === 'items' ? ballot.subject.items : []
  return [itemInScene(state, scene)?.number ?? null, ...voted].some((item) => isKept(state, item))
}
