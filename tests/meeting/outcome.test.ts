import { describe, expect, it } from 'vitest'
import { call, inFour, open, small, vote, type HeadChange, type SmallAct } from './small-meeting.ts'

const chair = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['chair', act, args]
const tie: HeadChange = { rules: { preset: 'majority-cast', tie: 'second-ballot' } }
const equal = vote({ by: 'no', chair: 'no', co: 'no', hh: 'abstain' })

describe('what an item came to', () => {
  const cases: readonly (readonly [
    what: string,
    acts: readonly SmallAct[],
    outcome: string | null,
    change?: HeadChange,
  ])[] = [
    [
      '[OUT2] what the chair stated, whatever was voted',
      [...vote(), chair('item.close', { outcome: 'clarification' })],
      'clarification',
    ],
    ['[OUT2] until it is taken up again', [chair('item.close', { outcome: 'noted' }), call('5'), call('4')], 'open'],
    ['[OUT3] withdrawn', [['hh', 'agenda.withdraw']], 'withdrawn'],
    ['[OUT3] dropped', [chair('agenda.drop')], 'dropped'],
    ['[OUT3] postponed', [chair('agenda.postpone')], 'postponed'],
    [
      '[OUT3] referred, though it failed in a vote',
      [...vote({ by: 'no', chair: 'no', co: 'no', hh: 'no' }), chair('agenda.refer')],
      'referred',
    ],
    ['[OUT3] settled elsewhere', [chair('agenda.settle')], 'dealt-with-elsewhere'],
    ['[OUT4] adopted', vote(), 'adopted'],
    ['[OUT4] rejected', vote({ by: 'no', chair: 'no', co: 'no', hh: 'no' }), 'rejected'],
    ['[OUT4] not reached', vote({ by: 'no' }), 'not-reached', { rules: 'unanimity-all' }],
    ['[OUT4] no quorum', vote(), 'no-quorum', { rules: { preset: 'majority-cast', quorum: { 'at-least': 8 } } }],
    ['[OUT4] tied: open', equal, 'open', tie],
    ['[OUT4] the last ballot', [...equal, ...vote({}, { repeats: 'previous' })], 'adopted', tie],
    [
      '[OUT4] not one on a clause or a question',
      [...vote({}, { clause: 1 }), ...vote({}, { question: 'Ja?' })],
      'open',
    ],
    [
      '[OUT4] not a cancelled one',
      [chair('ballot.open', { method: 'named' }), chair('ballot.cancel', { reason: 'Ton' })],
      'open',
    ],
    [
      '[OUT6] reported, though a notice was given and there was a debate',
      [chair('notice.give', { text: 'dankt.' }), chair('debate.open'), ['hh', 'item.report']],
      'reported',
    ],
    [
      '[OUT6] informed, though there was a debate',
      [chair('debate.open'), chair('notice.give', { text: 'dankt.' })],
      'informed',
    ],
    ['[OUT6] debated', [chair('debate.open')], 'debated'],
    ['[OUT6] open', [['hh', 'item.present']], 'open'],
  ]
  it.each(cases.map(([what, ...rest]) => ({ what, rest })))('$what', ({ rest: [acts, outcome, change] }) => {
    expect(small([...inFour, ...acts], change).item('4').outcome).toBe(outcome)
  })

  it('[OUT1] a container comes to nothing, and without a ballot nothing is unanimous', () => {
    const { item } = small(inFour)
    expect(item('2').outcome).toBeNull()
    expect(item('4').unanimous).toBeNull()
    expect(item('8').outcome).toBe('open')
  })

  it('[OUT4] elected', () => {
    const acts = [...inFour, call('7'), ...vote({ sn: 'A', by: 'A' }, { candidates: ['A', 'B'], method: 'named' })]
    expect(small(acts).item('7').outcome).toBe('elected')
  })

  it('[OUT5] the item that adopts the agenda is adopted', () => {
    expect(small(inFour).item('1').outcome).toBe('adopted')
    expect(small([open, call('1')]).item('1').outcome).toBe('open')
  })

  it('[OUT6] debated together', () => {
    const { item } = small([...inFour, chair('agenda.join', { items: ['4', '5'] }), chair('debate.open')])
    expect([item('4').outcome, item('5').outcome]).toEqual(['debated', 'debated'])
  })
})
