import { describe, it } from 'vitest'
import { attendance } from '../../../shared/features/attendance/decider.ts'
import { roster } from '../../../shared/features/roster/decider.ts'
import { screen } from '../../../shared/features/screen/decider.ts'
import { specFor } from '../../support/decider-spec.ts'

const { given } = specFor({ roster, attendance, screen })

const convened = {
  type: 'roster.convened',
  data: {
    locale: 'de-DE',
    timezone: 'Europe/Berlin',
    body: { name: 'Konferenz', short: 'K' },
    meeting: { title: 'Sitzung', dates: ['2024-10-18'], annexes: [] },
    rules: 'dmk',
    style: { delegations: 'protocol', tally: 'names' },
    delegations: [{ code: 'A', name: 'Aland', plural: false, vote: true, standing: 'member', weights: {} }],
    people: [
      { id: 'chair', delegation: 'A', seat: 'member', duty: ['chair'], attends: 'yes' },
      { id: 'office', delegation: 'A', seat: 'staff', duty: ['secretariat'], attends: 'yes' },
      { id: 'staff', delegation: 'A', seat: 'staff', duty: [], attends: 'yes' },
    ],
  },
} as const
const show = (mode: 'live' | 'black') => ({ type: 'screen.show', data: { mode } }) as const
const shown = (mode: 'live' | 'black') => ({ type: 'screen.shown', data: { mode } }) as const

describe('screen', () => {
  it('[SCR1] who leads and the secretariat hold the screens', () => {
    given(convened as never)
      .when(show('black'), 'chair')
      .then(shown('black'))
    given(convened as never)
      .when(show('black'), 'office')
      .then(shown('black'))
    given(convened as never)
      .when(show('black'), 'staff')
      .thenRefused('office-only')
    given(convened as never)
      .when(show('black'), null)
      .thenRefused('office-only')
  })
  it('[SCR2] what the screens show already is not said again', () => {
    given(convened as never)
      .when(show('live'), 'chair')
      .thenRefused('already-shown')
    given(convened as never, shown('black'))
      .when(show('black'), 'chair')
      .thenRefused('already-shown')
    given(convened as never, shown('black'))
      .when(show('live'), 'chair')
      .then(shown('live'))
  })
})
