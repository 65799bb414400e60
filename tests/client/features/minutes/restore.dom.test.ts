import { Editor } from '@tiptap/core'
import { Together } from '../../../../client/rooms/minutes/editor/together/together.ts'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { restoreItem } from '../../../../client/features/minutes/restore.ts'
import { EditorHub } from '../../../../client/rooms/minutes/editor/hub.ts'
import { asOwnStep, undoStep } from '../../../../client/rooms/minutes/editor/own-step.ts'
import { extensions } from '../../../draft/support/editor.ts'

it('[VER2] what was brought back is undone in the editor, and done again', () => {
  const doc = new Y.Doc()
  const editor = new Editor({
    extensions: [...extensions, Together.configure({ fragment: doc.getXmlFragment('item:1') })],
  })
  onTestFinished(() => editor.destroy())
  editor.commands.setContent('<p>Eins.</p><p>Zwei <span data-fact="f1"></span></p><ul><li><p>Drei</p></li></ul>')
  const full = editor.getHTML()
  const older = new Y.Doc()
  Y.applyUpdate(older, Y.encodeStateAsUpdate(doc))
  editor.commands.clearContent()
  const cleared = editor.getHTML()
  restoreItem(doc, older, '1')
  expect(editor.getHTML()).toBe(full)
  editor.commands.undo()
  expect(editor.getHTML()).toBe(cleared)
  editor.commands.redo()
  expect(editor.getHTML()).toBe(full)
})

it('[VER2] a whole state is taken back in all items at once, and nothing typed before it', () => {
  const doc = new Y.Doc()
  const hub = new EditorHub()
  const [one, two] = ['1', '2'].map((item) => {
    const editor = new Editor({
      extensions: [...extensions, Together.configure({ fragment: doc.getXmlFragment(`item:${item}`) })],
    })
    onTestFinished(() => editor.destroy())
    hub.join(item, editor)
    editor.commands.setContent('<p>Damals.</p>')
    return editor
  })
  const older = new Y.Doc()
  Y.applyUpdate(older, Y.encodeStateAsUpdate(doc))
  one?.commands.insertContentAt(8, ' Seither.')
  two?.commands.insertContentAt(8, ' Auch hier.')
  const items = ['1', '2']
  const changed = asOwnStep(hub, items, () => items.filter((item) => restoreItem(doc, older, item)))
  expect([one?.getText(), two?.getText()]).toEqual(['Damals.', 'Damals.'])
  undoStep(hub, changed)
  expect([one?.getText(), two?.getText()]).toEqual(['Damals. Seither.', 'Damals. Auch hier.'])
})
