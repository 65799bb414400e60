import { Extension } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { exitSuggestion, Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { mentionsFor, type Mentionable } from '../../../features/minutes/mentions.ts'
import type { EditorHub } from './hub.ts'
import { MentionList } from './mention-list.ts'

interface Options {
  readonly hub: EditorHub
  readonly label: string
}

const pluginKey = new PluginKey('mention')

/**
 * Typing @ names people, delegations and items as the house does. What is put in is plain text: it prints as it stands,
 * needs no reader of its own in any export, and the checks go over it like over anything typed.
 */
export const Mention = Extension.create<Options>({
  name: 'mention',
  addOptions: () => ({ hub: undefined as never, label: '' }),
  addProseMirrorPlugins() {
    const { hub, label } = this.options
    const { editor } = this
    return [
      Suggestion<Mentionable, Mentionable>({
        editor,
        pluginKey,
        char: '@',
        allowedPrefixes: [' ', '\u00a0', '(', '„', '‚', '"'],
        items: ({ query }) => [...mentionsFor(hub.room.mentions(), query)],
        command: ({ editor: own, range, props }) => {
          own.chain().focus().insertContentAt(range, { type: 'text', text: props.text }).run()
        },
        render: () => {
          let list: MentionList | null = null
          const show = (props: SuggestionProps<Mentionable, Mentionable>) => {
            list ??= new MentionList(props.editor.view.dom, label)
            list.show(props.items, props.clientRect?.() ?? null, (entry) => props.command(entry))
          }
          return {
            onStart: show,
            onUpdate: show,
            onKeyDown: ({ event, view }) => {
              if (event.key === 'Escape') {
                exitSuggestion(view, pluginKey)
                return true
              }
              return list?.key(event.key) ?? false
            },
            onExit: () => {
              list?.close()
              list = null
            },
          }
        },
      }),
    ]
  },
})
