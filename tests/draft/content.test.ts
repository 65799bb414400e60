import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sections } from '../../server/draft/content.ts'
import { dice, headlessEditor, randomEdit, schema } from './support/editor.ts'
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'

const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length ? { marks } : {}) })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })

const written = (...content: object[]): Y.Doc => {
  const doc = new Y.Doc()
  prosemirrorJSONToYXmlFragment(schema, { type: 'doc', content }, doc.getXmlFragment('item:6a'))
  return doc
}

describe('reading the text', () => {
  it('[DRA32] gives blocks, words with their marks, and references to facts', () => {
    const doc = written(
      { type: 'heading', attrs: { level: 3 }, content: [text('Zu Ziffer 2')] },
      paragraph(
        text('Der Vorsitz '),
        text('stellt fest', { type: 'bold' }, { type: 'comment', attrs: { id: 'c1' } }),
        { type: 'hardBreak' },
        text('hier', { type: 'link', attrs: { href: 'https://www.bund.de' } }),
        { type: 'fact', attrs: { fact: 'f12', text: 'Anders.', basis: 'So.', by: 'weber' } },
        { type: 'fact', attrs: { fact: 'absent' } },
      ),
      {
        type: 'orderedList',
        attrs: { start: 4 },
        content: [
          {
            type: 'listItem',
            content: [
              paragraph(text('eins')),
              { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] },
            ],
          },
        ],
      },
      { type: 'blockquote', content: [paragraph(text('Zitat', { type: 'italic' }))] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph(text('Land'))] },
              { type: 'tableCell', content: [paragraph()] },
            ],
          },
        ],
      },
    )
    expect(sections(doc)).toEqual({
      '6a': [
        { kind: 'heading', level: 3, inline: [{ kind: 'text', text: 'Zu Ziffer 2', marks: [] }] },
        {
          kind: 'paragraph',
          inline: [
            { kind: 'text', text: 'Der Vorsitz ', marks: [] },
            { kind: 'text', text: 'stellt fest', marks: [{ kind: 'bold' }, { kind: 'comment', id: 'c1' }] },
            { kind: 'break' },
            { kind: 'text', text: 'hier', marks: [{ kind: 'link', href: 'https://www.bund.de' }] },
            { kind: 'fact', fact: 'f12', text: 'Anders.', basis: 'So.', by: 'weber' },
            { kind: 'fact', fact: 'absent' },
          ],
        },
        {
          kind: 'list',
          ordered: true,
          start: 4,
          items: [
            [
              { kind: 'paragraph', inline: [{ kind: 'text', text: 'eins', marks: [] }] },
              { kind: 'list', ordered: false, start: 1, items: [[{ kind: 'paragraph', inline: [] }]] },
            ],
          ],
        },
        {
          kind: 'quote',
          blocks: [{ kind: 'paragraph', inline: [{ kind: 'text', text: 'Zitat', marks: [{ kind: 'italic' }] }] }],
        },
        {
          kind: 'table',
          rows: [
            [
              {
                header: true,
                colspan: 2,
                rowspan: 1,
                blocks: [{ kind: 'paragraph', inline: [{ kind: 'text', text: 'Land', marks: [] }] }],
              },
              { header: false, colspan: 1, rowspan: 1, blocks: [{ kind: 'paragraph', inline: [] }] },
            ],
          ],
        },
      ],
    })
  })

  it('[DRA32, TOG1] texts of two who began at one place read as one', () => {
    const doc = new Y.Doc()
    const line = new Y.XmlElement('paragraph')
    doc.getXmlFragment('item:1').insert(0, [line])
    line.insert(0, [new Y.XmlText('eins '), new Y.XmlText('zwei '), new Y.XmlText('drei')])
    ;(line.get(2) as Y.XmlText).format(0, 4, { bold: {} })
    expect(sections(doc)['1']).toEqual([
      {
        kind: 'paragraph',
        inline: [
          { kind: 'text', text: 'eins zwei ', marks: [] },
          { kind: 'text', text: 'drei', marks: [{ kind: 'bold' }] },
        ],
      },
    ])
  })

  it('[DRA32] changes nothing, whatever there is', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const d = dice(seed)
      const doc = new Y.Doc()
      const editor = headlessEditor(doc, 'item:1')
      for (let i = 0; i < 60; i++) randomEdit(editor, d)
      const before = Y.encodeStateAsUpdate(doc)
      expect(sections(doc)).toEqual(sections(doc))
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
    }
  })

  it('[DRA32] never fails at content: towers, strangers, wrong values, dangerous links', () => {
    const doc = new Y.Doc()
    const fragment = doc.getXmlFragment('item:1')
    let inner: Y.XmlFragment = fragment
    doc.transact(() => {
      for (let i = 0; i < 500; i++) {
        const quote = new Y.XmlElement('blockquote')
        inner.push([quote])
        inner = quote
      }
    })
    const odd = new Y.XmlElement('heading')
    odd.setAttribute('level', [1, 2] as unknown as string)
    const words = new Y.XmlText()
    words.insert(0, 'Klick', { link: { href: 'javascript:alert(1)' }, blink: true, comment: 5 })
    words.insertEmbed(5, { image: 'x' })
    odd.insert(0, [words, new Y.XmlElement('script'), new Y.XmlElement('fact')])
    fragment.push([odd, new Y.XmlElement('iframe'), new Y.XmlText('lose')])
    doc.getXmlFragment('elsewhere').push([new Y.XmlElement('paragraph')])
    doc.getMap('placed').set('1/f1', true)

    const read = sections(doc)
    expect(Object.keys(read)).toEqual(['1'])
    expect(read['1']?.at(-1)).toEqual({
      kind: 'heading',
      level: 1,
      inline: [{ kind: 'text', text: 'Klick', marks: [] }],
    })
    expect(JSON.stringify(read).length).toBeLessThan(10_000)
  })

  it('[DRA32] an item nobody wrote to has no section, and no name of an item is a trap', () => {
    const doc = new Y.Doc()
    doc.getXmlFragment('item:2')
    doc.getXmlFragment('item:__proto__').push([new Y.XmlElement('paragraph')])
    const read = sections(doc)
    expect(Object.keys(read)).toEqual(['__proto__'])
    expect(({} as Record<string, unknown>)['0']).toBeUndefined()
  })
})
