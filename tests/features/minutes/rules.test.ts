import { describe, expect, it } from 'vitest'
import type { MinutesCommand, MinutesEvent } from '../../../shared/features/minutes/messages.ts'
import { versionOf } from '../../../shared/features/minutes/select.ts'
import { minutesRefusals } from '../../../shared/phrases/refusals/minutes.ts'
import { minute } from '../../support/decider-spec.ts'
import { chairPassed, closed } from '../attendance/sitting.ts'
import { chamber, prepared, spec } from '../ballots/chamber.ts'

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
    expect(state.minutes).toEqual({ version: 'approved', circulatedAt: minute(5), approvedAt: minute(6) })
    expect(versionOf(state)).toBe('approved')
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
