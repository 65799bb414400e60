/** The draft's text as plain data: prose, and references that say where a recorded fact stands and how it is worded. */

export type Mark =
  | { readonly kind: 'bold' | 'italic' | 'underline' | 'strike' }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'comment'; readonly id: string }

/** A fact worded by hand. `basis` is the record's sentence that it replaced: another sentence now flags it. */
export interface Wording {
  readonly text: string
  readonly basis: string
  readonly by: string | null
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'fact'; readonly fact: string; readonly wording: Wording | null }
  | { readonly kind: 'break' }

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly TableCell[])[] }

export interface TableCell {
  readonly head: boolean
  readonly blocks: readonly Block[]
}

/** By agenda number; an item nobody wrote in may be missing. */
export type DraftText = Readonly<Record<string, readonly Block[]>>
