import { describe, expect, it } from 'vitest'
import { findIn, patternOf } from '../../../../client/features/minutes/find.ts'
import { linesOf, passageOf, THING } from '../../../../client/features/minutes/prose.ts'
import { schema } from '../../../draft/support/editor.ts'

const { nodes, marks } = schema
const fact = (id: string) => nodes['fact']!.create({ fact: id })
const paragraph = (...content: readonly Parameters<(typeof schema)['text']>[0][]) =>
  nodes['paragraph']!.create(
    null,
    content.map((words) => schema.text(words)),
  )
const doc = nodes['doc']!.create(null, [
  paragraph('Der Beschluss fällt.'),
  nodes['paragraph']!.create(null, [schema.text('vor '), fact('f1'), schema.text(' nach dem Beschluß')]),
  nodes['blockquote']!.create(null, [paragraph('beschluss')]),
])
const sentence = (id: string) => (id === 'f1' ? 'Der Beschlussvorschlag wird angenommen.' : '')
const at = (words: string, exact = false) => findIn(doc, patternOf(words, exact)!, sentence)

describe('the search', () => {
  it('[WRI4] finds in prose and in recorded sentences, in the order of the text, at the letters themselves', () => {
    const hits = at('beschluss')
    expect(hits.map(({ fact: id }) => id)).toEqual([null, 'f1', null])
    for (const { from, to, fact: id } of hits)
      expect(id === null ? doc.textBetween(from, to).toLowerCase() : doc.nodeAt(from)?.type.name).toBe(
        id === null ? 'beschluss' : 'fact',
      )
    expect(at('Beschluss', true)).toHaveLength(2)
    expect(at('nach  dem')).toHaveLength(1)
    expect(at('(')).toEqual([])
    expect(patternOf('  ', false)).toBeNull()
  })

  it('a line’s letters stand one after another in the document, whatever stands between them', () => {
    const [, second] = linesOf(doc)
    expect(second?.text).toBe(`vor ${THING} nach dem Beschluß`)
    const start = second!.from + second!.text.indexOf('nach')
    expect(doc.textBetween(start, start + 4)).toBe('nach')
  })

  it('a passage is found by its thread, from its first word to its last', () => {
    const marked = doc.copy(doc.content)
    const mark = marks['comment']!.create({ id: 'thread00' })
    const words = nodes['doc']!.create(null, [
      nodes['paragraph']!.create(null, [schema.text('ohne '), schema.text('mit', [mark]), schema.text(' ohne')]),
    ])
    expect(passageOf(words, 'thread00')).toEqual({ from: 6, to: 9 })
    expect(passageOf(marked, 'thread00')).toBeNull()
  })
})
