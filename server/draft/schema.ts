/**
 * What the minutes' text may consist of, and with it what an editor may write. The editor's own schema must stay inside
 * this one (the test of honest edits holds them together): an update outside it is refused, see RULES.md.
 */

type Check = (value: unknown) => boolean

interface ElementRule {
  /** Nothing lies inside: neither text nor another element. */
  readonly leaf?: true
  readonly attributes: Readonly<Record<string, Check>>
}

/** An attribute taken away and one never set are the same. */
const optional =
  (check: Check): Check =>
  (value) =>
    value === null || value === undefined || check(value)

const text = (max: number) => optional((value) => typeof value === 'string' && value.length <= max)
const whole = (min: number, max: number) =>
  optional((value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max)

/** What a pasted page gives for a number may be none (NaN); whoever reads it puts that right. */
const number = optional((value) => typeof value === 'number')

const cell: ElementRule = {
  attributes: {
    // The editor lays out a table as wide as these say, so a cell of a billion columns would end every editor.
    colspan: whole(0, 1000),
    rowspan: whole(0, 10_000),
    colwidth: optional((value) => Array.isArray(value) && value.length <= 1000 && value.every(number)),
    align: text(64),
  },
}

const FACT_TEXT = 10_000

/**
 * Which of these may lie in which is not said here: the editor's own table commands leave a row in a row now and then,
 * and the next editor that reads it puts that right. Nobody should lose the connection over it.
 */
const elements: Readonly<Record<string, ElementRule>> = {
  paragraph: { attributes: {} },
  heading: { attributes: { level: whole(1, 6) } },
  bulletList: { attributes: {} },
  orderedList: { attributes: { start: number, type: text(256) } },
  listItem: { attributes: {} },
  blockquote: { attributes: {} },
  table: { attributes: {} },
  tableRow: { attributes: {} },
  tableCell: cell,
  tableHeader: cell,
  hardBreak: { leaf: true, attributes: {} },
  fact: {
    leaf: true,
    attributes: { fact: text(FACT_TEXT), text: text(FACT_TEXT), basis: text(FACT_TEXT), by: text(FACT_TEXT) },
  },
}

/** Elements inside each other, lists and tables included; a list in a list takes two. */
export const MAX_DEPTH = 32

export const elementRule = (name: string): ElementRule | undefined =>
  Object.hasOwn(elements, name) ? elements[name] : undefined

export const attributeCheck = (element: string, key: string): Check | undefined => {
  const attributes = elementRule(element)?.attributes
  return attributes && Object.hasOwn(attributes, key) ? attributes[key] : undefined
}

/** Every attribute any element has: what can be said of a key before it is known whose it is. */
export const attributeKeys: ReadonlySet<string> = new Set(
  Object.values(elements).flatMap((rule) => Object.keys(rule.attributes)),
)

/** Only addresses a browser opens or writes to without running anything. */
export const isSafeLink = (href: string): boolean => href.length <= 4096 && /^(?:https?:\/\/|mailto:)\S+$/i.test(href)

const plain = new Set(['bold', 'italic', 'underline', 'strike'])
/** y-tiptap adds eight characters of a hash to the name of a mark that may lie over itself, as comments may. */
const commentName = /^comment(?:--[A-Za-z0-9+/=]{8})?$/

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined

const only = (value: unknown, checks: Readonly<Record<string, Check>>): boolean => {
  const given = record(value)
  return (
    given !== undefined && Object.keys(given).every((key) => Object.hasOwn(checks, key) && checks[key]?.(given[key]))
  )
}

const linkChecks: Readonly<Record<string, Check>> = {
  href: optional((value) => typeof value === 'string' && isSafeLink(value)),
  target: text(256),
  rel: text(1024),
  class: text(4096),
  title: text(4096),
}

/**
 * @param value as y-tiptap writes it: an object of the mark's attributes where the mark begins, `null` where it ends
 */
export const isMark = (name: string, value: unknown): boolean => {
  if (plain.has(name)) return value === null || value === true || only(value, {})
  if (name === 'link') return value === null || only(value, linkChecks)
  if (commentName.test(name)) return value === null || only(value, { id: text(64) })
  return false
}

/** The mark's name without the hash of an overlapping one. */
export const markName = (name: string): string => (commentName.test(name) ? 'comment' : name)
