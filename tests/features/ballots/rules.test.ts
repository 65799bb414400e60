import { describe, expect, it } from 'vitest'
import type { AttendanceEvent } from '../../../shared/features/attendance/messages.ts'
import { isPassed, resolveDeadline } from '../../../shared/features/ballots/deadline.ts'
import { ballots } from '../../../shared/features/ballots/decider.ts'
import {
  ballotOf,
  ballotsOn,
  conflictsOf,
  countedAnswers,
  lastClosedOn,
  mayCast,
  nextInRollCall,
  openBallot,
  openBallots,
  outstanding,
} from '../../../shared/features/ballots/select.ts'
import type { FloorEvent } from '../../../shared/features/floor/messages.ts'
import type { MotionsEvent } from '../../../shared/features/motions/messages.ts'
import type { RuleSource } from '../../../shared/rules/rule.ts'
import { ballotsRefusals } from '../../../shared/phrases/refusals/ballots.ts'
import { minute } from '../../support/decider-spec.ts'
import { arrived, closed as meetingClosed, left, proxyGiven, proxyRecalled, suspended } from '../attendance/sitting.ts'
import {
  answered,
  ballotClosed,
  ballotOpened,
  called,
  cancel,
  cancelled,
  cast,
  chamber,
  close,
  codes,
  correct,
  counted,
  decide,
  enter,
  item,
  itemClosed,
  object,
  open,
  prepared,
  rule,
  ruled,
  session,
  spec,
  voter,
  type Event,
  type State,
} from './chamber.ts'

const { given } = spec
const ballot = (state: State, id = 'b1') => ballotOf(state, id)!
const outcome = (state: State) => ballot(state).result?.reckoning.outcome
const debated = (number: string): FloorEvent => ({
  type: 'floor.debateOpened',
  data: { item: number, topic: null },
})
const tabled = (change: { clause?: number; op?: 'reword' | 'strike' } = {}): MotionsEvent => ({
  type: 'motions.tabled',
  data: {
    id: 'sn-1',
    item: '4',
    to: null,
    delegation: 'SN',
    person: 'sn',
    changes: [{ clause: 2, op: 'reword', text: 'neu', count: null, consequential: false, ...change }],
  },
})
const struck: MotionsEvent = {
  type: 'motions.changed',
  data: {
    item: '4',
    accepted: 'consensus',
    changes: [{ clause: 2, op: 'strike', text: null, count: null, consequential: false }],
  },
}
const snGaveToHh: AttendanceEvent = left('sn', 'SN', 'HH')
const proxied = codes.map((code) => voter(code, code === 'SN' ? { proxy: 'HH' } : {}))
const under = (rules: RuleSource, change: Parameters<typeof ballotOpened>[0] = {}) =>
  ballotOpened({ ...ruled(rules), ...change })
const ruling: RuleSource = { preset: 'dmk', answers: 'ruling' }

describe('what is put to the vote', () => {
  it('[BAL1] is the leading chair’s to open, close, cancel, correct, settle and decide', () => {
    const running = given(...chamber(), ballotOpened())
    for (const wish of [open(), close(), cancel(), correct('SN', 'no'), rule('SN', 'no'), decide('yes')])
      for (const person of ['co', 'office', 'sn', null]) running.when(wish, person).thenRefused('chair-only')
    given(...chamber(), { type: 'attendance.chairPassed', data: { from: 'chair', to: 'co' } })
      .when(open(), 'co')
      .then(ballotOpened())
  })

  it('[BAL2] is the item now called, and the ballot stands there', () => {
    given(...chamber())
      .when(open(), 'chair')
      .then(ballotOpened())
    given(...session())
      .when(open(), 'chair')
      .thenRefused('no-item')
    given(...session())
      .when(open({ subject: { kind: 'candidates', candidates: ['A', 'B'] } }), 'chair')
      .thenRefused('no-item')
  })

  it('[BAL2] several items stand in the one now called, if it is one of them, else in the first', () => {
    const both = (items: string[]) => open({ subject: { kind: 'items', items } })
    given(...chamber())
      .when(both(['5', '4']), 'chair')
      .then(ballotOpened({ subject: { kind: 'items', items: ['5', '4'] }, item: '4' }))
    given(...chamber())
      .when(both(['6.1', '5']), 'chair')
      .then(ballotOpened({ subject: { kind: 'items', items: ['6.1', '5'] }, item: '6.1' }))
  })

  it('[BAL3] an item that can be voted on', () => {
    const on = (number: string) => open({ subject: { kind: 'items', items: [number] } })
    const room = given(...chamber(), { type: 'agenda.dropped', data: { item: '5' } })
    room.when(on('99'), 'chair').thenRefused('unknown-item', { item: '99' })
    room.when(on('6'), 'chair').thenRefused('container', { item: '6' })
    room.when(on('5'), 'chair').thenRefused('item-disposed', { item: '5' })
    room.when(open({ subject: { kind: 'items', items: ['4', '4'] } }), 'chair').thenRefused('item-twice', { item: '4' })
    given(...chamber(), ballotOpened(), ballotClosed([]), called('5'))
      .when(on('4'), 'chair')
      .thenRefused('already-decided', { item: '4' })
  })

  it('[BAL3] an item of a list that the call of the next one ended is still voted on with it', () => {
    const both = { kind: 'items' as const, items: ['4', '5'] }
    given(...chamber(), called('5'))
      .when(open({ subject: both }), 'chair')
      .then(ballotOpened({ subject: both, item: '5' }))
  })

  it('[BAL4] records the debate on it', () => {
    given(...chamber(), debated('4'))
      .when(open(), 'chair')
      .then(ballotOpened({ debate: 'held' }))
    given(...chamber(), debated('5'))
      .when(open(), 'chair')
      .then(ballotOpened({ debate: 'none' }))
    given(...chamber(), { type: 'agenda.joined', data: { items: ['4', '5'] } }, debated('5'))
      .when(open(), 'chair')
      .then(ballotOpened({ debate: 'held' }))
    given(...chamber(), debated('4'))
      .when(open({ debate: 'unrecorded' }), 'chair')
      .then(ballotOpened({ debate: 'unrecorded' }))
  })

  it('[BAL5] goes by the rule named, else the item’s, its container’s, the meeting’s', () => {
    const sevenIs = (ruleName: RuleSource, change = {}) =>
      ballotOpened({ item: '7', subject: { kind: 'items', items: ['7'] }, ...ruled(ruleName), ...change })
    given(...session(), called('7'))
      .when(open(), 'chair')
      .then(sevenIs('unanimity-all'))
    given(...session(), called('7'))
      .when(open({ rules: 'two-thirds-cast' }), 'chair')
      .then(sevenIs('two-thirds-cast'))
    given(...session(), called('7'))
      .when(open({ rules: { 'adopt-if': [{ 'at-least': 3 }] } }), 'chair')
      .then(sevenIs({ 'adopt-if': [{ 'at-least': 3 }] }, { ruleName: 'custom' }))
    const container: Event = {
      type: 'agenda.added',
      data: { item: item('8', { rules: 'kdk', clauses: [] }), after: null, late: false },
    }
    const child: Event = { type: 'agenda.added', data: { item: item('8.1', { parent: '8' }), after: '8', late: false } }
    given(...session(), container, child, called('8.1'))
      .when(open(), 'chair')
      .then(ballotOpened({ item: '8.1', subject: { kind: 'items', items: ['8.1'] }, ...ruled('kdk') }))
  })

  it('[BAL5] items with different rules need one named', () => {
    const both = { kind: 'items' as const, items: ['4', '7'] }
    given(...chamber())
      .when(open({ subject: both }), 'chair')
      .thenRefused('rules-differ')
    given(...chamber())
      .when(open({ subject: both, rules: 'dmk' }), 'chair')
      .then(ballotOpened({ subject: both }))
  })

  it('[BAL6] is not opened where the rule forbids it, but without a quorum', () => {
    given(...chamber())
      .when(open({ rules: { preset: 'dmk', absence: 'no-vote-possible' } }), 'chair')
      .thenRefused('no-vote-possible', { delegations: ['Thüringen'] })
    given(...chamber())
      .when(open({ rules: 'no-opposition', method: 'ayes-only' }), 'chair')
      .thenRefused('ayes-only-with-objections')
    given(...chamber())
      .when(open({ rules: 'bundesrat', method: 'secret' }), 'chair')
      .thenRefused('secret-without-names')
    const alone = ['co', 'hh', 'mv', 'sn', 'sn2'].map((id) =>
      left(id, codes.find((it) => it.toLowerCase() === id) ?? 'SN'),
    )
    given(...chamber(), ...alone)
      .when(open(), 'chair')
      .then(ballotOpened({ electorate: codes.map((code) => voter(code, { represented: code === 'BE' })) }))
  })

  it('[BAL7] one at a time in the room, written ones beside it', () => {
    given(...chamber(), ballotOpened())
      .when(open(), 'chair')
      .thenRefused('ballot-open', { ballot: 'b1' })
    given(...chamber(), ballotOpened({ written: true }))
      .when(open(), 'chair')
      .then(ballotOpened({ ballot: 'b2' }))
    const { state } = given(...chamber(), ballotOpened({ written: true }), ballotOpened({ ballot: 'b2' }))
    expect(openBallot(state)?.id).toBe('b2')
    expect(openBallots(state).map((it) => it.id)).toEqual(['b1', 'b2'])
    const both = given(...chamber(), ballotOpened(), ballotClosed([]))
    both.when(open(), 'chair').then(ballotOpened({ ballot: 'b2' }))
    expect(openBallot(both.state)).toBeNull()
  })

  it('needs a sitting', () => {
    given(...prepared())
      .when(open(), 'chair')
      .thenRefused('not-open')
    given(...chamber(), suspended)
      .when(open(), 'chair')
      .thenRefused('suspended')
    given(...chamber(), meetingClosed)
      .when(open(), 'chair')
      .thenRefused('meeting-closed')
    given().when(cast('yes'), 'sn').thenRefused('not-convened')
  })

  it('[BAL9] fixes who is represented, the weights and the given votes', () => {
    const weighted = given(
      ...chamber({
        delegations: [
          { ...voterDelegation('BE'), weights: { votes: '4' } },
          { ...voterDelegation('SN'), weights: { votes: '4.5' } },
        ],
      }),
      snGaveToHh,
    )
    weighted.when(open(), 'chair').then(
      ballotOpened({
        electorate: [voter('BE', { weights: { votes: '4' } }), voter('SN', { weights: { votes: '4.5' }, proxy: 'HH' })],
        order: ['BE', 'SN'],
      }),
    )
  })

  it('[BAL10] calls the roll in protocol order, by name, or as drawn', () => {
    const reversed = codes.toReversed()
    given(...chamber({ locale: 'de-DE', delegations: [...codes].reverse().map(voterDelegation) }))
      .when(open({ method: 'roll-call', order: 'alphabetical' }), 'chair')
      .then(
        ballotOpened({
          method: 'roll-call',
          order: ['BE', 'BB', 'HH', 'MV', 'SN', 'TH'],
          electorate: reversed.map((code) => voter(code)),
        }),
      )
    const drawing = given(...chamber())
    drawing
      .when(open({ method: 'roll-call', order: 'drawn', drawn: reversed }), 'chair')
      .then(ballotOpened({ method: 'roll-call', order: reversed }))
    for (const drawn of [[], codes.slice(1), [...codes.slice(1), 'BB'], [...codes, 'BE']])
      drawing.when(open({ method: 'roll-call', order: 'drawn', drawn }), 'chair').thenRefused('not-drawn')
    drawing.when(open({ method: 'roll-call', order: 'drawn' }), 'chair').thenRefused('not-drawn')
  })

  it('[BAL11] repeats the last closed ballot on the same subject', () => {
    const again = open({ repeats: 'previous' })
    given(...chamber())
      .when(again, 'chair')
      .thenRefused('nothing-to-repeat')
    given(...chamber(), ballotOpened(), cancelled)
      .when(again, 'chair')
      .thenRefused('nothing-to-repeat')
    given(...chamber(), ballotOpened(), ballotClosed([]))
      .when(again, 'chair')
      .then(ballotOpened({ ballot: 'b2', repeats: 'b1' }))
    const election = (candidates: string[]) => ({ kind: 'candidates' as const, candidates })
    given(...chamber(), ballotOpened({ subject: election(['A', 'B', 'C']) }), ballotClosed([]))
      .when(open({ subject: election(['A', 'B']), repeats: 'previous' }), 'chair')
      .then(ballotOpened({ ballot: 'b2', subject: election(['A', 'B']), repeats: 'b1' }))
  })

  it('[BAL30] may be an amendment, a clause, a question or an admission, and is then not on the item itself', () => {
    const on = (subject: NonNullable<Parameters<typeof open>[0]>['subject']) => open(subject ? { subject } : {})
    const amendment = { kind: 'amendment' as const, amendment: 'sn-1' }
    const room = given(...chamber(), tabled())
    room.when(on(amendment), 'chair').then(ballotOpened({ subject: amendment }))
    room.when(on({ kind: 'amendment', amendment: 'xx' }), 'chair').thenRefused('unknown-amendment', { amendment: 'xx' })
    given(...chamber(), tabled(), struck)
      .when(on(amendment), 'chair')
      .thenRefused('clause-gone', { clauses: ['2'] })
    given(...chamber(), tabled(), { type: 'motions.rejected', data: { id: 'sn-1', by: 'chair' } })
      .when(on(amendment), 'chair')
      .thenRefused('amendment-decided', { amendment: 'sn-1' })
    const further: MotionsEvent = {
      type: 'motions.tabled',
      data: {
        id: 'hh-1',
        item: '4',
        to: 'sn-1',
        delegation: 'HH',
        person: 'hh',
        changes: [{ clause: 2, op: 'reword', text: 'Noch anders.', count: null, consequential: false }],
      },
    }
    const toOther = { kind: 'amendment' as const, amendment: 'hh-1' }
    given(...chamber(), tabled(), further)
      .when(on(toOther), 'chair')
      .then(ballotOpened({ subject: toOther }))
    given(...chamber(), tabled(), further, { type: 'motions.accepted', data: { id: 'sn-1', accepted: 'consensus' } })
      .when(on(toOther), 'chair')
      .thenRefused('target-decided', { amendment: 'sn-1' })
    room.when(on({ kind: 'clause', clause: 5 }), 'chair').thenRefused('unknown-clause', { clause: 5, count: 4 })
    room.when(on({ kind: 'clause', clause: 4 }), 'chair').then(ballotOpened({ subject: { kind: 'clause', clause: 4 } }))
    const question = { kind: 'question' as const, question: 'Soll vertagt werden?' }
    given(...session())
      .when(on(question), 'chair')
      .then(ballotOpened({ subject: question, item: null }))
    given(...chamber(), itemClosed('4'))
      .when(on(question), 'chair')
      .then(ballotOpened({ subject: question, item: '4' }))
    room.when(on({ kind: 'admits', item: '5' }), 'chair').then(ballotOpened({ subject: { kind: 'admits', item: '5' } }))
    room.when(on({ kind: 'admits', item: '99' }), 'chair').thenRefused('unknown-item', { item: '99' })
    const { state } = given(...chamber(), tabled(), ballotOpened({ subject: amendment }), ballotClosed([]))
    expect(ballotsOn(state, '4')).toEqual([])
    expect(lastClosedOn(state, '4')).toBeNull()
    const plain = given(...chamber(), ballotOpened(), ballotClosed([]), ballotOpened({ ballot: 'b2' }))
    expect(ballotsOn(plain.state, '4').map((it) => it.id)).toEqual(['b1', 'b2'])
    expect(lastClosedOn(plain.state, '4')?.id).toBe('b1')
  })
})

function voterDelegation(code: string) {
  return {
    code,
    name: `${codes.indexOf(code)} ${code}`,
    plural: false,
    vote: true,
    standing: 'member' as const,
    weights: {},
  }
}

describe('written ballots', () => {
  const everybody = codes.map((code) => voter(code, { represented: true }))
  const written = (change: Parameters<typeof ballotOpened>[0] = {}) =>
    under('silence', { written: true, electorate: everybody, ...change })
  const wish = open({
    written: true,
    rules: 'silence',
    subject: { kind: 'items', items: ['4'] },
    deadline: '2024-10-18T12:00',
  })

  it('[BAL8] need no sitting, and ask everybody', () => {
    const resolved = written({ deadline: '2024-10-18T12:00:00+02:00' })
    given(...prepared())
      .when(wish, 'chair')
      .then(resolved)
    given(...chamber(), meetingClosed)
      .when(wish, 'chair')
      .then(resolved)
  })

  it('[BAL8] count a given vote while the meeting lasts, and none outside it', () => {
    const deadline = '2024-10-18T12:00:00+02:00'
    const held = everybody.map((it) => (it.code === 'SN' ? { ...it, proxy: 'HH' } : it))
    given(...chamber(), snGaveToHh, suspended)
      .when(wish, 'chair')
      .then(written({ deadline, electorate: held }))
    given(...chamber(), snGaveToHh, meetingClosed)
      .when(wish, 'chair')
      .then(written({ deadline }))
  })

  it('[BAL8] are answered from wherever the member is, also by one who is not in the room', () => {
    given(...prepared(), written())
      .when(cast('yes'), 'late')
      .then(answered('TH', 'yes', 'late'))
    given(...prepared(), written())
      .when(cast('yes'), 'th-staff')
      .thenRefused('no-vote')
    given(...chamber(), meetingClosed, written())
      .when(close(), 'chair')
      .then(ballotClosed([]))
  })

  it('[BAL8] not answering means what the rule says', () => {
    const silent = given(...prepared(), written(), ballotClosed([]))
    expect(outcome(silent.state)).toBe('adopted')
    expect(ballot(silent.state).result?.reckoning.yes).toEqual(codes)
    expect(countedAnswers(ballot(silent.state))).toEqual([])
    const objected = given(...prepared(), written({ method: 'exceptions' }), ballotClosed([counted('SN', 'no')]))
    expect(outcome(objected.state)).toBe('rejected')
    const abstaining = given(
      ...prepared(),
      under({ preset: 'majority-cast', silence: 'abstention' }, { written: true, electorate: everybody }),
      ballotClosed([counted('SN', 'yes')]),
    )
    expect(ballot(abstaining.state).result?.reckoning.abstain).toEqual(codes.filter((code) => code !== 'SN'))
  })

  it('[BAL29] take no answer after the deadline, but what came in time is still written down', () => {
    const due = written({ deadline: new Date(minute(4)).toISOString() })
    given(...prepared(), due)
      .when(cast('no'), 'sn')
      .then(answered('SN', 'no')) // the named minute still runs
    given(...prepared(), due, answered('HH', 'yes'))
      .when(cast('no'), 'sn')
      .thenRefused('deadline-passed')
    given(...prepared(), due, answered('HH', 'yes'))
      .when(enter('SN', 'no'), 'office')
      .then(answered('SN', 'no', 'office', { voice: true }))
  })

  it('[BAL29] a deadline is read in the meeting’s zone, on the day of the opening', () => {
    const now = Date.parse('2024-10-18T07:00:00Z')
    const read = (text: string) => resolveDeadline(text, now, 'Europe/Berlin')
    expect(read('12:30')).toBe('2024-10-18T12:30:00+02:00')
    expect(read('2024-11-02')).toBe('2024-11-02T23:59:00+01:00')
    expect(read('2024-11-02 18:00')).toBe('2024-11-02T18:00:00+01:00')
    expect(read('2024-10-27T02:30')).toMatch(/^2024-10-27T02:30:00\+0[12]:00$/) // the hour the clocks show twice
    expect(read('2024-10-18T10:00:00Z')).toBe('2024-10-18T12:00:00+02:00')
    for (const text of ['soon', '25:00', '12', '2024-13-40', '2024-10-18T99:00']) expect(read(text)).toBeNull()
    expect(isPassed('2024-10-18T12:30:00+02:00', Date.parse('2024-10-18T10:30:59Z'))).toBe(false)
    expect(isPassed('2024-10-18T12:30:00+02:00', Date.parse('2024-10-18T10:31:00Z'))).toBe(true)
    expect(isPassed(null, now)).toBe(false)
    const at = open({ deadline: 'irgendwann' })
    given(...chamber())
      .when(at, 'chair')
      .thenRefused('unknown-deadline', { deadline: 'irgendwann' })
    given(...chamber())
      .when(open({ deadline: '08:00' }), 'chair')
      .thenRefused('deadline-passed')
  })
})

describe('who answers, and what counts', () => {
  it('[BAL12] a given vote is answered by the delegation that held it at the opening', () => {
    const room = given(...chamber(), snGaveToHh, ballotOpened({ electorate: proxied }))
    room.when(cast('yes', 'SN'), 'hh').then(answered('SN', 'yes', 'hh', { held: true }))
    room.when(cast('no'), 'hh').then(answered('HH', 'no'))
    room.when(cast('yes', 'SN'), 'mv').thenRefused('not-held', { delegation: 'Sachsen' })
    room.when(cast('yes', 'XX'), 'mv').thenRefused('unknown-delegation', { delegation: 'XX' })
    room.when(cast('yes', 'BMDV'), 'mv').thenRefused('no-vote')
    room.when(cast('yes'), 'sn2').thenRefused('vote-given-away', { delegation: 'Sachsen', holder: 'Hamburg' })
    room.when(object('SN'), 'hh').then(answered('SN', 'no', 'hh', { held: true }))
    expect(mayCast(room.state, ballot(room.state), 'hh')).toEqual([
      { delegation: 'HH', for: null },
      { delegation: 'HH', for: 'SN' },
    ])
    expect(mayCast(room.state, ballot(room.state), 'sn2')).toEqual([])
  })

  it('[BAL9] what changes later acts on the next ballot', () => {
    const gaveLater = given(...chamber(), ballotOpened(), proxyGiven('SN', 'HH', 'sn'))
    gaveLater.when(cast('yes'), 'sn').then(answered('SN', 'yes'))
    gaveLater.when(cast('yes', 'SN'), 'hh').thenRefused('not-held')
    const tookBack = given(
      ...chamber(),
      proxyGiven('SN', 'HH', 'sn'),
      ballotOpened({ electorate: proxied }),
      proxyRecalled('SN', 'sn'),
    )
    tookBack.when(cast('yes'), 'sn').thenRefused('vote-given-away')
    tookBack.when(cast('yes', 'SN'), 'hh').then(answered('SN', 'yes', 'hh', { held: true }))
    given(...chamber(), ballotOpened(), arrived('late'))
      .when(cast('yes'), 'late')
      .thenRefused('not-represented', { delegation: 'Thüringen' })
    // who has left is still represented in this ballot, and her answer may come by voice
    const gone = given(...chamber(), ballotOpened(), left('mv', 'MV'))
    gone.when(enter('MV', 'no'), 'office').then(answered('MV', 'no', 'office', { voice: true }))
    expect(outstanding(ballot(gone.state))).toContain('MV')
  })

  it('[BAL13] members in the room answer, nobody else', () => {
    const room = given(...chamber(), ballotOpened(), left('mv', 'MV'))
    room.when(cast('yes'), 'sn2').then(answered('SN', 'yes', 'sn2'))
    room.when(cast('yes'), 'chair').then(answered('BE', 'yes', 'chair'))
    for (const person of ['office', 'th-staff', 'federal', null]) room.when(cast('yes'), person).thenRefused('no-vote')
    room.when(cast('yes'), 'mv').thenRefused('not-in-room')
    room.when(cast('yes', undefined, 'b9'), 'sn').thenRefused('unknown-ballot', { ballot: 'b9' })
    given(...chamber(), ballotOpened(), suspended)
      .when(cast('yes'), 'sn')
      .thenRefused('suspended')
  })

  it('[BAL14] one counted vote a delegation, its last before the close; all are kept', () => {
    const room = given(
      ...chamber(),
      ballotOpened(),
      answered('SN', 'no'),
      answered('HH', 'yes'),
      answered('SN', 'yes'),
      answered('SN', 'yes', 'sn2'),
    )
    room.when(close(), 'chair').then(ballotClosed([counted('HH', 'yes'), counted('SN', 'yes')]))
    expect(ballot(room.state).casts).toHaveLength(4)
    const after = given(...chamber(), ballotOpened(), answered('SN', 'no'), ballotClosed([counted('SN', 'no')]))
    expect(ballot(after.state).result?.reckoning.no).toEqual(['SN'])
    expect(ballot(after.state).closedAt).toBe(minute(7))
  })

  it('[BAL15] a closed ballot takes no answers, a cancelled one neither', () => {
    const over = given(...chamber(), ballotOpened(), ballotClosed([]))
    for (const wish of [cast('yes'), object()]) over.when(wish, 'sn').thenRefused('ballot-closed')
    for (const wish of [enter('SN', 'yes'), rule('SN', 'no'), close(), cancel()])
      over.when(wish, 'chair').thenRefused('ballot-closed')
    given(...chamber(), ballotOpened(), cancelled)
      .when(cast('yes'), 'sn')
      .thenRefused('ballot-cancelled')
    given(...chamber(), ballotOpened(), cancelled)
      .when(correct('SN', 'no'), 'chair')
      .thenRefused('ballot-cancelled')
    given(...chamber(), ballotOpened())
      .when(correct('SN', 'no'), 'chair')
      .thenRefused('not-closed')
  })

  it('[BAL16] chair and secretariat write down what was answered by voice', () => {
    const room = given(...chamber(), ballotOpened({ method: 'roll-call', electorate: proxied }))
    room.when(enter('MV', 'no'), 'office').then(answered('MV', 'no', 'office', { voice: true }))
    room.when(enter('MV', 'no'), 'chair').then(answered('MV', 'no', 'chair', { voice: true }))
    room.when(enter('SN', 'no'), 'office').then(answered('SN', 'no', 'office', { voice: true, held: true }))
    room.when(enter('MV', 'no'), 'mv').thenRefused('office-only')
    room.when(enter('TH', 'no'), 'office').thenRefused('not-represented', { delegation: 'Thüringen' })
    room.when(enter('XX', 'no'), 'office').thenRefused('unknown-delegation', { delegation: 'XX' })
    room.when(enter('BMDV', 'no'), 'office').thenRefused('no-vote')
    const spoken = given(
      ...chamber(),
      ballotOpened(),
      answered('MV', 'yes'),
      answered('MV', 'no', 'office', { voice: true }),
    )
    spoken.when(close(), 'chair').then(ballotClosed([counted('MV', 'no', { voice: true })]))
  })

  it('[BAL17] the first answer stands where no change is allowed', () => {
    const room = given(...chamber(), under({ preset: 'dmk', change: 'never' }), answered('SN', 'no'))
    room.when(cast('yes'), 'sn').thenRefused('already-answered')
    room.when(cast('yes'), 'sn2').thenRefused('already-answered')
    room.when(enter('SN', 'yes'), 'chair').thenRefused('already-answered')
    room.when(cast('yes'), 'hh').then(answered('HH', 'yes'))
    const both = given(...chamber(), under({ ...ruling, change: 'never' }), answered('SN', 'no'))
    both.when(cast('yes'), 'sn2').then(answered('SN', 'yes', 'sn2'))
    both.when(cast('yes'), 'sn').thenRefused('already-answered')
  })

  it('[BAL18] two people who answer differently are settled by the chair', () => {
    const torn = [...chamber(), under(ruling), answered('SN', 'yes'), answered('SN', 'no', 'sn2')]
    const room = given(...torn)
    expect(conflictsOf(ballot(room.state))).toEqual(['SN'])
    room.when(close(), 'chair').thenRefused('conflict-unsettled', { delegations: ['Sachsen'] })
    room.when(enter('SN', 'yes'), 'office').thenRefused('conflict-unsettled')
    room.when(rule('HH', 'yes'), 'chair').thenRefused('no-conflict', { delegation: 'Hamburg' })
    room.when(rule('XX', 'yes'), 'chair').thenRefused('unknown-delegation')
    room.when(rule('SN', 'perhaps'), 'chair').thenRefused('unknown-choice')
    const settled: Event = { type: 'ballots.ruled', data: { ballot: 'b1', delegation: 'SN', choice: 'yes' } }
    room.when(rule('SN', 'yes'), 'chair').then(settled)
    const after = given(...torn, settled)
    expect(conflictsOf(ballot(after.state))).toEqual([])
    after.when(close(), 'chair').then(ballotClosed([counted('SN', 'yes')]))
    after.when(cast('no'), 'sn').thenRefused('already-ruled')
    after.when(enter('SN', 'no'), 'office').thenRefused('already-ruled')
    after.when(rule('SN', 'yes'), 'chair').thenRefused('already-so')
    after.when(rule('SN', 'no'), 'chair').then({ ...settled, data: { ...settled.data, choice: 'no' } } as Event)
  })

  it('[BAL18] or counts for neither', () => {
    const void_: Event = { type: 'ballots.ruled', data: { ballot: 'b1', delegation: 'SN', choice: 'invalid' } }
    const torn = [
      ...chamber(),
      under(ruling, { method: 'exceptions' }),
      answered('SN', 'yes'),
      answered('SN', 'no', 'sn2'),
    ]
    given(...torn)
      .when(rule('SN', 'invalid'), 'chair')
      .then(void_)
    const { state } = given(...torn, void_)
      .when(close(), 'chair')
      .then(ballotClosed([counted('SN', 'invalid')]))
    expect(ballot(state).result?.reckoning).toMatchObject({
      yes: ['BE', 'BB', 'HH', 'MV'],
      silent: ['SN'],
      presumed: ['BE', 'BB', 'HH', 'MV'],
    })
  })

  it('[BAL18] one person changing her mind, or where the last counts, is no conflict', () => {
    const changed = given(...chamber(), under(ruling), answered('SN', 'yes'), answered('SN', 'no'))
    expect(conflictsOf(ballot(changed.state))).toEqual([])
    const last = given(...chamber(), ballotOpened(), answered('SN', 'yes'), answered('SN', 'no', 'sn2'))
    expect(conflictsOf(ballot(last.state))).toEqual([])
    last.when(close(), 'chair').then(ballotClosed([counted('SN', 'no')]))
    const voiced = given(
      ...chamber(),
      under(ruling),
      answered('SN', 'yes'),
      answered('SN', 'no', 'office', { voice: true }),
    )
    expect(conflictsOf(ballot(voiced.state))).toEqual([])
    const agreed = given(
      ...chamber(),
      under(ruling),
      answered('SN', 'yes'),
      answered('SN', 'no', 'sn2'),
      answered('SN', 'yes', 'sn2'),
    )
    expect(conflictsOf(ballot(agreed.state))).toEqual([])
  })

  it('[BAL22] the roll call’s pointer binds nobody', () => {
    const order = codes.toReversed()
    const room = given(...chamber(), ballotOpened({ method: 'roll-call', order }), answered('SN', 'yes'))
    expect(nextInRollCall(ballot(room.state))).toBe('MV') // TH is not represented, SN has answered
    room.when(cast('no'), 'chair').then(answered('BE', 'no', 'chair'))
    expect(nextInRollCall(ballot(given(...chamber(), ballotOpened()).state))).toBeNull()
  })

  it('[BAL23] an objection counts as a no', () => {
    const { state } = given(...chamber(), under('no-opposition', { method: 'exceptions' }))
      .when(object(), 'sn')
      .then(answered('SN', 'no'))
    const closing = given(...chamber(), under('no-opposition', { method: 'exceptions' }), answered('SN', 'no'))
      .when(close(), 'chair')
      .then(ballotClosed([counted('SN', 'no')]))
    expect(ballot(state).casts).toHaveLength(1)
    expect(outcome(closing.state)).toBe('rejected')
  })

  it('[BAL24] where only the ayes are asked for, no and abstention are not taken', () => {
    const room = given(...chamber(), ballotOpened({ method: 'ayes-only' }))
    room.when(cast('yes'), 'sn').then(answered('SN', 'yes'))
    for (const wish of [cast('no'), cast('abstain'), object()]) room.when(wish, 'sn').thenRefused('ayes-only')
    const { state } = given(...chamber(), ballotOpened({ method: 'ayes-only' }), ballotClosed([counted('SN', 'yes')]))
    expect(ballot(state).result?.reckoning).toMatchObject({ yes: ['SN'], no: null, abstain: null, outcome: 'rejected' })
  })

  it('[BAL27] exceptions: whoever does not answer counts as yes, and is not among those that answered', () => {
    const { state } = given(...chamber(), ballotOpened({ method: 'exceptions' }), answered('SN', 'abstain'))
      .when(close(), 'chair')
      .then(ballotClosed([counted('SN', 'abstain')]))
    expect(ballot(state).result?.reckoning).toMatchObject({
      outcome: 'adopted',
      yes: ['BE', 'BB', 'HH', 'MV'],
      abstain: ['SN'],
      absent: ['TH'],
      unanimous: false,
    })
    expect(countedAnswers(ballot(state)).map((it) => it.delegation)).toEqual(['SN'])
  })

  it('[BAL28] only what is asked for is answered', () => {
    const room = given(...chamber(), under({ preset: 'dmk', abstention: 'forbidden' }))
    room.when(cast('abstain'), 'sn').thenRefused('abstention-forbidden')
    room.when(cast('maybe'), 'sn').thenRefused('unknown-choice', { choice: 'maybe', choices: ['yes', 'no'] })
    room.when(cast('invalid'), 'sn').thenRefused('unknown-choice')
    room.when(enter('SN', 'abstain'), 'chair').thenRefused('abstention-forbidden')
  })
})

describe('what came of it', () => {
  it('[BAL19] an open ballot is cancelled, with a reason or without; its answers stay and count for nothing', () => {
    const room = given(...chamber(), ballotOpened(), answered('SN', 'no'))
    const { state } = room.when(cancel(), 'chair').then(cancelled)
    expect(ballot(state)).toMatchObject({ phase: 'cancelled', cancelReason: 'Irrtum', result: null })
    expect(ballot(state).casts).toHaveLength(1)
    room.when(cancel('  '), 'chair').then({ type: 'ballots.cancelled', data: { ballot: 'b1', reason: '' } })
    given(...chamber(), ballotOpened(), cancelled)
      .when(open(), 'chair')
      .then(ballotOpened({ ballot: 'b2' }))
  })

  it('[BAL20] a correction is a new record; the first result stays readable', () => {
    const shut = [...chamber(), ballotOpened({ method: 'exceptions' }), ballotClosed([counted('SN', 'abstain')])]
    const room = given(...shut)
    const put: Event = {
      type: 'ballots.corrected',
      data: { ballot: 'b1', delegation: 'SN', choice: 'no', reason: 'verhört' },
    }
    const { state } = room.when(correct('SN', 'no'), 'chair').then(put)
    expect(ballot(state).result?.reckoning.no).toEqual(['SN'])
    expect(ballot(state).first?.reckoning).toMatchObject({ no: [], abstain: ['SN'] })
    expect(ballot(state).corrections).toHaveLength(1)
    room.when(correct('SN', 'abstain'), 'chair').thenRefused('already-so')
    room.when(correct('HH', 'yes'), 'chair').thenRefused('already-so') // counted as yes by the method
    room.when(correct('TH', 'yes'), 'chair').thenRefused('not-represented')
    room.when(correct('XX', 'yes'), 'chair').thenRefused('unknown-delegation')
    room.when(correct('BMDV', 'yes'), 'chair').thenRefused('no-vote')
    room.when(correct('SN', 'no', ' '), 'chair').then({ type: put.type, data: { ...put.data, reason: '' } } as Event)
    room.when(correct('SN', 'perhaps'), 'chair').thenRefused('unknown-choice')
    given(...shut, meetingClosed)
      .when(correct('SN', 'no'), 'chair')
      .then(put)
  })

  it('[BAL20] an answer declared invalid counts for nothing, also where silence would have been a yes', () => {
    const { state } = given(...chamber(), ballotOpened({ method: 'exceptions' }), ballotClosed([]))
      .when(correct('HH', 'invalid'), 'chair')
      .then({
        type: 'ballots.corrected',
        data: { ballot: 'b1', delegation: 'HH', choice: 'invalid', reason: 'verhört' },
      })
    expect(ballot(state).result?.reckoning).toMatchObject({ yes: ['BE', 'BB', 'MV', 'SN'], silent: ['HH'] })
    const named = given(...chamber(), ballotOpened(), ballotClosed([]))
    named.when(correct('HH', 'invalid'), 'chair').thenRefused('already-so')
    named.when(correct('HH', 'yes'), 'chair').then({
      type: 'ballots.corrected',
      data: { ballot: 'b1', delegation: 'HH', choice: 'yes', reason: 'verhört' },
    })
  })

  it('[BAL21] the chair decides a tie that is hers, once', () => {
    const tie = [counted('SN', 'yes'), counted('HH', 'no')]
    const hers: RuleSource = { preset: 'dmk', tie: 'chair-decides' }
    const decided: Event = { type: 'ballots.decided', data: { ballot: 'b1', choice: 'yes' } }
    const tied = [...chamber(), under(hers), ballotClosed(tie)]
    expect(outcome(given(...tied).state)).toBe('tied')
    const { state } = given(...tied)
      .when(decide('yes'), 'chair')
      .then(decided)
    expect(outcome(state)).toBe('adopted')
    expect(ballot(state).first).toEqual(ballot(state).result)
    expect(
      outcome(
        given(...tied)
          .when(decide('no'), 'chair')
          .then({ ...decided, data: { ballot: 'b1', choice: 'no' } }).state,
      ),
    ).toBe('rejected')
    given(...tied, decided)
      .when(decide('no'), 'chair')
      .thenRefused('nothing-to-decide')
    given(...chamber(), ballotOpened(), ballotClosed(tie))
      .when(decide('yes'), 'chair')
      .thenRefused('nothing-to-decide')
    given(...chamber(), under({ preset: 'dmk', tie: 'second-ballot' }), ballotClosed(tie))
      .when(decide('yes'), 'chair')
      .thenRefused('nothing-to-decide')
    given(...tied, suspended)
      .when(decide('yes'), 'chair')
      .thenRefused('suspended')
  })
})

describe('elections', () => {
  const among = (...candidates: string[]) => ballotOpened({ subject: { kind: 'candidates', candidates } })
  const election = (votes: Readonly<Record<string, string>>, ...candidates: string[]) => {
    const answers = Object.entries(votes).map(([code, choice]) => counted(code, choice))
    return ballot(given(...chamber(), among(...candidates), ballotClosed(answers)).state).result
  }

  it('[BAL25] most votes win', () => {
    const won = election({ BE: 'Ada', BB: 'Ben', HH: 'Ada', MV: 'abstain' }, 'Ada', 'Ben')
    expect(won).toMatchObject({
      elected: ['Ada'],
      totals: { Ada: 2, Ben: 1, no: 0, abstain: 1 },
      reckoning: { outcome: 'adopted', unanimous: false },
    })
    expect(election({ BE: 'Ada', BB: 'Ada' }, 'Ada', 'Ben')?.reckoning.unanimous).toBe(true)
    expect(election({ BE: 'Ada', BB: 'Ben' }, 'Ada', 'Ben')).toMatchObject({
      elected: null,
      reckoning: { outcome: 'tied' },
    })
    expect(election({}, 'Ada', 'Ben')).toMatchObject({ elected: null, reckoning: { outcome: 'rejected' } })
    const few = given(
      ...chamber(),
      ballotOpened({
        subject: { kind: 'candidates', candidates: ['Ada', 'Ben'] },
        electorate: codes.map((code) => voter(code, { represented: code === 'BE' })),
      }),
      ballotClosed([counted('BE', 'Ada')]),
    )
    expect(ballot(few.state).result).toMatchObject({ elected: null, reckoning: { outcome: 'no-quorum' } })
  })

  it('[BAL25] most votes that are not as many as the rule asks elect nobody', () => {
    const half = { BE: 'Ada', BB: 'Ben', HH: 'Ada', MV: 'abstain', SN: 'no' }
    expect(election(half, 'Ada', 'Ben')).toMatchObject({ elected: null, reckoning: { outcome: 'not-reached' } })
    const state = given(
      ...chamber(),
      ballotOpened({
        subject: { kind: 'candidates', candidates: ['Ada', 'Ben'] },
        ...ruled({ 'adopt-if': [{ 'at-least': 1 }] }),
      }),
      ballotClosed(Object.entries(half).map(([code, choice]) => counted(code, choice))),
    ).state
    expect(ballot(state).result?.elected).toEqual(['Ada'])
  })

  it('[BAL25] two that are level are not elected, also where the votes of one would do', () => {
    const state = given(
      ...chamber(),
      ballotOpened({
        subject: { kind: 'candidates', candidates: ['Ada', 'Ben'] },
        ...ruled({ 'adopt-if': [{ 'at-least': 1 }] }),
      }),
      ballotClosed([counted('BE', 'Ada'), counted('BB', 'Ben')]),
    ).state
    expect(ballot(state).result).toMatchObject({ elected: null, reckoning: { outcome: 'tied' } })
  })

  it('[BAL25] where one stands, more must be for her than against her; yes means her', () => {
    given(...chamber(), among('Ada'))
      .when(cast('yes'), 'sn')
      .then(answered('SN', 'Ada'))
    given(...chamber(), among('Ada', 'Ben'))
      .when(cast('yes'), 'sn')
      .thenRefused('unknown-choice')
    expect(election({ BE: 'Ada', BB: 'no', HH: 'Ada' }, 'Ada')?.elected).toEqual(['Ada'])
    expect(election({ BE: 'Ada', BB: 'no' }, 'Ada')).toMatchObject({ elected: null, reckoning: { outcome: 'tied' } })
    expect(election({ BE: 'no' }, 'Ada')).toMatchObject({ elected: null, reckoning: { outcome: 'rejected' } })
  })

  it('[BAL25] a tie of candidates is not the chair’s to decide, and nobody is elected by exceptions', () => {
    given(
      ...chamber(),
      ballotOpened({
        subject: { kind: 'candidates', candidates: ['Ada', 'Ben'] },
        ...ruled({ preset: 'dmk', tie: 'chair-decides' }),
      }),
      ballotClosed([counted('BE', 'Ada'), counted('BB', 'Ben')]),
    )
      .when(decide('yes'), 'chair')
      .thenRefused('nothing-to-decide')
    const stand = (candidates: string[], method: 'named' | 'exceptions' = 'named') =>
      given(...chamber()).when(open({ subject: { kind: 'candidates', candidates }, method }), 'chair')
    stand(['Ada'], 'exceptions').thenRefused('exceptions-for-candidates')
    stand(['Ada', 'Ada']).thenRefused('candidate-twice')
    for (const name of ['yes', 'No', ' abstain', 'invalid', ''])
      stand(['Ada', name]).thenRefused('candidate-named-like-an-answer', { name })
  })

  it('[BAL25] a corrected vote is counted anew', () => {
    const { state } = given(
      ...chamber(),
      among('Ada', 'Ben'),
      ballotClosed([counted('BE', 'Ada'), counted('BB', 'Ben')]),
    )
      .when(correct('BB', 'Ada'), 'chair')
      .then({
        type: 'ballots.corrected',
        data: { ballot: 'b1', delegation: 'BB', choice: 'Ada', reason: 'verhört' },
      })
    expect(ballot(state).result?.elected).toEqual(['Ada'])
    expect(ballot(state).first?.elected).toBeNull()
  })
})

describe('secret ballots', () => {
  const secret = (change: Parameters<typeof ballotOpened>[0] = {}) => ballotOpened({ method: 'secret', ...change })
  const closing = (past: readonly Event[], box?: Record<string, number>) => {
    const state = spec.fold(past)
    const context = { now: minute(past.length + 1), actor: { person: 'chair' }, seq: past.length, ...(box && { box }) }
    return ballots.decide(close(), state, context)
  }
  const voted = [
    ...chamber(),
    secret(),
    answered('SN', null),
    answered('HH', null, 'hh'),
    answered('BE', null, 'chair'),
  ]

  it('[BAL26] the record says who took part, never what was answered', () => {
    const room = given(...chamber(), secret())
    room.when(cast('no'), 'sn').then(answered('SN', null))
    room.when(object(), 'sn').then(answered('SN', null))
    room.when(cast('perhaps'), 'sn').thenRefused('unknown-choice')
    room.when(enter('SN', 'no'), 'office').thenRefused('secret-by-voice')
    given(...chamber(), secret(), answered('SN', null))
      .when(cast('yes'), 'sn2')
      .thenRefused('already-answered')
    given(...chamber(), secret({ ...ruled(ruling) }), answered('SN', null))
      .when(cast('yes'), 'sn2')
      .thenRefused('already-answered')
    expect(outstanding(ballot(given(...voted).state))).toEqual(['BB', 'MV'])
  })

  it('[BAL26] the totals come from the ballot box, and must be as many as took part', () => {
    expect(closing(voted)).toMatchObject({ ok: false, rejection: { code: 'box-unread' } })
    for (const box of [{ yes: 2, no: 2 }, { yes: 1, no: 1 }, {}])
      expect(closing(voted, box)).toMatchObject({ ok: false, rejection: { code: 'box-differs' } })
    const totals = { yes: 2, no: 1 }
    expect(closing(voted, totals)).toEqual({
      ok: true,
      events: [{ type: 'ballots.closed', data: { ballot: 'b1', answers: [], totals } }],
    })
    const done: Event = { type: 'ballots.closed', data: { ballot: 'b1', answers: [], totals } }
    const { state } = given(...voted, done)
    expect(ballot(state).result).toMatchObject({
      totals,
      reckoning: { outcome: 'adopted', yes: null, no: null, totals: { yes: 2, no: 1 } },
    })
    given(...voted, done)
      .when(correct('SN', 'no'), 'chair')
      .thenRefused('secret-stays')
  })

  it('[BAL26] a secret tie may be decided, and a secret election counted', () => {
    const hers = ruled({ preset: 'dmk', tie: 'chair-decides' })
    const tied: Event = { type: 'ballots.closed', data: { ballot: 'b1', answers: [], totals: { yes: 1, no: 1 } } }
    const { state } = given(...chamber(), secret(hers), answered('SN', null), answered('HH', null), tied)
      .when(decide('yes'), 'chair')
      .then({ type: 'ballots.decided', data: { ballot: 'b1', choice: 'yes' } })
    expect(outcome(state)).toBe('adopted')
    const among = secret({ subject: { kind: 'candidates', candidates: ['Ada', 'Ben'] } })
    const counted: Event = { type: 'ballots.closed', data: { ballot: 'b1', answers: [], totals: { Ada: 1, Ben: 2 } } }
    const elected = given(...chamber(), among, counted)
    expect(ballot(elected.state).result).toMatchObject({ elected: ['Ben'], totals: { Ada: 1, Ben: 2 } })
  })
})

describe('what an audience may not see', () => {
  it('[BAL14] a choice that is hidden until the close is known from the close', () => {
    const hidden = given(...chamber(), ballotOpened(), answered('SN', null), answered('HH', 'yes'))
    expect(countedAnswers(ballot(hidden.state)).map((it) => it.delegation)).toEqual(['HH'])
    expect(outstanding(ballot(hidden.state))).toEqual(['BE', 'BB', 'MV'])
    const answers = [counted('SN', 'no'), counted('HH', 'yes')]
    const after = given(...chamber(), ballotOpened(), answered('SN', null), answered('HH', null), ballotClosed(answers))
    expect(countedAnswers(ballot(after.state))).toEqual(answers)
  })
})

describe('refusals', () => {
  it('say why, in both languages, without a hole', () => {
    const params = {
      delegations: ['Sachsen'],
      delegation: 'Sachsen',
      holder: 'Hamburg',
      person: 'Fröhlich',
      item: '4',
      clauses: ['2'],
      clause: 5,
      count: 4,
      amendment: 'sn-1',
      name: 'yes',
      deadline: '08:00',
      ballot: 'b1',
      choice: 'x',
      choices: ['yes'],
    }
    for (const language of Object.values(ballotsRefusals))
      for (const sentence of Object.values(language)) {
        expect(sentence(params)).toMatch(/[.]$/)
        expect(sentence(params)).not.toMatch(/undefined|\[object| {2}/)
      }
  })
})
