import { describe, expect, it } from 'vitest'
import { documentRows, removedRows, sizeWords } from '../../../../client/features/documents/rows.ts'
import { sceneOf } from '../../../../client/features/screen/scene.ts'
import { mirrorText } from '../../../../client/features/screen/words.ts'
import { RESTORABLE_MS } from '../../../../shared/features/documents/select.ts'
import { meeting, type MeetingEvent, type MeetingState } from '../../../../shared/meeting/meeting.ts'
import { small } from '../../../meeting/small-meeting.ts'
import { format, plain, t } from '../../words.ts'

const file = { name: 'Antrag.pdf', type: 'pdf', size: 1_240_000, sha256: 'a'.repeat(64), pages: 12 } as const
const at = Date.UTC(2024, 9, 18, 9, 42)
const after = (state: MeetingState, ...events: readonly MeetingEvent[]) =>
  events.reduce((so, event, n) => meeting.evolve(so, event, { seq: 100 + n, at, by: null }), state)
const attached: MeetingEvent = { type: 'documents.attached', data: { id: 'd1', item: '4', file, person: 'hh' } }
const removed: MeetingEvent = { type: 'documents.removed', data: { id: 'd1', person: 'hh' } }
const opened = (page: number): MeetingEvent => ({
  type: 'screen.opened',
  data: { document: 'd1', page, part: 'whole' },
})
const words = { t, format }
const sitting = () =>
  small([
    ['chair', 'meeting.open'],
    ['chair', 'item.call', { item: '4' }],
  ]).state

describe('documents as they are listed', () => {
  it('[DOC1] with what they are, how large, and who sent them when', () => {
    const [row] = documentRows(after(sitting(), attached), '4', words)
    expect(row).toMatchObject({ id: 'd1', name: 'Antrag.pdf', pages: 12 })
    expect(plain(row?.details ?? '')).toBe('PDF, 12 Seiten, 1,2 MB')
    expect(plain(row?.by ?? '')).toMatch(/Jan Pörksen, \d\d:42$/)
    expect(documentRows(after(sitting(), attached), '3', words)).toEqual([])
  })

  it('[DOC8] what was taken away is told for an hour', () => {
    const state = after(sitting(), attached, removed)
    expect(documentRows(state, '4', words)).toEqual([])
    expect(removedRows(state, '4', at + RESTORABLE_MS, words).map(({ name }) => name)).toEqual(['Antrag.pdf'])
    expect(removedRows(state, '4', at + RESTORABLE_MS + 1, words)).toEqual([])
  })

  it.each([
    [1, '1 KB'],
    [340_400, '340 KB'],
    [1_240_000, '1,2 MB'],
    [20_000_000, '20 MB'],
  ])('%i bytes are %s', (bytes, told) => {
    expect(sizeWords(bytes, format)).toBe(told)
  })
})

describe('a document on the screen', () => {
  it('[SCR3] is what the screen shows, unless it is dark or says there is a break', () => {
    const state = after(sitting(), attached, opened(2))
    const scene = sceneOf(state)
    expect(scene).toMatchObject({ kind: 'document', page: 2, part: 'whole', document: { id: 'd1' } })
    expect(plain(mirrorText(state, scene, words))).toBe('Auf der Leinwand: Antrag.pdf, Seite 2 von 12.')
    expect(sceneOf(after(state, { type: 'screen.shown', data: { mode: 'black' } })).kind).toBe('black')
    expect(sceneOf(after(state, { type: 'screen.shown', data: { mode: 'break' } })).kind).toBe('break')
    expect(sceneOf(after(state, { type: 'screen.cleared', data: {} })).kind).toBe('now')
  })
})
