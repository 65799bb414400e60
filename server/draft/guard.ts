import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding'
import { Malformed } from './reader.ts'
import { MAX_CLIENT_ID, scan, type Fault, type Id, type Range, type Scan, type Section, type Struct } from './scan.ts'

/** What the guard must know of the document and of the writer. */
export interface Knowledge {
  /** How far the document knows a client's writings: the clock of the next one. */
  known(client: number): number
  /** Whose client id it is, as the writer sees it; a `free` one becomes the writer's by writing under it. */
  whose(client: number): 'mine' | 'free' | 'foreign'
  /** The writer, whom the comments of this update must name as their author. */
  readonly person: string
  /** May the writer write into this root, that is, is it an agenda item's text or the comments? */
  open(root: string): boolean
}

export type Refusal =
  | Fault
  | 'malformed'
  | 'root'
  /** A client id no client draws, or more of them at once than anybody has. */
  | 'client-id'

/** What an update had beyond what could be taken. */
export interface Leftover {
  /** Writings under a client id of somebody else that the document does not know. */
  readonly foreign: boolean
  /** Own writings that hang on something the document does not know. */
  readonly own: boolean
  /** Deletions of what the document does not know. */
  readonly deletes: boolean
}

export interface Sifted {
  readonly ok: true
  /**
   * The update anew, in slices to be applied one after another: only what is the writer's own, is new, hangs on
   * nothing unknown, and deletes nothing unknown. Never the bytes as they came.
   */
  readonly slices: readonly Uint8Array[]
  /** Client ids that write something new by this. */
  readonly clients: readonly number[]
  /** Roots written into for the first time by this. */
  readonly roots: readonly string[]
  readonly left: Leftover | null
}

export type Verdict = Sifted | { readonly ok: false; readonly refusal: Refusal }

/** Client ids one update may write under: one a page load, and a few loads may have been without a connection. */
const MAX_OWN = 64

/** Structs applied at once, so that one update cannot hold the process for longer than these take. */
const SLICE = 64

/**
 * Stands between foreign bytes and Yjs. Yjs believes clocks (a writing of length 2^31 under a neighbour's id silences
 * the neighbour), remembers deletions of what does not exist yet, and keeps what hangs in the air, each at quadratic
 * cost. So nothing of that ever reaches it.
 */
export const sift = (update: Uint8Array, knowledge: Knowledge): Verdict => {
  let scanned: Scan
  try {
    scanned = scan(update)
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, refusal: 'malformed' }
    throw error
  }
  return judge(scanned, update, knowledge)
}

/**
 * A page that loads its stored copy repeats all of it as an update; nothing is written by that.
 *
 * @returns whether an update holds writings, all of them known
 */
export const isEcho = (update: Uint8Array, known: (client: number) => number): boolean => {
  try {
    const { sections } = scan(update)
    return (
      sections.length > 0 && sections.every(({ client, structs }) => (structs.at(-1)?.end ?? Infinity) <= known(client))
    )
  } catch (error) {
    if (error instanceof Malformed) return false
    throw error
  }
}

const judge = (scanned: Scan, update: Uint8Array, knowledge: Knowledge): Verdict => {
  const mine: Section[] = []
  let foreign = false
  for (const section of scanned.sections) {
    const last = section.structs.at(-1)
    if (!last || last.end <= knowledge.known(section.client)) continue
    if (knowledge.whose(section.client) === 'foreign') foreign = true
    else if (section.client > MAX_CLIENT_ID) return { ok: false, refusal: 'client-id' }
    else mine.push(section)
    // What follows goes round the sections again and again: 20,000 client ids must not come this far.
    if (mine.length > MAX_OWN) return { ok: false, refusal: 'client-id' }
  }

  const chosen = choose(mine, knowledge)
  const roots = new Set<string>()
  for (const { struct } of chosen.kept) {
    if (struct.fault) return { ok: false, refusal: struct.fault }
    if (typeof struct.parent !== 'string') continue
    if (!knowledge.open(struct.parent)) return { ok: false, refusal: 'root' }
    roots.add(struct.parent)
  }

  const deletes = clip(scanned.deletes, chosen.frontier)
  const left = { foreign, own: chosen.left, deletes: deletes.left }
  return {
    ok: true,
    slices: compose(update, chosen.kept, deletes.ranges),
    clients: [...new Set(chosen.kept.map(({ client }) => client))],
    roots: [...roots],
    left: left.foreign || left.own || left.deletes ? left : null,
  }
}

interface Kept {
  readonly client: number
  readonly struct: Struct
}

/** Takes of each section as much as hangs on nothing unknown, in an order in which each finds what it hangs on. */
const choose = (sections: readonly Section[], knowledge: Knowledge) => {
  const reached = new Map<number, number>()
  const frontier = (client: number) => reached.get(client) ?? knowledge.known(client)
  const stands = (place: Id | null) => place === null || place.clock < frontier(place.client)
  const next = sections.map((section) => {
    const known = knowledge.known(section.client)
    return section.structs.findIndex((struct) => struct.end > known)
  })
  const kept: Kept[] = []
  for (let progress = true; progress;) {
    progress = false
    for (const [i, { client, structs }] of sections.entries()) {
      for (let at = next[i] ?? 0; at < structs.length; at++) {
        const struct = structs[at]
        if (!struct || struct.clock > frontier(client)) break
        // DRA40: brought along from a neighbour's page; that page says so itself
        if (struct.author !== null && struct.author !== knowledge.person) break
        const parent = typeof struct.parent === 'string' ? null : struct.parent
        if (!stands(struct.left) || !stands(struct.right) || !stands(parent)) break
        kept.push({ client, struct })
        reached.set(client, struct.end)
        next[i] = at + 1
        progress = true
      }
    }
  }
  const left = sections.some((section, i) => (next[i] ?? 0) < section.structs.length)
  return { kept, frontier, left }
}

/** Cuts deletions down to what exists. */
const clip = (deletes: Scan['deletes'], frontier: (client: number) => number) => {
  const ranges = new Map<number, readonly Range[]>()
  let left = false
  for (const [client, wanted] of deletes) {
    const end = frontier(client)
    const known = wanted.flatMap(({ clock, length }) => {
      if (length === 0) return []
      if (clock + length > end) left = true
      return clock < end ? [{ clock, length: Math.min(length, end - clock) }] : []
    })
    if (known.length > 0) ranges.set(client, known)
  }
  return { ranges, left }
}

const compose = (update: Uint8Array, kept: readonly Kept[], deletes: ReadonlyMap<number, readonly Range[]>) => {
  const slices: Uint8Array[] = []
  for (let from = 0; from < kept.length; from += SLICE) slices.push(structSlice(update, kept.slice(from, from + SLICE)))
  if (deletes.size > 0) slices.push(deleteSlice(deletes))
  return slices
}

const structSlice = (update: Uint8Array, kept: readonly Kept[]): Uint8Array => {
  const byClient = new Map<number, Kept[]>()
  for (const one of kept) {
    const own = byClient.get(one.client)
    if (own) own.push(one)
    else byClient.set(one.client, [one])
  }
  const encoder = createEncoder()
  writeVarUint(encoder, byClient.size)
  for (const [client, own] of byClient) {
    writeVarUint(encoder, own.length)
    writeVarUint(encoder, client)
    writeVarUint(encoder, own[0]?.struct.clock ?? 0)
    for (const { struct } of own) writeUint8Array(encoder, update.subarray(struct.from, struct.to))
  }
  writeVarUint(encoder, 0)
  return toUint8Array(encoder)
}

const deleteSlice = (deletes: ReadonlyMap<number, readonly Range[]>): Uint8Array => {
  const encoder = createEncoder()
  writeVarUint(encoder, 0)
  writeVarUint(encoder, deletes.size)
  for (const [client, ranges] of deletes) {
    writeVarUint(encoder, client)
    writeVarUint(encoder, ranges.length)
    for (const { clock, length } of ranges) {
      writeVarUint(encoder, clock)
      writeVarUint(encoder, length)
    }
  }
  return toUint8Array(encoder)
}
