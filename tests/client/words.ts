import { makeFormat } from '../../client/i18n/format.ts'
import { makeText } from '../../client/i18n/text.ts'

export const format = makeFormat('de', 'Europe/Berlin')
/** German words, with plain blanks and hyphens where the view has those that do not break. */
const words = makeText('de', format)
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')
export const t = Object.assign(((...asked: Parameters<typeof words>) => plain(words(...asked))) as typeof words, {
  find: words.find,
})
