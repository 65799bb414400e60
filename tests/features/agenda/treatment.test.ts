import { describe, expect, it } from 'vitest'
import type { AgendaEvent } from '../../../shared/features/agenda/messages.ts'
import {
  callSequence,
  consentItems,
  consentListOf,
  currentItem,
  itemOf,
  placeOf,
  whatIsNext,
} from '../../../shared/features/agenda/select.ts'
import { agendaRefusals } from '../../../shared/phrases/refusals/agenda.ts'
import { minute } from '../../support/decider-spec.ts'
import { arrived, chairPassed, left, suspended } from '../attendance/sitting.ts'
import { people, convened, person } from '../roster/conference.ts'
import { agendaSet, called, closed, fact, prepared, sitting, spec, wish } from './day.ts'

const { given } = spec
const call = (item: string) => wish('call', { item })
const consented = (items: string[], change: { when?: 'now' | 'end'; liftAt?: number } = {}) =>
  fact('consented', { items, name: null, when: change.when ?? 'end', how: 'singly', liftAt: change.liftAt ?? 1 })
const consent = (items: string[]) =>
  wish('consent', { items, name: 'Grüne Liste', when: 'end', how: 'en-bloc', liftAt: 2 })
const lifted = (item: string, delegation: string, by: string, off: boolean) =>
  fact('lifted', { item, delegation, person: by, off })
const disposals = ['drop', 'postpone', 'refer', 'settle'] as const

describe('the consent list', () => {
  it('[AGE12] takes items that are called, have not ended and were not disposed of', () => {
    const { state } = given(...sitting)
      .when(consent(['3', '4']), 'office')
      .then(fact('consented', { items: ['3', '4'], name: 'Grüne Liste', when: 'end', how: 'en-bloc', liftAt: 2 }))
    expect(consentListOf(state, '3')).toMatchObject({ items: ['3', '4'], off: [], lifts: {} })
    given(...sitting)
      .when(consent(['3']), 'chair')
      .then(fact('consented', { items: ['3'], name: 'Grüne Liste', when: 'end', how: 'en-bloc', liftAt: 2 }))
    given(...sitting)
      .when(consent(['3']), 'sn')
      .thenRefused('office-only')
    given(...sitting)
      .when(consent(['3', '2']), 'chair')
      .thenRefused('container', { item: '2' })
    given(...sitting)
      .when(consent(['99']), 'chair')
      .thenRefused('unknown-item', { item: '99' })
    given(...sitting)
      .when(consent(['3', '3']), 'chair')
      .thenRefused('item-twice')
    given(...sitting, called('3'), called('4'))
      .when(consent(['3']), 'chair')
      .thenRefused('already-ended')
    given(...sitting, fact('dropped', { item: '3' }))
      .when(consent(['3']), 'chair')
      .thenRefused('item-disposed', { item: '3', how: 'dropped' })
  })

  it('[AGE13] holds an item once', () => {
    given(...sitting, consented(['3']))
      .when(consent(['4', '3']), 'office')
      .thenRefused('already-on-consent-list', { item: '3' })
    given(...sitting, consented(['3']), lifted('3', 'SN', 'sn', true))
      .when(consent(['3']), 'office')
      .then(fact('consented', { items: ['3'], name: 'Grüne Liste', when: 'end', how: 'en-bloc', liftAt: 2 }))
  })

  it('[AGE14] is questioned by any member, a delegation once', () => {
    const past = [...sitting, consented(['3', '4'], { liftAt: 2 })]
    given(...past)
      .when(wish('lift', { item: '3' }), 'sn')
      .then(lifted('3', 'SN', 'sn', false))
    given(...past, lifted('3', 'SN', 'sn', false))
      .when(wish('lift', { item: '3' }), 'sn2')
      .thenRefused('already-lifted', { item: '3', delegation: 'Sachsen' })
    for (const by of ['office', 'th', 'th-staff', 'federal', null])
      given(...past)
        .when(wish('lift', { item: '3' }), by)
        .thenRefused('member-only')
    given(...past)
      .when(wish('lift', { item: '5' }), 'sn')
      .thenRefused('not-on-consent-list', { item: '5' })
    given(...past)
      .when(wish('lift', { item: '99' }), 'sn')
      .thenRefused('unknown-item')
    given(...past, called('3'), called('4'))
      .when(wish('lift', { item: '3' }), 'sn')
      .thenRefused('already-ended')
    given(...prepared, consented(['3']))
      .when(wish('lift', { item: '3' }), 'sn')
      .thenRefused('not-open')
  })

  it('[AGE15] loses an item once as many delegations as it says have asked', () => {
    given(...sitting, consented(['3']))
      .when(wish('lift', { item: '3' }), 'sn')
      .then(lifted('3', 'SN', 'sn', true))
    const past = [...sitting, consented(['3', '4'], { liftAt: 2 }), lifted('3', 'SN', 'sn', false)]
    const { state } = given(...past)
      .when(wish('lift', { item: '3' }), 'co')
      .then(lifted('3', 'BB', 'co', true))
    expect([consentListOf(state, '3'), consentItems(state.agenda.consent[0]!)]).toEqual([null, ['4']])
    const again = given(...past, lifted('3', 'BB', 'co', true), consented(['3']), lifted('3', 'SN', 'sn', true)).state
    expect(again.agenda.consent.map((list) => list.lifts)).toEqual([{ 3: ['SN', 'BB'] }, { 3: ['SN'] }])
    given(...past, lifted('3', 'BB', 'co', true))
      .when(wish('lift', { item: '3' }), 'chair')
      .thenRefused('not-on-consent-list')
  })
})

describe('what becomes of an item', () => {
  const withdrawn = fact('withdrawn', { item: '4', delegation: 'SN', person: 'sn' })

  it('[AGE18] is withdrawal by a sponsor on her seat, in the room once there is one', () => {
    const { state } = given(...sitting)
      .when(wish('withdraw', { item: '4' }), 'sn')
      .then(withdrawn)
    expect(itemOf(state, '4')?.disposition).toEqual({ kind: 'withdrawn', seq: 4, delegation: 'SN', person: 'sn' })
    given(...sitting, called('4'))
      .when(wish('withdraw', {}), 'sn2')
      .then(fact('withdrawn', { item: '4', delegation: 'SN', person: 'sn2' }))
    given(...sitting)
      .when(wish('withdraw', { item: '5' }), 'federal')
      .then(fact('withdrawn', { item: '5', delegation: 'BMDV', person: 'federal' }))
    for (const by of ['chair', 'office', 'guest', null])
      given(...sitting)
        .when(wish('withdraw', { item: '4' }), by)
        .thenRefused('sponsor-only')
    given(...sitting)
      .when(wish('withdraw', { item: '5' }), 'guest')
      .thenRefused('sponsor-only')
    given(...sitting, left('sn', 'SN'))
      .when(wish('withdraw', { item: '4' }), 'sn')
      .thenRefused('not-in-room', { person: 'Ines Fröhlich' })
    given(...prepared)
      .when(wish('withdraw', { item: '4' }), 'sn')
      .then(withdrawn)
    given(...sitting)
      .when(wish('withdraw', { item: '2' }), 'sn')
      .thenRefused('container')
    given(...sitting, fact('sponsorLeft', { item: '4', delegation: 'SN', person: 'sn', willVote: null }))
      .when(wish('withdraw', { item: '4' }), 'sn')
      .thenRefused('sponsor-only')
  })

  it('[AGE19] is dropped, postponed, referred or settled by who leads', () => {
    given(...sitting)
      .when(wish('drop', { item: '3' }), 'chair')
      .then(fact('dropped', { item: '3' }))
    given(...sitting)
      .when(wish('postpone', { item: '3', to: 'die nächste Sitzung' }), 'chair')
      .then(fact('postponed', { item: '3', to: 'die nächste Sitzung' }))
    given(...sitting)
      .when(wish('refer', { item: '3', to: 'AG Cloud' }), 'chair')
      .then(fact('referred', { item: '3', to: 'AG Cloud' }))
    given(...sitting)
      .when(wish('settle', { item: '3' }), 'chair')
      .then(fact('settled', { item: '3', where: null }))
    for (const name of disposals) {
      given(...sitting)
        .when(wish(name, { item: '3' }), 'office')
        .thenRefused('chair-only')
      given(...sitting, chairPassed('co'))
        .when(wish(name, { item: '3' }), 'chair')
        .thenRefused('chair-only')
      given(...sitting)
        .when(wish(name, { item: '99' }), 'chair')
        .thenRefused('unknown-item')
      given(...sitting, suspended)
        .when(wish(name, { item: '3' }), 'chair')
        .thenRefused('suspended')
    }
  })

  it('[AGE4] means the item now called where none is named', () => {
    given(...sitting, called('3'))
      .when(wish('drop', {}), 'chair')
      .then(fact('dropped', { item: '3' }))
    given(...sitting, called('3'))
      .when(wish('close', {}), 'chair')
      .then(closed('3'))
    for (const past of [sitting, [...sitting, called('3'), closed('3')]]) {
      given(...past)
        .when(wish('postpone', {}), 'chair')
        .thenRefused('no-item')
      given(...past)
        .when(wish('close', {}), 'chair')
        .thenRefused('no-item')
      given(...past)
        .when(wish('report', {}), 'sn')
        .thenRefused('no-item')
      given(...past)
        .when(wish('joinSponsors', {}), 'sn')
        .thenRefused('no-item')
    }
  })

  it('[AGE20] falls to the sub-items still to be treated along with their container', () => {
    const { state } = given(...sitting, called('2.1'), called('3'))
      .when(wish('drop', { item: '2' }), 'chair')
      .then(fact('dropped', { item: '2' }))
    expect(['2', '2.1', '2.2', '2.3', '3'].map((number) => itemOf(state, number)?.disposition?.kind ?? null)).toEqual([
      'dropped',
      null,
      'dropped',
      'dropped',
      null,
    ])
    given(...sitting, called('6.1'), called('6.2'), closed('6.2'))
      .when(wish('drop', { item: '6' }), 'chair')
      .thenRefused('already-ended', { item: '6' })
  })

  it('[AGE21] happens once, and not after an outcome was stated', () => {
    for (const name of disposals) {
      given(...sitting, withdrawn)
        .when(wish(name, { item: '4' }), 'chair')
        .thenRefused('item-disposed', { item: '4', how: 'withdrawn' })
      given(...sitting, called('3'), closed('3', 'noted'))
        .when(wish(name, { item: '3' }), 'chair')
        .thenRefused('already-ended', { item: '3' })
    }
    given(...sitting, withdrawn)
      .when(wish('withdraw', { item: '4' }), 'sn')
      .thenRefused('item-disposed')
    given(...sitting, called('3'), closed('3'))
      .when(wish('postpone', { item: '3' }), 'chair')
      .then(fact('postponed', { item: '3', to: null }))
  })
})

describe('treatment', () => {
  it('[AGE22] begins with the call by who leads; a container is never called', () => {
    const { state } = given(...sitting)
      .when(call('2.1'), 'chair')
      .then(called('2.1'))
    expect([currentItem(state)?.number, placeOf(state), state.agenda.calls]).toEqual([
      '2.1',
      '2.1',
      [{ item: '2.1', at: minute(4), seq: 4 }],
    ])
    given(...sitting)
      .when(call('2'), 'chair')
      .thenRefused('container', { item: '2' })
    given(...sitting)
      .when(call('99'), 'chair')
      .thenRefused('unknown-item', { item: '99' })
    for (const by of ['office', 'co', null])
      given(...sitting)
        .when(call('3'), by)
        .thenRefused('chair-only')
    given(...sitting, chairPassed('co'))
      .when(call('3'), 'co')
      .then(called('3'))
    given(...prepared)
      .when(call('3'), 'chair')
      .thenRefused('not-open')
    given(...sitting, suspended)
      .when(call('3'), 'chair')
      .thenRefused('suspended')
    given(convened()).when(call('3'), 'chair').thenRefused('not-open')
    given().when(call('3'), 'chair').thenRefused('not-convened')
  })

  it('[AGE23] does not begin twice', () => {
    given(...sitting, called('3'))
      .when(call('3'), 'chair')
      .thenRefused('already-called', { item: '3' })
    // reopened after another item, its call alone enters it in the order of call
    const past = [...sitting, called('3'), called('4'), fact('reopened', { item: '3' })]
    given(...past)
      .when(call('3'), 'chair')
      .then(called('3'))
    given(...past, called('3'))
      .when(call('3'), 'chair')
      .thenRefused('already-called')
  })

  it('[AGE24] ends with the next call, and a call takes an ended item up anew', () => {
    const { state } = given(...sitting, called('3'))
      .when(call('4'), 'chair')
      .then(called('4'))
    expect([itemOf(state, '3')?.phase, itemOf(state, '4')?.phase]).toEqual(['ended', 'called'])
    const again = given(...sitting, called('3'), closed('3', 'debated'), called('4'))
      .when(call('3'), 'chair')
      .then(called('3'))
    expect(itemOf(again.state, '3')).toMatchObject({ phase: 'called', statedOutcome: null })
    expect(again.state.agenda.calls.map((each) => each.item)).toEqual(['3', '4', '3'])
  })

  it('[AGE25] takes up what was postponed, referred or settled, but not what was withdrawn or dropped', () => {
    for (const event of [
      fact('postponed', { item: '4', to: null }),
      fact('referred', { item: '4', to: null }),
      fact('settled', { item: '4', where: null }),
    ]) {
      const { state } = given(...sitting, event)
        .when(call('4'), 'chair')
        .then(called('4'))
      expect(itemOf(state, '4')?.disposition).toBeNull()
    }
    const withdrawn = fact('withdrawn', { item: '4', delegation: 'SN', person: 'sn' })
    given(...sitting, withdrawn)
      .when(call('4'), 'chair')
      .thenRefused('item-disposed', { item: '4', how: 'withdrawn' })
    given(...sitting, fact('dropped', { item: '4' }))
      .when(call('4'), 'chair')
      .thenRefused('item-disposed', { item: '4', how: 'dropped' })
    given(...sitting, fact('dropped', { item: '2' }))
      .when(call('2.1'), 'chair')
      .thenRefused('item-disposed')
  })

  it('[AGE26] ends by an explicit close, with an outcome if one is stated', () => {
    const { state } = given(...sitting, called('3'))
      .when(wish('close', { item: '3', outcome: 'debated' }), 'chair')
      .then(closed('3', 'debated'))
    expect([itemOf(state, '3')?.statedOutcome, itemOf(state, '3')?.phase, currentItem(state), placeOf(state)]).toEqual([
      'debated',
      'ended',
      null,
      '3',
    ])
    given(...sitting, called('3'))
      .when(wish('close', { item: '5', outcome: 'not-dealt-with' }), 'chair')
      .then(closed('5', 'not-dealt-with'))
    expect(currentItem(given(...sitting, called('3'), closed('5', 'not-dealt-with')).state)?.number).toBe('3')
    given(...sitting, called('3'))
      .when(wish('close', { item: '5' }), 'chair')
      .thenRefused('not-called', { item: '5' })
    given(...sitting, called('3'), closed('3'))
      .when(wish('close', { item: '3', outcome: 'noted' }), 'chair')
      .thenRefused('already-ended')
    given(...sitting)
      .when(wish('close', { item: '2', outcome: 'dropped' }), 'chair')
      .thenRefused('container')
    given(...sitting, called('3'))
      .when(wish('close', {}), 'office')
      .thenRefused('chair-only')
  })

  it('[AGE27] is reopened: what ended is the item called again, what was disposed of is on the agenda again', () => {
    const { state } = given(...sitting, called('3'), closed('3', 'noted'), called('4'))
      .when(wish('reopen', { item: '3' }), 'chair')
      .then(fact('reopened', { item: '3' }))
    expect([
      itemOf(state, '3')?.phase,
      itemOf(state, '3')?.statedOutcome,
      itemOf(state, '4')?.phase,
      currentItem(state)?.number,
    ]).toEqual(['called', null, 'ended', '3'])
    expect(state.agenda.calls.map((each) => each.item)).toEqual(['3', '4'])

    const back = given(...sitting, called('3'), fact('dropped', { item: '4' }))
      .when(wish('reopen', { item: '4' }), 'chair')
      .then(fact('reopened', { item: '4' }))
    expect([
      itemOf(back.state, '4')?.disposition,
      itemOf(back.state, '4')?.phase,
      currentItem(back.state)?.number,
    ]).toEqual([null, 'waiting', '3'])

    const fates = (event: ReturnType<typeof fact>) =>
      ['6', '6.1', '6.2'].map(
        (number) =>
          itemOf(given(...sitting, fact('dropped', { item: '6' }), event).state, number)?.disposition?.kind ?? null,
      )
    expect(fates(fact('reopened', { item: '6' }))).toEqual([null, null, null])
    expect(fates(fact('reopened', { item: '6.1' }))).toEqual([null, null, 'dropped'])

    given(...sitting)
      .when(wish('reopen', { item: '3' }), 'chair')
      .thenRefused('not-ended', { item: '3' })
    given(...sitting, called('3'))
      .when(wish('reopen', { item: '3' }), 'chair')
      .thenRefused('not-ended')
    given(...sitting)
      .when(wish('reopen', { item: '2' }), 'chair')
      .thenRefused('container')
    given(...sitting, called('3'), called('4'))
      .when(wish('reopen', { item: '3' }), 'co')
      .thenRefused('chair-only')
  })

  it('[AGE28] has the draft presented and reports given, once a person', () => {
    const past = [...sitting, called('3')]
    const { state } = given(...past)
      .when(wish('present', {}), 'sn')
      .then(fact('presented', { item: '3', person: 'sn' }))
    expect(itemOf(state, '3')?.presentedBy).toEqual(['sn'])
    given(...past)
      .when(wish('report', { item: '2.1' }), 'sn')
      .then(fact('reported', { item: '2.1', person: 'sn' }))
    given(...past, fact('presented', { item: '3', person: 'sn' }))
      .when(wish('present', {}), 'sn')
      .thenRefused('already-presented', { item: '3', person: 'Ines Fröhlich' })
    given(...past, fact('reported', { item: '3', person: 'sn' }))
      .when(wish('report', {}), 'sn')
      .thenRefused('already-reported')
    given(...past, fact('presented', { item: '3', person: 'sn' }))
      .when(wish('present', {}), 'co')
      .then(fact('presented', { item: '3', person: 'co' }))
    for (const name of ['present', 'report'] as const) {
      given(...past, closed('3'))
        .when(wish(name, { item: '3' }), 'sn')
        .thenRefused('already-ended')
      given(...past, fact('dropped', { item: '3' }))
        .when(wish(name, {}), 'sn')
        .thenRefused('item-disposed')
      given(...past)
        .when(wish(name, { item: '2' }), 'sn')
        .thenRefused('container')
      given(...past, suspended)
        .when(wish(name, {}), 'sn')
        .thenRefused('suspended')
    }
  })

  it('[AGE29] hears anybody present for herself, and chair and secretariat for anybody present', () => {
    const past = [...sitting, called('2.1')]
    for (const by of ['th-staff', 'guest', 'federal'])
      given(...past)
        .when(wish('report', {}), by)
        .then(fact('reported', { item: '2.1', person: by }))
    for (const by of ['chair', 'office'])
      given(...past)
        .when(wish('report', { person: 'guest' }), by)
        .then(fact('reported', { item: '2.1', person: 'guest' }))
    given(...past)
      .when(wish('report', { person: 'guest' }), 'sn')
      .thenRefused('self-or-office')
    given(...past)
      .when(wish('present', {}), null)
      .thenRefused('self-or-office')
    given(...past)
      .when(wish('report', { person: 'th' }), 'chair')
      .thenRefused('not-in-room', { person: 'th' })
    given(...past)
      .when(wish('report', {}), 'minister')
      .thenRefused('not-in-room')
    given(...past, arrived('minister'))
      .when(wish('report', {}), 'minister')
      .then(fact('reported', { item: '2.1', person: 'minister' }))
    given(...past)
      .when(wish('report', { person: 'ghost' }), 'chair')
      .thenRefused('unknown-person')
  })
})

describe('sponsors', () => {
  it('[AGE30] grow by a member’s delegation, as the last', () => {
    const past = [...sitting, called('3')]
    const { state } = given(...past)
      .when(wish('joinSponsors', {}), 'sn')
      .then(fact('sponsorJoined', { item: '3', delegation: 'SN', person: 'sn' }))
    expect([itemOf(state, '3')?.sponsorsNow, itemOf(state, '3')?.sponsors]).toEqual([
      ['BB', 'BE', 'SN'],
      ['BB', 'BE'],
    ])
    given(...past)
      .when(wish('joinSponsors', {}), 'chair')
      .thenRefused('already-sponsor', { item: '3', delegation: 'Berlin' })
    for (const by of ['office', 'federal', 'th'])
      given(...past)
        .when(wish('joinSponsors', {}), by)
        .thenRefused('member-only')
    given(...past, closed('3'))
      .when(wish('joinSponsors', { item: '3' }), 'sn')
      .thenRefused('already-ended')
    given(...past, fact('dropped', { item: '3' }))
      .when(wish('joinSponsors', {}), 'sn')
      .thenRefused('item-disposed')
  })

  it('[AGE31] shrink by a member’s delegation, which may say how it will vote', () => {
    const past = [...sitting, called('3')]
    const { state } = given(...past)
      .when(wish('leaveSponsors', { willVote: 'yes' }), 'chair')
      .then(fact('sponsorLeft', { item: '3', delegation: 'BE', person: 'chair', willVote: 'yes' }))
    expect(itemOf(state, '3')?.sponsorsNow).toEqual(['BB'])
    given(...past)
      .when(wish('leaveSponsors', {}), 'co')
      .then(fact('sponsorLeft', { item: '3', delegation: 'BB', person: 'co', willVote: null }))
    given(...past)
      .when(wish('leaveSponsors', {}), 'sn')
      .thenRefused('not-sponsor', { item: '3', delegation: 'Sachsen' })
    given(...past)
      .when(wish('leaveSponsors', {}), 'office')
      .thenRefused('member-only')
    given(...past, closed('3'))
      .when(wish('leaveSponsors', { item: '3' }), 'co')
      .thenRefused('already-ended')
  })
})

describe('what is next', () => {
  it('[AGE32] follows the order of call, with consent lists where they belong', () => {
    const next = (...past: readonly AgendaEvent[]) => whatIsNext(given(...sitting, ...past).state)?.number ?? null
    expect([next(), next(called('1')), next(called('2.3')), next(called('0'), called('5'))]).toEqual([
      '0',
      '2.1',
      '3',
      '6.1',
    ])
    expect(next(called('7'))).toBe('0') // passed over
    expect(next(called('2.3'), consented(['3', '5']))).toBe('4')
    expect(callSequence(given(...sitting, consented(['3', '5'])).state)).toEqual([
      '0',
      '1',
      '2.1',
      '2.2',
      '2.3',
      '4',
      '6.1',
      '6.2',
      '3',
      '5',
      '7',
    ])
    expect(next(called('6.2'), consented(['3', '5']))).toBe('3')
    expect(next(called('1'), consented(['3', '5'], { when: 'now' }))).toBe('3')
    expect(next(called('2.3'), consented(['3']), lifted('3', 'SN', 'sn', true))).toBe('3')
    expect(
      next(
        called('2.3'),
        fact('dropped', { item: '3' }),
        fact('moved', { item: '4', to: { kind: 'after', item: '6' } }),
      ),
    ).toBe('5')
    expect(next(...['0', '1', '2.1', '2.2', '2.3', '3', '4', '5', '6.1', '6.2', '7'].map(called))).toBeNull()

    const { state } = given(...sitting, called('2.3'), fact('scheduled', { items: ['3'], day: '2024-10-19' }))
    expect([whatIsNext(state, '2024-10-18')?.number, whatIsNext(state, '2024-10-19')?.number]).toEqual(['4', '3'])
  })
})

it('plays an agenda on which the chair is the only member', () => {
  const alone = [
    convened({
      people: [...people.filter((each) => each.duty.includes('chair')), person('x', 'BB', { attends: 'no' })],
    }),
    agendaSet(),
  ]
  given(...alone)
    .when(wish('drop', { item: '3' }), 'chair')
    .then(fact('dropped', { item: '3' }))
})

it('words every refusal of the agenda in both languages', () => {
  expect(Object.keys(agendaRefusals.de)).toEqual(Object.keys(agendaRefusals.en))
  expect(agendaRefusals.de['item-disposed']({ item: '4', how: 'withdrawn' })).toContain('TOP 4 ist zurückgezogen')
})
