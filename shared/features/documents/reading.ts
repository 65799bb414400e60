/**
 * The text of a DOCX as it is read in a room: a tree of what the draft of the minutes knows too, and never markup. What
 * is not in this list does not exist for whoever shows it, whatever stood in the file.
 */
export const readingTags = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'td',
  'th',
  'strong',
  'em',
  'u',
  's',
  'sub',
  'sup',
  'br',
  'a',
] as const
export type ReadingTag = (typeof readingTags)[number]

export interface ReadingElement {
  readonly tag: ReadingTag
  /** Of an `a`: http(s) or mailto, nothing else. */
  readonly href?: string
  /** Of a cell. */
  readonly colspan?: number
  readonly rowspan?: number
  /** Of a list that was divided between two pages: the number with which it goes on. */
  readonly start?: number
  readonly children: readonly ReadingNode[]
}
export type ReadingNode = string | ReadingElement

/** So much as fits on a screen in letters that the last row reads. */
export interface ReadingPage {
  readonly blocks: readonly ReadingNode[]
}

/** What the server answers for the text of a document. */
export interface ReadingText {
  readonly pages: readonly ReadingPage[]
  /** So many pictures stand in the file that are not shown. */
  readonly pictures: number
}

/** Addresses that a browser opens or writes to without running anything. */
export const isReadingLink = (href: string): boolean =>
  href.length <= 2_000 && /^(?:https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s]+)$/i.test(href)
