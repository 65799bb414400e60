import { describe, expect, it } from 'vitest'
import { nextStep, nothingSkipped, type Skipped, type Step } from '../../../../client/rooms/chair/next-step.ts'
import {
  adopted,
  call,
  inFour,
  open,
  small,
  vote,
  type HeadChange,
  type SmallAct,
} from '../../../meeting/small-meeting.ts'

const chair = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['chair', act, args]
const presented: SmallAct = ['hh', 'item.present']
const debate: readonly SmallAct[] = [chair('debate.open'), chair('debate.close')]
const ready: readonly SmallAct[] = [...inFour, presented, ...debate]
const amendment: SmallAct = ['sl', 'amendment.table', { id: 'SL-1', changes: [{ clause: 2, op: 'strike' }] }]
const ballot = (method: string, args = {}): SmallAct => chair('ballot.open', { method, ...args })
const cast = (person: string, choice: string): SmallAct => [person, 'ballot.cast', { choice }]
const everybody = (choice: string): readonly SmallAct[] =>
  ['by', 'chair', 'co', 'hh', 'sl', 'sn', 'nl'].map((person) => cast(person, choice))
const bloc: SmallAct = ['office', 'agenda.consent', { items: ['3', '4'], when: 'now', how: 'en-bloc' }]

/** `call 4`, `present 4 by hh`: a step in a few words. */
function told(step: Step): string {
  switch (step.kind) {
    case 'present':
    case 'report':
      return `${step.kind} ${step.item.number} by ${step.person ?? '?'}`
    case 'call':
    case 'open-debate':
    case 'elect':
      return `${step.kind} ${step.item.number}`
    case 'open-ballot':
      return [
        step.kind,
        ...(step.subject.kind === 'items' ? step.subject.items : []),
        ...(step.repeats ? ['again'] : []),
      ].join(' ')
    case 'decide-amendment':
      return `${step.kind} ${step.amendment}`
    case 'grant':
      return `${step.kind} ${step.person}`
    case 'ask':
      return `${step.kind} ${step.delegation}, then ${step.others.join(' ')}`
    case 'wait':
      return `${step.kind} ${step.open.join(' ')}`
    case 'settle':
      return `${step.kind} ${step.delegation}`
    default:
      return step.kind
  }
}

const after = (acts: readonly SmallAct[], skipped: Skipped = nothingSkipped, change: HeadChange = {}) =>
  told(nextStep(small(acts, change).state, skipped))

type Row = readonly [when: string, acts: readonly SmallAct[], step: string, skipped?: Partial<Skipped>, rules?: object]
const rows = (title: string, table: readonly Row[]) => {
  for (const [when, acts, step, skipped = {}, rules] of table)
    it(`${title} ${when}`, () => {
      expect(after(acts, { ...nothingSkipped, ...skipped }, rules ? { rules } : {})).toBe(step)
    })
}

describe('what the chair would press next', () => {
  rows('[NEX1]', [
    ['before the opening: open', [], 'open-meeting'],
    ['suspended: resume', [...inFour, chair('meeting.suspend')], 'resume'],
    ['closed: nothing', [open, chair('meeting.close')], 'over'],
  ])

  rows('[NEX2]', [
    ['a roll call: whose turn it is', [...ready, ballot('roll-call')], 'ask BY, then BE BB HH SL SN NL'],
    ['a roll call goes on', [...ready, ballot('roll-call'), cast('by', 'yes')], 'ask BE, then BB HH SL SN NL'],
    ['answers are missing', [...ready, ballot('named'), cast('by', 'yes')], 'wait BE BB HH SL SN NL'],
    ['all have answered: close', [...ready, ballot('named'), ...everybody('yes')], 'close-ballot'],
    [
      'a point of order waits for the close',
      [...ready, ballot('named'), ['by', 'floor.request', { kind: 'point-of-order' }]],
      'wait BY BE BB HH SL SN NL',
    ],
  ])

  it('[NEX2] two answers of one delegation are settled before the close', () => {
    const acts: readonly SmallAct[] = [...ready, ballot('named'), cast('sn', 'yes'), cast('sn2', 'no')]
    const people = ['by:BY', 'chair:BE', 'hh:HH', 'sl:SL', 'sn:SN', 'sn2:SN'].map((it) => {
      const [id = '', delegation = ''] = it.split(':')
      return { id, delegation, seat: 'member', family: id, ...(id === 'chair' ? { duty: 'chair' } : {}) }
    })
    expect(after(acts, nothingSkipped, { people, rules: { preset: 'dmk', answers: 'ruling' } })).toBe('settle SN')
  })

  rows('[NEX3]', [['exceptions: close', [...ready, ballot('exceptions')], 'close-ballot']])

  rows('[NEX4]', [
    ['before the presentation', [...inFour, ['by', 'floor.request', { kind: 'point-of-order' }]], 'grant by'],
    ['other requests wait for the debate', [...inFour, ['by', 'floor.request']], 'present 4 by hh'],
  ])

  rows('[NEX5]', [
    ['the agenda is adopted', [open, call('1')], 'adopt-agenda'],
    ['and then left', adopted, 'call 2.1'],
    ['somebody reports', [...adopted, call('2.1')], 'report 2.1 by ?'],
    ['and then the next', [...adopted, call('2.1'), chair('item.report', { person: 'federal' })], 'call 2.2'],
    [
      'questions after a report',
      [...adopted, call('2.1'), chair('item.report', { person: 'federal' }), ['by', 'floor.request']],
      'grant by',
    ],
    ['an exchange', [...adopted, call('2.2')], 'open-debate 2.2'],
    ['held', [...adopted, call('2.2'), ...debate], 'call 3'],
  ])

  rows('[NEX6]', [
    ['present', inFour, 'present 4 by hh'],
    ['debate', [...inFour, presented], 'open-debate 4'],
    ['vote', ready, 'open-ballot 4'],
    ['a debate without a presentation', [...inFour, ...debate], 'open-ballot 4'],
    [
      'on a consent list: vote',
      [...adopted, ['office', 'agenda.consent', { items: ['4'], when: 'now', how: 'singly' }], call('4')],
      'open-ballot 4',
    ],
    [
      'lifted off it: as any other',
      [
        ...adopted,
        ['office', 'agenda.consent', { items: ['4'], when: 'now', how: 'singly' }],
        ['by', 'agenda.lift', { item: '4' }],
        call('4'),
      ],
      'present 4 by hh',
    ],
    ['an election', [...adopted, call('7')], 'elect 7'],
    ['decided', [...ready, ...vote()], 'call 5'],
    ['rejected is decided too', [...ready, ...vote({ by: 'no', chair: 'no', co: 'no', hh: 'no', sl: 'no' })], 'call 5'],
  ])

  rows('[NEX7]', [
    ['lead first', [...adopted, call('3')], 'present 3 by co'],
    ['the next sponsor where the lead has left', [...adopted, ['co', 'person.leave'], call('3')], 'present 3 by chair'],
    ['nobody', [...adopted, ['hh', 'person.leave'], call('4')], 'present 4 by ?'],
    ['no sponsor', [...adopted, call('6')], 'present 6 by ?'],
  ])

  const debating: readonly SmallAct[] = [...inFour, presented, chair('debate.open')]
  rows('[NEX8]', [
    ['nobody waits: end it', debating, 'close-debate'],
    ['who waits', [...debating, ['by', 'floor.request'], ['sn', 'floor.request']], 'grant by'],
    [
      'the next while somebody speaks',
      [...debating, ['by', 'floor.request'], ['sn', 'floor.request'], chair('floor.grant')],
      'grant sn',
    ],
    ['the end of the last speech', [...debating, ['by', 'floor.request'], chair('floor.grant')], 'end-speech'],
    ['amendments before the end', [...debating, amendment], 'decide-amendment SL-1'],
    ['amendments before the vote', [...debating, amendment, chair('debate.close')], 'decide-amendment SL-1'],
    [
      'decided amendments are no more',
      [...debating, amendment, chair('amendment.accept', { id: 'SL-1' }), chair('debate.close')],
      'open-ballot 4',
    ],
  ])

  rows('[NEX9]', [
    ['no presentation', inFour, 'open-debate 4', { presentation: true }],
    ['no debate either', inFour, 'open-ballot 4', { presentation: true, debate: true }],
    ['no report', [...adopted, call('2.1')], 'call 2.2', { presentation: true }],
    ['no exchange', [...adopted, call('2.2')], 'call 3', { debate: true }],
  ])

  rows('[NEX10]', [
    ['the list for now comes next', [...adopted, bloc], 'call 3'],
    ['all of it is put to the vote', [...adopted, bloc, call('3')], 'open-ballot 3 4'],
    [
      'then the agenda goes on where it stood',
      [...adopted, bloc, call('3'), ...vote({}, { items: ['3', '4'] })],
      'call 2.1',
    ],
    [
      'and what was decided is not called again',
      [...adopted, call('2.2'), bloc, call('3'), ...vote({}, { items: ['3', '4'] })],
      'call 5',
    ],
  ])

  const even: readonly SmallAct[] = [
    ['nl', 'person.leave'],
    ballot('named'),
    ...(['by', 'chair', 'co'] as const).map((person) => cast(person, 'yes')),
    ...(['hh', 'sl', 'sn'] as const).map((person) => cast(person, 'no')),
    chair('ballot.close'),
  ]
  rows('[NEX11]', [
    ['left to the chair', [...ready, ...even], 'decide-tie', {}, { preset: 'dmk', tie: 'chair-decides' }],
    [
      'decided',
      [...ready, ...even, chair('ballot.decide', { choice: 'yes' })],
      'call 5',
      {},
      { preset: 'dmk', tie: 'chair-decides' },
    ],
    ['a second ballot', [...ready, ...even], 'open-ballot 4 again', {}, { preset: 'dmk', tie: 'second-ballot' }],
    ['a tie that rejects', [...ready, ...even], 'call 5', {}, { preset: 'dmk', tie: 'rejected' }],
  ])

  rows('[NEX12]', [
    ['the first item', [open], 'call 0'],
    ['what was passed over comes at the end', [...adopted, call('8')], 'call 0'],
    [
      'what was decided in writing is called, to be reported',
      [
        chair('ballot.open', { items: ['4'], method: 'named', written: true, rules: 'silence' }),
        chair('ballot.close', { item: '4' }),
        ...adopted,
        call('3'),
        ...vote(),
      ],
      'call 4',
    ],
    ['a withdrawn item is done', [...inFour, ['hh', 'agenda.withdraw']], 'call 5'],
    [
      'all is done',
      [
        ...adopted,
        ...['0', '2.1', '2.2', '3', '4', '5', '6', '7'].map((item) => chair('item.close', { item, outcome: 'noted' })),
        call('8'),
      ],
      'close-meeting',
    ],
  ])

  rows('[NEX13]', [
    ['called by a slip, and back', [...inFour, call('5'), call('4'), ['hh', 'agenda.withdraw']], 'call 5'],
    [
      'a report left by a slip',
      [...adopted, call('2.1'), call('2.2'), call('2.1'), chair('item.report', { person: 'federal' })],
      'call 2.2',
    ],
    ['left open for good: at the end', [...allBut('4'), call('4'), call('8')], 'call 4'],
    ['a report without anybody is not asked for again', [...allBut('2.1'), call('2.1'), call('8')], 'close-meeting'],
    [
      'an outcome was stated',
      [...allBut('4'), call('4'), chair('item.close', { outcome: 'open' }), call('8')],
      'close-meeting',
    ],
  ])
})

/** All items but that one (and the last) are done. */
function allBut(number: string): readonly SmallAct[] {
  const others = ['0', '2.1', '2.2', '3', '4', '5', '6', '7'].filter((item) => item !== number)
  return [...adopted, ...others.map((item) => chair('item.close', { item, outcome: 'noted' }))]
}
