import { describe, expect, it } from 'vitest'
import type { AgendaEvent } from '../../../shared/features/agenda/messages.ts'
import type { MinutesCommand, MinutesEvent, ReleasedPart } from '../../../shared/features/minutes/messages.ts'
import {
  isFinal,
  isReleased,
  lastRelease,
  mayAnnotate,
  openProposals,
  versionOf,
} from '../../../shared/features/minutes/select.ts'
import { minutesRefusals } from '../../../shared/phrases/refusals/minutes.ts'
import { minute } from '../../support/decider-spec.ts'
import { chairPassed, closed } from '../attendance/sitting.ts'
import { chamber, item, prepared, spec } from '../ballots/chamber.ts'

const { given } = spec
const circulate: MinutesCommand = { type: 'minutes.circulate', data: {} }
const circulated: MinutesEvent = { type: 'minutes.circulated', data: {} }
const approve: MinutesCommand = { type: 'minutes.approve', data: {} }
const approved: MinutesEvent = { type: 'minutes.approved', data: {} }

describe('the minutes', () => {
  it('[MIN1] are circulated and approved by whoever leads, or led last', () => {
    for (const person of ['co', 'office', 'sn', null])
      given(...chamber())
        .when(circulate, person)
        .thenRefused('chair-only')
    given(...chamber(), closed)
      .when(circulate, 'chair')
      .then(circulated)
    given(...chamber(), closed, circulated)
      .when(approve, 'chair')
      .then(approved)
    given(...chamber(), chairPassed('co'), closed)
      .when(circulate, 'co')
      .then(circulated)
    given(...chamber(), chairPassed('co'), closed)
      .when(circulate, 'chair')
      .thenRefused('chair-only')
  })

  it('[MIN2] are not there before the meeting was opened', () => {
    given(...prepared())
      .when(circulate, 'chair')
      .thenRefused('not-open')
    given().when(circulate, 'chair').thenRefused('not-convened')
  })

  it('[MIN3] are circulated before they are approved', () => {
    given(...chamber())
      .when(approve, 'chair')
      .thenRefused('not-circulated')
    const { state } = given(...chamber(), circulated)
      .when(approve, 'chair')
      .then(approved)
    expect(state.minutes).toMatchObject({ version: 'approved', circulatedAt: minute(5), approvedAt: minute(6) })
    expect(versionOf(state)).toBe('approved')
  })

  it('[MIN5] release what outsiders may read, and take it back', () => {
    const release = (item: string, part: ReleasedPart, released: boolean): MinutesCommand => ({
      type: 'minutes.release',
      data: { item, part, released },
    })
    const done = (part: ReleasedPart, released: boolean): MinutesEvent => ({
      type: 'minutes.released',
      data: { item: '4', part, released },
    })
    given(...chamber())
      .when(release('4', 'votes', true), 'office')
      .thenRefused('chair-only')
    given(...chamber())
      .when(release('99', 'votes', true), 'chair')
      .thenRefused('no-such-item')
    given(...chamber())
      .when(release('4', 'text', true), 'chair')
      .thenRefused('not-confidential')
    given(...chamber())
      .when(release('4', 'votes', false), 'chair')
      .thenRefused('not-released')
    given(...chamber(), done('votes', true))
      .when(release('4', 'votes', true), 'chair')
      .thenRefused('already-released')
    const { state } = given(...chamber(), circulated, approved, done('votes', true))
      .when(release('4', 'votes', false), 'chair')
      .then(done('votes', false))
    expect(isReleased(state, '4', 'votes')).toBe(false)
  })

  it('[MIN14] tell when something was released, and when that was taken back', () => {
    const votes = (released: boolean): MinutesEvent => ({
      type: 'minutes.released',
      data: { item: '4', part: 'votes', released },
    })
    expect(lastRelease(given(...chamber()).state, '4', 'votes')).toBeNull()
    const { state } = given(...chamber(), votes(true))
    const { at } = lastRelease(state, '4', 'votes')!
    expect(state.minutes.releases).toEqual([{ item: '4', part: 'votes', released: true, at }])
    const { state: after } = given(...chamber(), votes(true), votes(false))
    expect(lastRelease(after, '4', 'votes')).toMatchObject({ released: false })
    expect(lastRelease(after, '4', 'votes')!.at).toBeGreaterThan(at)
    expect(after.minutes.releases).toHaveLength(2)
  })

  it('[MIN6] release nothing by themselves', () => {
    const secret: AgendaEvent = {
      type: 'agenda.added',
      data: { item: item('9', { confidential: true }), after: null, late: false },
    }
    const { state } = given(...chamber(), secret)
      .when({ type: 'minutes.release', data: { item: '9', part: 'votes', released: true } }, 'chair')
      .then({ type: 'minutes.released', data: { item: '9', part: 'votes', released: true } })
    expect(isReleased(state, '9', 'votes')).toBe(true)
    expect(isReleased(state, '9', 'text')).toBe(false)
    expect(isReleased(state, '4', 'text')).toBe(true)
    expect(isReleased(state, '4', 'votes')).toBe(false)
  })

  it('[MIN4] once each', () => {
    given(...chamber(), circulated)
      .when(circulate, 'chair')
      .thenRefused('already-circulated')
    for (const wish of [circulate, approve])
      given(...chamber(), circulated, approved)
        .when(wish, 'chair')
        .thenRefused('already-approved')
  })
})

describe('what delegations would have otherwise', () => {
  const propose = (wish: Partial<Extract<MinutesCommand, { type: 'minutes.propose' }>['data']> = {}) =>
    ({ type: 'minutes.propose', data: { item: '4', passage: 'Es war so.', text: 'Es war anders.', ...wish } }) as const
  const proposed = (id: string, data: Partial<Extract<MinutesEvent, { type: 'minutes.proposed' }>['data']> = {}) =>
    ({
      type: 'minutes.proposed',
      data: { id, item: '4', passage: 'Es war so.', text: 'Es war anders.', note: '', delegation: 'SN', ...data },
    }) as const
  const settled = (id: string, how: 'accepted' | 'declined' | 'retracted', reason = '') =>
    ({ type: 'minutes.settled', data: { id, how, reason } }) as const
  const about = (type: 'retract' | 'accept', id: string): MinutesCommand => ({ type: `minutes.${type}`, data: { id } })
  const decline = (id: string, reason = 'So war es nicht.'): MinutesCommand => ({
    type: 'minutes.decline',
    data: { id, reason },
  })
  const until = (day: string) => ({ type: 'minutes.circulated', data: { until: day } }) as const
  const past = [...chamber(), circulated] as const
  const id = `p${past.length + 1}`

  it('[MIN7] comes while the minutes are circulated, from anybody of a delegation', () => {
    given(...chamber())
      .when(propose(), 'sn')
      .thenRefused('not-circulated')
    given(...past, approved)
      .when(propose(), 'sn')
      .thenRefused('already-approved')
    given(...past)
      .when(propose(), null)
      .thenRefused('delegations-only')
    const { state } = given(...past)
      .when(propose(), 'sn2')
      .then(proposed(id))
    expect(state.minutes.proposals).toMatchObject([
      { id, delegation: 'SN', status: 'open', at: minute(past.length + 1) },
    ])
    given(...past)
      .when(propose(), 'office')
      .then(proposed(id, { delegation: 'BE' }))
    given(...past)
      .when(propose({ item: '99' }), 'sn')
      .thenRefused('no-such-item')
  })

  it('[MIN7] comes from no guest', () => {
    const guest = { type: 'roster.seated', data: { person: 'sn2', seat: 'guest' } } as const
    given(...past, guest)
      .when(propose(), 'sn2')
      .thenRefused('delegations-only')
  })

  it('[MIN8] comes until the end of the day that was set', () => {
    given(...chamber())
      .when({ type: 'minutes.circulate', data: { until: '2024-10-17' } }, 'chair')
      .thenRefused('date-passed')
    const { state } = given(...chamber())
      .when({ type: 'minutes.circulate', data: { until: '2024-10-18' } }, 'chair')
      .then(until('2024-10-18'))
    expect(state.minutes.until).toBe('2024-10-18')
    given(...chamber(), until('2024-10-18'))
      .when(propose(), 'sn')
      .then(proposed(id))
    given(...chamber(), until('2024-10-17'))
      .when(propose(), 'sn')
      .thenRefused('comments-closed')
  })

  it('[MIN9] says something', () => {
    given(...past)
      .when({ type: 'minutes.propose', data: { item: '4', passage: 'Es war so.' } }, 'sn')
      .thenRefused('nothing-said')
    given(...past)
      .when(propose({ text: ' Es war so. ' }), 'sn')
      .thenRefused('nothing-changed')
    given(...past)
      .when(propose({ text: '' }), 'sn')
      .then(proposed(id, { text: '' }))
    given(...past)
      .when({ type: 'minutes.propose', data: { item: '4', passage: '', note: ' Es fehlt etwas. ' } }, 'sn')
      .then(proposed(id, { passage: '', text: null, note: 'Es fehlt etwas.' }))
  })

  it('[MIN10] is taken back by its own delegation', () => {
    given(...past, proposed('p9'))
      .when(about('retract', 'p9'), 'hh')
      .thenRefused('not-your-proposal')
    given(...past)
      .when(about('retract', 'p9'), 'sn')
      .thenRefused('no-such-proposal')
    const { state } = given(...past, proposed('p9'))
      .when(about('retract', 'p9'), 'sn2')
      .then(settled('p9', 'retracted'))
    expect(openProposals(state)).toEqual([])
    given(...past, proposed('p9'), settled('p9', 'accepted'))
      .when(about('retract', 'p9'), 'sn')
      .thenRefused('proposal-settled')
  })

  it('[MIN11] is settled once, by who writes or leads', () => {
    given(...past, proposed('p9'))
      .when(about('accept', 'p9'), 'hh')
      .thenRefused('writers-only')
    given(...past, proposed('p9'))
      .when(about('accept', 'p9'), 'office')
      .then(settled('p9', 'accepted'))
    const { state } = given(...past, proposed('p9'), proposed('p10'))
      .when(decline('p9'), 'chair')
      .then(settled('p9', 'declined', 'So war es nicht.'))
    expect(openProposals(state).map((it) => it.id)).toEqual(['p10'])
    expect(state.minutes.proposals[0]).toMatchObject({ status: 'declined', reason: 'So war es nicht.' })
    given(...past, proposed('p9'), settled('p9', 'declined', 'Nein.'))
      .when(about('accept', 'p9'), 'chair')
      .thenRefused('proposal-settled')
    given(...past, proposed('p9'), approved)
      .when(decline('p9'), 'chair')
      .thenRefused('already-approved')
  })
})

describe('a comment that proposes no words', () => {
  const remark = { item: '4', passage: 'beim IT-Planungsrat', note: 'Welcher Beschluss ist gemeint?' } as const
  const past = [...chamber(), circulated] as const
  const id = `p${past.length + 1}`
  const made = { type: 'minutes.proposed', data: { id, ...remark, text: null, delegation: 'SN' } } as const

  it('[MIN9, MIN13] is made on some words, and noted with an answer or without', () => {
    given(...past)
      .when({ type: 'minutes.propose', data: remark }, 'sn')
      .then(made)
    given(...past, made)
      .when({ type: 'minutes.accept', data: { id } }, 'office')
      .then({ type: 'minutes.settled', data: { id, how: 'accepted', reason: '' } })
    const answer = 'Der vom 12. März.'
    const { state } = given(...past, made)
      .when({ type: 'minutes.accept', data: { id, answer: ` ${answer} ` } }, 'office')
      .then({ type: 'minutes.settled', data: { id, how: 'accepted', reason: answer } })
    expect(state.minutes.proposals).toMatchObject([{ status: 'accepted', text: null, reason: answer }])
  })
})

describe('annotating the draft', () => {
  it('[MIN15] is for who leads or works in the office, until the approval', () => {
    const who = (state: Parameters<typeof mayAnnotate>[0]) =>
      ['chair', 'co', 'office', 'sn', null].filter((person) => mayAnnotate(state, person))
    expect(who(given(...chamber()).state)).toEqual(['chair', 'co', 'office'])
    expect(who(given(...chamber(), circulated).state)).toEqual(['chair', 'co', 'office'])
    expect(who(given(...chamber(), circulated, approved).state)).toEqual([])
  })
})

describe('a version', () => {
  const seal = (version: 'circulated' | 'approved') =>
    ({ version, snapshot: `s-${version}`, head: 5, checksum: 'ab'.repeat(32) }) as const
  const wish = (version: 'circulated' | 'approved'): MinutesCommand => ({ type: 'minutes.seal', data: seal(version) })
  const sealed = (version: 'circulated' | 'approved'): MinutesEvent => ({ type: 'minutes.sealed', data: seal(version) })

  it('[MIN12] is put away by the server, once each, and approved minutes are final then', () => {
    given(...chamber(), circulated)
      .when(wish('circulated'), 'chair')
      .thenRefused('by-the-server')
    given(...chamber())
      .when(wish('circulated'), null)
      .thenRefused('not-circulated')
    given(...chamber(), circulated)
      .when(wish('approved'), null)
      .thenRefused('not-circulated')
    given(...chamber(), circulated, sealed('circulated'))
      .when(wish('circulated'), null)
      .thenRefused('already-sealed')
    const { state } = given(...chamber(), circulated, sealed('circulated'), approved)
      .when(wish('approved'), null)
      .then(sealed('approved'))
    expect(isFinal(state)).toBe(true)
    expect(state.minutes.seals.approved).toMatchObject({ snapshot: 's-approved', head: 5, at: minute(8) })
    expect(isFinal(given(...chamber(), circulated, approved).state)).toBe(false)
  })
})

describe('refusals', () => {
  it('say why, in both languages', () => {
    for (const language of Object.values(minutesRefusals))
      for (const sentence of Object.values(language)) expect(sentence()).toMatch(/[.]$/)
  })
})
