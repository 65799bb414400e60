import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect } from 'react'
import { cleanPaste } from '../../../features/minutes/clean-paste.ts'
import type { DraftSession } from '../../../features/minutes/draft-session.ts'
import { marginName, writerColour, writersIn } from '../../../features/minutes/writers.ts'
import { paperClasses } from '../Paper.tsx'
import { CommentMark } from './comment-mark.ts'
import { FactNode } from './fact-node.ts'
import { GuardFacts } from './guard-facts.ts'
import { Highlights } from './highlights.ts'
import type { EditorHub } from './hub.ts'
import { Mention } from './mention.ts'
import { MoveBlock } from './move-block.ts'
import { Together } from './together/together.ts'

interface SectionEditorProps {
  readonly draft: DraftSession
  readonly hub: EditorHub
  readonly item: string
  /** Names the section for readers: `TOP 4 Verwaltungscloud`. */
  readonly label: string
  /** Names the list behind an @. */
  readonly mentionLabel: string
  readonly editable: boolean
  readonly user: { readonly name: string; readonly color: string }
  readonly onFocus: (editor: Editor, item: string) => void
}

/** The text of one item, shared with everybody who writes. */
export function SectionEditor({ draft, hub, item, label, mentionLabel, editable, user, onFocus }: SectionEditorProps) {
  const editor = useEditor(
    {
      editable,
      injectCSS: false, // a style element of its own is what the page's security policy forbids; see Paper.module.css
      extensions: [
        // the shared document keeps its own history: what others wrote is not mine to undo
        StarterKit.configure({
          undoRedo: false,
          code: false,
          codeBlock: false,
          horizontalRule: false,
          trailingNode: false,
          // DRA7: the server refuses any other address, and with it the page; a pasted tel: or #note stays plain text
          link: {
            openOnClick: false,
            autolink: false,
            isAllowedUri: (url) => url.length <= 4096 && /^(?:https?:\/\/|mailto:)\S+$/i.test(url),
          },
          heading: { levels: [3, 4] },
        }),
        Table.configure({ resizable: false }),
        TableRow,
        TableHeader,
        TableCell,
        FactNode,
        GuardFacts.configure({ hub, item }),
        CommentMark.configure({ hub, item }),
        Highlights.configure({ hub, item }),
        Mention.configure({ hub, label: mentionLabel }),
        MoveBlock,
        Together.configure({ fragment: draft.fragment(item) }),
        CollaborationCaret.configure({ provider: draft.provider, user, render: (who) => caret(draft, who) }),
      ],
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'true' },
        transformPastedHTML(html) {
          const clean = cleanPaste(html)
          if (clean.images > 0) hub.room.pasted({ images: clean.images })
          return clean.html
        },
      },
      onFocus: ({ editor: focused }) => onFocus(focused, item),
    },
    [draft, hub, item],
  )
  useEffect(() => {
    editor?.setEditable(editable, false)
    editor?.view.dom.setAttribute('aria-readonly', String(!editable))
  }, [editor, editable])
  useEffect(() => (editor ? hub.join(item, editor) : undefined), [hub, item, editor])
  return <EditorContent editor={editor} data-item={item} />
}

/** Somebody else's caret: a line in the text, the name in the margin. */
function caret(draft: DraftSession, user: Readonly<Record<string, unknown>>): HTMLElement {
  const name = typeof user['name'] === 'string' ? user['name'] : ''
  const colour = writerColour(writersIn(draft.awareness), name)
  const line = document.createElement('span')
  line.className = `${paperClasses.caret} ${paperClasses[`person${colour}`]}`
  const label = document.createElement('span')
  label.className = paperClasses.caretName
  label.textContent = marginName(name)
  line.append(label)
  return line
}
