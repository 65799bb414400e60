import { COMMENTS } from '../../shared/wire/comments.ts'
import type { DraftDocument, Measured } from './document.ts'
import { isEcho, sift, type Knowledge, type Sifted } from './guard.ts'
import { Owners } from './owners.ts'
import { book, CLOSE, type Peer } from './peer.ts'
import { AUTHORS, itemOf } from './roots.ts'
import { MAX_CLIENT_ID } from './scan.ts'
import { SERVER_CLIENT } from './shadow.ts'

export const MAX_DOCUMENT = 5_000_000
/** Page loads a connection may bring with it that we have never seen: those without a connection, and its own. */
const MAX_FRESH = 32
const MAX_STRIKES = 3

type Kind = 'step2' | 'update'

/** What the intake asks of the room. */
export interface IntakeDesk {
  close(peer: Peer, code: number, reason: string): void
  /** Asks the page for all it has and we lack. */
  ask(peer: Peer): void
  /** For the operators: never a word of the text. */
  refused(peer: Peer, refusal: string): void
  /** The server's own words, to be kept before they are told. */
  keep(update: Uint8Array): void
  /** Somebody's words were taken; nothing of them is told or kept yet. */
  wrote(person: string, deed: Measured): void
}

/** Takes what pages write, or refuses it, and knows whose writings are whose. */
export class Intake {
  readonly #document: DraftDocument
  readonly #desk: IntakeDesk
  readonly #owners = new Owners()
  /** Who wrote in this turn; null stands for the server, whose words everybody must hear. */
  readonly #authors = new Set<Peer | null>()
  /** Agenda numbers of the items that may be written to. */
  items: ReadonlySet<string> = new Set()

  constructor(document: DraftDocument, desk: IntakeDesk) {
    this.#document = document
    this.#desk = desk
    for (const [client, person] of document.live.getMap<string>(AUTHORS)) this.#owners.restore(Number(client), person)
  }

  /** A page says its client id. @returns whether it may speak for it */
  announce(client: number, person: string): boolean {
    return client <= MAX_CLIENT_ID && this.#owners.announce(client, person)
  }

  /** The only author of this turn, if there is one; the next turn begins. */
  endTurn(): Peer | null {
    const [only] = this.#authors.size === 1 ? this.#authors : []
    this.#authors.clear()
    return only ?? null
  }

  /** A reader's page answers our question with what it has, or repeats what it has stored; only typing is writing. */
  isWriting(kind: Kind, update: Uint8Array): boolean {
    return kind === 'update' && !isEmpty(update) && !isEcho(update, (client) => this.#document.known(client))
  }

  take(peer: Peer, person: string, kind: Kind, update: Uint8Array): void {
    peer.came++
    const verdict = sift(update, this.#knowledge(person))
    if (!verdict.ok) return this.#refuse(peer, kind, verdict.refusal)
    if (this.#isFull(verdict)) return this.#desk.close(peer, CLOSE.tooLarge, 'document full')
    if (!this.#welcome(peer, person, verdict.clients)) {
      return this.#desk.close(peer, CLOSE.tooMany, 'too many client ids')
    }
    const changed = this.#apply(peer, kind, person, verdict)
    if (changed === null) return
    if (book(peer, kind, verdict.left, changed)) this.#strike(peer, kind, 'unknown')
    if (peer.standing === 'behind' && kind === 'update') this.#desk.ask(peer)
  }

  /** What only deletes is let in however full it is. */
  #isFull({ clients, slices }: Sifted): boolean {
    const room = MAX_DOCUMENT - slices.reduce((sum, slice) => sum + slice.length, 0)
    return clients.length > 0 && this.#document.size(room) > room
  }

  #knowledge(person: string): Knowledge {
    return {
      known: (client) => this.#document.known(client),
      whose: (client) => (client === SERVER_CLIENT ? 'foreign' : this.#owners.whose(client, person)),
      person,
      open: (root) => root === COMMENTS || this.items.has(itemOf(root) ?? ''),
    }
  }

  /** Counts the client ids that write for the first time: a page load brings one. @returns whether there is place */
  #welcome(peer: Peer, person: string, clients: readonly number[]): boolean {
    for (const client of clients) {
      if (this.#document.known(client) > 0) continue
      peer.fresh++
      if (peer.fresh <= MAX_FRESH && !this.#owners.full(person)) continue
      return false
    }
    return true
  }

  /** @returns whether anything of it was new, or null if it was refused */
  #apply(peer: Peer, kind: Kind, person: string, verdict: Sifted): boolean | null {
    if (verdict.slices.length === 0) return false
    const applied = this.#document.apply(verdict.slices, verdict.roots, person)
    if (!applied.ok) {
      this.#refuse(peer, kind, applied.refusal)
      return null
    }
    if (!applied.changed) return false
    this.#desk.wrote(person, applied.deed)
    this.#authors.add(peer)
    if (applied.tidied) this.#authors.add(null)
    this.#claim(person, verdict.clients)
    const rescued = applied.lost.length > 0 ? this.#document.rescue(applied.lost) : null
    if (rescued) this.#desk.keep(rescued)
    return true
  }

  #claim(person: string, clients: readonly number[]): void {
    const stored = this.#document.shadow.getMap<string>(AUTHORS)
    const entries = clients.flatMap((client): readonly (readonly [string, string])[] => {
      const entry = this.#owners.claim(client, person, stored.get(String(client)))
      return entry === null ? [] : [[String(client), entry]]
    })
    if (entries.length === 0) return
    const update = this.#document.write((shadow) => {
      for (const [client, entry] of entries) shadow.getMap<string>(AUTHORS).set(client, entry)
    })
    if (update) this.#desk.keep(update)
  }

  /** Refused whole: the page's text and ours part here, so its next answer will be refused as well and end it. */
  #refuse(peer: Peer, kind: Kind, refusal: string): void {
    if (kind === 'step2') {
      this.#desk.refused(peer, refusal)
      return this.#desk.close(peer, CLOSE.malformed, `refused: ${refusal}`)
    }
    if (peer.standing === 'level') peer.standing = 'behind'
    this.#strike(peer, kind, refusal)
    this.#desk.ask(peer)
  }

  #strike(peer: Peer, kind: Kind, refusal: string): void {
    peer.strikes++
    this.#desk.refused(peer, `${kind} ${refusal}`)
    if (peer.strikes >= MAX_STRIKES) this.#desk.close(peer, CLOSE.malformed, `refused: ${refusal}`)
  }
}

const isEmpty = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0
