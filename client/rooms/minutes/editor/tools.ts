import type { ChainedCommands, Editor } from '@tiptap/core'
import type { Text } from '../../../i18n/text.ts'
import type { IconName } from '../../../ui/Icon.tsx'
import type { Tool } from '../Toolbar.tsx'

interface Wires {
  /** The editor that has the caret; null: none has it, and the tools say so. */
  readonly editor: Editor | null
  readonly t: Text
  readonly onFind: () => void
  readonly onComment: () => void
}

/** The tools of the text; those of a table only while the caret is in one. */
export function editorTools({ editor, t, onFind, onComment }: Wires): readonly (readonly Tool[])[] {
  const reason = editor ? undefined : t('minutes.tools.none')
  const tool = (
    id: string,
    label: string,
    icon: IconName,
    act: (chain: ChainedCommands) => ChainedCommands,
    active?: boolean,
  ): Tool => ({
    id,
    label,
    icon,
    reason,
    ...(active === undefined ? {} : { pressed: active }),
    onPress: () => void (editor && act(editor.chain().focus()).run()),
  })
  const isActive = (name: string, attributes?: object) => editor?.isActive(name, attributes) ?? false
  const heading = (level: 3 | 4, icon: IconName) =>
    tool(
      `heading-${level}`,
      t(`minutes.heading.${level}`),
      icon,
      (it) => it.toggleHeading({ level }),
      isActive('heading', { level }),
    )
  const groups: readonly (readonly Tool[])[] = [
    [
      tool('bold', t('minutes.bold'), 'bold', (it) => it.toggleBold(), isActive('bold')),
      tool('italic', t('minutes.italic'), 'italic', (it) => it.toggleItalic(), isActive('italic')),
      tool('underline', t('minutes.underline'), 'underline', (it) => it.toggleUnderline(), isActive('underline')),
    ],
    [
      heading(3, 'heading-1'),
      heading(4, 'heading-2'),
      tool('list', t('minutes.list'), 'list', (it) => it.toggleBulletList(), isActive('bulletList')),
      tool('numbers', t('minutes.numbers'), 'list-ordered', (it) => it.toggleOrderedList(), isActive('orderedList')),
      tool('quote', t('minutes.quote'), 'quote', (it) => it.toggleBlockquote(), isActive('blockquote')),
      tool('table', t('minutes.table'), 'table', (it) =>
        lineBehind(it.insertTable({ rows: 3, cols: 3, withHeaderRow: true })),
      ),
    ],
    [
      tool('undo', t('minutes.undo'), 'undo-2', (it) => it.undo()),
      tool('redo', t('minutes.redo'), 'redo-2', (it) => it.redo()),
    ],
    [
      { id: 'comment', label: t('minutes.comment.key'), icon: 'message-square-plus', reason, onPress: onComment },
      { id: 'find', label: t('minutes.find.key'), icon: 'search', onPress: onFind },
    ],
  ]
  if (!isActive('table')) return groups
  return [
    ...groups,
    [
      tool('row', t('minutes.table.row'), 'between-horizontal-end', (it) => it.addRowAfter()),
      tool('column', t('minutes.table.column'), 'between-vertical-end', (it) => it.addColumnAfter()),
      { ...tool('row-off', t('minutes.table.rowOff'), 'x', (it) => it.deleteRow()), words: true },
      { ...tool('column-off', t('minutes.table.columnOff'), 'x', (it) => it.deleteColumn()), words: true },
      { ...tool('table-off', t('minutes.table.off'), 'trash-2', (it) => it.deleteTable()), words: true },
    ],
  ]
}

/** A table at the end of its section leaves a line behind it, where a click finds a place to go on. */
function lineBehind(chain: ChainedCommands): ChainedCommands {
  return chain.command(({ tr, state }) => {
    const paragraph = state.schema.nodes['paragraph']
    if (tr.doc.lastChild?.type.name === 'table' && paragraph) tr.insert(tr.doc.content.size, paragraph.create())
    return true
  })
}
