import { isoDate, isoInstant } from '../../kernel/zoned.ts'

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/
const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?$/
const ABSOLUTE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * Reads a deadline as the meeting's file or the chair writes one: `HH:MM` on the day on which the ballot opens, a date
 * (its last minute), or a date and time; a time without an offset is the meeting's own. Answers with the instant, the
 * offset spelled out (`2024-10-18T12:00:00+02:00`). Null: it is none of these.
 */
export function resolveDeadline(written: string, openedAt: number, timezone: string): string | null {
  if (ABSOLUTE.test(written)) return printed(Date.parse(written.replace(' ', 'T')), timezone)
  if (CLOCK.test(written)) return printed(instantOf(isoDate(openedAt, timezone), written, timezone), timezone)
  const [, date, time] = LOCAL.exec(written) ?? []
  return date === undefined ? null : printed(instantOf(date, time ?? '23:59', timezone), timezone)
}

/** Whether a resolved deadline is over. The minute it names still counts: 12:00 is passed when the clock says 12:01. */
export const isPassed = (deadline: string | null, now: number): boolean =>
  deadline !== null && now >= Date.parse(deadline) + 60_000

const printed = (instant: number, timezone: string) => (Number.isNaN(instant) ? null : isoInstant(instant, timezone))

/** The instant at which the zone's clocks show that date and time. */
function instantOf(date: string, time: string, timezone: string): number {
  let instant = Date.parse(`${date}T${time}Z`)
  if (Number.isNaN(instant)) return instant
  // The first guess may fall on the other side of a change of clocks; the second is asked at the right side of it.
  for (let guess = 0; guess < 2; guess++)
    instant = Date.parse(`${date}T${time}${isoInstant(instant, timezone).slice(19)}`)
  return instant
}
