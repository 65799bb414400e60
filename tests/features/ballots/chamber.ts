import { agenda } from '../../../shared/features/agenda/decider.ts'
import type { AgendaEvent, AgendaItem } from '../../../shared/features/agenda/messages.ts'
import { attendance } from '../../../shared/features/attendance/decider.ts'
import { ballots } from '../../../shared/features/ballots/decider.ts'
import type { BallotsCommand, BallotsEvent, Counted, Voter } from '../../../shared/features/ballots/messages.ts'
import { floor } from '../../../shared/features/floor/decider.ts'
import { minutes } from '../../../shared/features/minutes/decider.ts'
import { motions } from '../../../shared/features/motions/decider.ts'
import type { Convocation } from '../../../shared/features/roster/messages.ts'
import { roster } from '../../../shared/features/roster/decider.ts'
import { statements } from '../../../shared/features/statements/decider.ts'
import { resolveRule, type RuleSource } from '../../../shared/rules/rule.ts'
import { combine } from '../../../shared/kernel/combine.ts'
import { frozen, minute, specFor } from '../../support/decider-spec.ts'
import { opened } from '../attendance/sitting.ts'
import { convened, delegation, person } from '../roster/conference.ts'

/** All features of a meeting, without what follows across them. */
const features = { roster, attendance, agenda, motions, floor, ballots, statements, minutes }
export const spec = specFor(features)
const machine = combine(features)
type Command = Parameters<typeof machine.decide>[0]

/**
 * Plays wishes one by one onto a past, refused ones too, everything frozen; `look` sees each state that comes about.
 * Answers with all events.
 */
export function play(
  past: readonly Event[],
  wishes: readonly { readonly command: Command; readonly by: string | null }[],
  look: (state: State, before: State, events: readonly Event[]) => void = () => {},
): readonly Event[] {
  const history = [...past]
  let state = spec.fold(past)
  for (const { command, by } of wishes) {
    const context = frozen({ now: minute(history.length + 1), actor: { person: by }, seq: history.length })
    const decision = machine.decide(frozen(command), state, context)
    const events = decision.ok ? decision.events : []
    const before = state
    state = spec.fold(events, state, history.length)
    history.push(...events)
    look(state, before, events)
  }
  return history
}
export type State = ReturnType<typeof spec.fold>
export type Event = Parameters<typeof spec.fold>[0][number]

/**
 * Six Länder with a vote. BE holds the chair (`chair`) and the secretariat (`office`), BB the co-chair (`co`); SN sits
 * with two (`sn`, `sn2`); HH and MV with one each; TH sends staff only. The federal ministry has no vote (`federal`).
 */
export const people = [
  person('chair', 'BE', { duty: ['chair'] }),
  person('office', 'BE', { seat: 'staff', duty: ['secretariat'] }),
  person('co', 'BB', { duty: ['co-chair'] }),
  person('hh', 'HH'),
  person('mv', 'MV'),
  person('sn', 'SN'),
  person('sn2', 'SN', { seat: 'alternate' }),
  person('th-staff', 'TH', { seat: 'staff' }),
  person('late', 'TH', { attends: 'no' }),
  person('federal', 'BMDV'),
]
export const codes = ['BE', 'BB', 'HH', 'MV', 'SN', 'TH']
const names = ['Berlin', 'Brandenburg', 'Hamburg', 'Mecklenburg-Vorpommern', 'Sachsen', 'Thüringen']
export const delegations = [
  ...codes.map((code, at) => delegation(code, { name: names[at] ?? code })),
  delegation('BMDV', { vote: false, standing: 'permanent-guest' }),
]

export const item = (number: string, change: Partial<AgendaItem> = {}): AgendaItem => ({
  number,
  title: `Punkt ${number}`,
  short: `Punkt ${number}`,
  kind: 'decision',
  sponsors: [],
  clauses: ['eins', 'zwei', 'drei', 'vier'],
  rules: null,
  confidential: false,
  parent: null,
  ...change,
})
/** 4 and 5 are plain decisions; 6 is a heading with 6.1, 6.2; 7 has a rule of its own. */
const items = [
  item('4'),
  item('5'),
  item('6', { clauses: [] }),
  item('6.1', { parent: '6' }),
  item('6.2', { parent: '6' }),
  item('7', { rules: 'unanimity-all' }),
]

export const called = (number: string): AgendaEvent => ({ type: 'agenda.called', data: { item: number } })
export const itemClosed = (number: string): AgendaEvent => ({
  type: 'agenda.closed',
  data: { item: number, outcome: 'debated' },
})

/** Convened, with its agenda; the meeting has not been opened. */
export const prepared = (change: Partial<Convocation> = {}): readonly Event[] => [
  convened({ people, delegations, ...change }),
  { type: 'agenda.set', data: { items } },
]
/** In session, nothing called yet. Everybody but TH’s member is in the room. */
export const session = (change: Partial<Convocation> = {}): readonly Event[] => [
  ...prepared(change),
  opened(people.filter((it) => it.attends === 'yes').map((it) => it.id)),
]
/** In session, item 4 called. */
export const chamber = (change: Partial<Convocation> = {}): readonly Event[] => [...session(change), called('4')]

export const voter = (code: string, change: Partial<Voter> = {}): Voter => ({
  code,
  weights: {},
  represented: code !== 'TH',
  proxy: null,
  ...change,
})

type OpenedData = Extract<BallotsEvent, { type: 'ballots.opened' }>['data']
export const ruled = (rules: RuleSource) => {
  const { rule, name } = resolveRule(rules)
  return { rule, ruleName: name }
}
/** Ballot `b1` on item 4, by name, under the conference’s rule. */
export const ballotOpened = (change: Partial<OpenedData> = {}): BallotsEvent => ({
  type: 'ballots.opened',
  data: {
    ballot: 'b1',
    item: '4',
    subject: { kind: 'items', items: ['4'] },
    method: 'named',
    ...ruled('dmk'),
    electorate: codes.map((code) => voter(code)),
    debate: 'none',
    repeats: null,
    order: codes,
    written: false,
    deadline: null,
    ...change,
  },
})

type OpenData = Extract<BallotsCommand, { type: 'ballots.open' }>['data']
export const open = (change: Partial<OpenData> = {}): BallotsCommand => ({
  type: 'ballots.open',
  data: { method: 'named', order: 'protocol', written: false, ...change },
})
export const cast = (choice: string, held?: string, ballot = 'b1'): BallotsCommand => ({
  type: 'ballots.cast',
  data: held === undefined ? { ballot, choice } : { ballot, choice, for: held },
})
export const object = (held?: string): BallotsCommand => ({
  type: 'ballots.object',
  data: held === undefined ? { ballot: 'b1' } : { ballot: 'b1', for: held },
})
export const enter = (delegation: string, choice: string, ballot = 'b1'): BallotsCommand => ({
  type: 'ballots.enter',
  data: { ballot, delegation, choice },
})
export const rule = (delegation: string, choice: string): BallotsCommand => ({
  type: 'ballots.rule',
  data: { ballot: 'b1', delegation, choice },
})
export const decide = (choice: 'yes' | 'no'): BallotsCommand => ({
  type: 'ballots.decide',
  data: { ballot: 'b1', choice },
})
export const close = (ballot = 'b1'): BallotsCommand => ({ type: 'ballots.close', data: { ballot } })
export const cancel = (reason = 'Irrtum', ballot = 'b1'): BallotsCommand => ({
  type: 'ballots.cancel',
  data: { ballot, reason },
})
export const correct = (delegation: string, choice: string, reason = 'verhört'): BallotsCommand => ({
  type: 'ballots.correct',
  data: { ballot: 'b1', delegation, choice, reason },
})

type CastData = Extract<BallotsEvent, { type: 'ballots.cast' }>['data']
export const answered = (
  delegation: string,
  choice: string | null,
  person: string = delegation.toLowerCase(),
  change: Partial<CastData> = {},
): BallotsEvent => ({
  type: 'ballots.cast',
  data: { ballot: 'b1', delegation, choice, person, voice: false, held: false, ...change },
})
export const counted = (delegation: string, choice: string, change: Partial<Counted> = {}): Counted => ({
  delegation,
  choice,
  voice: false,
  held: false,
  ...change,
})
export const ballotClosed = (answers: Counted[], ballot = 'b1'): BallotsEvent => ({
  type: 'ballots.closed',
  data: { ballot, answers, totals: null },
})
export const cancelled: BallotsEvent = { type: 'ballots.cancelled', data: { ballot: 'b1', reason: 'Irrtum' } }
