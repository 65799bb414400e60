import { createContext, use } from 'react'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import type { Reason } from '../../ui/Button.tsx'
import type { Ask } from './ask.ts'
import type { Skipped, Step } from './next-step.ts'

/** What stands in the middle. `auto`: what is under way; `ballot:b3`: a ballot that runs beside the sitting. */
export type StageView = 'auto' | 'text' | 'people' | `ballot:${string}`

export interface Cockpit {
  /** This person leads the meeting. */
  readonly leads: boolean
  /** Leads, or is of the secretariat: may enter things for others. */
  readonly office: boolean
  readonly step: Step
  readonly ask: (ask: Ask) => void
  /** Resolves with whether the server accepted; a refusal is shown at the next step. */
  readonly act: (command: MeetingCommand) => Promise<boolean>
  /** Why the command would be refused just now, in words; undefined when it would be accepted. */
  readonly why: (command: MeetingCommand) => string | undefined
  /** Only whether this person may do such a thing at this time. */
  readonly whyNotAllowed: (command: MeetingCommand) => string | undefined
  /** The same for a button: where it is only that somebody else leads, that is said once, at the next step. */
  readonly reason: (command: MeetingCommand) => Reason | undefined
  /** An item looked at that is not the one called; null: the one called. */
  readonly peeked: string | null
  readonly peek: (item: string | null) => void
  readonly view: StageView
  readonly look: (view: StageView) => void
  readonly skipped: Skipped
  readonly skip: (part: Partial<Skipped>) => void
  /** Server's clock, ms. */
  readonly read: () => number
}

/** Id of the sentence that says who leads. */
export const LEADS_NOTE = 'leads-note'

export const CockpitContext = createContext<Cockpit | null>(null)

/** What the parts of the cockpit share. Throws outside of it. */
export function useCockpit(): Cockpit {
  const cockpit = use(CockpitContext)
  if (!cockpit) throw new Error('not in the cockpit')
  return cockpit
}
