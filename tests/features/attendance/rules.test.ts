import { describe, expect, it } from 'vitest'
import {
  excuseOf,
  heldBy,
  inRoom,
  isRepresented,
  isSecretariat,
  isSitting,
  lapsesOf,
  leading,
  leads,
  memberOf,
  peopleInRoom,
  proxyOf,
  representedDelegations,
} from '../../../shared/features/attendance/select.ts'
import type { RosterEvent } from '../../../shared/features/roster/messages.ts'
import { attendanceRefusals } from '../../../shared/phrases/refusals/attendance.ts'
import { minute } from '../../support/decider-spec.ts'
import { convened, people, person } from '../roster/conference.ts'
import {
  arrive,
  arrived,
  attending,
  chairPassed,
  close,
  closed,
  excuse,
  excused,
  giveProxy,
  leave,
  left,
  open,
  opened,
  passChair,
  proxyGiven,
  proxyLapsed,
  proxyRecalled,
  recallProxy,
  resume,
  resumed,
  spec,
  suspend,
  suspended,
} from './sitting.ts'

const { given } = spec
const sitting = [convened(), opened()]
const added = (id: string, delegation: string): RosterEvent => ({
  type: 'roster.added',
  data: { person: person(id, delegation) },
})
const reseated = (id: string, seat: 'member' | 'staff'): RosterEvent => ({
  type: 'roster.seated',
  data: { person: id, seat },
})

describe('the sitting', () => {
  it('[ATT1] begins with everybody expected in the room, and whoever opens it', () => {
    const { state } = given(convened()).when(open, 'chair').then(opened())
    expect(peopleInRoom(state).map((each) => each.id)).toEqual(attending)
    expect(state.attendance.openedAt).toBe(minute(2))
    const before = given(convened()).state
    expect([inRoom(before, 'chair'), isSitting(before), representedDelegations(before)]).toEqual([false, false, []])
    const absentChair = convened({
      people: people.map((p) => (p.duty.length > 0 ? { ...p, attends: 'no' as const } : p)),
    })
    given(absentChair)
      .when(open, 'chair')
      .then(opened(['chair', 'sn', 'sn2', 'th-staff', 'federal', 'guest']))
  })

  it('[ATT2] is opened by the chair, by the co-chair where no chair is expected, else by the secretariat', () => {
    for (const by of ['co', 'office', 'sn', 'ghost', null]) given(convened()).when(open, by).thenRefused('chair-only')
    given().when(open, 'chair').thenRefused('not-convened')

    const past = [convened(), excused('chair', 'erkrankt')]
    given(...past)
      .when(open, 'chair')
      .thenRefused('chair-only')
    const { state } = given(...past)
      .when(open, 'co')
      .then(opened(attending.slice(1), 'co'))
    expect([leading(state), leads(state, 'co'), leads(state, 'chair')]).toEqual(['co', true, false])

    const noChair = convened({ people: [person('a', 'BE'), person('office', 'BB', { duty: ['secretariat'] })] })
    given(noChair)
      .when(open, 'office')
      .then(opened(['a', 'office'], 'office'))
    expect(leading(given(convened({ people: [] })).state)).toBeNull()
  })

  it('[ATT3] is opened once', () => {
    given(...sitting)
      .when(open, 'chair')
      .thenRefused('already-open')
    given(...sitting, suspended)
      .when(open, 'chair')
      .thenRefused('already-open')
    given(...sitting, closed)
      .when(open, 'chair')
      .thenRefused('meeting-closed')
  })

  it('[ATT4] is suspended, resumed and closed by who leads', () => {
    const { state } = given(...sitting)
      .when(suspend, 'chair')
      .then(suspended)
    expect([isSitting(state), state.attendance.sitting]).toEqual([
      false,
      { phase: 'suspended', since: minute(3), until: '13:00' },
    ])
    given(...sitting, suspended)
      .when(resume, 'chair')
      .then(resumed)
    given(...sitting)
      .when(close, 'chair')
      .then(closed)
    given(...sitting, suspended)
      .when(close, 'chair')
      .then(closed)
    expect(isSitting(given(...sitting, suspended, resumed).state)).toBe(true)
    expect(given(...sitting, closed).state.attendance.closedAt).toBe(minute(3))

    for (const by of ['co', 'office', null]) {
      given(...sitting)
        .when(suspend, by)
        .thenRefused('chair-only')
      given(...sitting, suspended)
        .when(resume, by)
        .thenRefused('chair-only')
      given(...sitting)
        .when(close, by)
        .thenRefused('chair-only')
    }
    given(...sitting, suspended)
      .when(suspend, 'chair')
      .thenRefused('suspended')
    given(...sitting)
      .when(resume, 'chair')
      .thenRefused('not-suspended')
    for (const command of [suspend, resume, close]) {
      given(convened()).when(command, 'chair').thenRefused('not-open')
      given(...sitting, closed)
        .when(command, 'chair')
        .thenRefused('meeting-closed')
    }
  })

  it('[ATT5] is led from then on by whom the chair was handed to', () => {
    const { state } = given(...sitting)
      .when(passChair('co'), 'chair')
      .then(chairPassed('co'))
    expect([leading(state), leads(state, 'chair'), leads(state, null)]).toEqual(['co', false, false])
    given(...sitting, chairPassed('co'))
      .when(suspend, 'chair')
      .thenRefused('chair-only')
    given(...sitting, chairPassed('co'))
      .when(suspend, 'co')
      .then(suspended)
    given(...sitting, chairPassed('co'))
      .when(passChair('chair'), 'co')
      .then(chairPassed('chair', 'co'))

    given(...sitting)
      .when(passChair('co'), 'co')
      .thenRefused('chair-only')
    given(...sitting)
      .when(passChair('th'), 'chair')
      .thenRefused('not-in-room', { person: 'th' })
    given(...sitting)
      .when(passChair('chair'), 'chair')
      .thenRefused('already-leads', { person: 'Martina Klement' })
    given(...sitting)
      .when(passChair('ghost'), 'chair')
      .thenRefused('unknown-person')
    given(convened()).when(passChair('co'), 'chair').thenRefused('not-open')
  })

  it('[ATT6] is not left by who leads before the chair is handed on', () => {
    given(...sitting)
      .when(leave(), 'chair')
      .thenRefused('leading-chair-stays', { person: 'Martina Klement' })
    given(...sitting)
      .when(leave({ person: 'chair' }), 'office')
      .thenRefused('leading-chair-stays')
    given(...sitting)
      .when(excuse(), 'chair')
      .thenRefused('leading-chair-stays')
    given(...sitting, chairPassed('co'))
      .when(leave(), 'chair')
      .then(left('chair', 'BE'))
    given(...sitting, chairPassed('co'))
      .when(leave(), 'co')
      .thenRefused('leading-chair-stays')
  })
})

describe('coming and going', () => {
  it('[ATT7] has in the room who was added at the door', () => {
    const late = [...sitting, added('new', 'TH')]
    const { state } = given(...late)
    expect([inRoom(state, 'new'), memberOf(state, 'new'), isRepresented(state, 'TH')]).toEqual([true, 'TH', true])
    given(...late)
      .when(arrive('new'), 'office')
      .then(arrived('new'))
    given(...late)
      .when(leave(), 'new')
      .then(left('new', 'TH'))
    expect(inRoom(given(...late, left('new', 'TH')).state, 'new')).toBe(false)
    expect(inRoom(given(convened(), added('new', 'TH')).state, 'new')).toBe(false)
  })

  it('[ATT8] is said by everybody for herself and by the secretariat for anyone', () => {
    given(...sitting)
      .when(arrive(), 'th')
      .then(arrived('th'))
    given(...sitting)
      .when(arrive('th'), 'office')
      .then(arrived('th'))
    given(...sitting)
      .when(leave(), 'sn')
      .then(left('sn', 'SN'))
    given(...sitting)
      .when(leave({ person: 'sn' }), 'office')
      .then(left('sn', 'SN'))
    given(...sitting)
      .when(excuse({ reason: 'krank' }), 'sn')
      .then(excused('sn', 'krank'))
    for (const by of ['chair', 'sn', null]) {
      given(...sitting)
        .when(arrive('th'), by)
        .thenRefused('self-or-secretariat')
      given(...sitting)
        .when(leave({ person: 'co' }), by)
        .thenRefused('self-or-secretariat')
      given(...sitting)
        .when(excuse({ person: 'co' }), by)
        .thenRefused('self-or-secretariat')
    }
    given(...sitting)
      .when(arrive('ghost'), 'office')
      .thenRefused('unknown-person')
    given(...sitting)
      .when(arrive(), 'ghost')
      .thenRefused('unknown-person')
    given(...sitting, closed)
      .when(leave(), 'sn')
      .thenRefused('meeting-closed')
    expect([isSecretariat(given(...sitting).state, 'office'), isSecretariat(given(...sitting).state, 'chair')]).toEqual(
      [true, false],
    )
  })

  it('[ATT9] lets nobody arrive who is there or leave who is not, and who left come back', () => {
    given(...sitting)
      .when(arrive(), 'sn')
      .thenRefused('already-in-room', { person: 'Ines Fröhlich' })
    given(...sitting)
      .when(leave(), 'th')
      .thenRefused('not-in-room', { person: 'th' })
    given(...sitting, left('sn', 'SN'))
      .when(leave(), 'sn')
      .thenRefused('not-in-room')
    const { state } = given(...sitting, left('sn', 'SN'))
      .when(arrive(), 'sn')
      .then(arrived('sn'))
    expect(state.attendance.present.at(-1)).toBe('sn')
    expect(inRoom(given(...sitting, arrived('th'), left('th', 'TH')).state, 'th')).toBe(false)
  })

  it('[ATT10] changes before the opening who is expected', () => {
    given(convened()).when(arrive('th'), 'office').then(arrived('th'))
    given(convened()).when(arrive(), 'sn').thenRefused('already-expected')
    given(convened()).when(leave(), 'sn').thenRefused('not-open')
    given(convened(), arrived('th'), excused('sn2', 'krank'), arrived('minister'))
      .when(open, 'chair')
      .then(opened(['chair', 'office', 'co', 'sn', 'th-staff', 'th', 'minister', 'federal', 'guest']))
    given(convened(), excused('sn2')).when(arrive(), 'sn2').then(arrived('sn2'))
  })

  it('[ATT11] has nobody in the room who is excused', () => {
    const { state } = given(...sitting)
      .when(excuse({ person: 'co', reason: 'Zug' }), 'office')
      .then(excused('co', 'Zug'))
    expect([inRoom(state, 'co'), excuseOf(state, 'co')]).toEqual([false, { reason: 'Zug' }])
    given(...sitting, excused('co', 'Zug'))
      .when(excuse({ reason: 'Zug' }), 'co')
      .thenRefused('already-excused')
    given(...sitting, excused('co', 'Zug'))
      .when(excuse({ reason: 'Streik' }), 'co')
      .then(excused('co', 'Streik'))
    given(...sitting)
      .when(excuse(), 'th')
      .then(excused('th'))

    expect(excuseOf(given(...sitting).state, 'minister')).toEqual({ reason: 'Abstimmung im Bundestag' })
    expect(excuseOf(given(...sitting, arrived('minister')).state, 'minister')).toBeNull()
    expect(excuseOf(given(...sitting, excused('co'), arrived('co')).state, 'co')).toBeNull()
  })
})

describe('given votes', () => {
  it('[ATT12] are given by a member for her own delegation', () => {
    const { state } = given(...sitting)
      .when(giveProxy('BE'), 'sn')
      .then(proxyGiven('SN', 'BE', 'sn'))
    expect([proxyOf(state, 'SN'), heldBy(state, 'BE'), proxyOf(state, 'BE')]).toEqual(['BE', ['SN'], null])
    expect(state.attendance.proxies).toEqual([{ from: 'SN', to: 'BE', at: minute(3), until: null }])
    given(...sitting)
      .when(giveProxy('BE', 'SN'), 'sn2')
      .then(proxyGiven('SN', 'BE', 'sn2'))
    for (const by of ['office', 'th', 'th-staff', 'federal', 'ghost', null])
      given(...sitting)
        .when(giveProxy('BE'), by)
        .thenRefused('member-only')
    given(...sitting)
      .when(giveProxy('BE', 'TH'), 'co')
      .thenRefused('not-own-delegation')
    given(convened()).when(giveProxy('BE'), 'sn').thenRefused('not-open')
    given(...sitting, closed)
      .when(giveProxy('BE'), 'sn')
      .thenRefused('meeting-closed')
  })

  it('[ATT13] go to another represented delegation with a vote that has not given its own', () => {
    given(...sitting)
      .when(giveProxy('SN'), 'sn')
      .thenRefused('proxy-to-itself')
    given(...sitting)
      .when(giveProxy('XX'), 'sn')
      .thenRefused('unknown-delegation', { delegation: 'XX' })
    given(...sitting)
      .when(giveProxy('BMDV'), 'sn')
      .thenRefused('holder-without-vote', { delegation: 'BMDV' })
    given(...sitting)
      .when(giveProxy('TH'), 'sn')
      .thenRefused('holder-not-represented', { delegation: 'Thüringen' })
    const past = [...sitting, proxyGiven('BB', 'BE', 'co')]
    given(...past)
      .when(giveProxy('BB'), 'sn')
      .thenRefused('holder-gave-vote', { delegation: 'Brandenburg' })
  })

  it('[ATT14] are given as far as the rules of the meeting allow', () => {
    given(convened({ rules: 'bundesrat' }), opened())
      .when(giveProxy('BE'), 'sn')
      .thenRefused('transfer-not-allowed')
    const one = convened({ rules: 'eu-unanimity' })
    given(one, opened())
      .when(giveProxy('BE'), 'sn')
      .then(proxyGiven('SN', 'BE', 'sn'))
    const past = [one, opened(), proxyGiven('BB', 'BE', 'co')]
    given(...past)
      .when(giveProxy('BE'), 'sn')
      .thenRefused('holder-has-enough', { delegation: 'Berlin', most: 1 })
    given(...past, proxyRecalled('BB', 'co'))
      .when(giveProxy('BE'), 'sn')
      .then(proxyGiven('SN', 'BE', 'sn'))
    given(...sitting, proxyGiven('BB', 'BE', 'co'))
      .when(giveProxy('BE'), 'sn')
      .then(proxyGiven('SN', 'BE', 'sn'))
  })

  it('[ATT15] are given to one delegation at a time', () => {
    const past = [...sitting, proxyGiven('SN', 'BE', 'sn')]
    given(...past)
      .when(giveProxy('BB'), 'sn')
      .thenRefused('proxy-already-given', { delegation: 'Berlin' })
    given(...past, left('sn2', 'SN'))
      .when(leave({ proxy: 'BB' }), 'sn')
      .thenRefused('proxy-already-given')
    given(...past, proxyRecalled('SN', 'sn'))
      .when(giveProxy('BB'), 'sn')
      .then(proxyGiven('SN', 'BB', 'sn'))
  })

  it('[ATT16] stay given until a member in the room takes them back', () => {
    const past = [...sitting, left('sn2', 'SN'), left('sn', 'SN', 'BE')]
    const back = [...past, arrived('sn')]
    expect(proxyOf(given(...back).state, 'SN')).toBe('BE')
    given(...past)
      .when(recallProxy(), 'sn')
      .thenRefused('member-only')
    const { state } = given(...back)
      .when(recallProxy(), 'sn')
      .then(proxyRecalled('SN', 'sn'))
    expect(state.attendance.proxies).toEqual([{ from: 'SN', to: 'BE', at: minute(4), until: minute(6) }])
    given(...back)
      .when(recallProxy('SN'), 'sn')
      .then(proxyRecalled('SN', 'sn'))
    given(...back)
      .when(recallProxy('SN'), 'chair')
      .thenRefused('not-own-delegation')
    given(...back)
      .when(recallProxy(), 'office')
      .thenRefused('member-only')
    given(...sitting)
      .when(recallProxy(), 'sn')
      .thenRefused('no-proxy-given')
  })

  it('[ATT17] lapse when their holder gives its own vote away', () => {
    const past = [...sitting, proxyGiven('BB', 'SN', 'co')]
    const { state } = given(...past)
      .when(giveProxy('BE'), 'sn')
      .then(proxyGiven('SN', 'BE', 'sn'), proxyLapsed('BB', 'SN'))
    expect([proxyOf(state, 'BB'), heldBy(state, 'SN'), heldBy(state, 'BE')]).toEqual([null, [], ['SN']])
    given(...past, left('sn2', 'SN'))
      .when(leave({ proxy: 'BE' }), 'sn')
      .then(left('sn', 'SN', 'BE'), proxyLapsed('BB', 'SN'))
  })

  it('[ATT18] lapse when their holder is not represented any more', () => {
    const past = [...sitting, proxyGiven('BB', 'SN', 'co'), left('co', 'BB')]
    given(...past)
      .when(leave(), 'sn2')
      .then(left('sn2', 'SN'))
    const alone = [...past, left('sn2', 'SN')]
    const { state } = given(...alone)
      .when(leave(), 'sn')
      .then(left('sn', 'SN'), proxyLapsed('BB', 'SN'))
    expect(representedDelegations(state)).toEqual(['BE'])
    given(...alone)
      .when(excuse(), 'sn')
      .then(excused('sn'), proxyLapsed('BB', 'SN'))
    expect(lapsesOf(given(...alone, reseated('sn', 'staff')).state)).toEqual([proxyLapsed('BB', 'SN')])
    expect(lapsesOf(given(...alone).state)).toEqual([])
    expect(isRepresented(given(...alone, reseated('sn', 'staff')).state, 'BB')).toBe(false)
  })

  it('[ATT19] are given on leaving from a seat with a vote that nobody else holds', () => {
    const past = [...sitting, left('sn2', 'SN')]
    const { state } = given(...past)
      .when(leave({ proxy: 'BE' }), 'sn')
      .then(left('sn', 'SN', 'BE'))
    expect([isRepresented(state, 'SN'), proxyOf(state, 'SN'), memberOf(state, 'sn')]).toEqual([true, 'BE', null])
    given(...past)
      .when(leave({ person: 'sn', proxy: 'BE' }), 'office')
      .then(left('sn', 'SN', 'BE'))
    given(...sitting)
      .when(leave({ proxy: 'BE' }), 'sn')
      .thenRefused('seat-still-taken', { person: 'sn2' })
    given(...sitting)
      .when(leave({ proxy: 'BE' }), 'th-staff')
      .thenRefused('no-vote-to-give', { person: 'th-staff' })
    given(...sitting)
      .when(leave({ proxy: 'BE' }), 'federal')
      .thenRefused('no-vote-to-give')
    given(...past)
      .when(leave({ proxy: 'TH' }), 'sn')
      .thenRefused('holder-not-represented')
    given(...past)
      .when(leave({ proxy: 'SN' }), 'sn')
      .thenRefused('proxy-to-itself')
  })

  it('[ATT20] represent a delegation as somebody on its seat does', () => {
    const { state } = given(...sitting)
    expect(representedDelegations(state)).toEqual(['BE', 'BB', 'SN'])
    expect([isRepresented(state, 'TH'), isRepresented(state, 'BMDV'), isRepresented(state, 'XX')]).toEqual([
      false,
      false,
      false,
    ])
    expect([
      memberOf(state, 'sn2'),
      memberOf(state, 'th-staff'),
      memberOf(state, 'federal'),
      memberOf(state, null),
    ]).toEqual(['SN', null, null, null])
    expect(isRepresented(given(...sitting, left('sn', 'SN')).state, 'SN')).toBe(true)
    expect(isRepresented(given(...sitting, left('sn', 'SN'), left('sn2', 'SN')).state, 'SN')).toBe(false)
  })

  it('[ATT21] and coming, going and the chair go on in a break', () => {
    const pause = [...sitting, suspended]
    given(...pause)
      .when(arrive(), 'th')
      .then(arrived('th'))
    given(...pause)
      .when(leave(), 'sn')
      .then(left('sn', 'SN'))
    given(...pause)
      .when(giveProxy('BE'), 'sn')
      .then(proxyGiven('SN', 'BE', 'sn'))
    given(...pause, proxyGiven('SN', 'BE', 'sn'))
      .when(recallProxy(), 'sn')
      .then(proxyRecalled('SN', 'sn'))
    given(...pause)
      .when(passChair('co'), 'chair')
      .then(chairPassed('co'))
  })
})

it('words every refusal of the attendance in both languages', () => {
  expect(Object.keys(attendanceRefusals.de)).toEqual(Object.keys(attendanceRefusals.en))
  expect(attendanceRefusals.en['holder-has-enough']({ delegation: 'Berlin', most: 1 })).toContain('allow (1)')
})
