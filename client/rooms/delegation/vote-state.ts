import { voterOf } from '../../../shared/features/ballots/select.ts'
import { personOf } from '../../../shared/features/roster/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { choiceOf, type Choice, type VoteWords } from '../../features/ballots/choices.ts'
import { answeredBy, type VoteView } from '../../features/ballots/votes.ts'
import { weightWords } from '../../features/ballots/weights.ts'
import { delegationName, personName } from '../../features/roster/names.ts'
import type { Text } from '../../i18n/text.ts'
import type { VoteState } from './vote-card-state.ts'

/** What was pressed when the ballot was closed already. `at`: server's clock, ms. */
export interface Late {
  readonly label: string
  readonly at: number
}

/** The buttons: where exceptions are asked, yes is offered only to those who said something else before. */
export function offeredChoices(ballot: Ballot, view: VoteView, editing: boolean, words: VoteWords): readonly Choice[] {
  const asked = view.choices.filter((choice) => ballot.method !== 'exceptions' || editing || choice !== 'yes')
  return asked.map((choice) => choiceOf(choice, words))
}

interface Input {
  readonly state: MeetingState
  readonly ballot: Ballot
  readonly view: VoteView
  /** Who sits at this device. */
  readonly person: string | null
  /** The server is not heard. */
  readonly lost: boolean
  /** The recorded answer is being changed. */
  readonly editing: boolean
  readonly refused: string | undefined
  readonly late: Late | undefined
  /** Why this person cannot answer, for `watching`. */
  readonly whyNot: string
  readonly words: VoteWords
  readonly onEdit: () => void
  readonly onKeep: () => void
  readonly onDiscard: (command: string) => void
}

/** A vote's standing as its card shows it. */
export function voteStateOf(input: Input): VoteState {
  const { ballot, view, lost, editing, refused, late, words, onEdit, onKeep } = input
  const { t } = words
  const { standing } = view
  switch (standing.kind) {
    case 'under-way': {
      const { choice, since, sent, command } = standing.vote
      const told = choiceOf(choice, words)
      const { previous } = standing
      const still = previous === null ? {} : { stillCounts: choiceOf(previous, words).label }
      if (!lost) return { kind: 'pending', choice: told, sentAt: since, ...still }
      return {
        kind: 'offline',
        choice: told,
        ...(sent ? { sentAt: since } : {}),
        ...still,
        onDiscard: () => input.onDiscard(command),
      }
    }
    case 'counted': {
      const { cast, choice, final } = standing
      if (editing && !final) return { kind: 'open', previous: choice, refused, onKeep }
      return {
        kind: 'counted',
        choice: choiceOf(choice, words),
        at: cast.at,
        receipt: String(cast.seq),
        by: personName(input.state, cast.person),
        ...(cast.voice ? { entered: ballot.written ? ('written' as const) : ('voice' as const) } : {}),
        closed: final,
        late: late && { label: late.label, at: late.at },
        ...(final ? {} : { onChange: onEdit, other: isAnothers(view, ballot, input.person) }),
        ...noteOnCounted(input),
        ...(final && ballot.phase === 'open' && !isGivenAway(ballot, view) ? { fixed: true } : {}),
      }
    }
    case 'in-the-box':
      return { kind: 'secret', at: standing.cast.at, receipt: String(standing.cast.seq) }
    case 'unanswered':
      return unanswered(input, standing.countedAs)
    case 'cancelled':
      return { kind: 'watching', why: t('vote.cancelled') }
    case 'open':
      return standing.countsAs === 'yes'
        ? {
            kind: 'assumed',
            assumed: { id: 'silent', label: t('vote.silent'), sign: 'silent' },
            note: noteFor(input) ?? t('vote.assumed.note'),
            refused,
          }
        : { kind: 'open', note: noteFor(input), refused }
    case 'watching':
      return { kind: 'watching', why: input.whyNot || closedWord(ballot, t) }
  }
}

/** Another delegation answers with this one’s vote. */
export const isGivenAway = (ballot: Ballot, { delegation, held }: VoteView): boolean =>
  !held && answeredBy(ballot, delegation) !== null

/** Somebody else of the delegation answered, and a second answer would be for the chair to settle (BAL18). */
const isAnothers = ({ standing }: VoteView, { phase, rule }: Ballot, person: string | null): boolean =>
  phase === 'open' &&
  rule.answers === 'ruling' &&
  standing.kind === 'counted' &&
  !standing.final &&
  standing.cast.person !== person

/** A refusal of the change, a conflict, or that the chair has settled it. */
function noteOnCounted({ ballot, view, person, refused, whyNot, words: { t } }: Input): { readonly note?: string } {
  if (refused !== undefined) return { note: refused }
  if (view.conflict) return { note: t('vote.conflict') }
  if (ballot.phase === 'open' && isGivenAway(ballot, view) && whyNot !== '') return { note: whyNot }
  if (Object.hasOwn(ballot.rulings, view.delegation)) return { note: t('vote.ruled') }
  return isAnothers(view, ballot, person) ? { note: t('vote.differs') } : {}
}

const closedWord = (ballot: Ballot, t: Text): string =>
  ballot.phase === 'open' ? t('ballot.running') : t('ballot.closed')

function unanswered({ ballot, late, words }: Input, countedAs: 'yes' | 'no' | 'abstain' | null): VoteState {
  const { t } = words
  const exceptions = ballot.method === 'exceptions' && countedAs === 'yes'
  const choice: Choice =
    countedAs === null || exceptions
      ? { id: 'none', label: exceptions ? t('vote.silent') : t('vote.none'), sign: exceptions ? 'silent' : 'open' }
      : choiceOf(countedAs, words)
  const proof = countedAs === null ? t('vote.unanswered') : t(`vote.presumed.${countedAs}`)
  return { kind: 'unanswered', choice, proof, late: late && { label: late.label, at: late.at } }
}

/** `Bergfurt bringt Stimmen 4 ein.` where the rule weighs; null where it counts heads. */
function ownWeight(state: MeetingState, ballot: Ballot, { delegation }: VoteView, t: Text): string | null {
  const voter = voterOf(ballot, delegation)
  const weight = voter && weightWords(ballot.rule, voter, t)
  return weight && t('ballot.weight.own', { name: delegationName(state, delegation), weight })
}

/** What one must know before pressing, one sentence or two. */
function noteFor({ state, ballot, view, person, words }: Input): string | undefined {
  const { t } = words
  const blocking = ballot.rule['block-if']?.['against-at-least']
  const own = personOf(state, person)?.delegation ?? ''
  const sentences = [
    view.isNext ? t('vote.yourTurn') : null,
    ballot.written ? t(`ballot.needs.silence.${ballot.rule.silence}`) : null,
    ownWeight(state, ballot, view, t),
    view.held
      ? t('vote.proxy.note', { name: delegationName(state, view.delegation), own: delegationName(state, own) })
      : null,
    ballot.method === 'ayes-only' ? t('vote.ayesOnly') : null,
    blocking === 1 ? t('vote.oneObjection') : null,
    blocking !== undefined && blocking > 1 ? t('vote.someObjections', { count: blocking }) : null,
    ballot.method === 'secret' ? t('vote.secret.before') : ballot.rule.change === 'never' ? t('vote.final') : null,
  ].filter((sentence) => sentence !== null)
  if (sentences.length === 0) return undefined
  return ballot.method === 'exceptions' ? [t('vote.assumed.note'), ...sentences].join(' ') : sentences.join(' ')
}
