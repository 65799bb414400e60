import { COMMENTS, isCommentKey } from '../../shared/wire/comments.ts'
import { authorOf } from './comments.ts'
import { Malformed, Reader } from './reader.ts'
import { attributeKeys, elementRule, isMark } from './schema.ts'

/** A place in one client's sequence of writings. */
export interface Id {
  readonly client: number
  readonly clock: number
}

/** One thing written, still as bytes: what it hangs on, and what is wrong with it, should it be new to us. */
export interface Struct {
  readonly clock: number
  /** Clock of what the client wrote next. */
  readonly end: number
  readonly from: number
  readonly to: number
  readonly left: Id | null
  readonly right: Id | null
  /** Where neither neighbour tells: the element it lies in, or the name of a root. */
  readonly parent: Id | string | null
  /** A refusal's code if the editor never writes such a thing; what is known already is not held against anybody. */
  readonly fault: Fault | null
  /** Whom a comment names as its author; null for all else. */
  readonly author: string | null
}

export type Fault = 'element' | 'mark' | 'attribute' | 'key' | 'comment'

export interface Section {
  readonly client: number
  readonly structs: readonly Struct[]
}

export interface Range {
  readonly clock: number
  readonly length: number
}

export interface Scan {
  readonly sections: readonly Section[]
  readonly deletes: ReadonlyMap<number, readonly Range[]>
}

/** Yjs draws client ids of 32 bits; the server's own lies above them, so that no draw can meet it. */
export const MAX_CLIENT_ID = 0xffff_ffff

/** Longest stretch deleted in one piece: more than the whole document may hold. */
const MAX_STRETCH = 10_000_000
const MAX_STRING = 256 * 1024
const MAX_MARK = 16 * 1024

/**
 * Reads a v1 update to its last byte without handing it to Yjs, which believes every length and every clock it is told
 * (yjs#687, and the poisons of RULES.md).
 *
 * @throws Malformed for what no editor writes, whoever sent it
 */
export const scan = (update: Uint8Array): Scan => {
  const reader = new Reader(update)
  const sections: Section[] = []
  const clients = new Set<number>()
  for (let n = reader.count(); n > 0; n--) sections.push(section(reader, clients))
  const deletes = new Map<number, readonly Range[]>()
  for (let n = reader.count(); n > 0; n--) {
    const client = reader.uint()
    if (deletes.has(client)) throw new Malformed('a client deleted twice')
    const ranges: Range[] = []
    for (let m = reader.count(); m > 0; m--) ranges.push({ clock: reader.uint(), length: reader.uint() })
    deletes.set(client, ranges)
  }
  if (reader.left > 0) throw new Malformed('trailing bytes')
  return { sections, deletes }
}

const section = (reader: Reader, clients: Set<number>): Section => {
  const count = reader.count()
  const client = reader.uint()
  // Yjs would silently forget the first of two sections of one client.
  if (clients.has(client)) throw new Malformed('a client twice')
  clients.add(client)
  let clock = reader.uint()
  const structs: Struct[] = []
  for (let i = 0; i < count; i++) {
    const struct = one(reader, clock)
    structs.push(struct)
    clock = struct.end
    if (clock > Number.MAX_SAFE_INTEGER) throw new Malformed('clock too large')
  }
  return { client, structs }
}

const id = (reader: Reader): Id => ({ client: reader.uint(), clock: reader.uint() })

/** Clocks taken by a stretch; nothing at all would be a place that cannot be found again. */
const stretch = (length: number): number => {
  if (length === 0 || length > MAX_STRETCH) throw new Malformed('length')
  return length
}

const one = (reader: Reader, clock: number): Struct => {
  const from = reader.at
  const info = reader.byte()
  const kind = info & 31
  if (kind === 0) {
    const end = clock + stretch(reader.uint())
    return { clock, end, from, to: reader.at, left: null, right: null, parent: null, fault: null, author: null }
  }
  const left = (info & 128) === 0 ? null : id(reader)
  const right = (info & 64) === 0 ? null : id(reader)
  let parent: Id | string | null = null
  let fault: Fault | null = null
  let comment: string | null = null
  if (!left && !right) {
    parent = reader.uint() === 1 ? reader.text() : id(reader)
    const key = (info & 32) === 0 ? null : reader.text()
    if (parent === COMMENTS) comment = key ?? ''
    if (key !== null && !(parent === COMMENTS ? isCommentKey(key) : attributeKeys.has(key))) fault = 'key'
  }
  const content = contentOf(reader, kind)
  const author = comment === null ? null : authorOf(comment, content.values)
  if (comment !== null && author === null && kind !== 1) fault ??= 'comment'
  return {
    clock,
    end: clock + content.length,
    from,
    to: reader.at,
    left,
    right,
    parent,
    fault: fault ?? content.fault,
    author,
  }
}

interface Content {
  readonly length: number
  readonly fault: Fault | null
  /** Of an attribute or a comment. */
  readonly values: readonly unknown[]
}

const noValues: readonly unknown[] = []

const contentOf = (reader: Reader, kind: number): Content => {
  switch (kind) {
    case 1: // deleted since
      return { length: stretch(reader.uint()), fault: null, values: noValues }
    case 4: {
      const { length } = reader.text()
      if (length > MAX_STRING) throw new Malformed('string too long')
      return { length: stretch(length), fault: null, values: noValues }
    }
    case 6: {
      const name = reader.text()
      const value = reader.text()
      return {
        length: 1,
        fault: value.length <= MAX_MARK && isMark(name, json(value)) ? null : 'mark',
        values: noValues,
      }
    }
    case 7: {
      const type = reader.uint()
      if (type === 3) return { length: 1, fault: elementRule(reader.text()) ? null : 'element', values: noValues }
      // 6 is a run of text; arrays, maps, hooks and fragments inside the text are never written by the editor.
      if (type !== 6) throw new Malformed('kind of type')
      return { length: 1, fault: null, values: noValues }
    }
    case 8: {
      const count = reader.count()
      const values: unknown[] = []
      for (let i = 0; i < count; i++) values.push(reader.any())
      // An attribute has one value; which is right for it is seen when it is known whose attribute it is.
      return { length: stretch(count), fault: count === 1 ? null : 'attribute', values }
    }
    default:
      // Skip (10) makes holes, sub-documents, raw bytes, JSON and embeds are never written by the editor.
      throw new Malformed(`content of kind ${kind}`)
  }
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Malformed('not JSON')
  }
}
