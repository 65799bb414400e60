/**
 * Whose client id is whose. An id is `firm` when its page was connected and said so (awareness names the page's id
 * before anything is written), and loose when its writings merely arrived in somebody's offline diff: after a crash of
 * the server those may be a neighbour's, relayed but not yet on disk. The page itself, saying so, takes a loose id.
 */
interface Owner {
  readonly person: string
  readonly firm: boolean
  /** It has written something; until then the id is only kept for its page. */
  readonly wrote: boolean
}

const LOOSE = '~'

/** Page loads of one person in one meeting that wrote something: beyond this, somebody makes them up. */
const MAX_IDS = 400
/** Ids kept for pages of one person that have not written yet. */
const MAX_KEPT = 64

export class Owners {
  readonly #owners = new Map<number, Owner>()
  readonly #wrote = new Map<string, number>()
  readonly #kept = new Map<string, number[]>()

  /** @param stored as `claim` returned it */
  restore(client: number, stored: string): void {
    const firm = !stored.startsWith(LOOSE)
    this.#put(client, { person: firm ? stored : stored.slice(LOOSE.length), firm, wrote: true })
  }

  whose(client: number, person: string): 'mine' | 'free' | 'foreign' {
    const owner = this.#owners.get(client)
    if (!owner) return 'free'
    return owner.person === person ? 'mine' : 'foreign'
  }

  /** A page says its id. @returns false if it is firmly somebody else's */
  announce(client: number, person: string): boolean {
    const owner = this.#owners.get(client)
    if (owner?.firm) return owner.person === person
    // A loose id changes hands, and with it what to store: it counts as new until it writes again.
    this.#put(client, { person, firm: true, wrote: owner?.person === person && owner.wrote })
    if (!owner) this.#keep(client, person)
    return true
  }

  #keep(client: number, person: string): void {
    const kept = this.#kept.get(person) ?? []
    kept.push(client)
    this.#kept.set(person, kept)
    if (kept.length <= MAX_KEPT) return
    const oldest = kept.shift()
    if (oldest !== undefined && this.#owners.get(oldest)?.wrote === false) this.#owners.delete(oldest)
  }

  /** A person writes under an id that is theirs or free. @returns what to store, or null if that is stored already */
  claim(client: number, person: string, stored: string | undefined): string | null {
    const owner = this.#owners.get(client)
    const firm = owner?.person === person && owner.firm
    this.#put(client, { person, firm, wrote: true })
    const entry = firm ? person : LOOSE + person
    return entry === stored ? null : entry
  }

  /** May the person write under one id more? */
  full(person: string): boolean {
    return (this.#wrote.get(person) ?? 0) >= MAX_IDS
  }

  #put(client: number, owner: Owner): void {
    const before = this.#owners.get(client)
    this.#owners.set(client, owner)
    if (before?.wrote) this.#wrote.set(before.person, (this.#wrote.get(before.person) ?? 1) - 1)
    if (owner.wrote) this.#wrote.set(owner.person, (this.#wrote.get(owner.person) ?? 0) + 1)
  }
}
