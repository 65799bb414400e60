import {
  createEncoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
  type Encoder,
} from 'lib0/encoding'
import { Malformed, Reader } from './reader.ts'

/** What crosses the draft's socket: the y-protocols of the y-websocket client, and two messages of our own. */
const SYNC = 0
const AWARENESS = 1
const QUERY_AWARENESS = 3
const SAVED = 100
const NOT_SAVED = 101

const STEP1 = 0
const STEP2 = 1
const UPDATE = 2

export interface AwarenessEntry {
  readonly client: number
  readonly clock: number
  /** JSON; `null` for somebody gone. */
  readonly state: string
}

export type Incoming =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | { readonly kind: 'query-awareness' }

/** @returns null for what no y-websocket client sends */
export const decode = (bytes: Uint8Array): Incoming | null => {
  const reader = new Reader(bytes)
  try {
    const message = incoming(reader)
    return reader.left === 0 ? message : null
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}

const incoming = (reader: Reader): Incoming | null => {
  switch (reader.uint()) {
    case SYNC:
      switch (reader.uint()) {
        case STEP1:
          return { kind: 'step1', stateVector: reader.slice() }
        case STEP2:
          return { kind: 'step2', update: reader.slice() }
        case UPDATE:
          return { kind: 'update', update: reader.slice() }
        default:
          return null
      }
    case AWARENESS:
      return { kind: 'awareness', entries: entries(new Reader(reader.slice())) }
    case QUERY_AWARENESS:
      return { kind: 'query-awareness' }
    default:
      return null
  }
}

const entries = (reader: Reader): readonly AwarenessEntry[] => {
  const read: AwarenessEntry[] = []
  for (let n = reader.count(); n > 0; n--) {
    read.push({ client: reader.uint(), clock: reader.uint(), state: reader.text() })
  }
  if (reader.left > 0) throw new Malformed('trailing bytes')
  return read
}

const frame = (kind: number, rest: (encoder: Encoder) => void): Uint8Array => {
  const encoder = createEncoder()
  writeVarUint(encoder, kind)
  rest(encoder)
  return toUint8Array(encoder)
}

const sync = (step: number, content: Uint8Array): Uint8Array =>
  frame(SYNC, (encoder) => {
    writeVarUint(encoder, step)
    writeVarUint8Array(encoder, content)
  })

export const step1Frame = (stateVector: Uint8Array): Uint8Array => sync(STEP1, stateVector)
export const step2Frame = (update: Uint8Array): Uint8Array => sync(STEP2, update)
export const updateFrame = (update: Uint8Array): Uint8Array => sync(UPDATE, update)

export const awarenessFrame = (states: readonly AwarenessEntry[]): Uint8Array => {
  const inner = createEncoder()
  writeVarUint(inner, states.length)
  for (const { client, clock, state } of states) {
    writeVarUint(inner, client)
    writeVarUint(inner, clock)
    writeVarString(inner, state)
  }
  return frame(AWARENESS, (encoder) => writeVarUint8Array(encoder, toUint8Array(inner)))
}

/**
 * What is on disk. A state vector does not see deletions, therefore also a number: how many of this connection's own
 * step-2 and update messages, in the order they came, are on disk or needed no writing.
 */
export const savedFrame = (stateVector: Uint8Array, messages: number): Uint8Array =>
  frame(SAVED, (encoder) => {
    writeVarUint8Array(encoder, stateVector)
    writeVarUint(encoder, messages)
  })

/** The disk refused; what was written since the last `saved` is in memory alone. */
export const notSavedFrame = (): Uint8Array => frame(NOT_SAVED, (encoder) => writeVarString(encoder, 'store'))
