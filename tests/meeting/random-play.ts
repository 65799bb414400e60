import fc from 'fast-check'
import { vi } from 'vitest'
import type { Rejection } from '../../shared/kernel/decider.ts'
import { MeetingCommand } from '../../shared/meeting/catalogs.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { frozen, START } from '../support/decider-spec.ts'
import { PaperMeeting, type Happened } from '../support/paper-meeting.ts'
import type { RandomMeeting } from '../support/random-meeting.ts'
import { commandOf, wisher } from '../support/random-wishes.ts'

/**
 * On how many commands the laws of a file are tried together; `RANDOM_COMMANDS` asks for more, `RANDOM_SEED` for the
 * same again. `npm run laws` tries a million.
 */
const COMMANDS = Number(process.env['RANDOM_COMMANDS'] ?? 20_000)
/** A law's share: tests/meeting/laws.test.ts has seven. */
const share = COMMANDS / 7
export const SEED = Number(process.env['RANDOM_SEED'] ?? Date.now() % 2 ** 31)

/** What was played so far. */
export const tally = { meetings: 0, commands: 0, accepted: 0 }

vi.setConfig({ testTimeout: 10_000 + share * 5 })

/** Tries a law on new meetings until its share is spent; a failure tells seed, path and the smallest meeting. */
export function holds<T>(arbitrary: fc.Arbitrary<T>, law: (it: T) => void): void {
  const end = tally.commands + share
  for (let round = 0; tally.commands < end; round += 1) {
    const before = tally.commands
    const numRuns = Math.ceil((end - before) / 40) // a meeting is some 35 commands
    fc.assert(fc.property(arbitrary, law), { numRuns, seed: SEED + round })
    if (tally.commands === before) throw new Error('a law that plays no meeting has no share of them')
  }
}

/** What was looked at: the state, frozen, before and after a wish; what happened (nothing: refused), and why it was. */
export interface Step {
  readonly command: MeetingCommand
  readonly before: MeetingState
  readonly after: MeetingState
  readonly happened: readonly Happened[]
  readonly rejection: Rejection | null
}

export interface RandomlyPlayed {
  readonly state: MeetingState
  readonly events: readonly Happened[]
}

/** Plays a random meeting through the meeting's own front, every state frozen; `look` sees each step. */
export function playRandom(
  { convocation, agenda, wishes }: RandomMeeting,
  look: (step: Step) => void = () => {},
): RandomlyPlayed {
  const paper = new PaperMeeting()
  frozen(paper.state)
  let minutes = 0
  tally.meetings += 1
  const say = (wished: MeetingCommand, by: string | null) => {
    const command = MeetingCommand.parse(wished)
    const before = paper.state
    const known = paper.events.length
    minutes += 1
    const rejection = paper.say(frozen(command), by, START + minutes * 60_000)
    frozen(paper.state)
    tally.commands += 1
    if (!rejection) tally.accepted += 1
    look({ command, before, after: paper.state, happened: paper.events.slice(known), rejection })
    return rejection
  }
  const founding: readonly MeetingCommand[] = [
    { type: 'roster.convene', data: convocation },
    { type: 'agenda.set', data: { items: [...agenda] } },
  ]
  for (const command of founding) {
    const rejection = say(command, null)
    if (rejection) throw new Error(`the meeting cannot be founded: ${JSON.stringify(rejection)}`)
  }
  for (const wish of wishes) {
    const command = commandOf(paper.state, wish)
    if (command) say(command, wisher(paper.state, wish))
  }
  return { state: paper.state, events: paper.events }
}
