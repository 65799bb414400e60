import { actReferences } from './act-references.ts'
import type { LocatedProblem } from './issue.ts'
import {
  declared,
  declaredItems,
  declaredOne,
  declaredWeights,
  namesOf,
  reservedNames,
  unknownNames,
  usedTwice,
  type Declared,
  type Known,
  type Path,
} from './known-names.ts'
import { list, part, words } from './loose.ts'
import { ruleReferences } from './rule-references.ts'

/** Ids used twice and ids that name nothing. Works on unchecked values, so that these are told beside slips of shape. */
export function referenceProblems(file: unknown): readonly LocatedProblem[] {
  const delegations = declared(part(file, 'delegations'), 'code', ['delegations'])
  const people = declared(part(file, 'people'), 'id', ['people'])
  const items = declaredItems(part(file, 'agenda'), ['agenda'])
  const weights = delegations.flatMap(declaredWeights)
  const acts = list(part(file, 'acts'))
  const added = (name: string, key: string, read: (value: unknown, path: Path) => readonly Declared[]) =>
    acts.flatMap((act, index) => (part(act, 'act') === name ? read(part(act, key), ['acts', index, key]) : []))
  const newPeople = added('person.add', 'person', (value, path) => declaredOne(value, 'id', path))
  const newItems = added('agenda.add', 'item', (value, path) => [
    ...declaredOne(value, 'number', path),
    ...declaredItems(part(value, 'items'), [...path, 'items']),
  ])
  const tabled = added('amendment.table', 'id', (value, path) => words(value).map((name) => ({ name, value, path })))
  const known: Known = {
    delegations: namesOf(delegations),
    people: namesOf(people, newPeople),
    items: namesOf(items, newItems),
    amendments: namesOf(tabled),
    weights: namesOf(weights),
  }
  return [
    ...reservedNames([...delegations, ...people, ...items, ...newPeople, ...newItems, ...tabled]),
    ...reservedNames(weights, 'key'),
    // an act may well try to add somebody twice, and be refused; the head may not
    ...usedTwice(delegations, 'duplicate-delegation'),
    ...usedTwice(people, 'duplicate-person'),
    ...usedTwice(items, 'duplicate-item'),
    ...[...people, ...newPeople].flatMap((person) => personReferences(person, known)),
    ...[...items, ...newItems].flatMap((item) => itemReferences(item, known)),
    ...ruleReferences(part(file, 'rules'), ['rules'], known),
    ...acts.flatMap((act, index) => actReferences(act, ['acts', index], known)),
    ...officeProblems(people, delegations),
  ]
}

const personReferences = ({ value, path }: Declared, known: Known) =>
  unknownNames('unknown-delegation', part(value, 'delegation'), [...path.slice(0, -1), 'delegation'], known.delegations)

function itemReferences({ value, path }: Declared, known: Known): readonly LocatedProblem[] {
  const at = [...path.slice(0, -1), 'sponsors']
  const sponsors = list(part(value, 'sponsors'))
  const written = sponsors.flatMap((name, index) =>
    typeof name === 'string' ? [{ name, value: name, path: [...at, index] }] : [],
  )
  return [
    ...unknownNames('unknown-delegation', sponsors, at, known.delegations),
    ...usedTwice(written, 'duplicate-name'),
    ...ruleReferences(part(value, 'rules'), [...path.slice(0, -1), 'rules'], known),
  ]
}

/** IMP7: somebody is in the chair, and somebody may vote. */
function officeProblems(people: readonly Declared[], delegations: readonly Declared[]): readonly LocatedProblem[] {
  const chairs = people.filter(({ value }) => words(part(value, 'duty')).includes('chair'))
  const voting = delegations.some(({ value }) => part(value, 'vote') !== false)
  const noChair = people.length > 0 && chairs.length === 0
  const noVote = delegations.length > 0 && !voting
  return [
    ...(noChair ? [{ code: 'no-chair', path: ['people'], on: 'key' } as const] : []),
    ...(noVote ? [{ code: 'no-voting-delegation', path: ['delegations'], on: 'key' } as const] : []),
  ]
}
