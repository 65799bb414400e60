import type { Style } from '../features/roster/messages.ts'
import type { MeetingState } from '../meeting/state.ts'

const unnamed: Style = { delegations: 'protocol', tally: 'names' }

/** How the house words its minutes; the usual ways before the meeting is convened. */
export const houseOf = ({ roster }: MeetingState): Style => (roster.convened ? roster.style : unnamed)
