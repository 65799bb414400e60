import { unreachable } from '../../kernel/decider.ts'
import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { concern } from './changes.ts'
import { absenceRemark, tally, voteSentence } from './result.ts'
import { verb } from './verbs.ts'
import { count, matterOf, name, person } from './words.ts'

type OnAmendment = FactOf<'amended'> | FactOf<'amendment-rejected'> | FactOf<'amendment-withdrawn'>

/** `State Secretary Frank Doods (NI) tabled an amendment concerning … of the proposal.` */
function tabled(state: MeetingState, { amendment, to, item, section, changes }: OnAmendment): string {
  const toOther = to === null ? '' : ` to the amendment by ${name(state, to.delegation)}`
  const what = concern(changes, matterOf(item, section))
  return `${person(state, amendment.person)} ${verb(state, 'tabled')} an amendment${toOther} concerning ${what}.`
}

const revised = (revisions: number): string =>
  revisions === 0 ? '' : ` with ${count(revisions)} ${revisions === 1 ? 'change' : 'changes'}`

/** PHR11: what an amendment was about and that it was taken in, told where that was decided. */
export function amended(state: MeetingState, fact: FactOf<'amended'>): string {
  const { accepted, amendment, ballot, sponsors } = fact
  const into = fact.to === null ? matterOf(fact.item, fact.section) : 'the amendment'
  const modified = revised(amendment.revisions)
  switch (accepted) {
    case 'consensus':
      return `${tabled(state, fact)} It ${verb(state, 'was')} incorporated in ${into}${modified} by common accord.`
    case 'mover':
      return `${tabled(state, fact)} It ${verb(state, 'was')} taken over${modified} by the ${sponsors.length === 1 ? 'sponsor' : 'sponsors'}.`
    case 'vote':
      return ballot
        ? `${tabled(state, fact)} ${voted(state, fact)}`
        : `${tabled(state, fact)} It ${verb(state, 'was')} incorporated in ${into}${modified}.`
    default:
      return unreachable(accepted)
  }
}

export const amendmentRejected = (state: MeetingState, fact: FactOf<'amendment-rejected'>): string =>
  fact.ballot
    ? `${tabled(state, fact)} ${voted(state, fact)}`
    : `${tabled(state, fact)} It ${verb(state, 'was')} not incorporated.`

export const amendmentWithdrawn = (state: MeetingState, fact: FactOf<'amendment-withdrawn'>): string =>
  `${tabled(state, fact)} It ${verb(state, 'was')} withdrawn.`

function voted(state: MeetingState, fact: FactOf<'amended'> | FactOf<'amendment-rejected'>): string {
  if (!fact.ballot) return ''
  const said = voteSentence(state, fact.ballot, 'it', revised(fact.amendment.revisions))
  return `${said}.${tally(state, fact.ballot)}${absenceRemark(state, fact.absent)}`
}
