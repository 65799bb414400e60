import { clockTime, isoDate } from '../kernel/zoned.ts'

/** A time as somebody wrote it down: on a clock, on a day, on a day and a clock, or in words of their own. */
export interface WrittenTime {
  /** `HH:MM` */
  readonly clock: string | null
  /** ISO date */
  readonly day: string | null
}

/** Reads `HH:MM`, an ISO date, or both; with an offset it is the instant in the zone. Null: other words. */
export function readTime(written: string, timezone: string): WrittenTime | null {
  const text = written.trim()
  if (/^\d{2}:\d{2}$/.test(text)) return { clock: text, day: null }
  const [, day, clock, offset] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})\S*?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text) ?? []
  if (day === undefined || Number.isNaN(Date.parse(day))) return null
  if (clock === undefined || offset === undefined) return { clock: clock ?? null, day }
  const instant = Date.parse(text.replace(' ', 'T'))
  if (Number.isNaN(instant)) return null
  return { clock: clockTime(instant, timezone), day: isoDate(instant, timezone) }
}
