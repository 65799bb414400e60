import { callSequence, isContainer, itemsInOrder } from '../../../shared/features/agenda/select.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Text } from '../../i18n/text.ts'
import type { AgendaRow } from './AgendaColumn.tsx'
import { itemInHall } from './in-hall.ts'
import { isDecided, isDecidedInWriting } from './next-item.ts'
import { fullTitle, isOut, itemMark } from './items.ts'

/** The agenda in the order in which it is called, headings left out; how far it has come and what each item came to. */
export function agendaRows(state: MeetingState, t: Text): readonly AgendaRow[] {
  const place = new Map(callSequence(state).map((number, at) => [number, at]))
  return itemsInOrder(state)
    .filter((item) => !isContainer(state, item.number))
    .toSorted((a, b) => (place.get(a.number) ?? 0) - (place.get(b.number) ?? 0))
    .map((item) => agendaRow(state, item, t))
}

export function agendaRow(state: MeetingState, item: ItemState, t: Text): AgendaRow {
  const mark = itemMark(state, item, t)
  return {
    id: item.number,
    number: item.number,
    title: item.short || fullTitle(item, t),
    state: stateOf(state, item),
    ...(mark && { mark: mark.sign ? { sign: mark.sign, word: mark.word } : { icon: 'check', word: mark.word } }),
  }
}

function stateOf(state: MeetingState, item: ItemState): AgendaRow['state'] {
  if (itemInHall(state)?.number === item.number) return 'now'
  if (isOut(item)) return 'out'
  // decided with others, without a call of its own; what was decided in writing is still to be reported
  const settled = item.phase !== 'waiting' || (isDecided(state, item.number) && !isDecidedInWriting(state, item.number))
  return settled ? 'done' : 'todo'
}
