import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FloorCommand, FloorEvent, SpeechKind } from '../../../shared/features/floor/messages.ts'
import {
  debateOf,
  mayRequest,
  openDebate,
  speakingTime,
  timeLeft,
  waitingList,
} from '../../../shared/features/floor/select.ts'
import { floorRefusals } from '../../../shared/phrases/refusals/floor.ts'
import { minute } from '../../support/decider-spec.ts'
import { closed, left, suspended } from '../attendance/sitting.ts'
import { called, chamber, itemClosed, people, play, prepared, session, spec, type State } from '../ballots/chamber.ts'

const { given } = spec
const MINUTE = 60_000

type Data<Type extends FloorCommand['type']> = Extract<FloorCommand, { type: Type }>['data']
const openIt = (data: Data<'floor.openDebate'> = {}): FloorCommand => ({ type: 'floor.openDebate', data })
const closeIt: FloorCommand = { type: 'floor.closeDebate', data: {} }
const debated = (item = '4', topic: string | null = null): FloorEvent => ({
  type: 'floor.debateOpened',
  data: { item, topic },
})
const debateClosed = (item = '4'): FloorEvent => ({ type: 'floor.debateClosed', data: { item } })
const request = (person?: string, kind: SpeechKind = 'speech'): FloorCommand => ({
  type: 'floor.request',
  data: person === undefined ? { kind } : { person, kind },
})
const delegationOf = (id: string) => people.find((it) => it.id === id)?.delegation ?? ''
const requested = (person: string, kind: SpeechKind = 'speech'): FloorEvent => ({
  type: 'floor.requested',
  data: { person, delegation: delegationOf(person), kind },
})
const withdraw = (person?: string): FloorCommand => ({
  type: 'floor.withdraw',
  data: person === undefined ? {} : { person },
})
const withdrawn = (person: string): FloorEvent => ({ type: 'floor.withdrawn', data: { person } })
const grant = (person?: string): FloorCommand => ({ type: 'floor.grant', data: person === undefined ? {} : { person } })
const granted = (person: string, kind: SpeechKind = 'speech', item: string | null = '4'): FloorEvent => ({
  type: 'floor.granted',
  data: { person, delegation: delegationOf(person), kind, item },
})
const end: FloorCommand = { type: 'floor.end', data: {} }
const ended = (person: string): FloorEvent => ({ type: 'floor.ended', data: { person } })
const move = (person: string, before: string | null = null): FloorCommand => ({
  type: 'floor.move',
  data: { person, before },
})
const moved = (person: string, before: string | null = null): FloorEvent => ({
  type: 'floor.moved',
  data: { person, before },
})
const pause: FloorCommand = { type: 'floor.pause', data: {} }
const paused: FloorEvent = { type: 'floor.paused', data: {} }
const resume: FloorCommand = { type: 'floor.resume', data: {} }
const resumed: FloorEvent = { type: 'floor.resumed', data: {} }
const limit = (seconds: number, of: 'speech' | 'item' = 'speech'): FloorCommand => ({
  type: 'floor.limit',
  data: { seconds, for: of },
})
const limited = (seconds: number, of: 'speech' | 'item' = 'speech'): FloorEvent => ({
  type: 'floor.limited',
  data: { seconds, for: of },
})
const closeList: FloorCommand = { type: 'floor.closeList', data: {} }
const openList: FloorCommand = { type: 'floor.openList', data: {} }
const listClosed: FloorEvent = { type: 'floor.listClosed', data: {} }
const listOpened: FloorEvent = { type: 'floor.listOpened', data: {} }
const listCleared: FloorEvent = { type: 'floor.listCleared', data: {} }
const order = (fair: boolean): FloorCommand => ({ type: 'floor.order', data: { fair } })
const ordered = (fair: boolean): FloorEvent => ({ type: 'floor.ordered', data: { fair } })

const waiting = (state: State) => waitingList(state).map((it) => it.person)

describe('the debate', () => {
  it('[FLO1] is the leading chair’s, like the list, the clock and the floor', () => {
    const room = given(...chamber(), requested('sn'))
    const wishes = [openIt(), closeIt, move('sn'), grant(), pause, resume, limit(60), closeList, openList, order(true)]
    for (const wish of wishes)
      for (const person of ['co', 'office', 'sn']) room.when(wish, person).thenRefused('chair-only')
  })

  it('[FLO2] is on the item now called', () => {
    given(...chamber())
      .when(openIt(), 'chair')
      .then(debated())
    given(...chamber())
      .when(openIt({ topic: 'aktuellen Themen' }), 'chair')
      .then(debated('4', 'aktuellen Themen'))
    given(...chamber())
      .when(openIt({ item: '4' }), 'chair')
      .then(debated())
    given(...chamber())
      .when(openIt({ item: '5' }), 'chair')
      .thenRefused('item-not-called', { item: '5' })
    given(...chamber())
      .when(openIt({ item: '99' }), 'chair')
      .thenRefused('unknown-item', { item: '99' })
    given(...session())
      .when(openIt(), 'chair')
      .thenRefused('no-item')
    given(...chamber(), itemClosed('4'))
      .when(openIt(), 'chair')
      .thenRefused('no-item')
  })

  it('[FLO3] is open once at a time, and may be opened again', () => {
    given(...chamber(), debated())
      .when(openIt(), 'chair')
      .thenRefused('debate-open', { item: '4' })
    given(...chamber(), debated())
      .when(closeIt, 'chair')
      .then(debateClosed())
    given(...chamber())
      .when(closeIt, 'chair')
      .thenRefused('no-debate')
    const again = given(...chamber(), debated(), debateClosed())
    expect(openDebate(again.state)).toBeNull()
    const { state } = again.when(openIt(), 'chair').then(debated())
    expect(openDebate(state)).toMatchObject({ item: '4', closedAt: null })
    expect(state.floor.debates[0]).toMatchObject({ openedAt: minute(5), closedAt: minute(6) })
  })

  it('[FLO14] on one of the items debated together is a debate on each', () => {
    const { state } = given(
      ...chamber(),
      { type: 'agenda.joined', data: { items: ['4', '5'] } },
      debated(),
      debateClosed(),
    )
    expect(debateOf(state, '4')?.item).toBe('4')
    expect(debateOf(state, '5')?.item).toBe('4')
    expect(debateOf(state, '6.1')).toBeNull()
    const again = given(...chamber(), debated(), debateClosed(), debated())
    expect(debateOf(again.state, '4')?.closedAt).toBeNull()
  })
})

describe('the list', () => {
  it('[FLO4] everybody in the room asks for herself, and leaves it again', () => {
    for (const person of ['sn', 'th-staff', 'federal', 'office'])
      given(...chamber())
        .when(request(), person)
        .then(requested(person))
    given(...chamber())
      .when(request(), 'late')
      .thenRefused('not-in-room', { person: 'late' })
    given(...chamber(), left('sn', 'SN'))
      .when(request(), 'sn')
      .thenRefused('not-in-room')
    given(...chamber())
      .when(request(), null)
      .thenRefused('unknown-person')
    const { state } = given(...chamber(), requested('sn'))
      .when(withdraw(), 'sn')
      .then(withdrawn('sn'))
    expect(waiting(state)).toEqual([])
    given(...chamber())
      .when(withdraw(), 'sn')
      .thenRefused('not-listed', { person: 'sn' })
  })

  it('[FLO4] chair and secretariat do it for anybody in the room', () => {
    for (const by of ['chair', 'office']) {
      given(...chamber())
        .when(request('sn'), by)
        .then(requested('sn'))
      given(...chamber(), requested('sn'))
        .when(withdraw('sn'), by)
        .then(withdrawn('sn'))
    }
    given(...chamber())
      .when(request('hh'), 'sn')
      .thenRefused('office-only')
    given(...chamber(), requested('hh'))
      .when(withdraw('hh'), 'sn')
      .thenRefused('office-only')
    given(...chamber())
      .when(request('sn'), 'sn')
      .then(requested('sn'))
    given(...chamber())
      .when(request('ghost'), 'chair')
      .thenRefused('unknown-person', { person: 'ghost' })
    given(...chamber())
      .when(request('late'), 'chair')
      .thenRefused('not-in-room')
  })

  it('[FLO5] names nobody twice; a point of order takes the place of another request', () => {
    const room = given(...chamber(), requested('sn'), requested('hh'))
    room.when(request(), 'sn').thenRefused('already-listed', { person: 'sn' })
    room.when(request(undefined, 'question'), 'sn').thenRefused('already-listed')
    const { state } = room.when(request(undefined, 'point-of-order'), 'hh').then(requested('hh', 'point-of-order'))
    expect(waiting(state)).toEqual(['hh', 'sn'])
    expect(state.floor.waiting).toHaveLength(2)
    given(...chamber(), requested('sn', 'point-of-order'))
      .when(request(undefined, 'point-of-order'), 'sn')
      .thenRefused('already-listed')
  })

  it('[FLO6] takes points of order only once it is closed', () => {
    const room = given(...chamber(), requested('sn'), listClosed)
    room.when(request(), 'hh').thenRefused('list-closed')
    room.when(request(undefined, 'point-of-order'), 'hh').then(requested('hh', 'point-of-order'))
    room.when(closeList, 'chair').thenRefused('list-closed')
    room.when(openList, 'chair').then(listOpened)
    expect(mayRequest(room.state, 'hh')).toBe(false)
    expect(mayRequest(room.state, 'hh', 'point-of-order')).toBe(true)
    expect(mayRequest(room.state, 'late', 'point-of-order')).toBe(false)
    given(...chamber())
      .when(openList, 'chair')
      .thenRefused('list-open')
    given(...chamber())
      .when(closeList, 'chair')
      .then(listClosed)
  })

  it('[FLO7] puts points of order first, then the others as they asked', () => {
    const { state } = given(
      ...chamber(),
      requested('sn'),
      requested('hh', 'reply'),
      requested('co', 'point-of-order'),
      requested('mv', 'point-of-order'),
    )
    expect(waiting(state)).toEqual(['co', 'mv', 'sn', 'hh'])
  })

  it('[FLO7] or, in the fair order, by the time the delegation has spoken', () => {
    // sn speaks two minutes, hh one
    const spoken = [granted('sn'), paused, resumed, ended('sn'), granted('hh'), ended('hh')]
    const past = [
      ...chamber(),
      ...spoken,
      requested('sn2'),
      requested('hh'),
      requested('mv'),
      requested('co', 'point-of-order'),
    ]
    expect(waiting(given(...past).state)).toEqual(['co', 'sn2', 'hh', 'mv'])
    const { state } = given(...past)
      .when(order(true), 'chair')
      .then(ordered(true))
    expect(state.floor.spokenBy).toEqual({ SN: 2 * MINUTE, HH: MINUTE })
    expect(waiting(state)).toEqual(['co', 'mv', 'hh', 'sn2'])
    given(...past)
      .when(order(false), 'chair')
      .thenRefused('already-so')
  })

  it('[FLO8] the chair moves somebody before another or to the top', () => {
    const past = [...chamber(), requested('sn'), requested('hh'), requested('mv')]
    const room = given(...past)
    expect(waiting(room.when(move('mv', 'hh'), 'chair').then(moved('mv', 'hh')).state)).toEqual(['sn', 'mv', 'hh'])
    expect(waiting(room.when(move('mv'), 'chair').then(moved('mv')).state)).toEqual(['mv', 'sn', 'hh'])
    room.when(move('sn'), 'chair').thenRefused('already-there', { person: 'sn' })
    room.when(move('sn', 'hh'), 'chair').thenRefused('already-there')
    room.when(move('sn', 'sn'), 'chair').thenRefused('already-there')
    room.when(move('co'), 'chair').thenRefused('not-listed', { person: 'co' })
    room.when(move('sn', 'co'), 'chair').thenRefused('not-listed', { person: 'co' })
    given(...past, ordered(true))
      .when(move('mv'), 'chair')
      .thenRefused('order-is-fair')
    given(...past, requested('co', 'point-of-order'))
      .when(move('sn'), 'chair')
      .thenRefused('already-there')
  })

  it('[FLO12] is emptied and open again when the item ends, and nobody has the floor', () => {
    const { state } = given(...chamber(), requested('sn'), granted('hh'), listClosed, listCleared)
    expect(state.floor).toMatchObject({ waiting: [], listClosed: false, speaking: null, spokenBy: { HH: 2 * MINUTE } })
  })

  it('[FLO5] never names anybody twice, and whoever speaks is never left without a time, whatever is wished', () => {
    const person = fc.constantFrom('sn', 'sn2', 'hh', 'mv', 'co', 'chair')
    const kind = fc.constantFrom<SpeechKind>('speech', 'reply', 'question', 'point-of-order')
    const maybe = fc.option(person, { nil: undefined, freq: 1 })
    const command: fc.Arbitrary<FloorCommand> = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(maybe, kind).map(([who, how]) => request(who, how)) },
      { weight: 2, arbitrary: maybe.map(withdraw) },
      { weight: 3, arbitrary: maybe.map(grant) },
      { weight: 2, arbitrary: fc.tuple(person, fc.option(person)).map(([who, before]) => move(who, before)) },
      { weight: 2, arbitrary: fc.constantFrom(end, pause, resume, closeList, openList, order(true), order(false)) },
    )
    const wishes = fc.array(fc.record({ command, by: fc.oneof(fc.constant('chair'), person) }), {
      minLength: 10,
      maxLength: 40,
      size: 'max',
    })
    let longest = 0
    fc.assert(
      fc.property(wishes, (list) => {
        play(chamber(), list, (state, before, events) => {
          const names = waiting(state)
          expect(new Set(names).size).toBe(names.length)
          expect(names.toSorted()).toEqual(state.floor.waiting.map((it) => it.person).toSorted())
          const urgent = waitingList(state).map((it) => it.kind === 'point-of-order')
          expect(urgent.toSorted((a, b) => Number(b) - Number(a))).toEqual(urgent)
          for (const [delegation, time] of Object.entries(before.floor.spokenBy))
            expect(state.floor.spokenBy[delegation]).toBeGreaterThanOrEqual(time)
          if (before.floor.speaking && !state.floor.speaking) expect(events[0]?.type).toBe('floor.ended')
          longest = Math.max(longest, names.length)
        })
      }),
      { numRuns: 150, seed: 20241018 },
    )
    expect(longest).toBeGreaterThan(3)
  })
})

describe('the floor', () => {
  it('[FLO9] goes to the next, or to somebody named', () => {
    const room = given(...chamber(), requested('sn'), requested('hh', 'question'))
    const { state } = room.when(grant(), 'chair').then(granted('sn'))
    expect(waiting(state)).toEqual(['hh'])
    expect(state.floor.speaking).toMatchObject({ person: 'sn', since: minute(7), item: '4' })
    room.when(grant('hh'), 'chair').then(granted('hh', 'question'))
    room.when(grant('mv'), 'chair').then(granted('mv'))
    given(...chamber())
      .when(grant(), 'chair')
      .thenRefused('list-empty')
    given(...chamber())
      .when(grant('late'), 'chair')
      .thenRefused('not-in-room', { person: 'late' })
    given(...chamber())
      .when(grant('ghost'), 'chair')
      .thenRefused('unknown-person')
    const gone = given(...chamber(), requested('sn'), requested('hh'), left('sn', 'SN'))
    gone.when(grant(), 'chair').then(granted('hh'))
    gone.when(grant('sn'), 'chair').thenRefused('not-in-room', { person: 'sn' })
    given(...chamber(), requested('sn'), left('sn', 'SN'))
      .when(grant(), 'chair')
      .thenRefused('list-empty')
    given(...session())
      .when(grant('sn'), 'chair')
      .then(granted('sn', 'speech', null))
  })

  it('[FLO9] and whoever had it has ended', () => {
    const room = given(...chamber(), granted('sn'), requested('hh'))
    const { state } = room.when(grant(), 'chair').then(granted('hh'))
    expect(state.floor).toMatchObject({ speaking: { person: 'hh' }, speeches: 2, spokenBy: { SN: 2 * MINUTE } })
    room.when(grant('sn'), 'chair').thenRefused('already-speaking', { person: 'sn' })
    given(...chamber(), granted('sn'), requested('sn', 'reply'))
      .when(grant(), 'chair')
      .then(granted('sn', 'reply'))
  })

  it('[FLO10] is given back by the speaker, or taken by the chair', () => {
    const room = given(...chamber(), granted('sn'))
    room.when(end, 'sn').then(ended('sn'))
    const { state } = room.when(end, 'chair').then(ended('sn'))
    expect(state.floor).toMatchObject({ speaking: null, spokenBy: { SN: MINUTE } })
    room.when(end, 'sn2').thenRefused('speaker-or-chair-only')
    given(...chamber())
      .when(end, 'chair')
      .thenRefused('nobody-speaks')
  })

  it('[FLO11] a speech counts for its delegation and its item, pauses left out', () => {
    const speaking = given(...chamber(), granted('sn'))
    expect(speakingTime(speaking.state, minute(5) + 30_000)).toBe(30_000)
    speaking.when(resume, 'chair').thenRefused('not-paused')
    const halted = given(...chamber(), granted('sn'), paused)
    expect(speakingTime(halted.state, minute(60))).toBe(MINUTE)
    halted.when(pause, 'chair').thenRefused('already-paused')
    halted.when(resume, 'chair').then(resumed)
    const { state } = given(...chamber(), granted('sn'), paused, resumed)
      .when(end, 'sn')
      .then(ended('sn'))
    expect(state.floor.spokenBy).toEqual({ SN: 2 * MINUTE })
    expect(state.floor.spokenOn).toEqual({ '4': 2 * MINUTE })
    for (const wish of [pause, resume])
      given(...chamber())
        .when(wish, 'chair')
        .thenRefused('nobody-speaks')
    expect(speakingTime(given(...chamber()).state, minute(9))).toBe(0)
    // an event of a speech that is over changes nothing
    expect(given(...chamber(), paused, resumed, ended('sn')).state.floor.spokenBy).toEqual({})
    expect(given(...session(), granted('sn', 'speech', null), ended('sn')).state.floor.spokenOn).toEqual({})
  })

  it('[FLO13] may be limited, a speech or an item', () => {
    given(...chamber())
      .when(limit(180), 'chair')
      .then(limited(180))
    given(...chamber(), limited(180))
      .when(limit(180), 'chair')
      .thenRefused('already-so')
    given(...chamber())
      .when(limit(0, 'item'), 'chair')
      .thenRefused('already-so')
    const lifted = given(...chamber(), limited(180))
      .when(limit(0), 'chair')
      .then(limited(0))
    expect(lifted.state.floor.speechLimit).toBeNull()
    const both = given(...chamber(), limited(180), limited(240, 'item'), granted('sn'), ended('sn'), granted('hh'))
    expect(timeLeft(both.state, minute(9) + 30_000)).toBe(150_000) // the speech: three minutes less half a one
    expect(timeLeft(both.state, minute(13))).toBe(-MINUTE) // the item: four minutes less one and four
    expect(timeLeft(given(...chamber(), granted('sn')).state, minute(9))).toBeNull()
    const next = given(...chamber(), limited(240, 'item'), granted('sn'), listCleared, called('5'))
    expect(timeLeft(next.state, minute(9))).toBe(240_000)
  })

  it('[FLO15] is given and taken while the meeting sits', () => {
    for (const wish of [request('sn'), grant('sn'), openIt(), closeList]) {
      given(...chamber(), suspended)
        .when(wish, 'chair')
        .thenRefused('suspended')
      given(...chamber(), closed)
        .when(wish, 'chair')
        .thenRefused('meeting-closed')
      given(...prepared())
        .when(wish, 'chair')
        .thenRefused('not-open')
      given().when(wish, 'chair').thenRefused('not-convened')
    }
  })
})

describe('refusals', () => {
  it('say why, in both languages, without a hole', () => {
    for (const language of Object.values(floorRefusals))
      for (const sentence of Object.values(language)) {
        expect(sentence({ person: 'Ines Fröhlich', item: '4' })).toMatch(/[.]$/)
        expect(sentence({ person: 'Ines Fröhlich', item: '4' })).not.toMatch(/undefined|\[object| {2}/)
      }
  })
})
