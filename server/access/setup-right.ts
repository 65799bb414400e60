import type { AccessStore, Clock, Pass } from '../ports.ts'
import { SETUP_LINK, SETUP_RIGHT, whyExpired } from './lifetime.ts'
import type { LinkRefusal } from './links.ts'
import { oneByOne } from './one-by-one.ts'
import { cookieValue, SETUP_COOKIE } from './seat-cookie.ts'
import { hashOf, looksLikeToken, newToken, seatOf } from './token.ts'

export interface SetupRight {
  /** The token of the link that whoever started the server finds on its console. Works once, within a week. */
  issue(): Promise<string>
  /** The secret for the cookie `rostra_setup`. */
  redeem(
    token: string,
  ): Promise<{ readonly ok: true; readonly secret: string } | { readonly ok: false; readonly code: LinkRefusal }>
  /** Whether this browser may found meetings. */
  allows(cookieHeader: string | undefined): Promise<boolean>
}

/** The right to found meetings on this installation; it opens no meeting's door. */
export function createSetupRight(ports: { readonly store: AccessStore; readonly clock: Clock }): SetupRight {
  const { store, clock } = ports
  const inTurn = oneByOne()
  const found = (token: string) => (looksLikeToken(token) ? store.find({ tokenHash: hashOf(token) }) : null)

  const pass = (token: string, kind: 'setup' | 'session', seat: string | null, lifetime: number): Pass => ({
    tokenHash: hashOf(token),
    kind,
    seat,
    meeting: null,
    person: null,
    door: 'setup',
    issuedAt: clock.now(),
    expiresAt: clock.now() + lifetime,
    usedAt: null,
    revokedAt: null,
  })

  return {
    async issue() {
      const token = newToken()
      await store.put(pass(token, 'setup', null, SETUP_LINK))
      return token
    },
    redeem: (token) =>
      inTurn(token, async () => {
        const link = await found(token)
        if (!link || link.kind !== 'setup') return { ok: false, code: 'unknown-token' }
        if (link.usedAt !== null) return { ok: false, code: 'already-used' }
        const expired = whyExpired(link, null, clock.now())
        if (expired) return { ok: false, code: expired }
        const secret = newToken()
        await store.put(pass(secret, 'session', seatOf(token), SETUP_RIGHT))
        await store.put({ ...link, usedAt: clock.now() })
        return { ok: true, secret }
      }),
    async allows(cookieHeader) {
      const right = await found(cookieValue(cookieHeader, SETUP_COOKIE) ?? '')
      if (!right || right.kind !== 'session' || right.door !== 'setup' || right.seat === null) return false
      // ACC3: redeemed on two servers at once, the last one counts
      const latest = await store.find({ seat: right.seat })
      return latest?.tokenHash === right.tokenHash && whyExpired(right, null, clock.now()) === null
    },
  }
}
