import { mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { FactView } from './FactView.tsx'

/** A reference to a recorded fact: stands in a line like a word, holds no copy of the sentence unless worded by hand. */
export const FactNode = Node.create({
  name: 'fact',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,

  addAttributes: () => ({
    fact: { default: null, parseHTML: (element) => element.getAttribute('data-fact') },
    text: { default: null, parseHTML: (element) => element.getAttribute('data-text') },
    basis: { default: null, parseHTML: (element) => element.getAttribute('data-basis') },
    by: { default: null, parseHTML: (element) => element.getAttribute('data-by') },
  }),

  parseHTML: () => [{ tag: 'span[data-fact]' }],

  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, {
      'data-fact': node.attrs['fact'],
      'data-text': node.attrs['text'],
      'data-basis': node.attrs['basis'],
      'data-by': node.attrs['by'],
    }),
  ],

  addNodeView: () => ReactNodeViewRenderer(FactView, { as: 'span', className: 'fact-node' }),
})
