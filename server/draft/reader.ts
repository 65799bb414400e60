/** Bytes nobody has checked yet did not say what they must. */
export class Malformed extends Error {
  override name = 'Malformed'
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Most values nested in each other that an attribute may hold (a column width is a list of numbers: one). */
const MAX_NESTING = 4

/**
 * A cursor over foreign bytes, reading what lib0 writes. Each read stays inside the bytes or throws `Malformed`;
 * it never reserves memory for a length it has only been told of.
 */
export class Reader {
  readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get left(): number {
    return this.bytes.length - this.at
  }

  byte(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) throw new Malformed('ends too early')
    this.at++
    return byte
  }

  /** A whole number up to 2^53 - 1, seven bits a byte, the lowest first. */
  uint(): number {
    let value = 0
    let weight = 1
    for (let i = 0; i < 8; i++) {
      const byte = this.byte()
      value += (byte & 127) * weight
      if (byte < 128) {
        if (value > Number.MAX_SAFE_INTEGER) break
        return value
      }
      weight *= 128
    }
    throw new Malformed('number too large')
  }

  /** A number of things that each take at least one byte, so it cannot exceed the bytes left. */
  count(): number {
    const count = this.uint()
    if (count > this.left) throw new Malformed('more things than bytes')
    return count
  }

  advance(length: number): void {
    if (length > this.left) throw new Malformed('ends too early')
    this.at += length
  }

  slice(): Uint8Array {
    const length = this.count()
    const from = this.at
    this.advance(length)
    return this.bytes.subarray(from, this.at)
  }

  text(): string {
    const bytes = this.slice()
    if (bytes.length < 24 && bytes.every((byte) => byte < 128)) return String.fromCharCode(...bytes)
    try {
      return utf8.decode(bytes)
    } catch {
      throw new Malformed('not UTF-8')
    }
  }

  /** A signed whole number: a sign bit and six bits in the first byte, seven in each further one. */
  #int(): number {
    const first = this.byte()
    let value = first & 63
    let weight = 64
    let more = first > 127
    for (let i = 0; more; i++) {
      if (i === 7) throw new Malformed('number too large')
      const byte = this.byte()
      value += (byte & 127) * weight
      weight *= 128
      more = byte > 127
    }
    return (first & 64) === 0 ? value : -value
  }

  #float(size: 4 | 8): number {
    const from = this.at
    this.advance(size)
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + from, size)
    return size === 4 ? view.getFloat32(0) : view.getFloat64(0)
  }

  /**
   * lib0's "any", without objects, big numbers and raw bytes, which no attribute of ours holds. Objects are refused
   * here rather than checked later: their keys are where `__proto__` comes in.
   */
  any(depth = 0): unknown {
    const tag = this.byte()
    switch (tag) {
      case 127:
        return undefined
      case 126:
        return null
      case 125:
        return this.#int()
      case 124:
        return this.#float(4)
      case 123:
        return this.#float(8)
      case 121:
        return false
      case 120:
        return true
      case 119:
        return this.text()
      case 117: {
        if (depth === MAX_NESTING) throw new Malformed('nested too deep')
        const items: unknown[] = []
        for (let n = this.count(); n > 0; n--) items.push(this.any(depth + 1))
        return items
      }
      default:
        throw new Malformed('unknown kind of value')
    }
  }
}
