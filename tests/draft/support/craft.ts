import * as encoding from 'lib0/encoding'

/** Updates written by hand, as only somebody hostile would send them. */

type Write = (encoder: encoding.Encoder) => void

export interface HandStruct {
  readonly info: number
  readonly rest: Write
}

export interface HandSection {
  readonly client: number
  readonly clock: number
  readonly structs: readonly HandStruct[]
  /** Said to be in it; the truth if left out. */
  readonly count?: number
}

export const craft = (
  sections: readonly HandSection[],
  deletes: readonly (readonly [client: number, clock: number, length: number])[] = [],
): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, sections.length)
  for (const { client, clock, structs, count } of sections) {
    encoding.writeVarUint(encoder, count ?? structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const { info, rest } of structs) {
      encoding.writeUint8(encoder, info)
      rest(encoder)
    }
  }
  encoding.writeVarUint(encoder, deletes.length)
  for (const [client, clock, length] of deletes) {
    for (const value of [client, 1, clock, length]) encoding.writeVarUint(encoder, value)
  }
  return encoding.toUint8Array(encoder)
}

const uints =
  (...values: readonly number[]): Write =>
  (encoder) =>
    values.forEach((value) => encoding.writeVarUint(encoder, value))

export type Place =
  | { readonly root: string; readonly key?: string }
  | { readonly parent: readonly [number, number]; readonly key?: string }
  | { readonly left: readonly [number, number]; readonly right?: readonly [number, number] }
  | { readonly right: readonly [number, number] }

const at = (kind: number, place: Place, content: Write): HandStruct => {
  if ('root' in place || 'parent' in place) {
    return {
      info: kind | (place.key === undefined ? 0 : 32),
      rest(encoder) {
        if ('root' in place) {
          encoding.writeVarUint(encoder, 1)
          encoding.writeVarString(encoder, place.root)
        } else uints(0, ...place.parent)(encoder)
        if (place.key !== undefined) encoding.writeVarString(encoder, place.key)
        content(encoder)
      },
    }
  }
  const left = 'left' in place ? place.left : undefined
  const { right } = place
  return {
    info: kind | (left ? 128 : 0) | (right ? 64 : 0),
    rest(encoder) {
      uints(...(left ?? []), ...(right ?? []))(encoder)
      content(encoder)
    },
  }
}

export const hand = {
  gc: (length: number): HandStruct => ({ info: 0, rest: uints(length) }),
  gap: (length: number): HandStruct => ({ info: 10, rest: uints(length) }),
  deleted: (length: number, place: Place) => at(1, place, uints(length)),
  json: (place: Place) =>
    at(2, place, (encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, '1')
    }),
  binary: (place: Place) => at(3, place, (encoder) => encoding.writeVarUint8Array(encoder, new Uint8Array(4))),
  text: (words: string, place: Place) => at(4, place, (encoder) => encoding.writeVarString(encoder, words)),
  embed: (place: Place) => at(5, place, (encoder) => encoding.writeVarString(encoder, '{}')),
  mark: (name: string, value: unknown, place: Place) =>
    at(6, place, (encoder) => {
      encoding.writeVarString(encoder, name)
      encoding.writeVarString(encoder, JSON.stringify(value))
    }),
  element: (name: string, place: Place) =>
    at(7, place, (encoder) => {
      encoding.writeVarUint(encoder, 3)
      encoding.writeVarString(encoder, name)
    }),
  /** 0 array, 1 map, 2 text, 4 fragment, 6 a run of text. */
  type: (kind: number, place: Place) => at(7, place, uints(kind)),
  any: (values: readonly unknown[], place: Place) =>
    at(8, place, (encoder) => {
      encoding.writeVarUint(encoder, values.length)
      for (const value of values) encoding.writeAny(encoder, value as never)
    }),
  subdocument: (place: Place) =>
    at(9, place, (encoder) => {
      encoding.writeVarString(encoder, 'guid')
      encoding.writeAny(encoder, {})
    }),
} as const
