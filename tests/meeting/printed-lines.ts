import { openBallot } from '../../shared/features/ballots/select.ts'
import { sectionsOf } from '../../shared/meeting/facts.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import type { Act } from '../../server/import/acts.ts'
import { foundingCommands } from '../../server/import/founding.ts'
import type { MeetingFile } from '../../server/import/read-meeting-file.ts'
import { commandsFor, isDraftAct } from '../../server/rehearse/act-commands.ts'
import { momentOf } from '../../server/rehearse/moments.ts'
import { PaperMeeting } from '../support/paper-meeting.ts'

/** One line of what the record prints: an item's heading, or the sentence of a fact. */
export interface Line {
  readonly item: string
  /** Name of the fact; `heading` for the item's own line. */
  readonly name: string
  readonly text: string
}

/** Where an act happened, in the meeting as it was. */
export interface Moment {
  /** The item called then; null before the first call. */
  readonly here: string | null
  /** The items on which a ballot was open just after the act. */
  readonly ballot: readonly string[]
  /** Nothing came of it: the machine refused it. */
  readonly refused: boolean
}

export interface PlayedLines {
  readonly lines: readonly Line[]
  readonly moments: readonly Moment[]
  readonly state: MeetingState
}

export type Tell = (state: MeetingState) => readonly Line[]

/** What the record prints, in printed order, as no note-taker has touched it. */
export const printed: Tell = (state) => {
  const phrasebook = phrasebookOf(state)
  return sectionsOf(state).flatMap(({ item, facts }): readonly Line[] => [
    { item, name: 'heading', text: phrasebook.heading(state.agenda.items[item]!) },
    ...facts
      .map((fact) => ({ item, name: fact.name, text: phrasebook.sentence(state, fact) }))
      .filter(({ text }) => text !== ''),
  ])
}

/** Plays other acts in the file's meeting; refused ones change nothing, as in life. */
export function playLines(file: MeetingFile, acts: readonly Act[], tell: Tell = printed): PlayedLines {
  const paper = new PaperMeeting()
  for (const command of foundingCommands(file)) paper.say(command, null, 0)
  const { timezone, meeting } = file.convocation
  let now: number | null = null
  const moments = acts.map((act): Moment => {
    now = momentOf(act.at, timezone, meeting.dates, now)
    const before = paper.events.length
    const here = paper.state.agenda.current ?? paper.state.agenda.place
    const running = itemsOf(paper.state)
    if (!isDraftAct(act)) for (const command of commandsFor(act, paper.state)) paper.say(command, act.by, now)
    const after = itemsOf(paper.state)
    return { here, ballot: after.length > 0 ? after : running, refused: paper.events.length === before }
  })
  return { lines: tell(paper.state), moments, state: paper.state }
}

function itemsOf(state: MeetingState): readonly string[] {
  const ballot = openBallot(state)
  if (!ballot) return []
  return ballot.subject.kind === 'items' ? ballot.subject.items : ballot.item === null ? [] : [ballot.item]
}
