import { consentListOf, isContainer } from '../../../shared/features/agenda/select.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import { lastClosedOn } from '../../../shared/features/ballots/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { outcomeOf } from '../../../shared/meeting/outcome.ts'
import type { Text, TextKey } from '../../i18n/text.ts'
import type { SignKind } from '../../ui/Sign.tsx'
import { delegationName } from '../roster/names.ts'

/** What an ended item came to: its sign where a ballot decided it, and the word. Null while it is not ended. */
export function itemMark(
  state: MeetingState,
  item: ItemState,
  t: Text,
): { readonly sign: SignKind | null; readonly word: string } | null {
  if (isContainer(state, item.number)) return null
  const outcome = outcomeOf(state, item.number)
  if (item.phase !== 'ended' && item.disposition === null && !lastClosedOn(state, item.number)) return null
  if (outcome === 'open' && lastClosedOn(state, item.number)?.result?.reckoning.outcome === 'tied')
    return { sign: null, word: outcomeWord('tied', t) }
  if (outcome === null || outcome === 'open') return { sign: null, word: t('agenda.itemDone') }
  const signs: Partial<Record<typeof outcome, SignKind>> = {
    adopted: 'yes',
    'adopted-in-part': 'yes',
    rejected: 'no',
    'not-reached': 'no',
  }
  const sign = lastClosedOn(state, item.number) ? (signs[outcome] ?? null) : null
  return { sign, word: outcomeWord(outcome, t) }
}

export const outcomeWord = (outcome: string, t: Text): string =>
  t.find(`outcome.${outcome}` satisfies string) ?? outcome

/** Neither called any more nor printed as decided: withdrawn, dropped, postponed, referred, settled elsewhere. */
export const isOut = (item: ItemState): boolean => item.disposition !== null

/** `Brandenburg und Berlin`: the sponsors now, by name, lead first; null where there are none. */
export function sponsorNames(state: MeetingState, item: ItemState): readonly string[] {
  return item.sponsorsNow.map((code) => delegationName(state, code))
}

export const isOnConsentList = (state: MeetingState, item: ItemState): boolean =>
  consentListOf(state, item.number) !== null

/** The title to show large; an item without one shows its kind's word, one that is withheld that it is confidential. */
export const fullTitle = (item: ItemState, t: Text): string =>
  item.title ||
  item.short ||
  (item.confidential ? t('agenda.confidential') : '') ||
  t.find(`agenda.kind.${item.kind}`) ||
  t('room.item', { number: item.number })

/** A title of more characters takes a second line beside the number on a screen. */
const ONE_LINE = 85

/** The full title as long as it fits a line, else the short one for lists. */
export const briefTitle = (item: ItemState, t: Text): string =>
  item.title.length > ONE_LINE && item.short !== '' ? item.short : fullTitle(item, t)

export type { TextKey }
