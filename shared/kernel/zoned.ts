/** Clock and calendar of a time zone, for instants in ms since the epoch (UTC). Throws RangeError for an unknown zone. */

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  })
  formats.set(timezone, made)
  return made
}

interface Zoned {
  readonly date: string
  readonly time: string
  readonly seconds: string
  readonly offset: string
}

function zoned(at: number, timezone: string): Zoned {
  const parts = Object.fromEntries(
    formatFor(timezone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const part = (name: string) => parts[name] ?? ''
  const offset = part('timeZoneName').replace('GMT', '')
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
    seconds: part('second'),
    offset: offset === '' ? '+00:00' : offset,
  }
}

/** `09:05` */
export const clockTime = (at: number, timezone: string): string => zoned(at, timezone).time

/** `2024-10-18` */
export const isoDate = (at: number, timezone: string): string => zoned(at, timezone).date

/** `2024-10-18T09:00:00+02:00` */
export function isoInstant(at: number, timezone: string): string {
  const { date, time, seconds, offset } = zoned(at, timezone)
  return `${date}T${time}:${seconds}${offset}`
}
