import type { Leftover } from './guard.ts'

/** Who sits at the other end, as the app knows them. The draft never asks the browser. */
export interface DraftSession {
  readonly seat: string
  readonly meeting: string
  /** Null for a screen or a follower, who never writes. */
  readonly person: string | null
  readonly name: string
}

/** What somebody may do just now. */
export interface DraftRights {
  readonly read: boolean
  readonly write: boolean
}

/** Close codes. y-websocket takes 4400–4499 as final and tries again after every other. */
export const CLOSE = {
  malformed: 4400,
  signedOut: 4401,
  forbidden: 4403,
  gone: 4410,
  tooLarge: 4413,
  tooMany: 4429,
  slow: 4508,
  unavailable: 4503,
  restart: 1012,
} as const

/** One connection, as the room sees it. */
export interface Link {
  readonly session: DraftSession
  send(frame: Uint8Array): void
  close(code: number, reason: string): void
}

/**
 * How far a page's text and ours agree. `new`: it has not told us yet what it has. `level`: we have all it wrote.
 * `behind`: it has writings we could not take, because a neighbour's are missing; we ask again when more has come.
 */
export type Standing = 'new' | 'level' | 'behind'

/** What the room remembers of one connection. */
export interface Peer {
  readonly link: Link
  standing: Standing
  /** It asked for the text and has been told it: from now on it hears what is new. */
  told: boolean
  /** The page's own client id, which it says in its first word of awareness; null if that was not its to say. */
  page: number | null | undefined
  /** Client ids it brought that nobody had. */
  fresh: number
  strikes: number
  /** Its step-2 and update messages: how many came; up to which they are in the document; in the batch under way; on disk. */
  came: number
  taken: number
  marked: number
  saved: number
  /** Document version and time (`performance.now`) when it was last asked again. */
  askedVersion: number
  askedAt: number
  /** Milliseconds before it is asked once more: longer, the less came of it. */
  patience: number
}

const PATIENCE = { least: 20, most: 5000 }

export const peerOf = (link: Link): Peer => ({
  link,
  standing: 'new',
  told: false,
  page: undefined,
  fresh: 0,
  strikes: 0,
  came: 0,
  taken: 0,
  marked: 0,
  saved: 0,
  askedVersion: -1,
  askedAt: -Infinity,
  patience: PATIENCE.least,
})

/**
 * Books a message that was let through.
 *
 * @param changed whether anything of it was new
 *
 * An honest page has leftovers in two cases alone: before it could send its offline writings, and after a crash of this
 * server, when it holds a neighbour's words that were relayed and not yet on disk. Everything else is made by hand.
 *
 * @returns whether this one was made by hand
 */
export const book = (peer: Peer, kind: 'step2' | 'update', left: Leftover | null, changed: boolean): boolean => {
  if (kind === 'step2') peer.patience = changed ? PATIENCE.least : Math.min(peer.patience * 2, PATIENCE.most)
  if (!left) {
    if (kind === 'step2') peer.standing = 'level'
    if (peer.standing === 'level' || peer.taken === peer.came - 1) peer.taken = peer.came
    return false
  }
  const { standing } = peer
  if (kind === 'step2') {
    peer.standing = 'behind'
    return false
  }
  if (standing === 'level') peer.standing = 'behind'
  return standing === 'level' || (standing === 'new' && (left.foreign || left.deletes))
}
