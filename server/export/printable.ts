// Signs that no font shows, that no document format may hold, or that turn the text around them about: controls but the
// line break, what ends a line elsewhere, overrides of direction, and what Unicode keeps for no character at all.
// oxlint-disable-next-line no-control-regex -- controls are what this takes out
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g

/** A text as any document may hold it: whole characters, no controls, `\n` for every line break, blanks for tabs. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unprintable, '')

// what belongs together on one line: a title and its name, a word and its number, a day and its month
const ties = /(?<=(?:^|[\s(„“])(?:Dr\.|Prof\.|TOP|Ziffer|Nr\.|Abs\.|Art\.|§|Item|Paragraph|\d{1,2}\.)) (?=[\p{Lu}\d])/gu

/** Blanks at which a line is not to be broken are such that it never is. */
export const tied = (text: string): string =>
  text
    .replace(ties, '\u00A0')
    .replace(/(\d:\d\d) (?=Uhr)/g, '$1\u00A0')
    .replace(/(?<=\S) (?=– )/g, '\u00A0') // a dash ends a line, and begins none

const longest = 40
const run = new RegExp(`[^\\s\\u00AD\\u200B]{${longest},}`, 'gu')
const parts = /[\s\S]{1,8}(?!\p{M}|\u200D|\uFE0F)/gu

/**
 * Chances to break a line in what has none, such as a long address: without them it would run out of the page. Words
 * that a language has are hyphenated by its rules and are left alone.
 */
export const breakable = (text: string): string =>
  text.replace(run, (long) => (long.match(parts) ?? [long]).join('\u200B'))
