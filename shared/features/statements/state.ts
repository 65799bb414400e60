import type { StatementForm } from './messages.ts'

export interface Statement {
  /** Number of the event that filed it: its name. */
  readonly seq: number
  readonly item: string
  /** Who filed it, then who joined, in order. */
  readonly by: readonly string[]
  readonly text: string
  readonly form: StatementForm
}

export interface Said {
  readonly seq: number
  readonly item: string | null
  readonly person: string
  readonly text: string
}

export interface Statements {
  readonly statements: readonly Statement[]
  readonly rulings: readonly Said[]
  readonly notices: readonly Said[]
}
