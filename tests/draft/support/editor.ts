import { getSchema, Mark, mergeAttributes, Node as TiptapNode, type Extensions } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { AllSelection, EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, deleteRow, deleteTable, mergeCells } from '@tiptap/pm/tables'
import { joinBackward, setBlockType, splitBlock, toggleMark, wrapIn, lift } from '@tiptap/pm/commands'
import StarterKit from '@tiptap/starter-kit'
import type * as Y from 'yjs'
import { read } from '../../../client/rooms/minutes/editor/together/read.ts'
import { Shown } from '../../../client/rooms/minutes/editor/together/shown.ts'
import { write } from '../../../client/rooms/minutes/editor/together/write.ts'
import { isSafeLink } from '../../../server/draft/schema.ts'

const FactNode = TiptapNode.create({
  name: 'fact',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () =>
    Object.fromEntries(
      ['fact', 'text', 'basis', 'by'].map((name) => [
        name,
        { default: null, parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) },
      ]),
    ),
  parseHTML: () => [{ tag: 'span[data-fact]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes)],
})

const Comment = Mark.create({
  name: 'comment',
  excludes: '',
  addAttributes: () => ({ id: { default: null } }),
  parseHTML: () => [{ tag: 'span[data-comment]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
})

/** As the minutes room configures its editor, and a mark for comments beside. */
export const extensions: Extensions = [
  StarterKit.configure({
    undoRedo: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    trailingNode: false,
    link: { autolink: false, isAllowedUri: isSafeLink },
  }),
  Table,
  TableRow,
  TableCell,
  TableHeader,
  FactNode,
  Comment,
]

export const schema: Schema = getSchema(extensions)

/** Draws whole numbers below `n`; the same seed draws the same. */
export const dice = (seed: number) => {
  let state = seed >>> 0 || 1
  const roll = (n: number): number => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % n
  }
  return { roll, pick: <T>(list: readonly T[]): T => list[roll(list.length)] as T }
}
export type Dice = ReturnType<typeof dice>

/** A page's editor without a window: the document model and the binding are the real ones. */
export const headlessEditor = (doc: Y.Doc, root: string) => {
  const fragment = doc.getXmlFragment(root)
  const readAll = () => {
    const { blocks, shown } = read(fragment, schema, new Shown(), { has: () => true })
    return { node: schema.topNodeType.create(null, blocks), shown }
  }
  return {
    fragment,
    read: () => readAll().node,
    /** Runs a command on what the page shows, as the binding would on a keystroke. */
    run(select: (state: EditorState) => EditorState, command: Command): boolean {
      const { node, shown } = readAll()
      const filled = node.childCount === 0 ? schema.node('doc', null, [schema.node('paragraph')]) : node
      const state = select(EditorState.create({ schema, doc: filled }))
      let done: Transaction | null = null
      command(state, (tr) => (done = tr))
      const tr = done as Transaction | null
      if (!tr?.docChanged) return false
      doc.transact(() => write(fragment, tr.doc, shown))
      return true
    },
  }
}

const words = [
  'Der Vorsitz',
  'stellt fest',
  'Änderungsantrag',
  '„so“',
  '–',
  'Länder',
  '👍🏽',
  'Ziffer 3',
  'a',
  ' ',
  'ß\u0301',
]

const insertText: (dice: Dice) => Command = (d) => (state, dispatch) => {
  dispatch?.(state.tr.insertText(d.pick(words)))
  return true
}

const insertNode =
  (make: () => Node | Fragment): Command =>
  (state, dispatch) => {
    const content = make()
    const tr = state.tr
    try {
      tr.replaceSelectionWith(content as Node)
    } catch {
      return false
    }
    dispatch?.(tr)
    return true
  }

const table = (d: Dice) => () => {
  const { nodes } = schema
  const cell = (type: 'tableCell' | 'tableHeader') =>
    nodes[type]!.create(d.roll(3) ? null : { colspan: 1, colwidth: [100 + d.roll(50)] }, nodes['paragraph']!.create())
  const row = (type: 'tableCell' | 'tableHeader') => nodes['tableRow']!.create(null, [cell(type), cell(type)])
  return nodes['table']!.create(null, [row('tableHeader'), row('tableCell')])
}

const fact = (d: Dice) => () =>
  schema.node('fact', {
    fact: `f${d.roll(500)}`,
    ...(d.roll(2) ? { text: 'Der Vorsitz schließt.', basis: 'Die Sitzung wird geschlossen.', by: 'weber' } : {}),
  })

const deleteSelected: Command = (state, dispatch) => {
  dispatch?.(state.tr.deleteSelection())
  return !state.selection.empty
}

const typed = (d: Dice): Command =>
  d.pick<Command>([
    insertText(d),
    insertText(d),
    insertText(d),
    insertText(d),
    splitBlock,
    splitBlock,
    joinBackward,
    deleteSelected,
    deleteSelected,
    toggleMark(schema.marks['bold']!),
    toggleMark(schema.marks['italic']!),
    toggleMark(schema.marks['underline']!),
    toggleMark(schema.marks['strike']!),
    toggleMark(schema.marks['link']!, { href: d.pick(['https://www.bmi.bund.de/x?y=1', 'mailto:a@b.de']) }),
    toggleMark(schema.marks['comment']!, { id: `c${d.roll(9)}` }),
    setBlockType(schema.nodes['heading']!, { level: 1 + d.roll(6) }),
    setBlockType(schema.nodes['paragraph']!),
    wrapIn(schema.nodes['blockquote']!),
    wrapInList(schema.nodes['bulletList']!),
    wrapInList(schema.nodes['orderedList']!, { start: 1 + d.roll(4) }),
    lift,
    liftListItem(schema.nodes['listItem']!),
    sinkListItem(schema.nodes['listItem']!),
    splitListItem(schema.nodes['listItem']!),
    insertNode(table(d)),
    insertNode(fact(d)),
    insertNode(() => schema.node('hardBreak')),
    addRowAfter,
    addColumnAfter,
    deleteRow,
    deleteTable,
    mergeCells,
  ])

/** No caret stands inside an emoji. */
const betweenCharacters = (doc: Node, position: number) => {
  const place = doc.resolve(position)
  const before = place.nodeBefore?.isText ? (place.nodeBefore.text ?? '') : ''
  return /[\uD800-\uDBFF]$/.test(before) ? doc.resolve(position + 1) : place
}

const somewhere =
  (d: Dice) =>
  (state: EditorState): EditorState => {
    const { size } = state.doc.content
    if (d.roll(60) === 0) return state.apply(state.tr.setSelection(new AllSelection(state.doc)))
    const from = betweenCharacters(state.doc, d.roll(size + 1))
    const to = d.roll(2) ? from : betweenCharacters(state.doc, Math.min(size, from.pos + d.roll(30)))
    return state.apply(state.tr.setSelection(TextSelection.between(from, to)))
  }

/** One thing a note-taker might do next. */
export const randomEdit = (editor: ReturnType<typeof headlessEditor>, d: Dice): boolean =>
  editor.run(somewhere(d), typed(d))
