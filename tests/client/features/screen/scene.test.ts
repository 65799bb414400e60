import { describe, expect, it } from 'vitest'
import { fullTitle } from '../../../../client/features/agenda/items.ts'
import { isClosed, sceneOf } from '../../../../client/features/screen/scene.ts'
import { amendmentShown } from '../../../../client/features/screen/text.ts'
import { absentLine, mirrorText, presenceLine, saidTime } from '../../../../client/features/screen/words.ts'
import { redactState } from '../../../../shared/meeting/redact.ts'
import { small, type SmallAct } from '../../../meeting/small-meeting.ts'
import { format, plain, t } from '../../words.ts'

const sitting: readonly SmallAct[] = [['chair', 'meeting.open']]
const called: readonly SmallAct[] = [...sitting, ['chair', 'item.call', { item: '3' }]]
const named: SmallAct = ['chair', 'ballot.open', { method: 'named' }]
const close: SmallAct = ['chair', 'ballot.close']
const yes: SmallAct = ['by', 'ballot.cast', { choice: 'yes' }]

const publicly = (acts: readonly SmallAct[]) => redactState(small(acts).state, { kind: 'public' })
const kind = (acts: readonly SmallAct[]) => sceneOf(publicly(acts)).kind

describe('what the screen shows', () => {
  it.each<[string, readonly SmallAct[], string]>([
    ['a welcome before the opening', [], 'before'],
    ['the agenda before the first call', sitting, 'agenda'],
    ['the item called', called, 'now'],
    ['its text under debate', [...called, ['chair', 'debate.open']], 'text'],
    [
      'who speaks rather than the text',
      [...called, ['chair', 'debate.open'], ['chair', 'floor.grant', { person: 'hh' }]],
      'now',
    ],
    ['the vote under way', [...called, named], 'vote'],
    ['its result', [...called, named, yes, close], 'result'],
    [
      'the result until the next call, also when the item has ended',
      [...called, named, yes, close, ['chair', 'item.close']],
      'result',
    ],
    ['the next item after its call', [...called, named, yes, close, ['chair', 'item.call', { item: '5' }]], 'now'],
    ['a speech after the result', [...called, named, yes, close, ['chair', 'floor.grant', { person: 'hh' }]], 'now'],
    ['the text again when the debate goes on', [...called, named, close, ['chair', 'debate.open']], 'text'],
    [
      'the item again when the vote was cancelled',
      [...called, named, ['chair', 'ballot.cancel', { reason: 'Irrtum' }]],
      'now',
    ],
    ['the agenda between two items', [...called, ['chair', 'item.close', { outcome: 'noted' }]], 'agenda'],
    ['a break', [...called, ['chair', 'meeting.suspend', { until: '13:00' }]], 'break'],
    ['the end', [...called, ['chair', 'meeting.close']], 'end'],
  ])('is %s', (_, acts, expected) => {
    expect(kind(acts)).toBe(expected)
  })

  it('is what the chair said, whatever happens', () => {
    const state = publicly([...called, named])
    const held = (mode: 'black' | 'break') =>
      sceneOf({ ...state, screen: { mode, since: 0, page: null, veiled: false } }).kind
    expect(held('black')).toBe('black')
    expect(held('break')).toBe('break')
  })

  it('holds a written vote off: nobody sits before it', () => {
    const written: SmallAct = ['chair', 'ballot.open', { method: 'named', written: true, items: ['5'] }]
    expect(kind([...called, written])).toBe('now')
  })
})

describe('what is not for outsiders', () => {
  const agenda = [
    { number: '3', title: 'Zwillinge', clauses: ['Eins.'], confidential: true },
    { number: '4', title: 'Wolke', clauses: ['Eins.'] },
  ]
  const closed = (acts: readonly SmallAct[]) => {
    const { state } = small(acts, { agenda })
    return isClosed(state, sceneOf(state))
  }

  it('[CNF1] is a confidential item, and a vote that is also on one', () => {
    expect(closed(called)).toBe(true)
    expect(closed([...called, named])).toBe(true)
    const other: readonly SmallAct[] = [...sitting, ['chair', 'item.call', { item: '4' }]]
    expect(closed(other)).toBe(false)
    expect(closed([...other, ['chair', 'ballot.open', { method: 'named', items: ['4', '3'] }]])).toBe(true)
  })

  it('[CNF5] is so no longer once its text is released', () => {
    const { state } = small(called, { agenda })
    const released = { ...state, minutes: { ...state.minutes, released: { 3: ['text' as const] } } }
    expect(isClosed(released, sceneOf(released))).toBe(false)
  })

  it('[CNF1] has no title but that it is confidential', () => {
    const bare = { ...small(called, { agenda }).state.agenda.items['3']!, title: '', short: '' }
    expect(fullTitle(bare, t)).toBe('vertraulich')
  })
})

describe('the text on the screen', () => {
  const changes = [
    { clause: 2, op: 'reword', text: 'Zwei, neu.' },
    { clause: 4, op: 'strike' },
  ]
  const first: SmallAct = ['hh', 'amendment.table', { id: 'A', changes }]

  it('is the first amendment to be dealt with: what it changes, and what only gets another number', () => {
    const { state } = small([...called, first, ['sl', 'amendment.table', { id: 'B', changes }]])
    const shown = amendmentShown(state, '3', t)
    expect(shown?.title).toBe('Hamburg zu Ziffer 2 und 4')
    expect(shown?.differences.map(({ how, was, is }) => [how, was, is])).toEqual([
      ['worded', 2, 2],
      ['struck', 4, null],
    ])
    expect(shown?.renumbering).toEqual(['Aus den Ziffern 5–6 werden die Ziffern 4–5.'])
    expect(shown?.waiting).toEqual(['Saarland zu Ziffer 2 und 4'])
  })

  it('[MOT10] is an amendment to an amendment before that, against its text', () => {
    const further = { id: 'B', to: 'A', changes: [{ clause: 2, op: 'reword', text: 'Zwei, ganz neu.' }] }
    const { state } = small([...called, first, ['sl', 'amendment.table', further]])
    const shown = amendmentShown(state, '3', t)
    expect(shown?.to).toBe('A')
    expect(shown?.differences.map(({ spans }) => spans)).toEqual([
      [
        { how: 'same', text: 'Zwei, ' },
        { how: 'new', text: 'ganz ' },
        { how: 'same', text: 'neu.' },
      ],
    ])
    const told = mirrorText(state, sceneOf(state), { t, format })
    expect(plain(told)).toBe('Text zu TOP 3: Zwillinge. Änderungsantrag: Saarland zum Antrag A.')
  })

  it('is the text alone where no amendment is left', () => {
    expect(amendmentShown(small(called).state, '3', t)).toBeNull()
  })
})

describe('words of the screen', () => {
  it('say who is there and whether that suffices', () => {
    expect(presenceLine(publicly([]), t)).toBe('7 von 8 Delegationen erwartet')
    expect(presenceLine(publicly(sitting), t)).toBe('7 von 8 Delegationen anwesend, beschlussfähig')
  })

  it('name few who are missing and count many', () => {
    expect(absentLine([], t)).toBeNull()
    expect(absentLine(['Thüringen'], t)).toBe('Nicht anwesend: Thüringen')
    expect(absentLine(['A', 'B', 'C', 'D'], t)).toBe('4 Delegationen nicht anwesend')
  })

  it('tell readers of a vote how many answered, and of no choice that is not open to all', () => {
    const state = publicly([...called, named, yes, ['hh', 'ballot.cast', { choice: 'no' }]])
    const told = mirrorText(state, sceneOf(state), { t, format })
    expect(told).toBe('Namentliche Abstimmung zu TOP 3. 2 haben geantwortet und 5 offen.')
  })

  it('tell readers the result with its sentence', () => {
    const state = publicly([...called, named, yes, close])
    expect(plain(mirrorText(state, sceneOf(state), { t, format }))).toMatch(
      /^Einstimmig angenommen\. Der Beschlussvorschlag /,
    )
  })

  it('read a time as the chair wrote it', () => {
    expect(saidTime('13:00', format)).toBe('13:00')
    expect(saidTime('2024-10-18T13:00:00+02:00', format)).toBe('13:00')
    expect(saidTime('nach dem Essen', format)).toBe('nach dem Essen')
  })
})
