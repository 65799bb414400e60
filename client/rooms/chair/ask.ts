import type { Subject } from '../../../shared/features/ballots/messages.ts'
import type { SpeechKind } from '../../../shared/features/floor/messages.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'

export type Disposal = 'drop' | 'postpone' | 'refer' | 'settle'

/** What the cockpit asks before it acts; at most one at a time. */
export type Ask =
  | { readonly kind: 'palette' }
  /** Something that cannot be undone. `label` names the effect. */
  | {
      readonly kind: 'confirm'
      readonly title: string
      readonly text: readonly string[]
      readonly label: string
      readonly command: MeetingCommand
    }
  | { readonly kind: 'call' }
  | { readonly kind: 'present' | 'report'; readonly item: string }
  | { readonly kind: 'request'; readonly speech: SpeechKind }
  | { readonly kind: 'grant' }
  | { readonly kind: 'pass-chair' }
  | { readonly kind: 'topic' }
  | { readonly kind: 'limit'; readonly for: 'speech' | 'item' }
  | {
      readonly kind: 'open-ballot'
      readonly subject: Subject['kind']
      readonly amendment?: string
      /** The ballot it repeats. */
      readonly repeats?: string | undefined
    }
  | { readonly kind: 'voice'; readonly ballot: string; readonly delegation: string }
  | { readonly kind: 'settle'; readonly ballot: string; readonly delegation: string }
  | { readonly kind: 'correct'; readonly ballot: string }
  | { readonly kind: 'cancel-ballot'; readonly ballot: string }
  | { readonly kind: 'words'; readonly what: 'ruling' | 'notice'; readonly item: string | null }
  | { readonly kind: 'change-text'; readonly item: string }
  | { readonly kind: 'documents'; readonly item: string }
  | { readonly kind: 'agenda' }
  | { readonly kind: 'order' }
  | { readonly kind: 'late-item' }
  | { readonly kind: 'consent' }
  | { readonly kind: 'join' }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'dispose'; readonly how: Disposal; readonly item: string }
  | { readonly kind: 'close-item'; readonly item: string }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'times' }
  | { readonly kind: 'people'; readonly delegation: string }
