import type { ChangeOp } from '../../features/motions/messages.ts'
import { unreachable } from '../../kernel/decider.ts'
import type { NumberedChange } from '../../meeting/fact.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { grouped, type ChangeGroup } from '../change-groups.ts'
import type { Matter } from './matter.ts'
import { verb } from './verbs.ts'
import { capital, count, list } from './words.ts'

/** PHR10: `4`, `6 (jetzt Ziffer 5)`: the old number, and the new one whenever it changed; a new clause has one only. */
function reference({ clause, now, op }: NumberedChange): string {
  if (op === 'insert') return String(now ?? clause)
  return now === null || now === clause ? String(clause) : `${clause} (jetzt Ziffer ${now})`
}

const references = ({ changes }: ChangeGroup): string => list(changes.map(reference))
const isOne = ({ changes }: ChangeGroup): boolean => changes.length === 1

/** `in Ziffer 3`, `in den Ziffern 3 und 5` */
const inClauses = (group: ChangeGroup): string => `in ${isOne(group) ? 'Ziffer' : 'den Ziffern'} ${references(group)}`
/** `der Ziffer 4`, `der Ziffern 4 und 5`: genitive */
const ofClauses = (group: ChangeGroup): string => `der ${isOne(group) ? 'Ziffer' : 'Ziffern'} ${references(group)}`
/** `die Ziffer 4`, `entsprechend die Ziffern 4 und 5` */
const theClauses = (group: ChangeGroup): string =>
  `${group.consequential ? 'entsprechend ' : ''}die ${isOne(group) ? 'Ziffer' : 'Ziffern'} ${references(group)}`

/** `zwei Konkretisierungen`; where the record gives no count, neither does the sentence. */
function counted(many: number | null, following: boolean, one: string, several: string): string {
  const [number, noun] = many === null ? ['', several] : [`${count(many)} `, many === 1 ? one : several]
  return `${number}${following ? `entsprechende ${noun}` : noun}`
}

const specifications = ({ count: many, consequential }: NumberedChange): string =>
  counted(many, consequential, 'Konkretisierung', 'Konkretisierungen')

/** `Anpassungen in den Ziffern 3 und 5`; `zwei Anpassungen in Ziffer 3` where they were counted. */
function adaptations(group: ChangeGroup): string {
  if (group.changes.every((change) => change.count === null))
    return `${counted(null, group.consequential, 'Anpassung', 'Anpassungen')} ${inClauses(group)}`
  return list(
    group.changes.map(
      (change) =>
        `${counted(change.count, group.consequential, 'Anpassung', 'Anpassungen')} in Ziffer ${reference(change)}`,
    ),
  )
}

/** A change as a noun: `Anpassungen in Ziffer 3`, `die Streichung der Ziffer 4`. */
function noun(group: ChangeGroup): string {
  const the = group.consequential ? 'die entsprechende' : 'die'
  switch (group.op) {
    case 'adapt':
      return adaptations(group)
    case 'strike':
      return `${the} Streichung ${ofClauses(group)}`
    case 'reword':
      return `${the} Neufassung ${ofClauses(group)}`
    case 'specify':
      return list(group.changes.map((change) => `${specifications(change)} in Ziffer ${reference(change)}`))
    case 'insert':
      return `${the} Einfügung ${isOne(group) ? 'einer neuen Ziffer' : 'der neuen Ziffern'} ${references(group)}`
    default:
      return unreachable(group.op)
  }
}

const participles: Readonly<Record<ChangeOp, string>> = {
  strike: 'gestrichen',
  reword: 'neu gefasst',
  specify: 'aufgenommen',
  insert: 'eingefügt',
  adapt: 'vorgenommen',
}

/** What is changed, as the subject of a sentence on changes of one kind, and whether that is one thing. */
function oneKind(op: ChangeOp, groups: readonly ChangeGroup[], matter: Matter): { what: string; single: boolean } {
  const changes = groups.flatMap((group) => group.changes)
  const single = changes.length === 1
  const onlyOne = single && changes[0]?.count === 1
  switch (op) {
    case 'strike':
    case 'reword':
      return { what: `${list(groups.map(theClauses))} ${matter.fullGenitive}`, single }
    case 'specify':
      return {
        what: list(changes.map((change) => `in Ziffer ${reference(change)} ${specifications(change)}`)),
        single: onlyOne,
      }
    case 'insert': {
      const numbers = list(changes.map(reference))
      return { what: single ? `eine neue Ziffer ${numbers}` : `die neuen Ziffern ${numbers}`, single }
    }
    case 'adapt':
      return { what: list(groups.map(adaptations)), single: onlyOne }
    default:
      return unreachable(op)
  }
}

/** PHR9: a set of changes out of the debate, or without one; of one kind, or of several. */
export function changed(
  state: MeetingState,
  changes: readonly NumberedChange[],
  matter: Matter,
  afterDebate: boolean,
): string {
  const groups = grouped(changes)
  const [op, ...others] = new Set(groups.map((group) => group.op))
  if (op !== undefined && others.length === 0) {
    const { what, single } = oneKind(op, groups, matter)
    const are = verb(state, single ? 'wird' : 'werden')
    return afterDebate
      ? `Im Ergebnis der Diskussion ${are} ${what} einvernehmlich ${participles[op]}.`
      : `Einvernehmlich ${are} ${what} ${participles[op]}.`
  }
  const what = list(groups.map(noun))
  return afterDebate
    ? `${capital(matter.within)} ${verb(state, 'werden')} in der Folge ${what} einvernehmlich vorgenommen.`
    : `Einvernehmlich ${verb(state, 'werden')} ${matter.within} ${what} vorgenommen.`
}

/** What an amendment is about: `eine abgewandelte Formulierung der Ziffer 4 des Beschlussvorschlags`. */
export function concern(changes: readonly NumberedChange[], matter: Matter): string {
  const parts = grouped(changes).map((group) => {
    switch (group.op) {
      case 'reword':
        return `eine abgewandelte Formulierung ${ofClauses(group)}`
      case 'adapt':
        return isOne(group) && group.changes[0]?.count === null ? `eine Anpassung ${ofClauses(group)}` : noun(group)
      default:
        return noun(group)
    }
  })
  const goesIn = changes.every(({ op }) => op === 'insert')
  return `${list(parts)} ${goesIn ? matter.into : matter.genitive}`
}
