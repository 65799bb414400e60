import { renumbered } from '../../features/motions/select.ts'
import type { ChangeOp, ClauseChange } from '../../features/motions/messages.ts'
import { unreachable } from '../../kernel/decider.ts'
import { capital, fullGenitive, type Matter } from './matter.ts'
import { count, list } from './words.ts'

/** Neighbouring changes of one kind, told together. */
interface Group {
  readonly op: ChangeOp
  readonly consequential: boolean
  readonly changes: readonly (ClauseChange & { readonly now: number | null })[]
}

function grouped(changes: readonly ClauseChange[]): readonly Group[] {
  const numbers = renumbered(changes)
  const groups: Group[] = []
  changes.forEach((change, index) => {
    const numbered = { ...change, now: numbers[index] ?? null }
    const last = groups.at(-1)
    if (last && last.op === change.op && last.consequential === change.consequential)
      groups[groups.length - 1] = { ...last, changes: [...last.changes, numbered] }
    else groups.push({ op: change.op, consequential: change.consequential, changes: [numbered] })
  })
  return groups
}

/** `4`, `6 (jetzt Ziffer 5)`: the old number, and the new one whenever it changed. */
const reference = ({ clause, now, op }: Group['changes'][number]): string =>
  now === null || now === clause || op === 'insert' ? String(clause) : `${clause} (jetzt Ziffer ${now})`

const references = (group: Group): string => list(group.changes.map(reference))
const isOne = (group: Group): boolean => group.changes.length === 1

/** `in Ziffer 3`, `in den Ziffern 3 und 5` */
const inClauses = (group: Group): string => `in ${isOne(group) ? 'Ziffer' : 'den Ziffern'} ${references(group)}`
/** `der Ziffer 4`, `der Ziffern 4 und 5`: genitive */
const ofClauses = (group: Group): string => `der ${isOne(group) ? 'Ziffer' : 'Ziffern'} ${references(group)}`
/** `die Ziffer 4`, `die Ziffern 4 und 5` */
const theClauses = (group: Group): string => `die ${isOne(group) ? 'Ziffer' : 'Ziffern'} ${references(group)}`

const specifications = (n: number | null): string => {
  const many = n ?? 1
  return `${count(many)} ${many === 1 ? 'Konkretisierung' : 'Konkretisierungen'}`
}

/** `in Ziffer 2 zwei Konkretisierungen und in Ziffer 3 eine Konkretisierung` */
const specified = (group: Group): string =>
  list(group.changes.map((change) => `in Ziffer ${reference(change)} ${specifications(change.count)}`))

/** `zwei Konkretisierungen in Ziffer 2` */
const specifiedNoun = (group: Group): string =>
  list(group.changes.map((change) => `${specifications(change.count)} in Ziffer ${reference(change)}`))

/** A change as a noun: `Anpassungen in Ziffer 3`, `die Streichung der Ziffer 4`. */
function noun(group: Group): string {
  const following = group.consequential ? 'entsprechende' : ''
  switch (group.op) {
    case 'adapt':
      return `${following} Anpassungen ${inClauses(group)}`.trim()
    case 'strike':
      return group.consequential
        ? `die entsprechende Streichung ${ofClauses(group)}`
        : `die Streichung ${ofClauses(group)}`
    case 'reword':
      return group.consequential
        ? `die entsprechende Neufassung ${ofClauses(group)}`
        : `die Neufassung ${ofClauses(group)}`
    case 'specify':
      return specifiedNoun(group)
    case 'insert':
      return isOne(group)
        ? `die Einfügung einer neuen Ziffer ${references(group)}`
        : `die Einfügung der neuen Ziffern ${references(group)}`
    default:
      return unreachable(group.op)
  }
}

/** Verb, what is changed and the participle of a set of changes of one kind. */
function oneKind(groups: readonly Group[], matter: Matter): { verb: string; what: string; done: string } {
  const [first] = groups
  const all: Group = { ...first!, changes: groups.flatMap((group) => group.changes) } // one kind: there is a first
  const plural = isOne(all) ? 'wird' : 'werden'
  switch (all.op) {
    case 'strike':
      return { verb: plural, what: `${theClauses(all)} ${fullGenitive(matter)}`, done: 'gestrichen' }
    case 'reword':
      return { verb: plural, what: `${theClauses(all)} ${fullGenitive(matter)}`, done: 'neu gefasst' }
    case 'specify': {
      const single = isOne(all) && (all.changes[0]?.count ?? 1) === 1
      return { verb: single ? 'wird' : 'werden', what: specified(all), done: 'aufgenommen' }
    }
    case 'insert':
      return {
        verb: plural,
        what: isOne(all) ? `eine neue Ziffer ${references(all)}` : `die neuen Ziffern ${references(all)}`,
        done: 'eingefügt',
      }
    case 'adapt':
      return { verb: 'werden', what: list(groups.map(noun)), done: 'vorgenommen' }
    default:
      return unreachable(all.op)
  }
}

/** A set of changes out of the debate, or without one (PHR7). */
export function changed(changes: readonly ClauseChange[], matter: Matter, afterDebate: boolean): string {
  const groups = grouped(changes)
  const kinds = new Set(groups.map((group) => group.op))
  if (kinds.size === 1) {
    const { verb, what, done } = oneKind(groups, matter)
    return afterDebate
      ? `Im Ergebnis der Diskussion ${verb} ${what} einvernehmlich ${done}.`
      : `Einvernehmlich ${verb} ${what} ${done}.`
  }
  const what = list(groups.map(noun))
  return afterDebate
    ? `${capital(matter.within)} werden in der Folge ${what} einvernehmlich vorgenommen.`
    : `Einvernehmlich werden ${matter.within} ${what} vorgenommen.`
}

/** What an amendment is about: `eine abgewandelte Formulierung der Ziffer 4 des Beschlussvorschlags`. */
export function concern(changes: readonly ClauseChange[], matter: Matter): string {
  const groups = grouped(changes)
  const parts = groups.map((group) => {
    switch (group.op) {
      case 'reword':
        return `eine abgewandelte Formulierung ${ofClauses(group)}`
      case 'adapt':
        return isOne(group) ? `eine Anpassung ${ofClauses(group)}` : `Anpassungen ${ofClauses(group)}`
      default:
        return noun(group)
    }
  })
  return `${list(parts)} ${matter.genitive}`
}
