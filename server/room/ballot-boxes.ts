import { readChoice } from '../../shared/features/ballots/answering.ts'
import type { MeetingCommand, MeetingEvent, MeetingState } from '../../shared/meeting/meeting.ts'
import type { BoxChange } from '../ports.ts'

/**
 * BAL26: the record of a secret ballot says who took part. What was answered is taken from the command here, where it is
 * not recorded, and put into the ballot's box; the close reads the box, and box and papers are gone with it.
 */
export const ballotBoxes = {
  askedBy: (command: MeetingCommand): string | null => (command.type === 'ballots.close' ? command.data.ballot : null),

  changedBy(command: MeetingCommand, events: readonly MeetingEvent[], state: MeetingState): BoxChange {
    const papers = events.flatMap((event) => {
      if (event.type !== 'ballots.cast') return []
      const ballot = state.ballots.all[event.data.ballot]
      if (ballot?.method !== 'secret') return []
      const choice = command.type === 'ballots.cast' ? command.data.choice : 'no' // BAL23
      return [{ ballot: ballot.id, choice: readChoice(ballot, choice) }]
    })
    const emptied = events.flatMap((event) =>
      event.type === 'ballots.closed' || event.type === 'ballots.cancelled' ? [event.data.ballot] : [],
    )
    return { papers, emptied }
  },
}
