import { stringifySetCookie } from 'cookie'
import type { Request, Response } from 'express'
import { SETUP_COOKIE, seatCookie } from '../../access/seat-cookie.ts'
import type { Place } from '../origin.ts'

/** A sign-in ends on the server; the cookie only has to outlive the longest preparation. */
const KEPT_SECONDS = 180 * 24 * 60 * 60

const isSecure = (request: Request, place: Place): boolean =>
  place.tls || request.secure || (place.publicUrl?.startsWith('https:') ?? false)

function set(request: Request, response: Response, place: Place, name: string, value: string, maxAge: number): void {
  const secure = isSecure(request, place)
  const cookie = stringifySetCookie({ name, value, maxAge, path: '/', httpOnly: true, sameSite: 'strict', secure })
  response.append('Set-Cookie', cookie)
}

export interface Cookies {
  seat(request: Request, response: Response, seat: string, secret: string): void
  forgetSeat(request: Request, response: Response, seat: string): void
  setup(request: Request, response: Response, secret: string): void
}

/** The cookies a browser gets: unreadable for scripts, never sent from a foreign page, over TLS alone where there is TLS. */
export const cookiesAt = (place: Place): Cookies => ({
  seat: (request, response, seat, secret) => set(request, response, place, seatCookie(seat), secret, KEPT_SECONDS),
  forgetSeat: (request, response, seat) => set(request, response, place, seatCookie(seat), '', 0),
  setup: (request, response, secret) => set(request, response, place, SETUP_COOKIE, secret, KEPT_SECONDS),
})
