/** A piece of XML that is well-formed as it stands. Made by `element` and `container` alone, so nothing gets in unescaped. */
export interface Markup {
  readonly xml: string
}

/** A text among the children is data: it is escaped. */
export type Child = Markup | string

/** Left out where null; numbers and flags as XML Schema writes them. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** An element whose white space is text: children follow one another as they are. */
export const element = (name: string, attributes: Attributes = {}, children: readonly Child[] = []): Markup =>
  written(name, attributes, children.map(xmlOf).join(''))

/** An element that holds elements only, each on a line of its own, so that two exports can be compared line by line. */
export const container = (name: string, attributes: Attributes, children: readonly Markup[]): Markup =>
  written(name, attributes, children.length === 0 ? '' : `\n${children.map(({ xml }) => xml).join('\n')}\n`)

function written(name: string, attributes: Attributes, content: string): Markup {
  const all = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escaped(String(value))}"`]))
    .join('')
  return { xml: content === '' ? `<${name}${all}/>` : `<${name}${all}>${content}</${name}>` }
}

/** A document of Akoma Ntoso as a file. */
export function aknFile(document: Markup): string {
  const namespaces = { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0', 'xmlns:rostra': 'urn:rostra:akn' }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${container('akomaNtoso', namespaces, [document]).xml}\n`
}

const xmlOf = (child: Child): string => (typeof child === 'string' ? escaped(child) : child.xml)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

const escaped = (text: string): string => allowed(text).replace(/[&<>"\t\n\r]/g, (sign) => escapes[sign] ?? sign)

/** XML 1.0, production 2: what is no `Char` cannot be written at all, not even escaped, and is dropped; lone surrogates too. */
const allowed = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')

/**
 * A name of ours (an item's number, a person's id, a delegation's code) as part of an `eId`: letters, digits, dot and
 * hyphen stand for themselves, everything else for its code point, so that two names never become one.
 */
export const idPart = (name: string): string =>
  name.replace(/[^A-Za-z0-9.-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`)
