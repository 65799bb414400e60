import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Format } from '../../i18n/format.ts'
import type { Text } from '../../i18n/text.ts'
import type { Clause } from './Clauses.tsx'
import { clauseViews } from './clause-rows.ts'

/** The text of an item as it now stands, each clause with what happened to it in words. */
export function clausesShown(
  state: MeetingState,
  item: string,
  { t, format }: { readonly t: Text; readonly format: Format },
): readonly Clause[] {
  const timeOf = (seq: number): string => {
    const at = state.journal.find((entry) => entry.seq === seq)?.at
    return at === undefined ? '' : format.time(at)
  }
  return clauseViews(state, item).map(({ number, text, touched, amendments }): Clause => {
    const clause = { id: String(number), number: `${number}.`, text }
    if (amendments.length > 0) return { ...clause, mark: { tone: 'warn', text: t('motion.open') } }
    if (touched === null) return clause
    const said = touched.how === 'changed' ? 'motion.changedAt' : 'motion.insertedAt'
    return { ...clause, mark: { tone: 'live', text: t(said, { time: timeOf(touched.seq) }) } }
  })
}
