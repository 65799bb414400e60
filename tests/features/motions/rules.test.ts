import { describe, expect, it } from 'vitest'
import type { ClauseChange, MotionsCommand, MotionsEvent } from '../../../shared/features/motions/messages.ts'
import {
  amendmentOf,
  amendmentsOf,
  changesOf,
  clausesNow,
  renumbered,
  textBefore,
  textOf,
} from '../../../shared/features/motions/select.ts'
import { motionsRefusals } from '../../../shared/phrases/refusals/motions.ts'
import { closed, left, suspended } from '../attendance/sitting.ts'
import { called, chamber, itemClosed, prepared, session, spec, type Event, type State } from '../ballots/chamber.ts'

const { given } = spec

const change = (clause: number, op: ClauseChange['op'], text: string | null = null): ClauseChange => ({
  clause,
  op,
  text,
  count: null,
  consequential: false,
})
const strike = (clause: number) => change(clause, 'strike')
const reword = (clause: number, text: string | null = 'neu') => change(clause, 'reword', text)
const insert = (clause: number, text: string | null = 'eingefügt') => change(clause, 'insert', text)

type Data<Type extends MotionsCommand['type']> = Extract<MotionsCommand, { type: Type }>['data']
const amend = (changes: ClauseChange[], item?: string): MotionsCommand => ({
  type: 'motions.change',
  data: { changes, accepted: 'consensus', ...(item === undefined ? {} : { item }) },
})
const changed = (...changes: ClauseChange[]): MotionsEvent => ({
  type: 'motions.changed',
  data: { item: '4', changes, accepted: 'consensus' },
})
const table = (data: Partial<Data<'motions.table'>> = {}): MotionsCommand => ({
  type: 'motions.table',
  data: { id: 'sn-1', to: null, changes: [reword(2)], ...data },
})
type Tabled = Extract<MotionsEvent, { type: 'motions.tabled' }>['data']
const tabled = (data: Partial<Tabled> = {}): MotionsEvent => ({
  type: 'motions.tabled',
  data: { id: 'sn-1', item: '4', to: null, delegation: 'SN', person: 'sn', changes: [reword(2)], ...data },
})
const revise = (changes: ClauseChange[], id = 'sn-1'): MotionsCommand => ({
  type: 'motions.revise',
  data: { id, changes },
})
const revised = (changes: ClauseChange[], person = 'sn', id = 'sn-1'): MotionsEvent => ({
  type: 'motions.revised',
  data: { id, person, changes },
})
const accept = (id = 'sn-1', how: 'consensus' | 'mover' = 'consensus'): MotionsCommand => ({
  type: 'motions.accept',
  data: { id, accepted: how },
})
const accepted = (id = 'sn-1', how: 'consensus' | 'mover' | 'vote' = 'consensus'): MotionsEvent => ({
  type: 'motions.accepted',
  data: { id, accepted: how },
})
const rejectIt = (id = 'sn-1'): MotionsCommand => ({ type: 'motions.reject', data: { id } })
const rejected = (id = 'sn-1'): MotionsEvent => ({ type: 'motions.rejected', data: { id, by: 'chair' } })
const withdraw = (id = 'sn-1'): MotionsCommand => ({ type: 'motions.withdraw', data: { id } })
const withdrawn = (person = 'sn', id = 'sn-1'): MotionsEvent => ({ type: 'motions.withdrawn', data: { id, person } })
const order = (...ids: string[]): MotionsCommand => ({ type: 'motions.order', data: { ids } })
const ordered = (...ids: string[]): MotionsEvent => ({ type: 'motions.ordered', data: { ids } })

const text = (state: State, item = '4') => textOf(state, item)
const amendment = (state: State, id = 'sn-1') => amendmentOf(state, id)!

describe('the text', () => {
  it('[MOT1] is changed out of the debate by chair and secretariat', () => {
    for (const person of ['chair', 'office']) {
      const { state } = given(...chamber())
        .when(amend([reword(1, 'Eins.')]), person)
        .then(changed(reword(1, 'Eins.')))
      expect(text(state)).toEqual(['Eins.', 'zwei', 'drei', 'vier'])
    }
    for (const person of ['co', 'sn', null])
      given(...chamber())
        .when(amend([strike(1)]), person)
        .thenRefused('office-only')
  })

  it('[MOT1] of the item now called where none is named', () => {
    given(...session())
      .when(amend([strike(1)]), 'chair')
      .thenRefused('no-item')
    given(...chamber())
      .when(amend([strike(1)], '5'), 'chair')
      .then({ type: 'motions.changed', data: { item: '5', changes: [strike(1)], accepted: 'consensus' } })
    given(...chamber())
      .when(amend([strike(1)], '99'), 'chair')
      .thenRefused('unknown-item', { item: '99' })
  })

  it('[MOT2] all numbers of a set count in the text before it', () => {
    const { state } = given(
      ...chamber(),
      changed(insert(1, 'A'), reword(1, 'B'), strike(2), insert(5, 'C'), insert(5, 'D')),
    )
    expect(text(state)).toEqual(['A', 'B', 'drei', 'vier', 'C', 'D'])
    const room = given(...chamber())
    room.when(amend([insert(5)]), 'chair').then(changed(insert(5)))
    room.when(amend([insert(6)]), 'chair').thenRefused('unknown-clause', { clause: 6, count: 4 })
    room.when(amend([strike(5)]), 'chair').thenRefused('unknown-clause', { clause: 5, count: 4 })
    given(...chamber(), changed(strike(1)))
      .when(amend([strike(4)]), 'chair')
      .thenRefused('unknown-clause')
  })

  it('[MOT3] a set changes no clause twice, and an insertion brings its text', () => {
    const room = given(...chamber())
    room.when(amend([strike(2), reword(2)]), 'chair').thenRefused('clause-twice', { clause: 2 })
    room.when(amend([insert(2), strike(2)]), 'chair').then(changed(insert(2), strike(2)))
    room.when(amend([insert(2, null)]), 'chair').thenRefused('text-missing', { clause: 2 })
    const { state } = room.when(amend([reword(2, null)]), 'chair').then(changed(reword(2, null)))
    expect(text(state)[1]).toBe('zwei')
    expect(changesOf(state, '4')).toHaveLength(1)
  })

  it('[MOT4] is not changed once the item has ended or was disposed of; a heading has none', () => {
    const over: readonly (readonly Event[])[] = [
      [itemClosed('4')],
      [called('5')],
      [{ type: 'agenda.postponed', data: { item: '4', to: null } }],
    ]
    for (const end of over) {
      const room = given(...chamber(), tabled(), ...end)
      room.when(amend([strike(1)], '4'), 'chair').thenRefused('item-ended', { item: '4' })
      room.when(table({ id: 'sn-2', item: '4' }), 'sn').thenRefused('item-ended')
      room.when(revise([strike(1)]), 'sn').thenRefused('item-ended')
      room.when(accept(), 'chair').thenRefused('item-ended')
      room.when(rejectIt(), 'chair').then(rejected())
    }
    given(...chamber())
      .when(amend([insert(1)], '6'), 'chair')
      .thenRefused('container', { item: '6' })
  })

  it('[MOT12] a struck clause takes its number with it, and the new numbers are told', () => {
    const set = [change(3, 'adapt', 'Drei.'), strike(4), { ...change(6, 'adapt', 'Sechs.'), consequential: true }]
    expect(renumbered(set)).toEqual([3, null, 5])
    expect(renumbered([strike(1), insert(2), insert(2), reword(2), reword(4)])).toEqual([null, 1, 2, 3, 5])
    const { state } = given(...chamber(), changed(strike(2)))
    expect(text(state)).toEqual(['eins', 'drei', 'vier'])
  })

  it('can be read as it stood before any event', () => {
    const { state } = given(...chamber(), changed(strike(1)), changed(reword(1, 'Zwei.')))
    const [first, second] = changesOf(state, '4')
    expect(textBefore(state, '4', first?.seq ?? 0)).toEqual(['eins', 'zwei', 'drei', 'vier'])
    expect(textBefore(state, '4', second?.seq ?? 0)).toEqual(['zwei', 'drei', 'vier'])
    expect(text(state)).toEqual(['Zwei.', 'drei', 'vier'])
    expect(text(state, '5')).toEqual(['eins', 'zwei', 'drei', 'vier'])
    expect(text(state, '99')).toEqual([])
  })

  it('[MOT13] stays as it is while the meeting does not sit', () => {
    const past = [...chamber(), tabled()]
    for (const wish of [amend([strike(1)]), table(), accept()]) {
      given(...past, suspended)
        .when(wish, 'chair')
        .thenRefused('suspended')
      given(...past, closed)
        .when(wish, 'chair')
        .thenRefused('meeting-closed')
      given(...prepared())
        .when(wish, 'chair')
        .thenRefused('not-open')
      given().when(wish, 'chair').thenRefused('not-convened')
    }
  })
})

describe('amendments', () => {
  it('[MOT5] are tabled by a member in the room, for her delegation', () => {
    const { state } = given(...chamber())
      .when(table(), 'sn')
      .then(tabled())
    expect(amendment(state)).toMatchObject({ delegation: 'SN', status: 'tabled', revisions: 0 })
    expect(text(state)).toEqual(['eins', 'zwei', 'drei', 'vier'])
    given(...chamber())
      .when(table(), 'sn2')
      .then(tabled({ person: 'sn2' }))
    for (const person of ['office', 'th-staff', 'federal', null])
      given(...chamber())
        .when(table(), person)
        .thenRefused('member-only')
    given(...chamber(), left('mv', 'MV'))
      .when(table(), 'mv')
      .thenRefused('member-only')
  })

  it('[MOT5] under a name of their own, to the text as it stands', () => {
    const room = given(...chamber(), tabled())
    room.when(table(), 'hh').thenRefused('amendment-exists', { amendment: 'sn-1' })
    room.when(table({ id: 'sn-2', changes: [strike(9)] }), 'sn').thenRefused('unknown-clause', { clause: 9, count: 4 })
    room.when(table({ id: 'sn-2', item: '99' }), 'sn').thenRefused('unknown-item')
    room.when(table({ id: 'sn-2', to: 'xx' }), 'sn').thenRefused('unknown-amendment', { amendment: 'xx' })
    given(...session())
      .when(table(), 'sn')
      .thenRefused('no-item')
    given(...chamber())
      .when(table({ item: '5' }), 'sn')
      .then(tabled({ item: '5' }))
  })

  it('[MOT6] the mover’s delegation words them anew, and withdraws them', () => {
    const room = given(...chamber(), tabled())
    const { state } = room.when(revise([reword(2, 'besser')]), 'sn2').then(revised([reword(2, 'besser')], 'sn2'))
    expect(amendment(state)).toMatchObject({ revisions: 1, changes: [reword(2, 'besser')] })
    room.when(revise([reword(2)]), 'sn').thenRefused('already-so')
    room.when(revise([reword(2, 'x')]), 'chair').thenRefused('mover-only')
    room.when(revise([reword(9)]), 'sn').thenRefused('unknown-clause')
    room.when(withdraw(), 'hh').thenRefused('mover-only')
    room.when(withdraw('xx'), 'sn').thenRefused('unknown-amendment')
    const gone = room.when(withdraw(), 'sn2').then(withdrawn('sn2'))
    expect(amendment(gone.state).status).toBe('withdrawn')
    given(...chamber(), tabled(), withdrawn())
      .when(revise([strike(1)]), 'sn')
      .thenRefused('amendment-decided')
    given(...chamber(), tabled(), withdrawn())
      .when(withdraw(), 'sn')
      .thenRefused('amendment-decided')
  })

  it('[MOT7] are taken into the text, with their mover', () => {
    const { state } = given(...chamber(), tabled())
      .when(accept(), 'chair')
      .then(accepted())
    expect(text(state)).toEqual(['eins', 'neu', 'drei', 'vier'])
    expect(changesOf(state, '4')).toMatchObject([{ by: 'SN', accepted: 'consensus', amendment: 'sn-1' }])
    expect(amendment(state)).toMatchObject({ status: 'accepted', decidedSeq: 6 })
    given(...chamber(), tabled())
      .when(accept('sn-1', 'mover'), 'chair')
      .then(accepted('sn-1', 'mover'))
    const voted = given(...chamber(), tabled(), accepted('sn-1', 'vote'))
    expect(changesOf(voted.state, '4')).toMatchObject([{ accepted: 'vote' }])
  })

  it('[MOT7] one to an amendment is taken into that amendment', () => {
    const sub = tabled({
      id: 'hh-1',
      to: 'sn-1',
      delegation: 'HH',
      person: 'hh',
      changes: [reword(2, 'anders'), strike(3)],
    })
    const room = given(...chamber(), tabled(), sub)
    const { state } = room.when(accept('hh-1'), 'chair').then(accepted('hh-1'))
    expect(text(state)).toEqual(['eins', 'zwei', 'drei', 'vier'])
    expect(amendment(state)).toMatchObject({
      status: 'tabled',
      revisions: 0,
      changes: [reword(2, 'anders'), strike(3)],
    })
    const taken = given(...chamber(), tabled(), sub, accepted('hh-1'), accepted())
    expect(text(taken.state)).toEqual(['eins', 'anders', 'vier'])
    given(...chamber(), tabled(), sub, accepted())
      .when(accept('hh-1'), 'chair')
      .thenRefused('target-decided', { amendment: 'sn-1' })
    given(...chamber(), tabled(), rejected())
      .when(table({ id: 'hh-1', to: 'sn-1' }), 'hh')
      .thenRefused('target-decided')
    given(...chamber(), tabled())
      .when(table({ id: 'hh-1', to: 'sn-1', item: '5' }), 'hh')
      .thenRefused('other-item', { item: '4' })
    given(...chamber(), tabled({ item: '5' }))
      .when(table({ id: 'hh-1', to: 'sn-1' }), 'hh')
      .then(tabled({ id: 'hh-1', item: '5', to: 'sn-1', delegation: 'HH', person: 'hh' }))
  })

  it('[MOT7] a number the amendment inserts means the inserted clause', () => {
    const base = tabled({ changes: [insert(5, 'fünf')] })
    const sub = (changes: ClauseChange[]) => tabled({ id: 'hh-1', to: 'sn-1', delegation: 'HH', person: 'hh', changes })
    given(...chamber(), base)
      .when(table({ id: 'hh-1', to: 'sn-1', changes: [reword(5, 'Fünf.')] }), 'hh')
      .then(sub([reword(5, 'Fünf.')]))
    given(...chamber(), base)
      .when(table({ id: 'hh-1', to: 'sn-1', changes: [reword(6)] }), 'hh')
      .thenRefused('unknown-clause')
    const taken = given(...chamber(), base, sub([reword(5, 'Fünf.')]), accepted('hh-1'), accepted())
    expect(text(taken.state)).toEqual(['eins', 'zwei', 'drei', 'vier', 'Fünf.'])
    given(...chamber(), base, sub([strike(5)]))
      .when(accept('hh-1'), 'chair')
      .thenRefused('nothing-left', { amendment: 'sn-1' })
    const again = given(...chamber(), base, sub([insert(5, 'statt dessen')]), accepted('hh-1'))
    expect(amendment(again.state).changes).toEqual([insert(5, 'statt dessen')])
  })

  it('[MOT8] mean the clauses they were written for', () => {
    const four = tabled({ changes: [reword(4, 'Vier.'), insert(3, 'zweieinhalb')] })
    const { state } = given(...chamber(), four, changed(strike(1), insert(2, 'A'), insert(2, 'B')), accepted())
    expect(text(state)).toEqual(['A', 'B', 'zwei', 'zweieinhalb', 'drei', 'Vier.'])
    expect(renumbered(changesOf(state, '4')[1]?.changes ?? [])).toEqual([6, 4])
    const open = given(...chamber(), four, changed(strike(1)), changed(insert(1, 'neu davor'), insert(1, 'noch davor')))
    expect(clausesNow(open.state, amendment(open.state))).toEqual({
      changes: [reword(5, 'Vier.'), insert(4, 'zweieinhalb')],
      gone: [],
    })
  })

  it('[MOT8] stay with their clause when something is put right before it', () => {
    const four = tabled({ changes: [reword(4, 'Vier.'), insert(4, 'dreieinhalb')] })
    const { state } = given(...chamber(), four, changed(insert(4, 'davor')))
    expect(clausesNow(state, amendment(state))).toEqual({
      changes: [reword(5, 'Vier.'), insert(5, 'dreieinhalb')],
      gone: [],
    })
  })

  it('[MOT8] are not taken in when their clause is gone, until they are worded anew', () => {
    const past = [...chamber(), tabled(), changed(strike(2))]
    given(...past)
      .when(accept(), 'chair')
      .thenRefused('clause-gone', { clauses: ['2'] })
    given(...past)
      .when(rejectIt(), 'chair')
      .then(rejected())
    const { state } = given(...past, revised([reword(2, 'jetzt drei')]))
      .when(accept(), 'chair')
      .then(accepted())
    expect(text(state)).toEqual(['eins', 'jetzt drei', 'vier'])
    given(...past)
      .when(revise([reword(2)]), 'sn')
      .then(revised([reword(2)])) // the same words now mean another clause
    // a vote that was under way is recorded all the same: what is gone is passed over
    const voted = given(...past, accepted('sn-1', 'vote'))
    expect(text(voted.state)).toEqual(['eins', 'drei', 'vier'])
    expect(changesOf(voted.state, '4')).toHaveLength(1)
  })

  it('[MOT8] an insertion keeps its place when its neighbour is struck', () => {
    const { state } = given(
      ...chamber(),
      tabled({ changes: [insert(3, 'dazwischen')] }),
      changed(strike(3)),
      accepted(),
    )
    expect(text(state)).toEqual(['eins', 'zwei', 'dazwischen', 'vier'])
  })

  it('[MOT9] are accepted, rejected and ordered by whoever leads', () => {
    const room = given(...chamber(), tabled())
    for (const wish of [accept(), rejectIt(), order('sn-1')])
      for (const person of ['co', 'office', 'sn']) room.when(wish, person).thenRefused('chair-only')
    room.when(accept('xx'), 'chair').thenRefused('unknown-amendment')
    const { state } = room.when(rejectIt(), 'chair').then(rejected())
    expect(amendment(state).status).toBe('rejected')
    given(...chamber(), tabled(), rejected())
      .when(accept(), 'chair')
      .thenRefused('amendment-decided')
    given(...chamber(), tabled(), accepted())
      .when(rejectIt(), 'chair')
      .thenRefused('amendment-decided')
  })

  it('[MOT10] one to an amendment is dealt with before it', () => {
    const { state } = given(...chamber(), tabled(), tabled({ id: 'b' }), tabled({ id: 'sub', to: 'b' }))
    expect(amendmentsOf(state, '4').map((it) => it.id)).toEqual(['sn-1', 'sub', 'b'])
    expect(amendmentsOf(state, '5')).toEqual([])
  })

  it('[MOT11] share out their places when put into an order', () => {
    const many = [
      ...chamber(),
      tabled({ id: 'a' }),
      tabled({ id: 'b' }),
      tabled({ id: 'c' }),
      tabled({ id: 'x', item: '5' }),
    ]
    const room = given(...many)
    const { state } = room.when(order('c', 'a'), 'chair').then(ordered('c', 'a'))
    expect(amendmentsOf(state, '4').map((it) => it.id)).toEqual(['c', 'b', 'a'])
    room.when(order('a', 'c'), 'chair').thenRefused('already-so')
    room.when(order('c', 'a', 'c'), 'chair').thenRefused('amendment-twice', { amendment: 'c' })
    room.when(order('c', 'zz'), 'chair').thenRefused('unknown-amendment', { amendment: 'zz' })
    room.when(order('x', 'a'), 'chair').thenRefused('other-item', { item: '5' })
    given(...many, rejected('c'))
      .when(order('c', 'a'), 'chair')
      .thenRefused('amendment-decided', { amendment: 'c' })
  })
})

describe('refusals', () => {
  it('say why, in both languages, without a hole', () => {
    const params = { item: '4', clause: 5, count: 4, clauses: ['2'], amendment: 'sn-1' }
    for (const language of Object.values(motionsRefusals))
      for (const sentence of Object.values(language)) {
        expect(sentence(params)).toMatch(/[.]$/)
        expect(sentence(params)).not.toMatch(/undefined|\[object| {2}/)
      }
  })
})
