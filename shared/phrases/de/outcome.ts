import { unreachable } from '../../kernel/decider.ts'
import type { Fact } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/meeting.ts'
import { capital, matterOf } from './matter.ts'
import { members } from './words.ts'

/** What the chair states when she closes an item with an outcome of its own. */
export function outcomeSentence(state: MeetingState, { outcome, item }: Extract<Fact, { name: 'outcome' }>): string {
  const matter = matterOf(item)
  const subject = capital(matter.nominative)
  switch (outcome) {
    case 'debated':
      return 'Beschlüsse werden nicht gefasst.'
    case 'adopted':
      return `${subject} wird einvernehmlich angenommen.`
    case 'adopted-in-part':
      return `${subject} wird einvernehmlich in Teilen angenommen.`
    case 'rejected':
      return `${subject} wird abgelehnt.`
    case 'not-reached':
      return `${subject} erreicht nicht die erforderliche Mehrheit.`
    case 'no-quorum':
      return 'Die Beschlussfähigkeit ist nicht gegeben.'
    case 'noted':
      return item.kind === 'report' || item.kind === 'information'
        ? `${members(state)} nehmen den Bericht zur Kenntnis.`
        : `${members(state)} nehmen ${matter.accusative} zur Kenntnis.`
    case 'reported':
      return 'Der Bericht wird entgegengenommen.'
    case 'informed':
      return `${members(state)} sind unterrichtet.`
    case 'withdrawn':
      return `${subject} ist zurückgezogen.`
    case 'dropped':
      return 'Der Tagesordnungspunkt entfällt.'
    case 'postponed':
      return 'Der Tagesordnungspunkt wird vertagt.'
    case 'referred':
      return 'Der Tagesordnungspunkt wird verwiesen.'
    case 'not-dealt-with':
      return 'Der Tagesordnungspunkt wird nicht behandelt.'
    case 'dealt-with-elsewhere':
      return 'Der Tagesordnungspunkt wird an anderer Stelle abschließend behandelt.'
    case 'no-topics':
      return 'Es liegen keine Themen vor.'
    case 'elected':
      return 'Die Wahl ist erfolgt.'
    case 'clarification':
      return 'Es besteht weiterer Klärungsbedarf.'
    case 'open':
      return 'Der Tagesordnungspunkt bleibt offen.'
    default:
      return unreachable(outcome)
  }
}
