import { looksLikeSeat } from './token.ts'

/** A sign-in belongs to a seat, not to the browser: each has a cookie of its own, and one browser holds several. */
const PREFIX = 'rostra_'

export const SETUP_COOKIE = `${PREFIX}setup`
export const seatCookie = (seat: string): string => `${PREFIX}${seat}`

function* pairs(header: string | undefined): Iterable<readonly [name: string, value: string]> {
  for (const part of header?.split(';') ?? []) {
    const equals = part.indexOf('=')
    if (equals > 0) yield [part.slice(0, equals).trim(), part.slice(equals + 1).trim()]
  }
}

/** The secret in a cookie of that name; null where the header has none. */
export function cookieValue(header: string | undefined, name: string): string | null {
  for (const [found, value] of pairs(header)) if (found === name) return value
  return null
}

/** The seats this browser has a cookie for, valid or not. */
export const seatsIn = (header: string | undefined): readonly string[] =>
  [...pairs(header)]
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name]) => name.slice(PREFIX.length))
    .filter(looksLikeSeat)
