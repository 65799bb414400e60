import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const TOKEN_BYTES = 20 // 160 bits
const TOKEN = /^[A-Za-z0-9_-]{27}$/
const SEAT = /^[0-9a-f]{12}$/

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A new secret, base64url. It leaves the server once, in a link's fragment or a cookie, and is never kept. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** By its looks alone; whether it opens anything the store knows. */
export const looksLikeToken = (text: string): boolean => TOKEN.test(text)
export const looksLikeSeat = (text: string): boolean => SEAT.test(text)

/** What is stored of a token. */
export const hashOf = (token: string): string => sha256(token)

/**
 * The public id of the seat that this token opens. Following from the token, it is the same however often and on
 * however many servers at once the token is redeemed: a seat has one valid secret, so the token opens once (ACC3).
 */
export const seatOf = (token: string): string => sha256(`seat ${token}`).slice(0, 12)

/** Compares without telling by its time where two hashes differ. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
