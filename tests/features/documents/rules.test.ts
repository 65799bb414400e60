import { describe, expect, it } from 'vitest'
import { agenda } from '../../../shared/features/agenda/decider.ts'
import { attendance } from '../../../shared/features/attendance/decider.ts'
import { documents } from '../../../shared/features/documents/decider.ts'
import type { DocumentFile, DocumentsCommand, DocumentsEvent } from '../../../shared/features/documents/messages.ts'
import {
  documentsOn,
  documentsThere,
  hashesKept,
  MOST_BYTES,
  RESTORABLE_MS,
} from '../../../shared/features/documents/select.ts'
import { roster } from '../../../shared/features/roster/decider.ts'
import { documentsRefusals } from '../../../shared/phrases/refusals/documents.ts'
import { minute, specFor } from '../../support/decider-spec.ts'
import { fact, prepared } from '../agenda/day.ts'
import { closed, opened } from '../attendance/sitting.ts'

const { given, fold } = specFor({ roster, attendance, agenda, documents })

const file = (change: Partial<DocumentFile> = {}): DocumentFile => ({
  name: 'Antrag.pdf',
  type: 'pdf',
  size: 1_000,
  sha256: 'a'.repeat(64),
  pages: 2,
  ...change,
})
const attach = (person: string, item = '4', change: Partial<DocumentFile> = {}): DocumentsCommand => ({
  type: 'documents.attach',
  data: { item, person, file: file(change) },
})
const attached = (id: string, person: string, item = '4', change: Partial<DocumentFile> = {}): DocumentsEvent => ({
  type: 'documents.attached',
  data: { id, item, person, file: file(change) },
})
const remove = (id: string): DocumentsCommand => ({ type: 'documents.remove', data: { id } })
const removed = (id: string, person: string): DocumentsEvent => ({ type: 'documents.removed', data: { id, person } })
const restore = (id: string): DocumentsCommand => ({ type: 'documents.restore', data: { id } })
const hash = (n: number) => String(n).padStart(64, '0')

describe('documents', () => {
  it('[DOC1] stand at their item in the order in which they came, at a heading too', () => {
    const m = fold([
      ...prepared,
      attached('d3', 'office'),
      attached('d4', 'office', '2'),
      attached('d5', 'sn', '4', { sha256: hash(1), name: 'Begründung.docx', type: 'docx' }),
    ])
    expect(documentsOn(m, '4').map(({ file: { name } }) => name)).toEqual(['Antrag.pdf', 'Begründung.docx'])
    expect(documentsOn(m, '2')).toHaveLength(1)
    expect(documentsOn(m, '5')).toEqual([])
    given(...prepared)
      .when(attach('office', '2'), null)
      .then(attached('d3', 'office', '2'))
    given(...prepared)
      .when(attach('office', '99'), null)
      .thenRefused('unknown-item', { item: '99' })
  })

  it('[DOC2] are recorded by the server alone', () => {
    given(...prepared)
      .when(attach('chair'), null)
      .then(attached('d3', 'chair'))
    for (const person of ['chair', 'office', 'sn'])
      given(...prepared)
        .when(attach(person), person)
        .thenRefused('documents-by-server')
    given().when(attach('chair'), null).thenRefused('not-convened')
  })

  it.each([
    ['chair', '3', true],
    ['office', '3', true],
    ['sn', '4', true],
    ['sn2', '4', true],
    ['guest', '5', true],
    ['sn', '3', false],
    ['co', '4', false],
    ['nobody', '4', false],
  ])('[DOC3] %s on item %s: %s', (person, item, may) => {
    const decided = given(...prepared).when(attach(person, item), null)
    if (may) decided.then(attached('d3', person, item))
    else decided.thenRefused('sponsors-only', { item })
  })

  it('[DOC3] sponsors are those of now', () => {
    const left = fact('sponsorLeft', { item: '4', delegation: 'SN', person: 'sn', willVote: null })
    given(...prepared, opened(), left)
      .when(attach('sn'), null)
      .thenRefused('sponsors-only')
    const joined = fact('sponsorJoined', { item: '4', delegation: 'BB', person: 'co' })
    given(...prepared, opened(), joined)
      .when(attach('co'), null)
      .then(attached('d5', 'co'))
  })

  it('[DOC4] after the close the delegations attach and remove nothing more', () => {
    const over = [...prepared, opened(), attached('d4', 'sn'), closed]
    given(...over)
      .when(attach('sn', '4', { sha256: hash(1) }), null)
      .thenRefused('meeting-closed')
    given(...over)
      .when(remove('d4'), 'sn')
      .thenRefused('not-your-document')
    given(...over)
      .when(attach('office', '4', { sha256: hash(1) }), null)
      .then(attached('d6', 'office', '4', { sha256: hash(1) }))
  })

  it('[DOC5] the same bytes stand on an item once, and again after they were taken away', () => {
    const past = [...prepared, attached('d3', 'sn', '4', { name: 'Alt.pdf' })]
    given(...past)
      .when(attach('office'), null)
      .thenRefused('already-attached', { item: '4', document: 'Alt.pdf' })
    given(...past)
      .when(attach('office', '3'), null)
      .then(attached('d4', 'office', '3'))
    given(...past, removed('d3', 'sn'))
      .when(attach('office'), null)
      .then(attached('d5', 'office'))
  })

  it('[DOC6] are limited one by one, an item, and all together', () => {
    given(...prepared)
      .when(attach('office', '4', { size: MOST_BYTES }), null)
      .then(attached('d3', 'office', '4', { size: MOST_BYTES }))
    given(...prepared)
      .when(attach('office', '4', { size: MOST_BYTES + 1 }), null)
      .thenRefused('document-too-large')
    const many = Array.from({ length: 40 }, (_, n) => attached(`x${n}`, 'office', '4', { sha256: hash(n) }))
    given(...prepared, ...many)
      .when(attach('office'), null)
      .thenRefused('item-full', { item: '4' })
    const large = (n: number) => attached(`x${n}`, 'office', '3', { sha256: hash(n), size: MOST_BYTES })
    const full = Array.from({ length: 10 }, (_, n) => large(n))
    given(...prepared, ...full)
      .when(attach('office', '4', { size: 1 }), null)
      .thenRefused('documents-full')
    // what can still be put back takes its place
    given(...prepared, ...full, removed('x0', 'office'))
      .when(attach('office', '4', { size: 1 }), null)
      .thenRefused('documents-full')
    const hourLater = Array.from({ length: 62 }, () => attached('y', 'office', '3', { sha256: hash(1), size: 1 }))
    given(...prepared, ...full.slice(1), large(0), removed('x0', 'office'), ...hourLater.slice(0, 61))
      .when(attach('office', '4', { size: 1 }), null)
      .then(attached(`d${2 + 10 + 1 + 61 + 1}`, 'office', '4', { size: 1 }))
  })

  it('[DOC7] are taken away by the office, and by the delegation whose people sent them', () => {
    const past = [...prepared, attached('d3', 'sn'), attached('d4', 'office', '4', { sha256: hash(1) })]
    for (const person of ['sn', 'sn2', 'office', 'chair'])
      given(...past)
        .when(remove('d3'), person)
        .then(removed('d3', person))
    given(...past)
      .when(remove('d3'), 'co')
      .thenRefused('not-your-document')
    given(...past)
      .when(remove('d4'), 'sn')
      .thenRefused('not-your-document')
    given(...past)
      .when(remove('d3'), null)
      .thenRefused('not-your-document')
    given(...past)
      .when(remove('d9'), 'office')
      .thenRefused('unknown-document')
    given(...past, removed('d3', 'sn'))
      .when(remove('d3'), 'office')
      .thenRefused('already-removed')
  })

  it('[DOC8] are put back within an hour', () => {
    const past = [...prepared, attached('d3', 'sn'), removed('d3', 'sn')]
    const { state } = given(...past)
      .when(restore('d3'), 'sn2')
      .then({ type: 'documents.restored', data: { id: 'd3', person: 'sn2' } })
    expect(documentsThere(state)).toHaveLength(1)
    given(...past)
      .when(restore('d3'), 'co')
      .thenRefused('not-your-document')
    given(...prepared, attached('d3', 'sn'))
      .when(restore('d3'), 'sn')
      .thenRefused('not-removed')
    given(...past)
      .when(restore('d7'), 'sn')
      .thenRefused('unknown-document')
    given(...past, attached('d5', 'office', '4', { name: 'Neu.pdf' }))
      .when(restore('d3'), 'office')
      .thenRefused('already-attached', { item: '4', document: 'Neu.pdf' })
    const late = Array.from({ length: 61 }, () => attached('y', 'office', '3', { sha256: hash(1) }))
    given(...past, ...late)
      .when(restore('d3'), 'office')
      .thenRefused('too-late')
  })

  it('[DOC8] their bytes are needed until then', () => {
    const m = fold([
      ...prepared,
      attached('d3', 'sn', '4', { sha256: hash(3) }),
      attached('d4', 'sn', '4', { sha256: hash(4) }),
      removed('d3', 'sn'),
    ])
    const at = minute(prepared.length + 3)
    expect([...hashesKept(m, at + RESTORABLE_MS)]).toEqual([hash(3), hash(4)])
    expect([...hashesKept(m, at + RESTORABLE_MS + 1)]).toEqual([hash(4)])
  })

  it('[PHR25] say why and what to do', () => {
    expect(documentsRefusals.de['already-attached']({ item: '4', document: 'Antrag.pdf' })).toBe(
      'Diese Datei liegt bei TOP 4 schon unter dem Namen Antrag.pdf. Es ist nichts weiter zu tun.',
    )
  })
})
