import { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { anchorOf, placeOfAnchor } from '../../../../client/features/minutes/anchor.ts'
import { Together } from '../../../../client/rooms/minutes/editor/together/together.ts'
import { extensions } from '../../../draft/support/editor.ts'

const editors: Editor[] = []
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy()
})

/** Two pages on one text, each told at once what the other does. */
function pages(...lines: readonly string[]) {
  const [one, two] = [new Y.Doc(), new Y.Doc()]
  for (const [from, to] of [
    [one, two],
    [two, one],
  ] as const)
    from.on('update', (update: Uint8Array, origin: unknown) => origin !== 'told' && Y.applyUpdate(to, update, 'told'))
  one.getXmlFragment('item:1').push(
    lines.map((line) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(line)])
      return paragraph
    }),
  )
  const [writer, reader] = [one, two].map((doc) => {
    const editor = new Editor({
      extensions: [...extensions, Together.configure({ fragment: doc.getXmlFragment('item:1') })],
    })
    editors.push(editor)
    return editor
  })
  if (!writer || !reader) throw new Error('no pages')
  const find = (editor: Editor, words: string) => {
    let at = -1
    editor.state.doc.descendants((node, position) => {
      const index = node.isText ? (node.text ?? '').indexOf(words) : -1
      if (index >= 0) at = position + index
    })
    return at
  }
  const anchor = (words: string) => {
    const at = find(reader, words)
    return anchorOf(reader, at, at + words.length) ?? ''
  }
  const said = (editor: Editor, where: string) => {
    const place = placeOfAnchor(editor, where)
    return place && editor.state.doc.textBetween(place.from, place.to, ' ')
  }
  return { writer, reader, find, anchor, said }
}

describe('a passage with its place beside the text', () => {
  it('[DRA44] is found on every page, whatever is written before, behind and in it', () => {
    const { writer, reader, find, anchor, said } = pages('Vorab.', 'Es liegt beim Rat, sagt sie.')
    const where = anchor('beim Rat')
    expect(where).toMatch(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/)
    for (const editor of [writer, reader]) expect(said(editor, where)).toBe('beim Rat')
    writer.commands.insertContentAt(1, 'Ganz ')
    writer.commands.insertContentAt(find(writer, ', sagt'), ' allein')
    for (const editor of [writer, reader]) expect(said(editor, where)).toBe('beim Rat')
    writer.commands.insertContentAt(find(writer, 'Rat'), 'hohen ')
    for (const editor of [writer, reader]) expect(said(editor, where)).toBe('beim hohen Rat')
  })

  it('[DRA44] at the end of a line does not grow with what is added to it', () => {
    const { writer, anchor, said, find } = pages('Es liegt beim Rat')
    const where = anchor('beim Rat')
    writer.commands.insertContentAt(find(writer, 'beim Rat') + 'beim Rat'.length, ' und beim Bund')
    expect(said(writer, where)).toBe('beim Rat')
  })

  it('[DRA44] is gone with its words, and nothing else is taken for it', () => {
    const { writer, reader, find, anchor, said } = pages('Es liegt beim Rat, sagt sie.', 'Danach.')
    const where = anchor('beim Rat')
    const at = find(writer, 'beim Rat')
    writer.commands.deleteRange({ from: at - 1, to: at + 'beim Rat'.length })
    for (const editor of [writer, reader]) expect(said(editor, where)).toBeNull()
    expect(placeOfAnchor(reader, 'kein.Anker')).toBeNull()
    expect(placeOfAnchor(reader, 'BQAB')).toBeNull()
  })
})
