import * as Y from 'yjs'
import { itemOf } from './roots.ts'
import { isSafeLink, markName } from './schema.ts'

/** The minutes' text as plain data, for whoever renders or exports it. */
export type Block =
  | { readonly kind: 'paragraph'; readonly inline: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly inline: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      /** Number of the first entry of an ordered list. */
      readonly start: number
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }

export interface Cell {
  readonly header: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly blocks: readonly Block[]
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'break' }
  | Reference

/** Where a fact of the record stands in the text, and how it was reworded. */
export interface Reference {
  readonly kind: 'fact'
  readonly fact: string
  /** The wording by hand. */
  readonly text?: string
  /** The record's own sentence it replaced. */
  readonly basis?: string
  /** Who reworded it: a person's id. */
  readonly by?: string
}

export type Mark =
  | { readonly kind: 'bold' | 'italic' | 'underline' | 'strike' }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'comment'; readonly id: string }

/** By agenda number. Items nobody wrote to are missing. */
export type Sections = Readonly<Record<string, readonly Block[]>>

const MAX_DEPTH = 64

/** Reads a document without changing it; what it does not know it leaves out, and never throws at content. */
export const sections = (doc: Y.Doc): Sections => {
  const read: Record<string, readonly Block[]> = Object.create(null) as Record<string, readonly Block[]>
  for (const [root, type] of doc.share) {
    const item = itemOf(root)
    if (item === null || !(type instanceof Y.XmlFragment)) continue
    const blocks = blocksOf(type, 0)
    if (blocks.length > 0) read[item] = blocks
  }
  return read
}

/** The same of a stored text, given as one update. */
export const sectionsIn = (update: Uint8Array): Sections => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  // a root has its kind from the first who asks for it
  for (const root of doc.share.keys()) if (itemOf(root) !== null) doc.getXmlFragment(root)
  const read = sections(doc)
  doc.destroy()
  return read
}

const childrenOf = (parent: Y.XmlFragment): readonly unknown[] => parent.toArray()

const blocksOf = (parent: Y.XmlFragment, depth: number): readonly Block[] =>
  depth > MAX_DEPTH
    ? []
    : childrenOf(parent).flatMap((child) => (child instanceof Y.XmlElement ? (blockOf(child, depth) ?? []) : []))

const blockOf = (element: Y.XmlElement, depth: number): Block | null => {
  switch (element.nodeName) {
    case 'paragraph':
      return { kind: 'paragraph', inline: inlineOf(element) }
    case 'heading':
      return { kind: 'heading', level: whole(element, 'level', 1, 6), inline: inlineOf(element) }
    case 'bulletList':
    case 'orderedList':
      return {
        kind: 'list',
        ordered: element.nodeName === 'orderedList',
        start: whole(element, 'start', 1),
        items: named(element, 'listItem').map((item) => blocksOf(item, depth + 2)),
      }
    case 'blockquote':
      return { kind: 'quote', blocks: blocksOf(element, depth + 1) }
    case 'table':
      return { kind: 'table', rows: named(element, 'tableRow').map((row) => cellsOf(row, depth + 2)) }
    default:
      return null
  }
}

const named = (parent: Y.XmlElement, ...names: readonly string[]): readonly Y.XmlElement[] =>
  childrenOf(parent)
    .filter((child) => child instanceof Y.XmlElement)
    .filter((child) => names.includes(child.nodeName))

const cellsOf = (row: Y.XmlElement, depth: number): readonly Cell[] =>
  named(row, 'tableCell', 'tableHeader').map((cell) => ({
    header: cell.nodeName === 'tableHeader',
    colspan: whole(cell, 'colspan', 1),
    rowspan: whole(cell, 'rowspan', 1),
    blocks: blocksOf(cell, depth + 1),
  }))

const inlineOf = (parent: Y.XmlElement): readonly Inline[] =>
  joined(
    childrenOf(parent).flatMap((child): readonly Inline[] => {
      if (child instanceof Y.XmlText) return textOf(child)
      if (!(child instanceof Y.XmlElement)) return []
      if (child.nodeName === 'hardBreak') return [{ kind: 'break' }]
      const reference = child.nodeName === 'fact' ? referenceOf(child) : null
      return reference ? [reference] : []
    }),
  )

/** Two who began at one place left two texts there; they read as one. */
const joined = (inline: readonly Inline[]): readonly Inline[] => {
  const read: Inline[] = []
  for (const piece of inline) {
    const last = read.at(-1)
    const goesOn = piece.kind === 'text' && last?.kind === 'text' && isEqual(last.marks, piece.marks)
    if (goesOn) read[read.length - 1] = { ...last, text: last.text + piece.text }
    else read.push(piece)
  }
  return read
}

const isEqual = (one: readonly Mark[], other: readonly Mark[]) => JSON.stringify(one) === JSON.stringify(other)

const referenceOf = (element: Y.XmlElement): Reference | null => {
  const fact = words(element, 'fact')
  if (fact === undefined) return null
  const text = words(element, 'text')
  const basis = words(element, 'basis')
  const by = words(element, 'by')
  return {
    kind: 'fact',
    fact,
    ...(text === undefined ? {} : { text }),
    ...(basis === undefined ? {} : { basis }),
    ...(by === undefined ? {} : { by }),
  }
}

const textOf = (text: Y.XmlText): readonly Inline[] => {
  const runs: Inline[] = []
  for (const run of text.toDelta() as readonly { readonly insert?: unknown; readonly attributes?: object }[]) {
    if (typeof run.insert !== 'string' || run.insert === '') continue
    runs.push({ kind: 'text', text: run.insert, marks: marksOf(run.attributes ?? {}) })
  }
  return runs
}

const marksOf = (attributes: object): readonly Mark[] =>
  Object.entries(attributes)
    .flatMap(([name, value]): readonly Mark[] => {
      const kind = markName(name)
      switch (kind) {
        case 'bold':
        case 'italic':
        case 'underline':
        case 'strike':
          return [{ kind }]
        case 'link': {
          const href = field(value, 'href')
          return href !== undefined && isSafeLink(href) ? [{ kind, href }] : []
        }
        case 'comment': {
          const id = field(value, 'id')
          return id === undefined ? [] : [{ kind, id }]
        }
        default:
          return []
      }
    })
    // The order in which marks were set says nothing; a rendering must not depend on it.
    .toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))

const field = (value: unknown, key: string): string | undefined => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  const found: unknown = Reflect.get(value, key)
  return typeof found === 'string' ? found : undefined
}

const attribute = (element: Y.XmlElement, key: string): unknown =>
  (element.getAttributes() as Record<string, unknown>)[key]

const words = (element: Y.XmlElement, key: string): string | undefined => {
  const value = attribute(element, key)
  return typeof value === 'string' && value !== '' ? value : undefined
}

const whole = (element: Y.XmlElement, key: string, min: number, max = 1_000_000): number => {
  const value = attribute(element, key)
  return typeof value === 'number' && Number.isSafeInteger(value) ? Math.min(Math.max(value, min), max) : min
}
