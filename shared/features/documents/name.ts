import type { DocumentType } from './messages.ts'

const MOST = 120

/** Folders, and what a file system takes for more than a name. */
const forbidden = /[:*?"<>|]/g
/** Control characters, signs that are not seen or turn the direction of reading, halves of characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu
/** Names that one system or another takes for a device. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * DOC10: a name to show and to save by, from whatever a browser sent. Ends as the content does (`.pdf`, `.docx`), has
 * no folder in it and 120 characters at most; `Unterlage` where nothing is left of it.
 */
export function documentName(given: string, type: DocumentType): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replaceAll(/[\t\n\r\u00a0]/g, ' ')
    .replaceAll(unseen, '')
    .replaceAll(forbidden, ' ')
    .replaceAll(/ +/g, ' ')
    .replace(/\.(?:pdf|docx)\s*$/i, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const ending = `.${type}`
  const stem = Array.from(clean === '' || device.test(clean) ? 'Unterlage' : clean).slice(0, MOST)
  while (stem.join('').length + ending.length > MOST) stem.pop()
  return `${stem.join('').trimEnd()}${ending}`
}
