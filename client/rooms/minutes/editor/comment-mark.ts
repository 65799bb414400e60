import { Mark, mergeAttributes } from '@tiptap/core'
import type { EditorHub } from './hub.ts'

interface Options {
  readonly hub: EditorHub
  readonly item: string
}

/**
 * Words a comment hangs on: they bear the thread's id and look like all others, until the thread is known to be open
 * (`Highlights`). Marks of several threads lie over each other.
 */
export const CommentMark = Mark.create<Options>({
  name: 'comment',
  excludes: '',
  inclusive: false,
  addOptions: () => ({ hub: undefined as never, item: '' }),
  addAttributes: () => ({ id: { default: null, parseHTML: (element) => element.getAttribute('data-comment') } }),
  parseHTML: () => [{ tag: 'span[data-comment]' }],
  renderHTML: ({ mark, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-comment': String(mark.attrs['id']), id: null }),
    0,
  ],
  addKeyboardShortcuts() {
    const { hub, item } = this.options
    return {
      'Mod-Alt-m': () => {
        // what was selected by keys just before is told to the editor with the next frame
        requestAnimationFrame(() => hub.room.commenting(item))
        return true
      },
    }
  },
})
