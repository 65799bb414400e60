import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { AccessStore, Clock, Pass } from '../ports.ts'
import { whyExpired, type Expired } from './lifetime.ts'
import { oneByOne } from './one-by-one.ts'
import type { Holder, Session } from './session.ts'
import type { Sessions } from './sessions.ts'
import { hashOf, looksLikeToken, newToken, seatOf } from './token.ts'

/** Why a link opens nothing. */
export type LinkRefusal = 'unknown-token' | 'already-used' | Expired

export type Looked = { readonly ok: true; readonly holder: Holder } | { readonly ok: false; readonly code: LinkRefusal }

export type Redeemed =
  /** `secret` is null where this browser sits on the seat already. */
  | { readonly ok: true; readonly session: Session; readonly secret: string | null }
  | { readonly ok: false; readonly code: LinkRefusal }

export interface LinkPorts {
  readonly store: AccessStore
  readonly clock: Clock
  readonly sessions: Sessions
  readonly stateOf: (meeting: string) => Promise<MeetingState>
  readonly arrivedAt: (meeting: string) => Promise<number>
  /** Somebody redeemed a link that had been used by another browser. */
  readonly usedAgain: (pass: Pass) => void
}

export interface Links {
  /** A new link. The token is given out once and not kept. `lifetime` in ms; null: until the meeting's close and 30 days. */
  issue(
    holder: Holder,
    kind: 'invitation' | 'pairing',
    lifetime: number | null,
  ): Promise<{ readonly token: string; readonly expiresAt: number | null }>
  /** Whose link it is. Uses nothing up: mail scanners open links (ACC2). */
  look(token: string): Promise<Looked>
  /** Signs in. `cookieHeader` is the browser's: the one that redeemed the link may come again (ACC4). */
  redeem(token: string, cookieHeader: string | undefined): Promise<Redeemed>
  /** Revokes the meeting's links that the test is true for. */
  revokeWhere(meeting: string, test: (pass: Pass) => boolean): Promise<void>
}

/** Everybody in the hall may follow by one link, shown on the wall; all others are for one person, once. */
const isReusable = (pass: Pass): boolean => pass.door === 'follow' && pass.kind === 'invitation'

const isLink = ({ kind }: Pass): boolean => kind === 'invitation' || kind === 'pairing'

export function createLinks({ store, clock, sessions, stateOf, arrivedAt, usedAgain }: LinkPorts): Links {
  const inTurn = oneByOne()

  async function find(token: string): Promise<{ pass: Pass; holder: Holder; refusal: LinkRefusal | null } | null> {
    const pass = looksLikeToken(token) ? await store.find({ tokenHash: hashOf(token) }) : null
    if (!pass || !isLink(pass) || pass.meeting === null || pass.door === 'setup') return null
    const { meeting, person, door } = pass
    const expired = whyExpired(pass, await stateOf(meeting), clock.now(), await arrivedAt(meeting))
    const spent = pass.usedAt !== null && !isReusable(pass)
    return { pass, holder: { meeting, person, door }, refusal: expired ?? (spent ? 'already-used' : null) }
  }

  async function redeem(token: string, cookieHeader: string | undefined): Promise<Redeemed> {
    const found = await find(token)
    if (!found) return { ok: false, code: 'unknown-token' }
    const { pass, holder, refusal } = found
    const again = pass.usedAt !== null ? await sessions.authenticate(cookieHeader, seatOf(token)) : null
    if (again) return { ok: true, session: again, secret: null } // ACC4
    if (refusal === 'already-used') usedAgain(pass)
    if (refusal) return { ok: false, code: refusal }
    // ACC3: the seat first. Cut off in between, the link can be redeemed once more, for the same seat and instead.
    const opened = await sessions.open(holder, isReusable(pass) ? undefined : token)
    await store.put({ ...pass, usedAt: pass.usedAt ?? clock.now() })
    return { ok: true, ...opened }
  }

  return {
    async issue(holder, kind, lifetime) {
      const token = newToken()
      const issuedAt = clock.now()
      const expiresAt = lifetime === null ? null : issuedAt + lifetime
      const fresh = { tokenHash: hashOf(token), kind, seat: null, issuedAt, expiresAt, usedAt: null, revokedAt: null }
      await store.put({ ...fresh, ...holder })
      return { token, expiresAt }
    },
    async look(token) {
      const found = await find(token)
      if (!found) return { ok: false, code: 'unknown-token' }
      return found.refusal ? { ok: false, code: found.refusal } : { ok: true, holder: found.holder }
    },
    redeem: (token, cookieHeader) => inTurn(token, () => redeem(token, cookieHeader)),
    async revokeWhere(meeting, test) {
      for (const pass of await store.list(meeting)) {
        if (isLink(pass) && pass.revokedAt === null && test(pass)) await store.put({ ...pass, revokedAt: clock.now() })
      }
    },
  }
}
