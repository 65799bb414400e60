import { describe, expect, it } from 'vitest'
import { isRepresented } from '../../shared/features/attendance/select.ts'
import { openDebate } from '../../shared/features/floor/select.ts'
import { adopted, call, inFour, small, vote, type HeadChange, type SmallAct } from './small-meeting.ts'

const chair = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['chair', act, args]
const refused = ([by, act, args]: SmallAct): SmallAct => [by, act, { ...args, expect: 'refused' }]
const reasons = (acts: readonly SmallAct[], change: HeadChange = {}) =>
  small(acts, change).refused.map(({ rejection }) => rejection.code)
const types = (acts: readonly SmallAct[], change: HeadChange = {}) => {
  const { events } = small(acts, change)
  const last = events.at(-1)?.at
  return events.filter(({ at }) => at === last).map(({ event }) => event.type)
}

describe('what an open ballot forbids', () => {
  it.each<readonly [act: SmallAct]>([
    [call('5')],
    [chair('item.close')],
    [chair('item.reopen', { item: '1' })],
    [chair('agenda.drop', { item: '5' })],
    [chair('agenda.postpone')],
    [chair('agenda.refer')],
    [chair('agenda.settle')],
    [['hh', 'agenda.withdraw']],
    [chair('meeting.suspend')],
    [chair('meeting.close')],
  ])('[POL1] %j', (act) => {
    expect(reasons([...inFour, chair('ballot.open', { method: 'named' }), refused(act)])).toEqual(['ballot-open'])
  })

  it('[POL1] a written one forbids nothing', () => {
    const written = chair('ballot.open', { items: ['5'], method: 'named', written: true, rules: 'silence' })
    expect(reasons([...inFour, written, call('3'), chair('meeting.close')])).toEqual([])
  })
})

describe('the text that is voted on', () => {
  const change = (changes = [{ clause: 1, op: 'adapt', text: 'Anders.' }]): SmallAct =>
    chair('motion.change', { changes })
  const table: SmallAct = ['hh', 'amendment.table', { id: 'a', changes: [{ clause: 1, op: 'strike' }] }]
  const open = chair('ballot.open', { method: 'named' })

  it('[POL9] keeps its wording while the ballot is open', () => {
    expect(reasons([...inFour, open, refused(change())])).toEqual(['ballot-open'])
    expect(reasons([...inFour, open, refused(table)])).toEqual(['ballot-open'])
    const tabled = [...inFour, table, chair('ballot.open', { amendment: 'a', method: 'named' })]
    for (const act of ['accept', 'reject']) {
      expect(reasons([...tabled, refused(chair(`amendment.${act}`, { id: 'a' }))])).toEqual(['ballot-open'])
    }
    expect(reasons([...tabled, refused(['hh', 'amendment.withdraw', { id: 'a' }])])).toEqual(['ballot-open'])
    const question = chair('ballot.open', { question: 'Pause?', method: 'named' })
    expect(reasons([...inFour, question, change()])).toEqual([])
  })
  it('[POL10] stays as it was adopted; what failed may be changed and voted on again', () => {
    const nays = { by: 'no', chair: 'no', co: 'no', hh: 'no' }
    expect(reasons([...inFour, ...vote(), refused(change())])).toEqual(['already-decided'])
    expect(reasons([...inFour, table, ...vote(), chair('amendment.reject', { id: 'a' })])).toEqual([])
    expect(reasons([...inFour, ...vote(nays), change(), ...vote()])).toEqual([])
  })
})

describe('an item that was voted on', () => {
  const nays = { by: 'no', chair: 'no', co: 'no', hh: 'no' }

  it('[POL2] is not reopened by a call, but expressly', () => {
    const ended = [...inFour, ...vote(nays), call('5')]
    expect(reasons([...ended, refused(call('4'))])).toEqual(['already-decided'])
    expect(reasons([...ended, chair('item.reopen', { item: '4' }), ...vote()])).toEqual([])
    expect(reasons([...inFour, call('5'), call('4')])).toEqual([])
  })

  it('[POL2] a tie leaves it open, and so does a vote before its first call', () => {
    const rules = { preset: 'majority-cast', tie: 'second-ballot' }
    const tie = vote({ by: 'no', chair: 'no', co: 'no', hh: 'abstain' })
    expect(reasons([...inFour, ...tie, call('5'), call('4'), ...vote()], { rules })).toEqual([])
    expect(reasons([...inFour, ...vote({}, { items: ['5', '3'] }), call('5')])).toEqual([])
  })

  it('[POL13] a late item that was voted down is not called, until another vote admits it', () => {
    const late = chair('agenda.add', {
      item: { number: '4a', title: 'Neu', clauses: ['Eins.'] },
      after: '4',
      late: true,
    })
    const admission = (answers: Readonly<Record<string, string>>) => vote(answers, { admits: '4a' })
    expect(reasons([...inFour, late, ...admission(nays), refused(call('4a'))])).toEqual(['not-admitted'])
    expect(reasons([...inFour, late, ...admission(nays), ...admission({}), call('4a')])).toEqual([])
    expect(reasons([...inFour, late, call('4a')])).toEqual([])
  })

  it('[POL3] what was carried stands; what failed may be referred', () => {
    for (const act of ['drop', 'postpone', 'refer', 'settle'])
      expect(reasons([...inFour, ...vote(), refused(chair(`agenda.${act}`))])).toEqual(['already-decided'])
    expect(reasons([...inFour, ...vote(), refused(['hh', 'agenda.withdraw'])])).toEqual(['already-decided'])
    expect(reasons([...inFour, ...vote(nays), chair('agenda.refer')])).toEqual([])
  })
})

describe('what follows', () => {
  it('[POL4] a change of seat may leave a delegation unrepresented, and end the votes it held', () => {
    const seat: SmallAct = ['office', 'person.seat', { person: 'hh', seat: 'staff' }]
    const acts: readonly SmallAct[] = [...inFour, ['sn', 'person.leave', { proxy: 'HH' }], seat]
    expect(types(acts)).toEqual(['roster.seated', 'attendance.proxyLapsed'])
    expect(isRepresented(small(acts).state, 'SN')).toBe(false)
  })

  it.each<readonly [what: string, act: SmallAct, first: string]>([
    ['another item is called', call('5'), 'agenda.called'],
    ['the item ends', chair('item.close'), 'agenda.closed'],
    ['another is reopened', chair('item.reopen', { item: '1' }), 'agenda.reopened'],
    ['the meeting is closed', chair('meeting.close'), 'attendance.closed'],
  ])('[POL5] debate and list end when %s', (_, act, first) => {
    const acts: readonly SmallAct[] = [...inFour, chair('debate.open'), ['sn', 'floor.request'], act]
    expect(types(acts)).toEqual([first, 'floor.debateClosed', 'floor.listCleared'])
    expect(types([...inFour, act])).toEqual([first])
  })

  it('[POL5] not when another item than the one called ends', () => {
    const acts: readonly SmallAct[] = [
      ...inFour,
      chair('debate.open'),
      ['sn', 'floor.request'],
      chair('item.close', { item: '8', outcome: 'no-topics' }),
    ]
    const { state } = small(acts)
    expect(openDebate(state)?.item).toBe('4')
    expect(state.floor.waiting).toHaveLength(1)
  })

  it('[POL6] opening a ballot ends the debate, not a written one', () => {
    expect(types([...inFour, chair('debate.open'), chair('ballot.open', { method: 'named' })])).toEqual([
      'ballots.opened',
      'floor.debateClosed',
    ])
    const written = chair('ballot.open', { items: ['5'], method: 'named', written: true, rules: 'silence' })
    expect(types([...inFour, chair('debate.open'), written])).toEqual(['ballots.opened'])
  })

  const table: SmallAct = ['by', 'amendment.table', { id: 'a', changes: [{ clause: 1, op: 'strike' }] }]

  it('[POL7] a ballot on an amendment takes it in, or settles it', () => {
    expect(types([...inFour, table, ...vote({}, { amendment: 'a' })])).toEqual(['ballots.closed', 'motions.accepted'])
    const nays = { by: 'no', chair: 'no', co: 'no', hh: 'no' }
    expect(types([...inFour, table, ...vote(nays, { amendment: 'a' })])).toEqual(['ballots.closed', 'motions.rejected'])
  })

  const three = { by: 'no', co: 'no', hh: 'no' } // of seven
  const four = { ...three, sl: 'no' }
  const correct = (delegation: string, choice: string) =>
    chair('ballot.correct', { delegation, choice, reason: 'Hörfehler' })

  it('[POL11, FCT10] a corrected vote takes an amendment out of the text, or in after all', () => {
    const out = [...inFour, table, ...vote(three, { amendment: 'a' }), correct('SL', 'no')]
    expect(types(out)).toEqual(['ballots.corrected', 'motions.rejected'])
    const { item, said } = small(out)
    expect(item('4')).toMatchObject({ changes: [], clauses: ['Eins.', 'Zwei.', 'Drei.', 'Vier.', 'Fünf.', 'Sechs.'] })
    expect(said('4')).toEqual([
      expect.stringMatching(/betrifft, vor\. Dieser wird abgelehnt – bei Zustimmung von/),
      expect.stringMatching(/^Das Abstimmungsergebnis wird berichtigt: Saarland hat dagegen gestimmt/),
    ])
    const taken = [...inFour, table, ...vote(four, { amendment: 'a' }), correct('SL', 'yes')]
    expect(types(taken)).toEqual(['ballots.corrected', 'motions.accepted'])
    expect(small(taken).item('4').clauses).toEqual(['Zwei.', 'Drei.', 'Vier.', 'Fünf.', 'Sechs.'])
    expect(small([...out, correct('SL', 'yes')]).item('4').clauses).toHaveLength(5)
    expect(types([...inFour, table, ...vote(three, { amendment: 'a' }), correct('HH', 'yes')])).toEqual([
      'ballots.corrected',
    ])
  })

  it('[POL11] not once the text has gone on', () => {
    const voted = [...inFour, table, ...vote(three, { amendment: 'a' })]
    const change = chair('motion.change', { changes: [{ clause: 1, op: 'reword', text: 'Neu.' }] })
    const turned = correct('SL', 'no')
    expect(reasons([...voted, change, refused(turned)])).toEqual(['text-went-on'])
    expect(reasons([...voted, change, correct('HH', 'yes')])).toEqual([]) // turns nothing
  })

  it('[POL7] a tie leaves it tabled until the chair decides', () => {
    const rules = { preset: 'majority-cast', tie: 'chair-decides' }
    const tie = vote({ by: 'no', chair: 'no', co: 'no', hh: 'abstain' }, { amendment: 'a' })
    expect(types([...inFour, table, ...tie], { rules })).toEqual(['ballots.closed'])
    const decide = chair('ballot.decide', { choice: 'no' })
    expect(types([...inFour, table, ...tie, decide], { rules })).toEqual(['ballots.decided', 'motions.rejected'])
  })

  it('[POL8] who leaves has the floor no more and waits no more', () => {
    const asked: readonly SmallAct[] = [...adopted, call('4'), ['sn', 'floor.request'], ['hh', 'floor.request']]
    expect(types([...asked, chair('floor.grant'), ['sn', 'person.leave']])).toEqual(['attendance.left', 'floor.ended'])
    expect(types([...asked, ['sn', 'person.excuse']])).toEqual(['attendance.excused', 'floor.withdrawn'])
    expect(small([...asked, ['sn', 'person.leave'], chair('floor.grant')]).state.floor.speaking?.person).toBe('hh')
    expect(types([...asked, ['by', 'person.leave']])).toEqual(['attendance.left'])
  })
})
