import type { Ballot, Result } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { sectionsOf } from '../../../shared/meeting/facts.ts'
import { phrasebookOf } from '../../../shared/phrases/phrases.ts'
import type { Text } from '../../i18n/text.ts'
import type { SignKind } from '../../ui/Sign.tsx'
import { outcomeWord } from '../agenda/items.ts'
import { delegationName } from '../roster/names.ts'

export interface ResultView {
  readonly sign: SignKind
  /** `Angenommen`, `Einstimmig angenommen` */
  readonly word: string
  /** As it stands in the minutes. */
  readonly sentence: string
  readonly groups: readonly {
    readonly kind: SignKind
    readonly word: string
    readonly count: number
    readonly names: readonly string[]
  }[]
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
    groups: groupsOf(state, ballot, ballot.result, t).filter((group) => group.count > 0),
  }
}

function groupsOf(
  state: MeetingState,
  { subject }: Ballot,
  { reckoning, answers, elected, totals: votes }: Result,
  t: Text,
) {
  const { yes, no, abstain, silent, totals } = reckoning
  const names = (codes: readonly string[] | null) => (codes ?? []).map((code) => delegationName(state, code))
  const said = (choice: string) => names(answers.filter((it) => it.choice === choice).map((it) => it.delegation))
  const none = { kind: 'open' as const, word: t('vote.none'), count: totals.silent, names: names(silent) }
  if (subject.kind === 'candidates') {
    const group = (kind: SignKind, choice: string, word: string) => ({
      kind,
      word,
      count: votes?.[choice] ?? 0,
      names: said(choice),
    })
    const byVotes = subject.candidates.toSorted((a, b) => (votes?.[b] ?? 0) - (votes?.[a] ?? 0))
    return [
      ...byVotes.map((candidate) => group(elected?.includes(candidate) ? 'yes' : 'answered', candidate, candidate)),
      group('no', 'no', t('vote.no')),
      group('abstain', 'abstain', t('vote.abstain')),
      none,
    ]
  }
  return [
    { kind: 'yes' as const, word: t('vote.yes'), count: totals.yes, names: names(yes) },
    { kind: 'no' as const, word: t('vote.no'), count: totals.no ?? 0, names: names(no) },
    { kind: 'abstain' as const, word: t('vote.abstain'), count: totals.abstain ?? 0, names: names(abstain) },
    none,
  ]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The result's sentence in the minutes, without the statements that may be part of it. Empty where it has none. */
function resultSentence(state: MeetingState, ballot: Ballot): string {
  const phrasebook = phrasebookOf(state)
  for (const { facts } of sectionsOf(state))
    for (const fact of facts)
      if ((fact.name === 'result' || fact.name === 'elected') && fact.ballot.id === ballot.id)
        return phrasebook.sentence(
          state,
          fact.name === 'result' ? { ...fact, withVote: [], subordinate: null, absent: [] } : fact,
        )
  return ''
}
