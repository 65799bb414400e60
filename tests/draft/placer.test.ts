import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sections, type Block } from '../../server/draft/content.ts'
import { placeFacts } from '../../server/draft/placer.ts'

const printed = (...ids: readonly string[]) => [{ item: '1', facts: ids.map((id) => ({ id })) }]

const place = (doc: Y.Doc, ...ids: readonly string[]): number => {
  let count = 0
  doc.transact(() => (count = placeFacts(doc, printed(...ids), () => {})))
  return count
}

const told = (blocks: readonly Block[] | undefined): readonly string[] =>
  (blocks ?? []).map((block) =>
    block.kind === 'paragraph'
      ? block.inline
          .map((part) => (part.kind === 'fact' ? part.fact : part.kind === 'text' ? `'${part.text}'` : ''))
          .join()
      : block.kind,
  )
const read = (doc: Y.Doc) => told(sections(doc)['1'])

const prose = (words: string): Y.XmlElement => {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  return paragraph
}

describe('placing facts', () => {
  it('[DRA28] in the order of print, each in a paragraph of its own', () => {
    const doc = new Y.Doc()
    expect(place(doc, 'f1', 'f2', 'f5')).toBe(3)
    expect(read(doc)).toEqual(['f1', 'f2', 'f5'])
  })

  it('[DRA28] before the first that follows it in print, after what was written between', () => {
    const doc = new Y.Doc()
    const fragment = doc.getXmlFragment('item:1')
    place(doc, 'f2', 'f9')
    fragment.insert(1, [prose('dazwischen')])
    fragment.push([prose('am Ende')])
    expect(place(doc, 'absent', 'f2', 'f4', 'f9', 'f12')).toBe(3)
    expect(read(doc)).toEqual(['absent', 'f2', "'dazwischen'", 'f4', 'f9', "'am Ende'", 'f12'])
  })

  it('[DRA28] a fact moved by hand counts where it stands now, wherever it lies', () => {
    const doc = new Y.Doc()
    place(doc, 'f2', 'f9')
    const fragment = doc.getXmlFragment('item:1')
    fragment.delete(1, 1)
    const [quote, paragraph, moved] = ['blockquote', 'paragraph', 'fact'].map((name) => new Y.XmlElement(name))
    moved!.setAttribute('fact', 'f9')
    paragraph!.insert(0, [new Y.XmlText('Es wird festgehalten: '), moved!])
    quote!.insert(0, [paragraph!])
    fragment.insert(0, [quote!])
    expect(place(doc, 'f2', 'f4', 'f9')).toBe(1)
    expect(read(doc)).toEqual(['f4', 'quote', 'f2'])
  })

  it('[DRA29] once and never again, whatever happens to it', () => {
    const doc = new Y.Doc()
    place(doc, 'f1', 'f2')
    doc.getXmlFragment('item:1').delete(0, 1)
    expect(place(doc, 'f1', 'f2')).toBe(0)
    expect(read(doc)).toEqual(['f2'])
    const restarted = new Y.Doc()
    Y.applyUpdate(restarted, Y.encodeStateAsUpdate(doc))
    expect(place(restarted, 'f1', 'f2')).toBe(0)
    expect(place(restarted, 'f1', 'f2', 'f3')).toBe(1)
    expect(read(restarted)).toEqual(['f2', 'f3'])
  })

  it('[DRA29] a fact of the same name in another item is another one', () => {
    const doc = new Y.Doc()
    const both = ['1', '6a'].map((item) => ({ item, facts: [{ id: 'absent' }] }))
    doc.transact(() => expect(placeFacts(doc, both, () => {})).toBe(2))
    expect(Object.values(sections(doc)).map(told)).toEqual([['absent'], ['absent']])
  })

  it('[DRA28, DRA29] however the facts arrive, they stand in the order of print', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (keys) => {
        const all = keys.map((_, i) => `f${i}`)
        const arrival = all.toSorted((a, b) => keys[all.indexOf(a)]! - keys[all.indexOf(b)]!)
        const doc = new Y.Doc()
        arrival.forEach((_, n) => {
          const known = new Set(arrival.slice(0, n + 1))
          expect(place(doc, ...all.filter((id) => known.has(id)))).toBe(1)
        })
        expect(read(doc)).toEqual(all)
      }),
    )
  })
})
