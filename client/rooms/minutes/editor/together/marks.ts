import { Mark, type Schema } from '@tiptap/pm/model'
import { encodeAny, toBase64 } from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'

/** A mark's attributes by its name, as the shared text keeps them. */
export type Attributes = Readonly<Record<string, unknown>>

/** A mark that may lie over itself, as comments do, has a name for each of its kind: `comment--Vhc7+kT0`. */
const HASHED = /^(.*)--[a-zA-Z0-9+/=]{8}$/
const BYTES = 6

function nameOf(mark: Mark): string {
  if (mark.type.excludes(mark.type)) return mark.type.name
  const folded = digest(encodeAny(mark.toJSON()))
  for (let at = BYTES; at < folded.length; at++) folded[at % BYTES]! ^= folded[at]!
  return `${mark.type.name}--${toBase64(folded.slice(0, BYTES))}`
}

export function attributesOf(marks: readonly Mark[]): Attributes {
  return Object.fromEntries(marks.map((mark) => [nameOf(mark), mark.attrs]))
}

/** What the page knows no mark for is left out. */
export function marksOf(attributes: Attributes | undefined, schema: Schema): readonly Mark[] {
  const marks = Object.entries(attributes ?? {}).flatMap(([name, attrs]) => {
    const type = schema.marks[HASHED.exec(name)?.[1] ?? name]
    return type ? [type.create(attrs as Attributes)] : []
  })
  return Mark.setFrom(marks)
}
