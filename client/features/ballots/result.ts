import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { sectionsOf, type Fact } from '../../../shared/meeting/facts.ts'
import { phrasebookOf } from '../../../shared/phrases/phrases.ts'
import type { Text } from '../../i18n/text.ts'
import type { SignKind } from '../../ui/Sign.tsx'
import { outcomeWord } from '../agenda/items.ts'
import { resultGroups, type ResultGroupView } from './result-groups.ts'
import { sumLines, type SumLine } from './sums.ts'

export interface ResultView {
  readonly sign: SignKind
  /** `Angenommen`, `Einstimmig angenommen` */
  readonly word: string
  /** As it stands in the minutes. */
  readonly sentence: string
  readonly groups: readonly ResultGroupView[]
  /** How it was reckoned, line by line. */
  readonly sums: readonly SumLine[]
}

/** What a closed ballot came to, grouped by answer in protocol order; null while it is open or void. */
export function resultView(state: MeetingState, ballot: Ballot, t: Text): ResultView | null {
  if (!ballot.result) return null
  const { elected, reckoning } = ballot.result
  const { outcome, unanimous } = reckoning
  const passed = outcome === 'adopted' || outcome === 'adopted-in-part'
  const word = elected ? outcomeWord('elected', t) : outcomeWord(outcome, t)
  return {
    sign: passed ? 'yes' : outcome === 'tied' || outcome === 'no-quorum' ? 'abstain' : 'no',
    word: capital(unanimous ? `${t('outcome.unanimous')} ${word}` : word),
    sentence: resultSentence(state, ballot),
    groups: resultGroups(state, ballot, ballot.result, t),
    sums: sumLines(state, ballot, t),
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The result's sentence in the minutes, without the statements that may be part of it. Empty where it has none. */
function resultSentence(state: MeetingState, ballot: Ballot): string {
  const phrasebook = phrasebookOf(state)
  for (const { facts } of sectionsOf(state))
    for (const fact of facts) {
      if (ballotTold(fact) !== ballot.id) continue
      return phrasebook.sentence(
        state,
        fact.name === 'result' ? { ...fact, withVote: [], subordinate: null, absent: [] } : fact,
      )
    }
  return ''
}

/** The ballot whose result the fact tells: an amendment’s stands in the sentence on the amendment. */
function ballotTold(fact: Fact): string | null {
  switch (fact.name) {
    case 'result':
    case 'elected':
      return fact.ballot.id
    case 'amended':
    case 'amendment-rejected':
      return fact.ballot?.id ?? null
    default:
      return null
  }
}
