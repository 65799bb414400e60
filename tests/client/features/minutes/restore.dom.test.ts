import { Editor } from '@tiptap/core'
import { Together } from '../../../../client/rooms/minutes/editor/together/together.ts'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { restoreItem } from '../../../../client/features/minutes/restore.ts'
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
