import { unreachable } from '../../kernel/decider.ts'
import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { matterOf } from './matter.ts'
import { verdictsOn } from './result.ts'
import { verb } from './verbs.ts'
import { capital, members } from './words.ts'

/** PHR23: what the chair states when closing an item with an outcome of its own. */
export function outcomeSentence(state: MeetingState, { outcome, item, section, debated }: FactOf<'outcome'>): string {
  const matter = matterOf(item, section)
  const subject = capital(matter.nominative)
  const undebated = debated ? '' : 'ohne Aussprache '
  const entry = item.number === section ? 'Der Tagesordnungspunkt' : `Der TOP ${item.number}`
  switch (outcome) {
    case 'debated':
      return `Beschlüsse ${verb(state, 'werden')} nicht gefasst.`
    case 'adopted':
      return `${subject} ${verb(state, 'wird')} ${undebated}${verdictsOn(item).carried.done}.`
    case 'adopted-in-part':
      return `${subject} ${verb(state, 'wird')} ${undebated}in Teilen angenommen.`
    case 'rejected':
      return `${subject} ${verb(state, 'wird')} ${undebated}${verdictsOn(item).lost.done}.`
    case 'not-reached':
      return `${subject} ${verb(state, 'erreicht')} nicht die erforderliche Mehrheit.`
    case 'no-quorum':
      return `Die Beschlussfähigkeit ${verb(state, 'ist')} nicht gegeben.`
    case 'noted':
      return `${members(state)} ${verb(state, 'nehmen')} ${whatIsNoted(item, matter.accusative)} zur Kenntnis.`
    case 'reported':
      return `Der Bericht ${verb(state, 'wird')} entgegengenommen.`
    case 'informed':
      return `${members(state)} ${verb(state, 'werden')} unterrichtet.`
    case 'withdrawn':
      return `${subject} ${verb(state, 'wird')} zurückgezogen.`
    case 'dropped':
      return `${entry} ${verb(state, 'entfällt')}.`
    case 'postponed':
      return `${entry} ${verb(state, 'wird')} vertagt.`
    case 'referred':
      return `${entry} ${verb(state, 'wird')} verwiesen.`
    case 'not-dealt-with':
      return `${entry} ${verb(state, 'wird')} nicht behandelt.`
    case 'dealt-with-elsewhere':
      return `${entry} ${verb(state, 'wird')} an anderer Stelle abschließend behandelt.`
    case 'no-topics':
      return `Es ${verb(state, 'liegen')} keine Themen vor.`
    case 'elected':
      return `Die Wahl ${verb(state, 'ist erfolgt')}.`
    case 'clarification':
      return `Es ${verb(state, 'besteht')} weiterer Klärungsbedarf.`
    case 'open':
      return `${entry} ${verb(state, 'bleibt')} offen.`
    default:
      return unreachable(outcome)
  }
}

function whatIsNoted(item: FactOf<'outcome'>['item'], proposal: string): string {
  if (item.kind === 'report' || item.reportedBy.length > 0) return 'den Bericht'
  return item.kind === 'information' && item.clauses.length === 0 ? 'die Informationen' : proposal
}
