import type { Editor } from '@tiptap/react'
import type { Text } from '../../../i18n/text.ts'
import type { Tool } from '../Toolbar.tsx'

/** The tools of the text for the editor that has the caret; null: none has it, and the tools say so. */
export function editorTools(editor: Editor | null, t: Text): readonly (readonly Tool[])[] {
  const run = (act: (editor: Editor) => unknown) => () => void (editor && act(editor))
  const isActive = (name: string) => editor?.isActive(name) ?? false
  const reason = editor ? undefined : t('minutes.tools.none')
  return [
    [
      {
        id: 'bold',
        label: t('minutes.bold'),
        icon: 'bold',
        pressed: isActive('bold'),
        reason,
        onPress: run((it) => it.chain().focus().toggleBold().run()),
      },
      {
        id: 'italic',
        label: t('minutes.italic'),
        icon: 'italic',
        pressed: isActive('italic'),
        reason,
        onPress: run((it) => it.chain().focus().toggleItalic().run()),
      },
      {
        id: 'list',
        label: t('minutes.list'),
        icon: 'list',
        pressed: isActive('bulletList'),
        reason,
        onPress: run((it) => it.chain().focus().toggleBulletList().run()),
      },
    ],
    [
      {
        id: 'undo',
        label: t('minutes.undo'),
        icon: 'undo-2',
        reason,
        onPress: run((it) => it.chain().focus().undo().run()),
      },
      {
        id: 'redo',
        label: t('minutes.redo'),
        icon: 'redo-2',
        reason,
        onPress: run((it) => it.chain().focus().redo().run()),
      },
    ],
  ]
}
