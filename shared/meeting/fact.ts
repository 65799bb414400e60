import type { Outcome, Placement } from '../features/agenda/messages.ts'
import type { ConsentList, ItemState } from '../features/agenda/state.ts'
import type { Ballot } from '../features/ballots/state.ts'
import type { ClauseChange } from '../features/motions/messages.ts'
import type { Amendment } from '../features/motions/state.ts'
import type { Statement } from '../features/statements/state.ts'

/** A change of a clause with the number that clause bears afterwards; null: it bears none, or was not changed after all. */
export interface NumberedChange extends ClauseChange {
  readonly now: number | null
}

interface OnAmendment {
  readonly item: ItemState
  readonly amendment: Amendment
  /** The amendment it amends, null for the text itself. */
  readonly to: Amendment | null
  /** As worded; `now` only where they went into the text. */
  readonly changes: readonly NumberedChange[]
}

interface ByVote {
  /** The vote that decided; null where there was none. */
  readonly ballot: Ballot | null
  /** Delegations absent from that vote that took part in another. */
  readonly absent: readonly string[]
}

/** What a fact says, resolved from the record; phrases put it into words. Persons and delegations by id and code. */
export type FactContent =
  | { readonly name: 'presented' | 'reported'; readonly item: ItemState; readonly person: string }
  | { readonly name: 'debated'; readonly item: ItemState; readonly topic: string | null }
  | {
      readonly name: 'changed'
      readonly item: ItemState
      readonly changes: readonly NumberedChange[]
      readonly afterDebate: boolean
    }
  | ({
      readonly name: 'amended'
      readonly accepted: 'consensus' | 'mover' | 'vote'
      /** Sponsors just then, lead first. */
      readonly sponsors: readonly string[]
    } & OnAmendment &
      ByVote)
  | ({ readonly name: 'amendment-rejected' } & OnAmendment & ByVote)
  | ({ readonly name: 'amendment-withdrawn' } & OnAmendment)
  | { readonly name: 'sponsor-joined'; readonly item: ItemState; readonly person: string; readonly delegation: string }
  | {
      readonly name: 'sponsor-left'
      readonly item: ItemState
      readonly person: string
      readonly delegation: string
      readonly willVote: 'yes' | 'no' | 'abstain' | null
      /** Sponsors that remained just then, lead first. */
      readonly remaining: readonly string[]
    }
  | { readonly name: 'ruled' | 'noticed'; readonly person: string; readonly text: string }
  | {
      readonly name: 'result'
      readonly item: ItemState
      readonly ballot: Ballot
      /** Statements that are part of the result's sentence. */
      readonly withVote: readonly Statement[]
      readonly subordinate: Statement | null
      /** Delegations absent from this ballot that took part in another. */
      readonly absent: readonly string[]
      readonly debate: 'held' | 'none' | 'unrecorded'
    }
  | { readonly name: 'elected'; readonly item: ItemState; readonly ballot: Ballot; readonly absent: readonly string[] }
  | { readonly name: 'stated'; readonly statement: Statement; readonly result: Ballot | null }
  | { readonly name: 'left' | 'arrived'; readonly person: string }
  | { readonly name: 'excused'; readonly person: string; readonly reason: string | null }
  | {
      readonly name: 'transferred'
      readonly person: string
      readonly from: string
      readonly to: string
      /** True where the person also leaves. */
      readonly leaves: boolean
    }
  | { readonly name: 'proxy-recalled'; readonly person: string; readonly delegation: string }
  | { readonly name: 'agenda-adopted'; readonly withChanges: boolean }
  | { readonly name: 'moved'; readonly item: ItemState; readonly to: Placement }
  | { readonly name: 'moved'; readonly items: readonly string[] }
  | { readonly name: 'consent'; readonly list: Pick<ConsentList, 'items' | 'name' | 'when' | 'how'> }
  | {
      readonly name: 'lifted'
      readonly item: ItemState
      readonly delegation: string
      readonly person: string
      /** Who had asked by then, in the order of asking, where the item left the list with it; else null. */
      readonly offBy: readonly string[] | null
    }
  | { readonly name: 'joined'; readonly items: readonly string[] }
  | {
      readonly name: 'added'
      readonly item: ItemState
      readonly late: boolean
      /** Whether to admit it was put to the vote: the result tells then what came of it. */
      readonly votedIn: boolean
    }
  | { readonly name: 'scheduled'; readonly items: readonly string[]; readonly day: string }
  | { readonly name: 'withdrawn'; readonly item: ItemState; readonly person: string; readonly delegation: string }
  | { readonly name: 'dropped'; readonly item: ItemState }
  | { readonly name: 'postponed' | 'referred'; readonly item: ItemState; readonly to: string | null }
  | { readonly name: 'settled'; readonly item: ItemState; readonly where: string | null }
  | { readonly name: 'absent'; readonly delegations: readonly string[] }
  | { readonly name: 'suspended'; readonly until: string | null }
  | { readonly name: 'resumed' }
  | { readonly name: 'chair-passed'; readonly from: string; readonly to: string }
  | { readonly name: 'outcome'; readonly item: ItemState; readonly outcome: Outcome; readonly debated: boolean }
  | {
      readonly name: 'corrected'
      readonly item: ItemState | null
      readonly ballot: Ballot
      readonly debate: Ballot['debate']
      /** Empty where outsiders may not know whose vote it was, nor how and why it was corrected. */
      readonly delegation: string
      readonly choice: string
      readonly reason: string
      /** The first correction of a ballot tells what had been stated before. */
      readonly isFirst: boolean
    }
  | { readonly name: 'cancelled'; readonly ballot: Ballot; readonly reason: string }
  | { readonly name: 'approved' }
  | { readonly name: 'closed'; readonly person: string }

/** What an entry tells, before it is known where it stands. */
export interface Told {
  readonly content: FactContent
  /** The item whose matter it is; null: a matter of the agenda or the meeting, which stands in the item now called. */
  readonly matter: string | null
  /** The item whose share it is, where one event makes a fact in each of several. */
  readonly part?: string
}

export type FactName = FactContent['name']

/** A recorded fact as the minutes print it. Its id never changes: `f12` is event 12, `f12-6` its share in item 6. */
export type Fact = FactContent & {
  readonly id: string
  readonly section: string
  readonly seq: number
  readonly at: number
}

export type FactOf<Name extends FactName> = Extract<Fact, { name: Name }>

export interface Section {
  /** Agenda number. */
  readonly item: string
  /** In printed order. */
  readonly facts: readonly Fact[]
}
