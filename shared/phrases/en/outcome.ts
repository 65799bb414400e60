import { unreachable } from '../../kernel/decider.ts'
import type { Fact } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/meeting.ts'
import { capital, matterOf, members } from './words.ts'

/** What the chair states when closing an item with an outcome of its own. */
export function outcomeSentence(state: MeetingState, { outcome, item }: Extract<Fact, { name: 'outcome' }>): string {
  const subject = capital(matterOf(item))
  const report = item.kind === 'report' || item.kind === 'information'
  switch (outcome) {
    case 'debated':
      return 'No decision was taken.'
    case 'adopted':
      return `${subject} was adopted by common accord.`
    case 'adopted-in-part':
      return `${subject} was adopted in part by common accord.`
    case 'rejected':
      return `${subject} was rejected.`
    case 'not-reached':
      return `${subject} did not obtain the required majority.`
    case 'no-quorum':
      return 'There was no quorum.'
    case 'noted':
      return `${members(state)} took note of ${report ? 'the report' : matterOf(item)}.`
    case 'reported':
      return 'The report was received.'
    case 'informed':
      return `${members(state)} were informed.`
    case 'withdrawn':
      return `${subject} was withdrawn.`
    case 'dropped':
      return 'The item was removed.'
    case 'postponed':
      return 'The item was postponed.'
    case 'referred':
      return 'The item was referred.'
    case 'not-dealt-with':
      return 'The item was not dealt with.'
    case 'dealt-with-elsewhere':
      return 'The item was concluded elsewhere.'
    case 'no-topics':
      return 'No topics were raised.'
    case 'elected':
      return 'The election was held.'
    case 'clarification':
      return 'Further clarification is needed.'
    case 'open':
      return 'The item remains open.'
    default:
      return unreachable(outcome)
  }
}
