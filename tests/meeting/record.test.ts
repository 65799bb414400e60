import { describe, expect, it } from 'vitest'
import { meeting } from '../../shared/meeting/meeting.ts'
import { recordOf } from '../../shared/meeting/record.ts'
import { call, inFour, small, vote, type SmallAct } from './small-meeting.ts'

const chair = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['chair', act, args]

describe('the record', () => {
  it('[REC1] has the keys of its form, in their order', () => {
    const { record } = small([
      ...inFour,
      ...vote(),
      ['sn', 'statement.file', { text: 'Eins.' }],
      chair('meeting.close'),
    ])
    expect(Object.keys(record)).toEqual([
      'body',
      'opened',
      'closed',
      'callOrder',
      'printOrder',
      'absent',
      'proxies',
      'items',
    ])
    for (const item of record.items)
      expect(Object.keys(item)).toEqual([
        'number',
        'title',
        'outcome',
        'unanimous',
        'sponsors',
        'presentedBy',
        'debate',
        'consent',
        'changes',
        'clauses',
        'ballots',
        'statements',
        'rulings',
        'sentences',
      ])
    expect(Object.keys(record.items.flatMap((it) => it.ballots)[0] ?? {})).toEqual([
      'method',
      'rule',
      'yes',
      'no',
      'abstain',
      'absent',
      'silent',
      'proxied',
      'voice',
      'changed',
      'outcome',
    ])
    expect(record).toMatchObject({
      body: 'DMK',
      opened: '2024-10-18T09:00:00+02:00',
      closed: '2024-10-18T09:07:00+02:00',
    })
  })

  it('[REC1] there is none before the meeting is convened, and a whole one before it is opened', () => {
    expect(() => recordOf(meeting.initial(), () => [])).toThrow('not convened')
    const { record } = small([])
    expect(record).toMatchObject({ opened: null, closed: null, callOrder: [], absent: [], proxies: [] })
    expect(record.items).toHaveLength(11)
  })

  it('[REC2, REC5] a ballot: protocol order, by voice, changed, given votes, silent, absent', () => {
    const { item, record } = small([
      ...inFour,
      ['sn', 'person.leave', { at: '12:15', proxy: 'BE' }],
      chair('ballot.open', { method: 'named' }),
      ['nl', 'ballot.cast', { choice: 'no' }],
      ['chair', 'ballot.cast', { choice: 'yes' }],
      ['chair', 'ballot.cast', { choice: 'yes', for: 'SN' }],
      ['by', 'ballot.cast', { choice: 'no' }],
      ['by', 'ballot.cast', { choice: 'yes' }],
      ['office', 'ballot.enter', { delegation: 'BB', choice: 'abstain' }],
      ['hh', 'ballot.cast', { choice: 'no' }],
      chair('ballot.close'),
    ])
    expect(item('4').ballots).toEqual([
      {
        method: 'named',
        rule: 'dmk',
        yes: ['BY', 'BE', 'SN'],
        no: ['HH', 'NL'],
        abstain: ['BB'],
        absent: ['TH'],
        silent: ['SL'],
        proxied: { SN: 'BE' },
        voice: ['BB'],
        changed: ['BY'],
        outcome: 'adopted',
      },
    ])
    expect(item('4').unanimous).toBe(false)
    expect(record.proxies).toEqual([{ from: 'SN', to: 'BE', at: '12:15', until: null }])
  })

  it('[REC2] who says the same again has not changed', () => {
    const { item } = small([
      ...inFour,
      chair('ballot.open', { method: 'named' }),
      ['by', 'ballot.cast', { choice: 'no' }],
      ['by', 'ballot.cast', { choice: 'no' }],
      ['hh', 'ballot.cast', { choice: 'yes' }],
      ['hh', 'ballot.cast', { choice: 'no' }],
      ['hh', 'ballot.cast', { choice: 'yes' }],
      chair('ballot.close'),
    ])
    expect(item('4').ballots[0]).toMatchObject({ yes: ['HH'], no: ['BY'], changed: ['HH'] })
  })

  it('[REC2] a given vote that was taken back or lapsed has an end', () => {
    const { record } = small([
      ...inFour,
      ['sn', 'proxy.give', { at: '10:00', to: 'HH' }],
      ['sn', 'proxy.recall', { at: '10:30' }],
      ['sn', 'proxy.give', { at: '11:00', to: 'HH' }],
      ['hh', 'person.leave', { at: '11:15' }],
    ])
    expect(record.proxies).toEqual([
      { from: 'SN', to: 'HH', at: '10:00', until: '10:30' },
      { from: 'SN', to: 'HH', at: '11:00', until: '11:15' },
    ])
  })

  it('[REC3] text, changes with the numbers before them, presenters, sponsors, statements, rulings, sentences', () => {
    const { item } = small([
      ...inFour,
      ['federal', 'item.present'],
      ['hh', 'item.present'],
      ['sn', 'sponsor.join'],
      [
        'office',
        'motion.change',
        {
          changes: [
            { clause: 1, op: 'strike' },
            { clause: 3, op: 'adapt', text: 'Neu.', consequential: true },
          ],
        },
      ],
      ['by', 'amendment.table', { id: 'a', changes: [{ clause: 5, op: 'specify', count: 2, text: 'Genauer.' }] }],
      ...vote({}, { amendment: 'a' }),
      chair('ruling.make', { text: 'Zulässig.' }),
      ...vote(),
      ['nl', 'statement.file', { text: 'Wir „sagen“ es.' }],
      ['by', 'statement.join'],
    ])
    expect(item('4')).toMatchObject({
      presentedBy: ['federal', 'hh'],
      sponsors: ['HH', 'SN'],
      changes: [
        { clause: 1, op: 'strike', text: null, count: null, consequential: false, by: null, accepted: 'consensus' },
        { clause: 3, op: 'adapt', text: 'Neu.', count: null, consequential: true, by: null, accepted: 'consensus' },
        { clause: 5, op: 'specify', text: 'Genauer.', count: 2, consequential: false, by: 'BY', accepted: 'vote' },
      ],
      clauses: ['Zwei.', 'Neu.', 'Vier.', 'Fünf.', 'Genauer.'],
      statements: [{ by: ['NL', 'BY'], text: 'Wir „sagen“ es.' }],
      rulings: ['Zulässig.'],
    })
    expect(item('4').sentences).toHaveLength(8)
    expect(item('2').clauses).toEqual([])
  })

  it('[REC4] one ballot en bloc stands in each item, one on a question in the item it was on, a cancelled one in none', () => {
    const { item } = small([
      ...inFour,
      chair('ballot.open', { method: 'exceptions' }),
      chair('ballot.cancel', { reason: 'Ton' }),
      ...vote({}, { question: 'Ja?' }),
      ...vote({ sn: 'no' }, { items: ['4', '5'] }),
    ])
    expect(item('4').ballots.map((it) => it.no)).toEqual([[], ['SN']])
    expect(item('5').ballots.map((it) => it.no)).toEqual([['SN']])
  })

  it('[REC4] a ballot on an amendment stands in the item of the amendment', () => {
    const { item } = small([
      ...inFour,
      ['by', 'amendment.table', { id: 'a', changes: [{ clause: 1, op: 'strike' }] }],
      call('5'),
      ...vote({ sn: 'no' }, { amendment: 'a' }),
    ])
    expect(item('4').ballots.map((it) => it.no)).toEqual([['SN']])
    expect(item('5').ballots).toEqual([])
  })

  it('[REC5] what is not recorded is null, never zero', () => {
    const { item } = small([
      ...inFour,
      ...vote({ by: 'yes' }, { method: 'ayes-only' }),
      call('5'),
      ...vote({ by: 'yes', sn: 'no' }, { method: 'secret' }),
    ])
    expect(item('4').ballots[0]).toMatchObject({ yes: ['BY'], no: null, abstain: null, outcome: 'rejected' })
    expect(item('5').ballots[0]).toMatchObject({
      yes: null,
      no: null,
      abstain: null,
      silent: null,
      absent: ['TH'],
      voice: [],
      changed: [],
      totals: { yes: 1, no: 1, abstain: 0 },
    })
  })

  it('[REC5] an election tells the votes of each, a correction corrects the lists', () => {
    const { item } = small([
      ...inFour,
      call('7'),
      ...vote({ sn: 'A', by: 'A', nl: 'B' }, { candidates: ['A', 'B'], method: 'named' }),
      call('5'),
      ...vote({ sn: 'no' }),
      chair('ballot.correct', { delegation: 'SN', choice: 'yes', reason: 'Versehen' }),
    ])
    expect(item('7').ballots[0]?.totals).toEqual({ A: 2, B: 1, no: 0, abstain: 0 })
    expect(item('5').ballots[0]?.no).toEqual([])
    expect(item('5').unanimous).toBe(true)
  })
})
