import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findIn } from '../../../features/minutes/find.ts'
import { gapsIn } from '../../../features/minutes/gap.ts'
import { paperClasses } from '../Paper.tsx'
import { SHOWN, type EditorHub } from './hub.ts'

interface Options {
  readonly hub: EditorHub
  readonly item: string
}

const key = new PluginKey<DecorationSet>('highlights')

/** Marks in the margin of the text that are no part of it: passages with an open comment, and what is looked for; and blanks of the print. */
export const Highlights = Extension.create<Options>({
  name: 'highlights',
  addOptions: () => ({ hub: undefined as never, item: '' }),
  addProseMirrorPlugins() {
    const { hub, item } = this.options
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, state) => drawn(state, hub, item),
          apply: (tr, before, _old, state) => (tr.docChanged || tr.getMeta(SHOWN) ? drawn(state, hub, item) : before),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ]
  },
})

function drawn({ doc }: EditorState, { shown, room }: EditorHub, item: string): DecorationSet {
  const { threads, facts, active, pattern, hit } = shown
  const all: Decoration[] = gapsIn(doc).map(({ from, side }) =>
    Decoration.node(from, from + 1, { class: side === 'before' ? paperClasses.gapBefore : paperClasses.gapBehind }),
  )
  if (threads.size > 0)
    doc.descendants((node, from) => {
      const to = from + node.nodeSize
      if (node.type.name === 'fact' && facts.has(String(node.attrs['fact'])))
        all.push(Decoration.node(from, to, { class: paperClasses.commented }))
      for (const { type, attrs } of node.marks) {
        const id = String(attrs['id'])
        if (type.name === 'comment' && threads.has(id))
          all.push(
            Decoration.inline(from, to, {
              class: id === active ? paperClasses.commentedNow : paperClasses.commented,
              'data-thread': id,
            }),
          )
      }
    })
  for (const { thread, from, to } of shown.ranges.get(item) ?? []) {
    const attrs = { class: thread === active ? paperClasses.commentedNow : paperClasses.commented }
    doc.nodesBetween(Math.min(from, doc.content.size), Math.min(to, doc.content.size), (node, at) => {
      if (node.isText)
        all.push(
          Decoration.inline(Math.max(from, at), Math.min(to, at + node.nodeSize), { ...attrs, 'data-thread': thread }),
        )
      else if (node.type.name === 'fact') all.push(Decoration.node(at, at + node.nodeSize, attrs))
    })
  }
  if (pattern)
    for (const { from, to, fact } of findIn(doc, pattern, room.sentence)) {
      const now = hit?.item === item && hit.from === from
      const attrs = { class: now ? paperClasses.foundNow : paperClasses.found }
      all.push(fact === null ? Decoration.inline(from, to, attrs) : Decoration.node(from, to, attrs))
    }
  return DecorationSet.create(doc, all)
}
