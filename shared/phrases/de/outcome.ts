import { unreachable } from '../../kernel/decider.ts'
import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { matterOf } from './matter.ts'
import { verbsFor } from './result.ts'
import { capital, members } from './words.ts'

/** PHR23: what the chair states when closing an item with an outcome of its own. */
export function outcomeSentence(state: MeetingState, { outcome, item, section, debated }: FactOf<'outcome'>): string {
  const matter = matterOf(item, section)
  const subject = capital(matter.nominative)
  const undebated = debated ? '' : 'ohne Aussprache '
  const entry = item.number === section ? 'Der Tagesordnungspunkt' : `Der TOP ${item.number}`
  switch (outcome) {
    case 'debated':
      return 'Beschlüsse werden nicht gefasst.'
    case 'adopted':
      return `${subject} wird ${undebated}${verbsFor(item).carried}.`
    case 'adopted-in-part':
      return `${subject} wird ${undebated}in Teilen angenommen.`
    case 'rejected':
      return `${subject} wird ${undebated}${verbsFor(item).lost}.`
    case 'not-reached':
      return `${subject} erreicht nicht die erforderliche Mehrheit.`
    case 'no-quorum':
      return 'Die Beschlussfähigkeit ist nicht gegeben.'
    case 'noted':
      return `${members(state)} nehmen ${whatIsNoted(item, matter.accusative)} zur Kenntnis.`
    case 'reported':
      return 'Der Bericht wird entgegengenommen.'
    case 'informed':
      return `${members(state)} werden unterrichtet.`
    case 'withdrawn':
      return `${subject} wird zurückgezogen.`
    case 'dropped':
      return `${entry} entfällt.`
    case 'postponed':
      return `${entry} wird vertagt.`
    case 'referred':
      return `${entry} wird verwiesen.`
    case 'not-dealt-with':
      return `${entry} wird nicht behandelt.`
    case 'dealt-with-elsewhere':
      return `${entry} wird an anderer Stelle abschließend behandelt.`
    case 'no-topics':
      return 'Es liegen keine Themen vor.'
    case 'elected':
      return 'Die Wahl ist erfolgt.'
    case 'clarification':
      return 'Es besteht weiterer Klärungsbedarf.'
    case 'open':
      return `${entry} bleibt offen.`
    default:
      return unreachable(outcome)
  }
}

function whatIsNoted(item: FactOf<'outcome'>['item'], proposal: string): string {
  if (item.kind === 'report' || item.reportedBy.length > 0) return 'den Bericht'
  return item.kind === 'information' && item.clauses.length === 0 ? 'die Informationen' : proposal
}
