import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { AccessStore, Clock, Journal, Pass } from '../ports.ts'
import { createListeners } from './listeners.ts'
import { whyExpired } from './lifetime.ts'
import { cookieValue, seatCookie } from './seat-cookie.ts'
import { sessionOf, type Holder, type Session } from './session.ts'
import { hashOf, looksLikeSeat, looksLikeToken, newToken, sameHash, seatOf } from './token.ts'

/** How long what the store said is believed: within it another server's revocation bites here too (ACC8). */
const FRESH_MS = 1_000
const MAX_CACHED = 10_000

export interface SessionPorts {
  readonly store: AccessStore
  readonly clock: Clock
  readonly journal: Journal
  /** Where a meeting stands now, on disk. */
  readonly stateOf: (meeting: string) => Promise<MeetingState>
  /** When the meeting came to this installation, ms since the epoch. */
  readonly arrivedAt: (meeting: string) => Promise<number>
  /** Milliseconds that only go forward; the clock of the record may jump. */
  readonly elapsed: () => number
}

export interface Opened {
  readonly session: Session
  /** For the cookie `rostra_<seat>`; it cannot be had again. */
  readonly secret: string
}

export interface Sessions {
  /** Who sits there, by the secret in the `Cookie` header; null for no, a wrong, a revoked or an expired one. */
  authenticate(cookieHeader: string | undefined, seat: string): Promise<Session | null>
  /** Whether a seat that was authenticated still holds; for sockets that stay open. Costs a read a second at most. */
  holds(seat: string): Promise<boolean>
  /** Signs in. The seat follows from the token that was redeemed; without one it is a new seat. */
  open(holder: Holder, token?: string): Promise<Opened>
  /** Revokes one seat. Everybody who watches is told before this resolves. */
  end(seat: string): Promise<void>
  /** Revokes the meeting's seats that the test is true for. */
  endWhere(meeting: string, test: (session: Session) => boolean): Promise<void>
  /** The meeting's seats that hold, with the time they were taken, in that order. */
  list(meeting: string): Promise<readonly (Session & { readonly since: number })[]>
  /** Calls back when a seat is revoked or found revoked. Returns the way to stop. */
  watch(ended: (session: Session) => void): () => void
}

interface Known {
  readonly pass: Pass | null
  readonly readAt: number
}

/** The sign-ins of this installation. The store is the truth; what is kept here only spares it. */
export function createSessions({ store, clock, journal, stateOf, arrivedAt, elapsed }: SessionPorts): Sessions {
  const known = new Map<string, Known>()
  const reading = new Map<string, Promise<Pass | null>>()
  const listeners = createListeners<Session>(journal)

  function remember(seat: string, pass: Pass | null): void {
    const before = known.get(seat)?.pass ?? null
    known.delete(seat)
    if (pass !== null) known.set(seat, { pass, readAt: elapsed() }) // unknown seats are anybody's guess: not kept
    for (const oldest of known.keys()) {
      if (known.size <= MAX_CACHED) break
      known.delete(oldest)
    }
    const session = before && sessionOf(before)
    const replaced = pass === null || pass.revokedAt !== null || pass.tokenHash !== before?.tokenHash
    if (session && before.revokedAt === null && replaced) listeners.tell(session)
  }

  async function passOf(seat: string): Promise<Pass | null> {
    const kept = known.get(seat)
    if (kept && elapsed() - kept.readAt < FRESH_MS) return kept.pass
    const asked = reading.get(seat)
    if (asked) return asked
    const asking = store.find({ seat }).then((pass) => {
      const meanwhile = known.get(seat)
      if (meanwhile && meanwhile !== kept) return meanwhile.pass // revoked or taken anew while the store was asked
      remember(seat, pass)
      return pass
    })
    reading.set(seat, asking)
    return asking.finally(() => reading.delete(seat))
  }

  async function holding(pass: Pass | null): Promise<Session | null> {
    const session = pass && sessionOf(pass)
    if (!session) return null
    const state = await stateOf(session.meeting)
    return state.roster.convened && whyExpired(pass, state, clock.now(), await arrivedAt(session.meeting)) === null
      ? session
      : null
  }

  async function revoke(pass: Pass): Promise<void> {
    const session = sessionOf(pass)
    if (!session || pass.revokedAt !== null) return
    const revoked = { ...pass, revokedAt: clock.now() }
    await store.put(revoked)
    const wasKnown = known.has(session.seat)
    remember(session.seat, revoked)
    if (!wasKnown) listeners.tell(session)
  }

  /** ACC3: of several sign-ins on one seat the last is the one that counts. */
  async function taken(meeting: string): Promise<readonly { readonly pass: Pass; readonly session: Session }[]> {
    const seats = new Map<string, { readonly pass: Pass; readonly session: Session }>()
    for (const pass of await store.list(meeting)) {
      const session = sessionOf(pass)
      if (session) seats.set(session.seat, { pass, session })
    }
    return [...seats.values()]
  }

  return {
    async authenticate(cookieHeader, seat) {
      const secret = looksLikeSeat(seat) ? cookieValue(cookieHeader, seatCookie(seat)) : null
      if (secret === null || !looksLikeToken(secret)) return null
      const pass = await passOf(seat)
      return pass && sameHash(hashOf(secret), pass.tokenHash) ? holding(pass) : null
    },
    async holds(seat) {
      return looksLikeSeat(seat) && (await holding(await passOf(seat))) !== null
    },
    async open(holder, token = newToken()) {
      const secret = newToken()
      const session = { ...holder, seat: seatOf(token) }
      const pass: Pass = {
        ...session,
        tokenHash: hashOf(secret),
        kind: 'session',
        issuedAt: clock.now(),
        expiresAt: null,
        usedAt: null,
        revokedAt: null,
      }
      await store.put(pass)
      remember(session.seat, pass)
      return { session, secret }
    },
    async end(seat) {
      const pass = await store.find({ seat })
      if (pass) await revoke(pass)
    },
    async endWhere(meeting, test) {
      for (const { pass, session } of await taken(meeting)) if (test(session)) await revoke(pass)
    },
    async list(meeting) {
      const state = await stateOf(meeting)
      const arrived = await arrivedAt(meeting)
      const holds = (pass: Pass) => whyExpired(pass, state, clock.now(), arrived) === null
      return (await taken(meeting))
        .filter(({ pass }) => holds(pass))
        .map(({ pass, session }) => ({ ...session, since: pass.issuedAt }))
    },
    watch: listeners.watch,
  }
}
