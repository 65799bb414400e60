import fc from 'fast-check'
import type { AgendaItem } from '../../shared/features/agenda/messages.ts'
import { ItemKind } from '../../shared/features/agenda/messages.ts'
import type { Convocation, Delegation, Person } from '../../shared/features/roster/messages.ts'
import { presetNames } from '../../shared/rules/presets.ts'
import { RuleSource } from '../../shared/rules/rule.ts'
import { wishes, type Wish } from './random-wishes.ts'

/** A meeting as a file could give it, and what people wish during it, one after another; many wishes are refused. */
export interface RandomMeeting {
  readonly convocation: Convocation
  readonly agenda: readonly AgendaItem[]
  readonly wishes: readonly Wish[]
}

/** Real and nasty names: of every ending that a genitive minds, of several words, with an apostrophe. */
const names = [
  'Baden-Württemberg',
  'Rheinland-Pfalz',
  'Hessen',
  'Sachsen-Anhalt',
  'Saarland',
  'Elsaß',
  'Benelux',
  'Côte d’Ivoire',
  'Ålesund',
  'Îles',
] as const

const delegationsOf = (count: number, nonVoting: readonly number[], plural: readonly number[]): Delegation[] =>
  Array.from({ length: count }, (_, i): Delegation => {
    const name = `${names[i % names.length] ?? ''}${i < names.length ? '' : ` ${i}`}`
    return {
      code: `D${i}`,
      name,
      plural: plural.includes(i),
      vote: i < 2 || !nonVoting.includes(i),
      standing: i >= 2 && nonVoting.includes(i) ? 'guest' : 'member',
      weights: { votes: String((i % 4) + 3), population: `${i}.${i % 7}`, koenigstein: '1' },
      ...(plural.includes(i) ? { dative: `den ${name}`, genitive: `der ${name}` } : {}),
    }
  })

const personDetails = fc.record(
  {
    office: fc.constantFrom('Ministerin', 'Staatsrat', 'CIO'),
    title: fc.constantFrom('Dr.', 'Prof. Dr.'),
    given: fc.constantFrom('Ada', 'Bo', 'Çelik'),
    family: fc.constantFrom('Müller', 'de Vries', 'O’Neill'),
    gender: fc.constantFrom<'f' | 'm' | 'x'>('f', 'm', 'x'),
    reason: fc.constantFrom('Krankheit', 'wegen einer Sitzung'),
  },
  { requiredKeys: [] },
)
const seatings = fc.array(
  fc.record({
    seat: fc.constantFrom<Person['seat']>('member', 'member', 'member', 'alternate', 'staff', 'guest'),
    attends: fc.constantFrom<Person['attends']>('yes', 'yes', 'yes', 'yes', 'no', 'excused'),
    details: personDetails,
  }),
  { minLength: 0, maxLength: 3 },
)

/** The chair sits for the first delegation and comes; the secretariat is hers. Others have what duties they may. */
function peopleOf(
  delegations: readonly Delegation[],
  seated: readonly (typeof seatings extends fc.Arbitrary<infer T> ? T : never)[],
) {
  const others = delegations.flatMap(({ code }, at) =>
    (seated[at % Math.max(1, seated.length)] ?? []).map(({ seat, attends, details }, i): Person => ({
      id: `p-${code}-${i}`,
      delegation: code,
      seat,
      attends,
      duty: at === 1 && i === 0 ? ['co-chair', 'minutes'] : [],
      ...details,
    })),
  )
  const [first, second] = delegations
  const own: readonly Person[] = [
    {
      id: 'chair',
      delegation: first?.code ?? '',
      seat: 'member',
      attends: 'yes',
      duty: ['chair'],
      family: 'Vorn',
      gender: 'f',
    },
    { id: 'office', delegation: first?.code ?? '', seat: 'staff', attends: 'yes', duty: ['secretariat'] },
    { id: 'second', delegation: first?.code ?? '', seat: 'alternate', attends: 'yes', duty: [] },
    { id: 'other', delegation: second?.code ?? '', seat: 'member', attends: 'yes', duty: [], family: 'Zweite' },
  ]
  return [...own, ...others]
}

const rules: fc.Arbitrary<RuleSource> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...presetNames) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        preset: fc.constantFrom('majority-cast' as const, 'dmk' as const, 'no-opposition' as const),
        tie: fc.constantFrom(
          'rejected' as const,
          'chair-decides' as const,
          'chair-decides' as const,
          'second-ballot' as const,
        ),
        abstention: fc.constantFrom('neutral' as const, 'against' as const, 'forbidden' as const),
        absence: fc.constantFrom('out' as const, 'abstention' as const, 'against' as const),
        answers: fc.constantFrom('last' as const, 'ruling' as const),
        silence: fc.constantFrom('yes' as const, 'abstention' as const, 'none' as const),
        transfer: fc.constantFrom({ allowed: 'yes' as const }, { allowed: 'yes' as const, 'held-at-most': 1 }),
      })
      .map((source) => RuleSource.parse(source)),
  },
)

const titles = ['', 'Daten', 'Der „Plan“', 'Die "Cloud"', '»Netz«', 'Ein “Wort” mehr']
const clauses = ['Eins.', 'Zwei „so“.', 'Drei.', 'Vier.', 'Fünf.']

const entry = fc.record({
  kind: fc.constantFrom(...ItemKind.options, 'decision' as const, 'decision' as const, 'position' as const),
  title: fc.constantFrom(...titles),
  clauses: fc.nat(clauses.length),
  sponsors: fc.array(fc.nat(39), { maxLength: 3 }),
  children: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
  rules: fc.option(rules, { freq: 8 }),
})

function agendaOf(
  entries: readonly (typeof entry extends fc.Arbitrary<infer T> ? T : never)[],
  codes: readonly string[],
) {
  return entries.flatMap(({ kind, title, clauses: many, sponsors, children, rules: own }, at): AgendaItem[] => {
    const number = String(at)
    const item: AgendaItem = {
      number,
      title,
      short: title,
      kind,
      sponsors: [...new Set(sponsors.map((it) => codes[it % codes.length] ?? ''))],
      clauses: children > 0 ? [] : clauses.slice(0, many),
      rules: own,
      confidential: at % 4 === 3,
      parent: null,
    }
    const below = Array.from({ length: children }, (_, i): AgendaItem => ({
      ...item,
      number: `${number}.${i + 1}`,
      parent: number,
      clauses: clauses.slice(0, many),
    }))
    return [item, ...below]
  })
}

const body = fc.constantFrom<Convocation['body'][]>(
  { name: 'Konferenz', short: 'DMK', article: 'die' },
  { name: 'Rat', short: 'Rat', article: 'der', genitive: 'des Rates' },
  { name: 'Council', short: 'Council', delegation: { noun: 'Staat', gender: 'm', plural: 'Staaten' } },
)

/** Meetings of 2 to 40 delegations, 2 to 9 agenda entries and up to `length` wishes. */
export const randomMeeting = (length = 70): fc.Arbitrary<RandomMeeting> =>
  fc
    .record({
      count: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 2, max: 7 }) },
        { weight: 1, arbitrary: fc.integer({ min: 8, max: 40 }) },
      ),
      nonVoting: fc.array(fc.integer({ min: 2, max: 39 }), { maxLength: 3 }),
      plural: fc.array(fc.nat(39), { maxLength: 3 }),
      seated: fc.array(seatings, { minLength: 1, maxLength: 40 }),
      entries: fc.array(entry, { minLength: 2, maxLength: 9 }),
      rules,
      body,
      locale: fc.constantFrom('de-DE', 'en-GB'),
      timezone: fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'),
      dates: fc.constantFrom<string[][]>(['2024-10-18'], ['2024-10-26', '2024-10-27']),
      style: fc.record({
        delegations: fc.constantFrom<Convocation['style']['delegations'][]>('protocol', 'alphabetical', 'as-cast'),
        tally: fc.constantFrom<Convocation['style']['tally'][]>('names', 'numbers', 'both'),
      }),
      wishes: wishes(length),
    })
    .map(({ count, nonVoting, plural, seated, entries, dates, wishes: wished, ...head }) => {
      const delegations = delegationsOf(count, nonVoting, plural)
      const codes = delegations.map(({ code }) => code)
      return {
        convocation: {
          ...head,
          meeting: { title: 'Eine Sitzung', dates, annexes: [] },
          delegations,
          people: peopleOf(delegations, seated),
        },
        agenda: agendaOf(entries, codes),
        wishes: wished,
      }
    })
