import { Editor, type JSONContent } from '@tiptap/core'
import { Together } from '../../../../client/rooms/minutes/editor/together/together.ts'
import type { Slice } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { FactNode } from '../../../../client/rooms/minutes/editor/fact-node.ts'
import { GuardFacts } from '../../../../client/rooms/minutes/editor/guard-facts.ts'
import { EditorHub, type Deletion } from '../../../../client/rooms/minutes/editor/hub.ts'
import { moveBlock } from '../../../../client/rooms/minutes/editor/move-block.ts'
import { extensions } from '../../../draft/support/editor.ts'

const fact = (id: string): JSONContent => ({ type: 'fact', attrs: { fact: id } })
const paragraph = (...content: readonly (string | JSONContent)[]): JSONContent => ({
  type: 'paragraph',
  content: content.map((it) => (typeof it === 'string' ? { type: 'text', text: it } : it)),
})

/** A section's editor on a shared document, and what it asked the room. */
function section(...blocks: readonly JSONContent[]) {
  return sectionOf(new EditorHub(), ...blocks)
}
function sectionOf(hub: EditorHub, ...blocks: readonly JSONContent[]) {
  const doc = new Y.Doc()
  const left: number[] = []
  const asked: Deletion[] = []
  const deleted: Deletion[] = []
  hub.wire({
    ...hub.room,
    asked: (it) => void asked.push(it),
    deleted: (it) => void deleted.push(it),
    pasted: ({ facts = 0 }) => void left.push(facts),
  })
  const editor = new Editor({
    extensions: [
      ...extensions.filter(({ name }) => name !== 'fact'),
      // as the clipboard has it; drawn without the room
      FactNode.extend({ addNodeView: () => null }),
      GuardFacts.configure({ hub, item: '4' }),
      Together.configure({ fragment: doc.getXmlFragment('item:4') }),
    ],
  })
  editor.commands.setContent({ type: 'doc', content: [...blocks] })
  onTestFinished(() => editor.destroy())
  return { doc, editor, asked, deleted, left, text: () => flat(editor.getJSON()) }
}

/** `Wort[f1]|…`: blocks parted by a stroke. */
const flat = (doc: JSONContent): string =>
  (doc.content ?? [])
    .map((block) => (block.content ?? []).map((it) => it.text ?? `[${String(it.attrs?.['fact'])}]`).join(''))
    .join('|')

/** A key's letter, as the view hears of it. */
function type({ view }: Editor, letter: string) {
  const { from, to } = view.state.selection
  const insert = () => view.state.tr.insertText(letter, from, to)
  if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, insert))) view.dispatch(insert())
}

describe('a recorded sentence', () => {
  it('[WRI1] is taken out after a question alone, and comes back by one undo', async () => {
    const { editor, asked, deleted, text } = section(paragraph('vor ', fact('f1'), ' nach'), paragraph('Ende'))
    editor.commands.selectAll()
    editor.commands.deleteSelection()
    await Promise.resolve()
    expect(text()).toBe('vor [f1] nach|Ende')
    expect(asked).toMatchObject([{ item: '4', facts: ['f1'] }])
    asked[0]?.proceed()
    expect(text()).toBe('')
    expect(deleted).toHaveLength(1)
    editor.commands.undo()
    expect(text()).toBe('vor [f1] nach|Ende')
  })

  it('[WRI1] stays where nobody confirms; deleting words beside it is nobody’s question', async () => {
    const { editor, asked, text } = section(paragraph('vor ', fact('f1'), ' nach'))
    editor.commands.deleteRange({ from: 1, to: 4 })
    await Promise.resolve()
    expect(asked).toEqual([])
    expect(text()).toBe(' [f1] nach')
    editor.commands.insertContentAt({ from: 1, to: 4 }, 'neu')
    await Promise.resolve()
    expect(asked).toHaveLength(1)
    expect(text()).toBe(' [f1] nach')
  })

  it('[WRI1] what others wrote while the question stood is not touched', async () => {
    const { doc, editor, asked, text } = section(paragraph('vor ', fact('f1'), ' nach'))
    editor.commands.selectAll()
    editor.commands.deleteSelection()
    await Promise.resolve()
    const block = new Y.XmlElement('paragraph')
    block.insert(0, [new Y.XmlText('von anderen')])
    doc.getXmlFragment('item:4').push([block])
    asked[0]?.proceed()
    expect(text()).toBe('vor  nach|von anderen')
  })

  it('[WRI1] stays selected or not, what is typed then stands behind it in the order of typing', () => {
    const { editor, text } = section(paragraph(fact('f1'), ' nach'))
    editor.commands.setNodeSelection(1)
    for (const letter of 'Wort') type(editor, letter)
    expect(text()).toBe('[f1]Wort nach')
  })

  it('[WRI2] is not dropped a second time, from another section or as a copy', () => {
    const { editor } = section(paragraph(fact('f1')), paragraph('Ende'))
    const { view, state } = editor
    const dropped = (slice: Slice, moved: boolean) =>
      view.someProp('handleDrop', (drop) => drop(view, new MouseEvent('drop') as DragEvent, slice, moved)) ?? false
    expect(dropped(state.doc.slice(1, 2), false)).toBe(true)
    expect(dropped(state.doc.slice(1, 2), true)).toBe(false)
    expect(dropped(state.doc.slice(4, 6), false)).toBe(false)
  })

  /** What the clipboard would hold of it. */
  const copied = ({ view, state }: Editor, from: number, to: number): string =>
    view.serializeForClipboard(state.doc.slice(from, to)).dom.innerHTML

  it('[WRI7] a copy is not pasted where it stands, its words come without it, and that is said', () => {
    const { editor, left, text } = section(paragraph('vor ', fact('f1'), ' nach'), paragraph('Ende'))
    const html = copied(editor, 1, 8)
    editor.commands.setTextSelection(16)
    editor.view.pasteHTML(html)
    expect(text()).toBe('vor [f1] nach|Endvor  ne')
    expect(left).toEqual([1])
    // alone: nothing comes, and the selected words stay
    editor.commands.setTextSelection({ from: 13, to: 16 })
    editor.view.pasteHTML(copied(editor, 5, 6))
    expect(text()).toBe('vor [f1] nach|Endvor  ne')
    expect(left).toEqual([1, 1])
  })

  it('[WRI7] nor in another item; a paragraph of its own leaves no empty one', () => {
    const hub = new EditorHub()
    const there = sectionOf(hub, paragraph('eins'), paragraph(fact('f1')), paragraph('zwei'), paragraph(fact('f2')))
    hub.join('4', there.editor)
    const here = sectionOf(hub, paragraph('hier '))
    here.editor.commands.setTextSelection(6)
    here.editor.view.pasteHTML(copied(there.editor, 1, 17))
    expect(here.text()).toBe('hier eins|zwei')
  })

  it('[WRI7] pasted over itself it stays; cut, asked about and pasted, it moves', async () => {
    const { editor, asked, left, text } = section(paragraph(fact('f1'), ' nach'), paragraph('Ende'))
    const html = copied(editor, 1, 7)
    editor.commands.setTextSelection({ from: 1, to: 7 })
    editor.view.pasteHTML(html)
    expect(text()).toBe('[f1] nach|Ende')
    editor.commands.setTextSelection({ from: 1, to: 7 })
    editor.commands.deleteSelection()
    await Promise.resolve()
    asked[0]?.proceed()
    expect(text()).toBe('|Ende')
    editor.commands.setTextSelection(7)
    editor.view.pasteHTML(html)
    expect(text()).toBe('|Ende[f1] nach')
    expect(left).toEqual([])
  })

  it('[WRI8] Esc in the text closes the panel of a sentence', () => {
    const hub = new EditorHub()
    const { editor } = sectionOf(hub, paragraph(fact('f1'), ' nach'))
    const chosen: (string | null)[] = []
    hub.wire({ ...hub.room, chosen: (it) => void chosen.push(it) })
    editor.view.someProp('handleKeyDown', (press) =>
      press(editor.view, new KeyboardEvent('keydown', { key: 'Escape' })),
    )
    expect(chosen).toEqual([null])
  })

  it('[WRI1] leaves no empty line where it stood alone', async () => {
    const { editor, asked, text } = section(paragraph('eins'), paragraph(fact('f1')), paragraph('zwei'))
    editor.commands.setNodeSelection(7)
    editor.commands.deleteSelection()
    await Promise.resolve()
    asked[0]?.proceed()
    expect(text()).toBe('eins|zwei')
    editor.commands.undo()
    expect(text()).toBe('eins|[f1]|zwei')
  })

  it('[WRI1] what others delete goes without a question', async () => {
    const { doc, asked, text } = section(paragraph(fact('f1')), paragraph('Ende'))
    doc.getXmlFragment('item:4').delete(0, 1)
    await Promise.resolve()
    expect(asked).toEqual([])
    expect(text()).toBe('Ende')
  })

  const move = (editor: Editor, by: -1 | 1) => editor.commands.command(({ tr }) => moveBlock(tr, by))
  it('[WRI2] moves up and down with its paragraph, the selection on it', async () => {
    const { editor, asked, text } = section(paragraph('eins'), paragraph(fact('f1')), paragraph(fact('f2'), ' zwei'))
    editor.commands.setNodeSelection(7)
    expect((editor.state.selection as NodeSelection).node.attrs['fact']).toBe('f1')
    expect(move(editor, -1)).toBe(true)
    expect(text()).toBe('[f1]|eins|[f2] zwei')
    expect((editor.state.selection as NodeSelection).node.attrs['fact']).toBe('f1')
    expect(move(editor, -1)).toBe(false)
    move(editor, 1)
    move(editor, 1)
    expect(text()).toBe('eins|[f2] zwei|[f1]')
    expect(move(editor, 1)).toBe(false)
    await Promise.resolve()
    expect(asked).toEqual([])
  })

  it('[WRI2] leaves a paragraph that it shares for one of its own', () => {
    const up = section(paragraph('eins ', fact('f1'), ' zwei'))
    up.editor.commands.setNodeSelection(6)
    move(up.editor, -1)
    expect(up.text()).toBe('[f1]|eins  zwei')
    const down = section(paragraph('eins ', fact('f1'), ' zwei'))
    down.editor.commands.setNodeSelection(6)
    move(down.editor, 1)
    expect(down.text()).toBe('eins  zwei|[f1]')
    down.editor.commands.undo()
  })

  it('[WRI2] several selected blocks move together', () => {
    const { editor, text } = section(paragraph('a'), paragraph('b'), paragraph('c'), paragraph('d'))
    editor.commands.setTextSelection({ from: 4, to: 8 })
    move(editor, 1)
    expect(text()).toBe('a|d|b|c')
    move(editor, -1)
    move(editor, -1)
    expect(text()).toBe('b|c|a|d')
  })
})
