import type { ReactNode } from 'react'
import type { Choice } from '../../features/ballots/choices.ts'
import type { Moment } from '../../i18n/format.ts'

/** Where one vote stands, as its card shows it. */
export type VoteState =
  /** Not yet pressed. `previous`: being changed, the earlier choice is filled and still counts. */
  | {
      readonly kind: 'open'
      readonly previous?: string | undefined
      readonly note?: ReactNode
      readonly refused?: ReactNode
      readonly onKeep?: (() => void) | undefined
    }
  /** Exceptions are asked: counts as `assumed` unless something is pressed. */
  | { readonly kind: 'assumed'; readonly assumed: Choice; readonly note?: ReactNode; readonly refused?: ReactNode }
  /** `stillCounts`: the recorded answer that counts until this one does. */
  | {
      readonly kind: 'pending'
      readonly choice: Choice
      readonly sentAt: Moment
      readonly stillCounts?: string | undefined
    }
  /** No connection. `sentAt`: it had left the device before, so that it may have arrived all the same. */
  | {
      readonly kind: 'offline'
      readonly choice: Choice
      readonly sentAt?: Moment | undefined
      readonly stillCounts?: string | undefined
      readonly onDiscard: () => void
    }
  /** On disk. `late`: what was pressed after the close and does not count. */
  | {
      readonly kind: 'counted'
      readonly choice: Choice
      readonly at: Moment
      readonly receipt?: string | undefined
      readonly by?: string | undefined
      /** Answered aloud, or on paper, and written down by `by`. */
      readonly entered?: 'voice' | 'written' | undefined
      readonly note?: ReactNode
      readonly closed?: boolean | undefined
      /** The ballot is open, and this answer stands all the same. */
      readonly fixed?: boolean | undefined
      readonly late?: { readonly label: string; readonly at: Moment } | undefined
      readonly onChange?: (() => void) | undefined
      /** It is another person's answer: changing it is answering otherwise. */
      readonly other?: boolean | undefined
    }
  /** In a secret ballot only that it was counted. */
  | { readonly kind: 'secret'; readonly at: Moment; readonly receipt?: string | undefined }
  /** Closed without an answer of their own: what it came to, if it counts at all. */
  | {
      readonly kind: 'unanswered'
      readonly choice: Choice
      readonly proof: string
      readonly late?: { readonly label: string; readonly at: Moment } | undefined
    }
  /** Nothing to press: somebody else leads the vote, it is given away, not entitled. */
  | { readonly kind: 'watching'; readonly why: string }
