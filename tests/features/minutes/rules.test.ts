import { describe, expect, it } from 'vitest'
import type { AgendaEvent } from '../../../shared/features/agenda/messages.ts'
import type { MinutesCommand, MinutesEvent, ReleasedPart } from '../../../shared/features/minutes/messages.ts'
import { isReleased, versionOf } from '../../../shared/features/minutes/select.ts'
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

describe('refusals', () => {
  it('say why, in both languages', () => {
    for (const language of Object.values(minutesRefusals))
      for (const sentence of Object.values(language)) expect(sentence()).toMatch(/[.]$/)
  })
})
