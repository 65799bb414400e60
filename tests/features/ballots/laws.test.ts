import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allBallots, conflictsOf, countedAnswers, outstanding } from '../../../shared/features/ballots/select.ts'
import type { BallotsCommand, Method } from '../../../shared/features/ballots/messages.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { RuleSource } from '../../../shared/rules/rule.ts'
import { arrive, giveProxy, leave, recallProxy } from '../attendance/sitting.ts'
import {
  called,
  cancel,
  cast,
  chamber,
  close,
  codes,
  correct,
  decide,
  enter,
  object,
  open,
  people,
  play,
  rule,
  spec,
  type Event,
} from './chamber.ts'

const inBallot = (id: string, command: BallotsCommand): BallotsCommand =>
  command.type === 'ballots.open' ? command : ({ ...command, data: { ...command.data, ballot: id } } as BallotsCommand)

const anybody = fc.constantFrom(...people.map((each) => each.id), 'sn', 'sn2', 'hh')
const code = fc.constantFrom(...codes, 'SN', 'XX')
const choice = fc.constantFrom('yes', 'no', 'yes', 'no', 'abstain', 'invalid', 'maybe')
const method = fc.constantFrom<Method>('exceptions', 'named', 'roll-call', 'ayes-only')
const rules = fc.constantFrom<RuleSource>(
  'dmk',
  'silence',
  'unanimity-all',
  { preset: 'dmk', answers: 'ruling', tie: 'chair-decides' },
  { preset: 'dmk', change: 'never', abstention: 'forbidden' },
)
const opening = fc.record({ method, rules, written: fc.constantFrom(true, false, false) }).map((how) => open(how))
const ballot = fc.constantFrom('b1', 'b1', 'b2', 'b3')
const held = fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: code })
const answer = fc.oneof(
  fc.tuple(choice, held).map(([it, of]) => cast(it, of)),
  held.map((of) => object(of)),
)
const asOffice = <T>(command: fc.Arbitrary<T>) =>
  fc.record({ command, by: fc.constantFrom('chair', 'chair', 'office') })
const onBallot = (command: fc.Arbitrary<BallotsCommand>) =>
  fc.tuple(ballot, command).map(([id, it]) => inBallot(id, it))
const wish = fc.oneof(
  { weight: 2, arbitrary: asOffice(opening) },
  { weight: 16, arbitrary: fc.record({ command: onBallot(answer), by: anybody }) },
  { weight: 3, arbitrary: asOffice(onBallot(fc.tuple(code, choice).map(([of, it]) => enter(of, it)))) },
  { weight: 2, arbitrary: asOffice(onBallot(fc.tuple(code, choice).map(([of, it]) => rule(of, it)))) },
  { weight: 2, arbitrary: asOffice(onBallot(fc.constant(close()))) },
  { weight: 1, arbitrary: asOffice(onBallot(fc.constantFrom(decide('yes'), decide('no'), cancel()))) },
  { weight: 5, arbitrary: asOffice(onBallot(fc.tuple(code, choice).map(([of, it]) => correct(of, it)))) },
  { weight: 2, arbitrary: fc.record({ command: code.map((to) => giveProxy(to)), by: anybody }) },
  { weight: 1, arbitrary: fc.record({ command: fc.constant(recallProxy()), by: anybody }) },
  { weight: 2, arbitrary: fc.record({ command: fc.constantFrom(leave(), arrive()), by: anybody }) },
)
// a ballot is open from the start, so that most wishes meet one; the answers lie thick enough for conflicts
const wishes = fc
  .tuple(opening, fc.array(wish, { minLength: 20, maxLength: 60, size: 'max' }))
  .map(([first, rest]) => [{ command: first, by: 'chair' }, ...rest])
const room = chamber({ rules: { preset: 'dmk' } })

/** How often the runs came to something worth looking at: laws that never meet a case prove nothing. */
function checked(look: (...args: Parameters<NonNullable<Parameters<typeof play>[2]>>) => boolean | void): number {
  let met = 0
  fc.assert(
    fc.property(wishes, (list) => {
      play(room, list, (...args) => {
        if (look(...args) === true) met += 1
      })
    }),
    { numRuns: 150, seed: 20241018 },
  )
  return met
}

const distinct = (list: readonly string[]) => new Set(list).size === list.length

/** A recount by hand: the last answer of each delegation, straight from the events of the ballot. */
function recount(events: readonly Event[], id: string): Readonly<Record<string, string>> {
  const said: Record<string, string> = {}
  for (const event of events) {
    if (!('ballot' in event.data) || event.data.ballot !== id) continue
    if (event.type === 'ballots.cast' && event.data.choice !== null) said[event.data.delegation] = event.data.choice
    if (event.type === 'ballots.corrected') said[event.data.delegation] = event.data.choice
  }
  const settled = events.filter((it) => it.type === 'ballots.ruled' && it.data.ballot === id)
  for (const event of settled) {
    if (event.type !== 'ballots.ruled' || event.data.choice === null) continue
    const correctedLater = events.some(
      (it) => it.type === 'ballots.corrected' && it.data.ballot === id && it.data.delegation === event.data.delegation,
    )
    if (!correctedLater) said[event.data.delegation] = event.data.choice
  }
  return said
}

describe('whatever anybody wishes', () => {
  it('[BAL14] no delegation ever has two counted votes, and none votes that may not', () => {
    const met = checked((state) => {
      for (const each of allBallots(state)) {
        const counted = countedAnswers(each).map((it) => it.delegation)
        expect(distinct(counted)).toBe(true)
        for (const delegation of counted)
          expect(each.electorate.find((it) => it.code === delegation)?.represented).toBe(true)
        if (!each.result) continue
        const { yes, no, abstain, silent, absent } = each.result.reckoning
        const placed = [yes, no, abstain, silent, absent].flatMap((list) => list ?? [])
        expect(distinct(placed)).toBe(true)
        expect(placed.toSorted()).toEqual(codes.toSorted())
      }
      return allBallots(state).some((it) => it.phase === 'closed' && it.casts.length > 1)
    })
    expect(met).toBeGreaterThan(50)
  })

  it('[BAL15] a closed ballot never changes but by a correction, or by the chair’s decision of its tie', () => {
    const met = checked((state, before, events) => {
      const touched = (id: string) =>
        events.some((it) => (it.type === 'ballots.corrected' || it.type === 'ballots.decided') && it.data.ballot === id)
      const done = allBallots(before).filter((it) => it.phase !== 'open')
      for (const each of done) {
        const now = state.ballots.all[each.id]
        if (!touched(each.id)) expect(now).toBe(each)
        else
          expect({ ...now, result: null, first: null, corrections: [], decided: null }).toEqual({
            ...each,
            result: null,
            first: null,
            corrections: [],
            decided: null,
          })
      }
      return done.some((it) => it.casts.length > 0) && events.length > 0
    })
    expect(met).toBeGreaterThan(50)
  })

  it('[BAL20] what was first stated stays, whatever is corrected', () => {
    const met = checked((state, before, events) => {
      for (const event of events) {
        if (event.type !== 'ballots.corrected') continue
        expect(state.ballots.all[event.data.ballot]?.first).toEqual(before.ballots.all[event.data.ballot]?.first)
      }
      return events.some((it) => it.type === 'ballots.corrected')
    })
    expect(met).toBeGreaterThan(20)
  })

  it('[BAL9] who comes, goes or gives a vote away changes no electorate', () => {
    const electorates = (list: readonly Ballot[]) => Object.fromEntries(list.map((it) => [it.id, it.electorate]))
    const met = checked((state, before, events) => {
      expect(electorates(allBallots(state))).toMatchObject(electorates(allBallots(before)))
      return (
        events.some((it) => it.type.startsWith('attendance.')) && allBallots(before).some((it) => it.phase === 'open')
      )
    })
    expect(met).toBeGreaterThan(50)
  })

  it('[BAL7] at most one ballot is open in the room', () => {
    checked((state) => {
      expect(allBallots(state).filter((it) => it.phase === 'open' && !it.written).length).toBeLessThan(2)
    })
  })

  it('[BAL18] no conflict outlives the close', () => {
    const met = checked((state, before, events) => {
      for (const event of events)
        if (event.type === 'ballots.closed') expect(conflictsOf(before.ballots.all[event.data.ballot]!)).toEqual([])
      return allBallots(state).some((it) => conflictsOf(it).length > 0)
    })
    expect(met).toBeGreaterThan(5)
  })

  it('[BAL14] the tally is a function of the events: a recount by hand finds the same', () => {
    let met = 0
    fc.assert(
      fc.property(wishes, (list) => {
        const events = play(room, list)
        const state = spec.fold(events)
        expect(spec.fold(JSON.parse(JSON.stringify(events)) as Event[])).toEqual(state)
        for (const each of allBallots(state)) {
          if (!each.result) continue
          const said = recount(events, each.id)
          expect(Object.fromEntries(each.result.answers.map((it) => [it.delegation, it.choice]))).toEqual(said)
          const { yes, presumed } = each.result.reckoning
          expect(yes?.filter((it) => !presumed.includes(it))).toEqual(codes.filter((it) => said[it] === 'yes'))
          met += 1
        }
      }),
      { numRuns: 150, seed: 20241018 },
    )
    expect(met).toBeGreaterThan(50)
  })

  it('[BAL14] who answered and who has not are the represented, each once', () => {
    checked((state) => {
      for (const each of allBallots(state).filter((it) => it.phase === 'open')) {
        const answered = [...new Set(each.casts.map((it) => it.delegation))]
        const represented = each.electorate.filter((it) => it.represented).map((it) => it.code)
        expect([...answered, ...outstanding(each)].toSorted()).toEqual(represented.toSorted())
      }
    })
  })

  it('[BAL15] a ballot on the next item leaves the one before as it was', () => {
    const before = play(room, [
      { command: open({ method: 'exceptions' }), by: 'chair' },
      { command: cast('abstain'), by: 'sn' },
      { command: close(), by: 'chair' },
    ])
    const first = spec.fold(before).ballots.all['b1']
    const after = play([...before, called('5')], [{ command: open(), by: 'chair' }])
    expect(spec.fold(after).ballots.all['b1']).toEqual(first)
  })
})
