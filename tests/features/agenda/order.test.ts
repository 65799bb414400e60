import { describe, expect, it } from 'vitest'
import {
  childrenOf,
  descendantsOf,
  isContainer,
  itemOf,
  itemsByNumber,
  itemsInOrder,
  joinedWith,
  rulesOf,
} from '../../../shared/features/agenda/select.ts'
import { closed as meetingClosed, suspended } from '../attendance/sitting.ts'
import { convened } from '../roster/conference.ts'
import { agendaSet, called, closed, fact, item, numbers, prepared, sitting, spec, wish } from './day.ts'

const { given } = spec
const after = (number: string, other: string) => ({ item: number, to: { kind: 'after', item: other } }) as const
const before = (number: string, other: string) => ({ item: number, to: { kind: 'before', item: other } }) as const

/** The order of call after a move that must succeed, as one word a number. */
const orderAfter = (...moves: readonly ReturnType<typeof after | typeof before>[]): string =>
  given(...sitting, ...moves.map((move) => fact('moved', move))).state.agenda.order.join(' ')

describe('the agenda as sent', () => {
  it('[AGE1] is set once, by the server alone, with every number once', () => {
    const { state } = given(convened())
      .when(wish('set', { items: [item('1'), item('6a')] }), null)
      .then(agendaSet([item('1'), item('6a')]))
    expect(itemsInOrder(state).map((each) => each.number)).toEqual(['1', '6a'])
    given(convened())
      .when(wish('set', { items: [item('1')] }), 'chair')
      .thenRefused('server-only')
    given()
      .when(wish('set', { items: [item('1')] }), null)
      .thenRefused('not-convened')
    given(...prepared)
      .when(wish('set', { items: [item('9')] }), null)
      .thenRefused('already-set')
    given(convened())
      .when(wish('set', { items: [item('1'), item('1')] }), null)
      .thenRefused('number-taken', { item: '1' })
  })

  it('[AGE2] has sub-items behind their container and sponsors of the meeting', () => {
    const set = (...list: ReturnType<typeof item>[]) => given(convened()).when(wish('set', { items: list }), null)
    const nested = [
      item('1'),
      item('1.1', { parent: '1' }),
      item('1.1.1', { parent: '1.1' }),
      item('1.2', { parent: '1' }),
    ]
    set(...nested).then(agendaSet(nested))
    set(item('1.1', { parent: '1' }), item('1')).thenRefused('sub-item-astray', { item: '1.1', container: '1' })
    set(item('1'), item('2'), item('1.1', { parent: '1' })).thenRefused('sub-item-astray')
    set(item('1', { sponsors: ['XX'] })).thenRefused('unknown-delegation', { delegation: 'XX', item: '1' })
    set(item('1', { sponsors: ['BE', 'BE'] })).thenRefused('sponsor-twice', { delegation: 'BE', item: '1' })
  })

  it('knows containers, their sub-items, and whose rules hold', () => {
    const { state } = given(...prepared)
    expect([isContainer(state, '2'), isContainer(state, '2.1'), isContainer(state, '3')]).toEqual([true, false, false])
    expect([childrenOf(state, '2'), descendantsOf(state, '6'), childrenOf(state, '3')]).toEqual([
      ['2.1', '2.2', '2.3'],
      ['6.1', '6.2'],
      [],
    ])
    expect([rulesOf(state, '2.1'), rulesOf(state, '2.3'), rulesOf(state, '3'), rulesOf(state, 'x')]).toEqual([
      'unanimity-all',
      'majority-cast',
      null,
      null,
    ])
    expect([itemOf(state, '3')?.sponsorsNow, itemOf(state, 'constructor')]).toEqual([['BB', 'BE'], null])
  })
})

describe('changes of the agenda', () => {
  it('[AGE3] are made before the opening and while the meeting sits, not in a break nor after the end', () => {
    const move = wish('move', after('3', '5'))
    given(...prepared)
      .when(move, 'chair')
      .then(fact('moved', after('3', '5')))
    given(...prepared)
      .when(wish('drop', { item: '3' }), 'chair')
      .then(fact('dropped', { item: '3' }))
    given(...prepared)
      .when(wish('consent', { items: ['3'], when: 'end', how: 'singly', liftAt: 1 }), 'office')
      .then(fact('consented', { items: ['3'], name: null, when: 'end', how: 'singly', liftAt: 1 }))
    given(...sitting, suspended)
      .when(move, 'chair')
      .thenRefused('suspended')
    given(...sitting, meetingClosed)
      .when(move, 'chair')
      .thenRefused('meeting-closed')
    given(convened()).when(wish('adopt', {}), 'chair').thenRefused('not-open')
    for (const by of ['office', 'co', 'sn', null])
      given(...sitting)
        .when(move, by)
        .thenRefused('chair-only')
  })

  it('[AGE5] are over with nothing: the agenda is adopted once, in the item then called', () => {
    given(...sitting, called('1'))
      .when(wish('adopt', {}), 'chair')
      .then(fact('adopted', { item: '1' }))
    given(...sitting)
      .when(wish('adopt', {}), 'chair')
      .then(fact('adopted', { item: null }))
    const past = [...sitting, called('1'), fact('adopted', { item: '1' })]
    expect(given(...past).state.agenda.adopted).toEqual({ seq: 5, item: '1' })
    given(...past)
      .when(wish('adopt', {}), 'chair')
      .thenRefused('already-adopted')
    given(...past)
      .when(wish('move', after('3', '5')), 'chair')
      .then(fact('moved', after('3', '5')))
    given(...sitting, called('1'))
      .when(wish('adopt', {}), 'office')
      .thenRefused('chair-only')
  })

  it('[AGE6] add an item after another, in its container, or at the end', () => {
    const add = (data: { number: string; parent?: string; after?: string; late?: boolean }, by = 'office') =>
      given(...sitting).when(
        wish('add', {
          item: item(data.number, { parent: data.parent ?? null }),
          ...(data.after === undefined ? {} : { after: data.after }),
          late: data.late ?? false,
        }),
        by,
      )
    const added = (number: string, parent: string | null, behind: string | null, late = false) =>
      fact('added', { item: item(number, { parent }), after: behind, late })

    const { state } = add({ number: '3a', after: '3', late: true }).then(added('3a', null, '3', true))
    expect(
      itemsByNumber(state)
        .map((each) => each.number)
        .join(' '),
    ).toContain('3 3a 4')
    expect(itemOf(state, '3a')).toMatchObject({ late: true, phase: 'waiting' })
    expect(
      add({ number: '2a', after: '2' }, 'chair')
        .then(added('2a', null, '2'))
        .state.agenda.order.join(' '),
    ).toContain('2.3 2a 3')
    expect(
      add({ number: '6.3', parent: '6' })
        .then(added('6.3', '6', '6.2'))
        .state.agenda.order.join(' '),
    ).toContain('6.2 6.3 7')
    expect(
      add({ number: '8' })
        .then(added('8', null, null))
        .state.agenda.order.at(-1),
    ).toBe('8')
    expect(
      add({ number: '3.1', parent: '3' })
        .then(added('3.1', '3', '3'))
        .state.agenda.order.join(' '),
    ).toContain('3 3.1 4')

    add({ number: '3' }).thenRefused('number-taken', { item: '3' })
    add({ number: '9', after: '99' }).thenRefused('unknown-item', { item: '99' })
    add({ number: '9.1', parent: '9' }).thenRefused('unknown-item', { item: '9' })
    add({ number: '8' }, 'sn').thenRefused('office-only')
    given(...sitting)
      .when(wish('add', { item: item('8', { sponsors: ['XX'] }), late: false }), 'office')
      .thenRefused('unknown-delegation')
  })

  it('[AGE7] add what stands after a sub-item to the same container', () => {
    const add = (number: string, parent: string | null, behind: string) =>
      given(...sitting, called('3')).when(
        wish('add', { item: item(number, { parent }), after: behind, late: false }),
        'office',
      )
    const { state } = add('2.1a', null, '2.1').then(
      fact('added', { item: item('2.1a', { parent: '2' }), after: '2.1', late: false }),
    )
    expect(childrenOf(state, '2')).toEqual(['2.1', '2.1a', '2.2', '2.3'])
    add('6.3', '6', '2.1').thenRefused('outside-container', { item: '6.3', container: '6' })
    add('3.1', '3', '3').thenRefused('parent-was-called', { item: '3' })
    const deep = [
      convened(),
      agendaSet([
        item('1'),
        item('1.1', { parent: '1' }),
        item('1.1.1', { parent: '1.1' }),
        item('1.1.2', { parent: '1.1' }),
      ]),
    ]
    given(...deep)
      .when(wish('add', { item: item('1.2', { parent: '1' }), after: '1.1.1', late: false }), 'office')
      .thenRefused('inside-container', { item: '1.2', container: '1.1' })
  })
})

describe('the order of call', () => {
  it('[AGE8] follows a move; after a container is after its last sub-item', () => {
    given(...sitting)
      .when(wish('move', after('3', '6')), 'chair')
      .then(fact('moved', after('3', '6')))
    expect(orderAfter(after('3', '6'))).toBe('0 1 2 2.1 2.2 2.3 4 5 6 6.1 6.2 3 7')
    expect(orderAfter(before('7', '0'))).toBe('7 0 1 2 2.1 2.2 2.3 3 4 5 6 6.1 6.2')
    expect(orderAfter(before('3', '2'))).toBe('0 1 3 2 2.1 2.2 2.3 4 5 6 6.1 6.2 7')
    expect(given(...sitting, fact('moved', after('3', '6'))).state.agenda.numberOrder).toEqual(numbers)
    given(...sitting)
      .when(wish('move', after('3', '99')), 'chair')
      .thenRefused('unknown-item', { item: '99' })
    given(...sitting)
      .when(wish('move', after('99', '3')), 'chair')
      .thenRefused('unknown-item', { item: '99' })
    given(...sitting)
      .when(wish('move', after('4', '3')), 'chair')
      .thenRefused('already-there')
    given(...sitting)
      .when(wish('move', after('3', '2')), 'chair')
      .thenRefused('already-there')
  })

  it('[AGE9] keeps a container with its sub-items, save those moved away', () => {
    expect(orderAfter(after('2', '5'))).toBe('0 1 3 4 5 2 2.1 2.2 2.3 6 6.1 6.2 7')
    expect(orderAfter(after('2.1', '3'), after('2', '5'))).toBe('0 1 3 2.1 4 5 2 2.2 2.3 6 6.1 6.2 7')
    expect(orderAfter(after('2.1', '2'))).toBe('0 1 2 2.2 2.3 2.1 3 4 5 6 6.1 6.2 7')
    expect(orderAfter(before('2.3', '2.1'))).toBe('0 1 2 2.3 2.1 2.2 3 4 5 6 6.1 6.2 7')
    given(...sitting)
      .when(wish('move', after('3', '3')), 'chair')
      .thenRefused('relative-to-itself')
    given(...sitting)
      .when(wish('move', before('2', '2.2')), 'chair')
      .thenRefused('relative-to-itself', { item: '2', other: '2.2' })
  })

  it('[AGE10] gives listed items the places they held', () => {
    const ordered = (...list: string[]) =>
      given(...sitting)
        .when(wish('order', { items: list }), 'chair')
        .then(fact('ordered', { items: list }))
        .state.agenda.order.join(' ')
    expect(ordered('5', '3')).toBe('0 1 2 2.1 2.2 2.3 5 4 3 6 6.1 6.2 7')
    expect(ordered('6', '3', '2')).toBe('0 1 6 6.1 6.2 3 4 5 2 2.1 2.2 2.3 7')
    expect(ordered('2.3', '2.1')).toBe('0 1 2 2.3 2.2 2.1 3 4 5 6 6.1 6.2 7')
    const refused = (...list: string[]) => given(...sitting).when(wish('order', { items: list }), 'chair')
    refused('3', '5').thenRefused('already-there')
    refused('3').thenRefused('one-item-only')
    refused('3', '4', '3').thenRefused('item-twice', { item: '3' })
    refused('3', '99').thenRefused('unknown-item', { item: '99' })
    refused('3', '2', '2.1').thenRefused('relative-to-itself', { item: '2', other: '2.1' })
    given(...sitting)
      .when(wish('order', { items: ['5', '3'] }), 'office')
      .thenRefused('chair-only')
  })

  it('[AGE11] lets nothing in between the sub-items of another container, nor moves what has ended', () => {
    for (const move of [after('3', '2.1'), before('3', '2.1'), before('3', '2.3')])
      given(...sitting)
        .when(wish('move', move), 'chair')
        .thenRefused('inside-container', { item: '3', container: '2' })
    given(...sitting)
      .when(wish('order', { items: ['4', '2.2'] }), 'chair')
      .thenRefused('inside-container')
    expect(orderAfter(after('4', '2.3'))).toBe('0 1 2 2.1 2.2 2.3 4 3 5 6 6.1 6.2 7')
    given(...sitting, called('2.1'), called('3'))
      .when(wish('move', after('2', '5')), 'chair')
      .thenRefused('already-ended', { item: '2.1' })
    given(...sitting, called('3'), closed('3'))
      .when(wish('order', { items: ['5', '3'] }), 'chair')
      .thenRefused('already-ended', { item: '3' })
    given(...sitting, called('3'))
      .when(wish('move', after('3', '5')), 'chair')
      .then(fact('moved', after('3', '5')))
    given(...sitting, called('3'), closed('3'))
      .when(wish('move', after('5', '3')), 'chair')
      .then(fact('moved', after('5', '3')))
  })
})

describe('joint debates and days', () => {
  it('[AGE16] join items, and what is joined to one of them is joined to all', () => {
    const { state } = given(...sitting)
      .when(wish('join', { items: ['3', '4'] }), 'chair')
      .then(fact('joined', { items: ['3', '4'] }))
    expect([joinedWith(state, '4'), joinedWith(state, '5')]).toEqual([['3', '4'], []])
    const past = [...sitting, fact('joined', { items: ['3', '4'] }), fact('joined', { items: ['5', '6.1'] })]
    const all = given(...past)
      .when(wish('join', { items: ['4', '5'] }), 'chair')
      .then(fact('joined', { items: ['4', '5'] }))
    expect(all.state.agenda.joined).toEqual([['3', '4', '5', '6.1']])
    given(...past)
      .when(wish('join', { items: ['4', '3'] }), 'chair')
      .thenRefused('already-joined')
    const refused = (...list: string[]) =>
      given(...sitting, called('4'), called('5')).when(wish('join', { items: list }), 'chair')
    refused('3', '2').thenRefused('container', { item: '2' })
    refused('3', '3').thenRefused('item-twice')
    refused('3', '99').thenRefused('unknown-item')
    refused('3', '4').thenRefused('already-ended', { item: '4' })
    given(...sitting, fact('dropped', { item: '3' }))
      .when(wish('join', { items: ['3', '4'] }), 'chair')
      .thenRefused('item-disposed', { item: '3', how: 'dropped' })
    given(...sitting)
      .when(wish('join', { items: ['3', '4'] }), 'office')
      .thenRefused('chair-only')
  })

  it('[AGE17] schedule items, and containers with what they hold, for a day of the meeting', () => {
    const day = '2024-10-19'
    const { state } = given(...sitting)
      .when(wish('schedule', { items: ['2', '4'], day }), 'chair')
      .then(fact('scheduled', { items: ['2', '4'], day }))
    expect(itemsInOrder(state).flatMap((each) => (each.day === day ? each.number : []))).toEqual([
      '2',
      '2.1',
      '2.2',
      '2.3',
      '4',
    ])
    given(...sitting)
      .when(wish('schedule', { items: ['4'], day: '2024-10-20' }), 'chair')
      .thenRefused('unknown-day', { day: '2024-10-20', days: ['2024-10-18', day] })
    given(...sitting, fact('scheduled', { items: ['4'], day }))
      .when(wish('schedule', { items: ['4'], day }), 'chair')
      .thenRefused('already-scheduled')
    given(...sitting, fact('scheduled', { items: ['4'], day }))
      .when(wish('schedule', { items: ['4', '5'], day }), 'chair')
      .then(fact('scheduled', { items: ['4', '5'], day }))
  })
})
