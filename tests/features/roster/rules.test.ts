import { describe, expect, it } from 'vitest'
import { roster } from '../../../shared/features/roster/decider.ts'
import { rosterCommands, type Convocation, type RosterCommand } from '../../../shared/features/roster/messages.ts'
import {
  delegationName,
  delegationOf,
  hasDuty,
  onVotingSeat,
  personOf,
  plainName,
  seatHolders,
  votingDelegations,
} from '../../../shared/features/roster/select.ts'
import { rosterRefusals } from '../../../shared/phrases/refusals/roster.ts'
import { specFor } from '../../support/decider-spec.ts'
import { conference, convened, delegation, people, person } from './conference.ts'

const { given } = specFor({ roster })
const convene = (change: Partial<Convocation> = {}): RosterCommand => ({
  type: 'roster.convene',
  data: conference(change),
})
const add = (newcomer = person('new', 'TH')): RosterCommand => ({ type: 'roster.add', data: { person: newcomer } })
const reseat = (id = 'th-staff', seat: 'member' | 'staff' = 'member'): RosterCommand => ({
  type: 'roster.seat',
  data: { person: id, seat },
})

describe('roster', () => {
  it('[ROS1] is convened once, by the server alone', () => {
    given().when(convene(), null).then(convened())
    given().when(convene(), 'chair').thenRefused('server-only')
    given(convened()).when(convene(), null).thenRefused('already-convened')
  })

  it('[ROS2] knows no code and no id twice', () => {
    const twice = [delegation('BE'), delegation('BB'), delegation('BE')]
    given()
      .when(convene({ delegations: twice, people: [] }), null)
      .thenRefused('duplicate-delegation', { delegation: 'BE' })
    given()
      .when(convene({ people: [person('a', 'BE'), person('a', 'BB')] }), null)
      .thenRefused('duplicate-person', { person: 'a' })
  })

  it('[ROS3] knows nobody without a delegation', () => {
    given()
      .when(convene({ people: [person('a', 'XX')] }), null)
      .thenRefused('unknown-delegation', { delegation: 'XX', person: 'a' })
  })

  it('[ROS4] is changed at the door by the secretariat alone', () => {
    given(convened())
      .when(add(), 'office')
      .then({ type: 'roster.added', data: { person: person('new', 'TH') } })
    for (const by of ['chair', 'sn', 'nobody', null]) {
      given(convened()).when(add(), by).thenRefused('secretariat-only')
      given(convened()).when(reseat(), by).thenRefused('secretariat-only')
    }
    given().when(add(), 'office').thenRefused('not-convened')
  })

  it('[ROS5] takes in somebody new with an id of her own, as the last', () => {
    given(convened())
      .when(add(person('sn', 'TH')), 'office')
      .thenRefused('duplicate-person', { person: 'sn' })
    given(convened())
      .when(add(person('new', 'XX')), 'office')
      .thenRefused('unknown-delegation')
    const { state } = given(convened(), { type: 'roster.added', data: { person: person('new', 'TH') } })
    expect(state.roster.convened && state.roster.people.at(-1)?.id).toBe('new')
    expect(seatHolders(state, 'TH').map((each) => each.id)).toEqual(['th', 'new'])
  })

  it('[ROS6] changes a seat only to another one', () => {
    const { state } = given(convened())
      .when(reseat(), 'office')
      .then({ type: 'roster.seated', data: { person: 'th-staff', seat: 'member' } })
    expect(onVotingSeat(state, 'th-staff')).toBe(true)
    given(convened()).when(reseat('th-staff', 'staff'), 'office').thenRefused('already-seated', { person: 'th-staff' })
    given(convened()).when(reseat('ghost'), 'office').thenRefused('unknown-person', { person: 'ghost' })
  })

  it('[ROS7] names the delegations with a vote in protocol order', () => {
    const { state } = given(convened())
    expect(votingDelegations(state).map((each) => each.code)).toEqual(['BE', 'BB', 'SN', 'TH'])
    expect(delegationOf(state, 'BMDV')?.vote).toBe(false)
    expect(votingDelegations(given().state)).toEqual([])
  })

  it('[ROS8] gives a vote to members and alternates of delegations that have one', () => {
    const { state } = given(convened())
    const seated = people.map((each) => each.id).filter((id) => onVotingSeat(state, id))
    expect(seated).toEqual(['chair', 'co', 'sn', 'sn2', 'th'])
    expect(onVotingSeat(state, 'ghost')).toBe(false)
  })

  it('names people and their duties, and nobody before it is convened', () => {
    const { state } = given(convened())
    expect(personOf(state, 'chair')?.delegation).toBe('BE')
    expect(personOf(given().state, 'chair')).toBeNull()
    expect([
      hasDuty(state, 'chair', 'chair'),
      hasDuty(state, 'chair', 'minutes'),
      hasDuty(state, null, 'chair'),
    ]).toEqual([true, false, false])
    expect([plainName(state, 'chair'), plainName(state, 'co'), plainName(state, 'ghost')]).toEqual([
      'Martina Klement',
      'co',
      'ghost',
    ])
    expect([delegationName(state, 'SN'), delegationName(state, 'XX')]).toEqual(['Sachsen', 'XX'])
  })

  it('takes in at the wire what is a command and nothing else', () => {
    expect(rosterCommands.schema.safeParse(reseat()).success).toBe(true)
    expect(rosterCommands.schema.safeParse({ ...reseat(), by: 'chair' }).success).toBe(false)
    expect(
      rosterCommands.schema.safeParse({ type: 'roster.seat', data: { person: 'a', seat: 'throne' } }).success,
    ).toBe(false)
  })

  it('words every refusal in both languages', () => {
    expect(Object.keys(rosterRefusals.de)).toEqual(Object.keys(rosterRefusals.en))
    expect(rosterRefusals.de['duplicate-person']({ person: 'sn' })).toContain('Die Kennung sn ist schon vergeben')
  })
})
