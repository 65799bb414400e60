import type { Convocation, Delegation, Person } from './messages.ts'

/** Who may come, for whom, and under which rules. Null until the meeting is convened. */
export type Roster =
  | { readonly convened: false }
  | ({
      readonly convened: true
      /** In protocol order. */
      readonly delegations: readonly Delegation[]
      /** In the file's order, then as added. */
      readonly people: readonly Person[]
    } & Omit<Convocation, 'delegations' | 'people'>)
