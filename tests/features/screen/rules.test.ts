import { describe, expect, it } from 'vitest'
import { agenda } from '../../../shared/features/agenda/decider.ts'
import { attendance } from '../../../shared/features/attendance/decider.ts'
import { documents } from '../../../shared/features/documents/decider.ts'
import { roster } from '../../../shared/features/roster/decider.ts'
import { screen } from '../../../shared/features/screen/decider.ts'
import { specFor } from '../../support/decider-spec.ts'
import { agendaSet, item } from '../agenda/day.ts'

const { given } = specFor({ roster, attendance, agenda, documents, screen })

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

  it('[SCR6] who leads and the secretariat veil confidential items, which lets a held picture go', () => {
    const veil = (on: boolean) => ({ type: 'screen.veil', data: { on } }) as const
    const veiled = (on: boolean) => ({ type: 'screen.veiled', data: { on } }) as const
    const frozen = { type: 'screen.shown', data: { mode: 'frozen' } } as const
    given(convened as never)
      .when(veil(true), 'office')
      .then(veiled(true))
    given(convened as never)
      .when(veil(true), 'staff')
      .thenRefused('office-only')
    given(convened as never, veiled(true))
      .when(veil(true), 'chair')
      .thenRefused('already-shown')
    given(convened as never, veiled(true))
      .when(veil(false), 'chair')
      .then(veiled(false))
    const after = (...events: readonly Parameters<typeof screen.evolve>[1][]) =>
      events.reduce((slice, event) => screen.evolve(slice, event, { seq: 1, at: 7, by: null }), screen.initial())
    expect(after(frozen, veiled(true))).toEqual({ mode: 'live', since: 7, page: null, veiled: true })
    expect(after(veiled(true), frozen, veiled(false))).toMatchObject({ mode: 'frozen', veiled: false })
  })

  const file = { name: 'Antrag.pdf', type: 'pdf', size: 1, sha256: 'a'.repeat(64), pages: 3 } as const
  const attached = (id: string, on = '1') =>
    ({ type: 'documents.attached', data: { id, item: on, person: 'office', file } }) as const
  const withDocuments = [
    convened,
    agendaSet([item('1'), item('2', { confidential: true })]),
    attached('d1'),
    attached('d2', '2'),
  ] as never[]
  const open = (document: string, page: number, part: 'whole' | 'upper' = 'whole') =>
    ({ type: 'screen.open', data: { document, page, part } }) as const
  const opened = (document: string, page: number, part: 'whole' | 'upper' = 'whole') =>
    ({ type: 'screen.opened', data: { document, page, part } }) as const

  it('[SCR3] a page of a document goes on the screens, is turned and put away by who holds them', () => {
    for (const person of ['chair', 'office'])
      given(...withDocuments)
        .when(open('d1', 1), person)
        .then(opened('d1', 1))
    given(...withDocuments)
      .when(open('d1', 1), 'staff')
      .thenRefused('office-only')
    given(...withDocuments, opened('d1', 1))
      .when(open('d1', 2), 'chair')
      .then(opened('d1', 2))
    given(...withDocuments, opened('d1', 1))
      .when({ type: 'screen.putAway', data: {} }, 'chair')
      .then({ type: 'screen.cleared', data: {} })
    given(...withDocuments)
      .when({ type: 'screen.putAway', data: {} }, 'chair')
      .thenRefused('no-document-shown')
  })

  it('[SCR3] putting it on makes dark screens live, turning a page does not', () => {
    const put = given(...withDocuments, shown('black')).when(open('d1', 1), 'chair')
    expect(put.then(opened('d1', 1)).state.screen.mode).toBe('live')
    const turned = given(...withDocuments, opened('d1', 1), shown('black')).when(open('d1', 2), 'chair')
    expect(turned.then(opened('d1', 2)).state.screen).toMatchObject({ mode: 'black', page: { page: 2 } })
  })

  it('[SCR2] the page that is shown already is not said again', () => {
    given(...withDocuments, opened('d1', 2))
      .when(open('d1', 2), 'chair')
      .thenRefused('already-shown')
    given(...withDocuments, opened('d1', 2))
      .when(open('d1', 2, 'upper'), 'chair')
      .then(opened('d1', 2, 'upper'))
  })

  it('[SCR4] what is confidential stays off the screens', () => {
    given(...withDocuments)
      .when(open('d2', 1), 'chair')
      .thenRefused('confidential-document')
  })

  it('[SCR5] only pages that there are, of documents that are there', () => {
    given(...withDocuments)
      .when(open('d1', 4), 'chair')
      .thenRefused('no-such-page', { pages: 3 })
    given(...withDocuments)
      .when(open('d9', 1), 'chair')
      .thenRefused('unknown-document')
    given(...withDocuments, { type: 'documents.removed', data: { id: 'd1', person: 'office' } })
      .when(open('d1', 1), 'chair')
      .thenRefused('unknown-document')
  })
})
