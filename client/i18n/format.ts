import type { Language } from './language.ts'

/** Words for moments, durations, numbers and lists, in one language and in the meeting's time zone. */
export type Format = {
  readonly locale: string
  readonly timeZone: string
  /** 11:42 */
  readonly time: (at: Moment) => string
  /** 11:42:08 */
  readonly seconds: (at: Moment) => string
  /** 18. Oktober 2024 */
  readonly date: (at: Moment) => string
  /** 18. Oktober 2024, 11:42 */
  readonly dateTime: (at: Moment) => string
  /** 1.234 */
  readonly number: (value: number) => string
  /** A, B und C */
  readonly list: (items: readonly string[]) => string
}

/** Milliseconds since 1970, or an ISO 8601 text with an offset. */
export type Moment = number | string

const locales: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' }

/** `timeZone` is an IANA name; an unknown one falls back to the device's zone instead of breaking the room. */
export function makeFormat(language: Language, timeZone: string | undefined): Format {
  const locale = locales[language]
  const zone = validZone(timeZone)
  const clock = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options })
    return (at: Moment) => format.format(new Date(at))
  }
  const number = new Intl.NumberFormat(locale)
  const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' })
  return {
    locale,
    timeZone: zone,
    time: clock({ hour: '2-digit', minute: '2-digit' }),
    seconds: clock({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    date: clock({ day: 'numeric', month: 'long', year: 'numeric' }),
    dateTime: clock({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    number: (value) => number.format(value),
    list: (items) => list.format(items),
  }
}

function validZone(timeZone: string | undefined): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  if (timeZone === undefined) return own
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return own
  }
}
