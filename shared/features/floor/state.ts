import type { SpeechKind } from './messages.ts'

export interface Waiting {
  readonly person: string
  readonly delegation: string
  readonly kind: SpeechKind
  readonly at: number
}

export interface Speaking {
  readonly person: string
  readonly delegation: string
  readonly kind: SpeechKind
  /** The item called when the floor was granted. */
  readonly item: string | null
  readonly since: number
  /** Ms spoken before the running stretch; the clock pauses while `pausedAt` is not null. */
  readonly spoken: number
  readonly runningSince: number
  readonly pausedAt: number | null
}

export interface Debate {
  readonly seq: number
  readonly item: string
  readonly topic: string | null
  readonly openedAt: number
  readonly closedAt: number | null
}

export interface Floor {
  /** Every debate, in time; the open one is the last with `closedAt` null. */
  readonly debates: readonly Debate[]
  readonly waiting: readonly Waiting[]
  readonly speaking: Speaking | null
  readonly listClosed: boolean
  readonly fair: boolean
  /** Seconds, null where there is no limit. */
  readonly speechLimit: number | null
  readonly itemLimit: number | null
  /** Ms spoken a delegation, over the whole meeting, finished speeches only. */
  readonly spokenBy: Readonly<Record<string, number>>
  /** Ms spoken an item, finished speeches only; what `itemLimit` limits. */
  readonly spokenOn: Readonly<Record<string, number>>
  readonly speeches: number
}
