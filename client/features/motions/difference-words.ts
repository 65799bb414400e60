import type { Text } from '../../i18n/text.ts'
import { renumberedRuns, type ClauseDifference } from './clause-difference.ts'

/** `now`: it was changed; `then`: it would be changed. */
export type Outlook = 'now' | 'then'

/** `Ziffer 6 (jetzt Ziffer 5)`: by the old number, with the new one whenever it changed (MOT12). */
export function clauseName({ was, is }: ClauseDifference, outlook: Outlook, t: Text): string {
  if (was === null) return t('difference.clause.new', { number: is ?? 0 })
  return is === null || is === was
    ? t('difference.clause', { number: was })
    : t(`difference.clause.${outlook}`, { was, is })
}

/** `konkretisiert · 2 Stellen · Folgeänderung`; null for a clause that stays as it is. */
export function changeWord({ how, op, count, consequential }: ClauseDifference, outlook: Outlook, t: Text) {
  if (how === 'same') return null
  const act =
    how === 'struck' ? 'strike' : how === 'inserted' ? 'insert' : op === null || op === 'insert' ? 'reword' : op
  return [
    t(`difference.${outlook}.${act}`),
    ...(count === null ? [] : [t('difference.count', { count })]),
    ...(consequential ? [t('difference.consequential')] : []),
    ...(how === 'named' ? [t('difference.named')] : []),
  ].join(' · ')
}

/** `Aus den Ziffern 5–7 werden die Ziffern 4–6.`, a sentence a run; unchanged clauses only. */
export const renumberingWords = (
  differences: readonly ClauseDifference[],
  outlook: Outlook,
  t: Text,
): readonly string[] =>
  renumberedRuns(differences).map(({ was, is }) =>
    t(`difference.shift.${outlook}`, { count: was[1] - was[0] + 1, was: range(was), is: range(is) }),
  )

const range = ([first, last]: readonly [number, number]) => (first === last ? String(first) : `${first}–${last}`)
