import { z } from 'zod'

/** A person's id in the meeting file, e.g. `klement`. */
export const PersonId = z.string().min(1).max(80)
/** A delegation's code, e.g. `BE`. */
export const Code = z.string().min(1).max(40)
/** An agenda item is known by its number, a string: `4`, `2.1`, `6a`. */
export const ItemNumber = z.string().min(1).max(20)
/** A sentence or a title. */
export const Line = z.string().max(2_000)
/** A statement, a clause, a ruling. */
export const Text = z.string().min(1).max(40_000)
/** Clock time `HH:MM` in the meeting's time zone, or a full date and time. */
export const ClockTime = z.string().min(1).max(40)
export const Choice = z.enum(['yes', 'no', 'abstain'])
export type Choice = z.output<typeof Choice>
