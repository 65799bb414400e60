import type { Pass } from '../ports.ts'

export type Door = 'person' | 'screen' | 'follow'

/** Somebody signed in on one seat of one meeting. Rights are no part of it: they follow from the live roster. */
export interface Session {
  /** Public: stands in addresses, in the cookie's name and in the socket's handshake. */
  readonly seat: string
  readonly meeting: string
  /** Null for a screen and for a follower. */
  readonly person: string | null
  readonly door: Door
}

/** Who is to sit on a seat. */
export type Holder = Omit<Session, 'seat'>

/** Null for a pass that is no session, or the right to set up. */
export function sessionOf({ kind, seat, meeting, person, door }: Pass): Session | null {
  if (kind !== 'session' || seat === null || meeting === null || door === 'setup') return null
  return { seat, meeting, person, door }
}
