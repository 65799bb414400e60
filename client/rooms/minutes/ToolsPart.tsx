import type { Editor } from '@tiptap/react'
import { useEffect, useMemo, useState } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { useSession } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Toast } from '../../ui/Toast.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useDesk } from './desk.ts'
import { editorTools } from './editor/tools.ts'
import { FindBar } from './FindBar.tsx'
import { JumpLinks } from './JumpLinks.tsx'
import { Toolbar, type Tool } from './Toolbar.tsx'
import { useReadersKey } from './use-comments.ts'
import { useCommenting } from './use-commenting.ts'
import { useFind } from './use-find.ts'
import { useSavedWords } from './use-saved-words.ts'

/** Above the sheet: the tools of the text, the search in it, and what was just done to it. */
export function ToolsPart() {
  const t = useText()
  const { clockOffset } = useSession()
  const { draft, view, rights, items, hub, caret } = useDesk()
  const { writes, editable, annotates, isApproved } = rights
  const editor = caret?.editor ?? null
  useRedrawWith(editor)
  const saved = useSavedWords(view, clockOffset)
  const numbers = items.map(({ number }) => number)
  const find = useFind(draft, hub, numbers)
  const { setOpen: openFind } = find
  useKeys(useMemo(() => ({ 'ctrl+f': () => openFind(true) }), [openFind]))
  const { commentHere } = useCommenting()
  useReadersKey(annotates && !editable, commentHere)
  const tools = editorTools({ editor, t, onFind: () => openFind(true), onComment: commentHere })
  const closeFind = () => {
    openFind(false)
    editor?.commands.focus()
  }
  return (
    <>
      <Toolbar
        groups={editable ? tools : toRead(tools, annotates)}
        saved={writes && !(isApproved && saved.on) ? saved : null}
      >
        <JumpLinks />
      </Toolbar>
      {find.open && <FindBar find={find} editable={editable} onClose={closeFind} />}
      <JustDone />
    </>
  )
}

/** What was just done to the text, with the way back where there is one. */
function JustDone() {
  const t = useText()
  const { rights, asked } = useDesk()
  const { note, setNote } = asked
  if (!note || (note.undo !== null && !rights.editable)) return null
  const { text, undo } = note
  const takeBack = () => {
    setNote(null)
    undo?.()
  }
  return (
    <Toast
      action={
        undo && (
          <Button icon="undo-2" onClick={takeBack}>
            {t('app.undo')}
          </Button>
        )
      }
    >
      {text}
    </Toast>
  )
}

/** The tools say what holds where the caret is: they are drawn anew with every step of it. */
function useRedrawWith(editor: Editor | null): void {
  const [, redraw] = useState(0)
  useEffect(() => {
    if (!editor) return
    const changed = () => redraw((n) => n + 1)
    editor.on('transaction', changed)
    return () => void editor.off('transaction', changed)
  }, [editor])
}

/** What is of use to somebody who only reads. */
const toRead = (groups: readonly (readonly Tool[])[], annotates: boolean): readonly (readonly Tool[])[] => [
  groups.flat().filter(({ id }) => id === 'find' || (annotates && id === 'comment')),
]
