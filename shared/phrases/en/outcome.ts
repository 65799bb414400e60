import { unreachable } from '../../kernel/decider.ts'
import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { verb } from './verbs.ts'
import { capital, matterOf, members, was } from './words.ts'

/** PHR23: what the chair states when closing an item with an outcome of its own. */
export function outcomeSentence(state: MeetingState, { outcome, item, section, debated }: FactOf<'outcome'>): string {
  const matter = matterOf(item, section)
  const subject = `${capital(matter)} ${verb(state, was(matter))}`
  const undebated = debated ? '' : ' without discussion'
  const entry = item.number === section ? 'The item' : `Item ${item.number}`
  switch (outcome) {
    case 'debated':
      return `No decision ${verb(state, 'was')} taken.`
    case 'adopted':
      return `${subject} ${item.kind === 'minutes-approval' ? 'approved' : 'adopted'}${undebated}.`
    case 'adopted-in-part':
      return `${subject} adopted in part${undebated}.`
    case 'rejected':
      return `${subject} rejected${undebated}.`
    case 'not-reached':
      return `${capital(matter)} ${verb(state, 'did not obtain')} the required majority.`
    case 'no-quorum':
      return `There ${verb(state, 'was')} no quorum.`
    case 'noted':
      return `${members(state)} ${verb(state, 'took', true)} note of ${whatIsNoted(item, matter)}.`
    case 'reported':
      return `The report ${verb(state, 'was')} received.`
    case 'informed':
      return `${members(state)} ${verb(state, 'were')} informed.`
    case 'withdrawn':
      return `${subject} withdrawn.`
    case 'dropped':
      return `${entry} ${verb(state, 'was')} removed from the agenda.`
    case 'postponed':
      return `${entry} ${verb(state, 'was')} postponed.`
    case 'referred':
      return `${entry} ${verb(state, 'was')} referred.`
    case 'not-dealt-with':
      return `${entry} ${verb(state, 'was')} not dealt with.`
    case 'dealt-with-elsewhere':
      return `${entry} ${verb(state, 'was')} to be concluded elsewhere.`
    case 'no-topics':
      return `No topics ${verb(state, 'were')} raised.`
    case 'elected':
      return `The election ${verb(state, 'was')} held.`
    case 'clarification':
      return `Further clarification ${verb(state, 'was')} needed.`
    case 'open':
      return `${entry} ${verb(state, 'remained')} open.`
    default:
      return unreachable(outcome)
  }
}

function whatIsNoted(item: FactOf<'outcome'>['item'], proposal: string): string {
  if (item.kind === 'report' || item.reportedBy.length > 0) return 'the report'
  return item.kind === 'information' && item.clauses.length === 0 ? 'the information' : proposal
}
