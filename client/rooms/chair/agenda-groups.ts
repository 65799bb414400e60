import { consentListOf, itemOf } from '../../../shared/features/agenda/select.ts'
import { openBallot } from '../../../shared/features/ballots/select.ts'
import { openDebate } from '../../../shared/features/floor/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { AgendaGroup, AgendaRow } from '../../features/agenda/AgendaColumn.tsx'
import { comesAgain } from '../../features/agenda/next-item.ts'
import { agendaRows } from '../../features/agenda/rows.ts'
import type { Format } from '../../i18n/format.ts'
import type { Text } from '../../i18n/text.ts'

/** The agenda as the chair works it off: done, now, what follows, the consent list, what is out. */
export function agendaGroups(
  state: MeetingState,
  shown: string | null,
  { t, format }: { readonly t: Text; readonly format: Format },
): readonly AgendaGroup[] {
  const rows = agendaRows(state, t).map(({ mark, ...row }): AgendaRow => {
    const item = itemOf(state, row.id)
    // called by a slip, or left to come back to: its turn is still to come
    if (row.state === 'done' && item && comesAgain(state, item))
      return { ...row, state: 'todo', shown: row.id === shown }
    if (row.state === 'out')
      return { ...row, shown: row.id === shown, mark: { icon: 'skip-forward', word: mark?.word ?? '' } }
    if (row.state !== 'now') return { ...row, shown: row.id === shown, ...(mark && { mark }) }
    // the row of what is happening says in words what the others show by a sign
    return { ...row, detail: [detailOf(state, t, format), ...(mark ? [mark.word] : [])].join(' · ') }
  })
  const list = (row: AgendaRow) => (row.state === 'todo' ? consentListOf(state, row.id) : null)
  const todo = rows.filter((row) => row.state === 'todo')
  const consent = todo.filter((row) => list(row) !== null)
  const atOnce = consent.filter((row) => list(row)?.when === 'now')
  const atTheEnd = consent.filter((row) => list(row)?.when === 'end')
  const done = rows.filter((row) => row.state === 'done')
  const out = rows.filter((row) => row.state === 'out')
  const consentGroup = (id: string, members: readonly AgendaRow[]): AgendaGroup => {
    const [first] = members
    const how = first ? list(first)?.how : undefined
    const names = new Set(members.map((row) => list(row)?.name))
    const [named] = names
    return {
      id,
      title:
        names.size === 1 && typeof named === 'string'
          ? named
          : t(how === 'en-bloc' ? 'agenda.consent.enBloc' : 'agenda.consent.singly'),
      aside: format.number(members.length),
      rows: members,
    }
  }
  const groups: readonly AgendaGroup[] = [
    { id: 'done', title: t('agenda.done'), aside: format.number(done.length), rows: done },
    { id: 'now', rows: rows.filter((row) => row.state === 'now') },
    consentGroup('consent-now', atOnce),
    {
      id: 'later',
      title: t(done.length > 0 || state.agenda.current !== null ? 'agenda.later' : 'agenda.ahead'),
      aside: format.number(todo.length - consent.length),
      rows: todo.filter((row) => !consent.includes(row)),
    },
    consentGroup('consent-end', atTheEnd),
    { id: 'out', title: t('agenda.out'), aside: format.number(out.length), rows: out },
  ]
  return groups.filter((group) => group.rows.length > 0)
}

/** `seit 11:20 · Abstimmung läuft` */
function detailOf(state: MeetingState, t: Text, format: Format): string {
  const called = state.agenda.calls.findLast((call) => call.item === state.agenda.current)
  const since = called ? [t('agenda.since', { time: format.time(called.at) })] : []
  const running = openBallot(state) ? [t('ballot.running')] : openDebate(state) ? [t('chair.phase.debate')] : []
  return [...since, ...running].join(' · ')
}
