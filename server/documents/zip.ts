import { inflateRawSync } from 'node:zlib'

/** A file inside a zip, as its directory names it; nothing of it was unpacked yet. */
export interface ZipEntry {
  readonly name: string
  /** Bytes, as the directory says; what really comes out is held against it. */
  readonly size: number
  readonly packed: number
  readonly method: number
  readonly offset: number
}

/** Not a zip, or one that says something else here than there. */
export class BadZip extends Error {
  override name = 'BadZip'
}

/** It would unpack to more than is let. */
export class HeavyZip extends Error {
  override name = 'HeavyZip'
}

const endMark = 0x06054b50
const directoryMark = 0x02014b50
const localMark = 0x04034b50
/** The end record may be followed by a comment of so many bytes. */
const longestComment = 0xffff
const mostEntries = 4_000

/**
 * The directory of a zip. Throws `BadZip` for what is none, is cut off, encrypted, split or larger than four gigabytes,
 * or names a file twice: two readers could then read two documents.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  const count = view.getUint16(end + 10, true)
  const directorySize = view.getUint32(end + 12, true)
  let at = view.getUint32(end + 16, true)
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw new BadZip('split')
  if (count > mostEntries || at + directorySize > end) throw new BadZip('directory')
  const names = new Set<string>()
  return Array.from({ length: count }, () => {
    if (at + 46 > end || view.getUint32(at, true) !== directoryMark) throw new BadZip('directory')
    const flags = view.getUint16(at + 8, true)
    if ((flags & 1) !== 0) throw new BadZip('encrypted')
    const nameLength = view.getUint16(at + 28, true)
    const name = textOf(bytes.subarray(at + 46, at + 46 + nameLength))
    const key = name.toLowerCase()
    if (name === '' || names.has(key)) throw new BadZip('name')
    names.add(key)
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    return entry
  })
}

function endRecord(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endMark && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at
  throw new BadZip('end')
}

/**
 * Unpacks one file. Throws `HeavyZip` as soon as more than `most` bytes come out, whatever the directory says, `BadZip`
 * where it is cut off or what comes out is not what the directory names.
 */
export function unzip(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, packed, size, method } = entry
  if (size > most) throw new HeavyZip(entry.name)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localMark) throw new BadZip('local header')
  const nameLength = view.getUint16(offset + 26, true)
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true)
  if (textOf(bytes.subarray(offset + 30, offset + 30 + nameLength)) !== entry.name) throw new BadZip('two names')
  if (start + packed > bytes.length) throw new BadZip('cut off')
  const data = bytes.subarray(start, start + packed)
  const content = method === 0 ? data : method === 8 ? inflated(data, size, entry.name) : null
  if (content?.length !== size) throw new BadZip('size')
  return content
}

function inflated(data: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    // more comes out than the directory says: that is what a bomb looks like
    if (error instanceof RangeError) throw new HeavyZip(name)
    throw new BadZip('content')
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
