import { isoDate, isoInstant } from '../../shared/kernel/zoned.ts'

/**
 * The instant of an act's `at`, ms since the epoch. A clock time is of the running day of the meeting: the first, or the
 * day of the last full date and time, the next of the meeting's days where the clock runs backwards.
 */
export function momentOf(at: string, timezone: string, dates: readonly string[], previous: number | null): number {
  const full = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?$/.exec(at)
  if (full) {
    const [, date = '', time = '', offset] = full
    return offset === undefined ? inZone(date, time, timezone) : Date.parse(`${date}T${time}${offset}`)
  }
  const day = previous === null ? (dates[0] ?? '') : isoDate(previous, timezone)
  const moment = inZone(day, at, timezone)
  if (previous === null || moment >= previous) return moment
  const next = dates.find((date) => date > day)
  return next === undefined ? moment : inZone(next, at, timezone)
}

/** A wall clock time of a zone as an instant: read as UTC, then moved by the zone's offset there. */
function inZone(date: string, time: string, timezone: string): number {
  const asUtc = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`)
  const offsetAt = (instant: number) => Date.parse(isoInstant(instant, timezone).slice(0, 19) + 'Z') - instant
  const guess = asUtc - offsetAt(asUtc)
  return asUtc - offsetAt(guess)
}
