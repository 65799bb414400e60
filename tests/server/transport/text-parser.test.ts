import fc from 'fast-check'
import { Decoder as TheirDecoder, Encoder as TheirEncoder, type Packet } from 'socket.io-parser'
import { describe, expect, it } from 'vitest'
import { Decoder, encode, Encoded, Encoder } from '../../../server/transport/text-parser.ts'

const json = fc.jsonValue({ maxDepth: 4 })
const name = fc
  .string()
  .filter((text) => !/^(?:connect|connect_error|disconnect|disconnecting|newListener|removeListener)$/.test(text))
const packet = fc.oneof(
  fc.record({ type: fc.constant(2), data: fc.tuple(name, json, json), id: fc.option(fc.nat(), { nil: undefined }) }),
  fc.record({ type: fc.constant(3), data: fc.array(json), id: fc.nat() }),
  fc.record({ type: fc.constant(0), data: fc.option(fc.dictionary(fc.string(), json), { nil: undefined }) }),
  fc.record({ type: fc.constant(1) }),
)

interface AnyDecoder {
  on(event: 'decoded', heard: (packet: unknown) => void): unknown
  add(chunk: unknown): void
}

function decodedBy(decoder: AnyDecoder, text: unknown): unknown {
  let heard: unknown = 'nothing'
  decoder.on('decoded', (each) => (heard = each))
  decoder.add(text)
  return heard
}
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown

describe('socket.io’s packets as text', () => {
  it('[GAT8] are read as socket.io’s own parser reads them, and written so that it can', () => {
    fc.assert(
      fc.property(packet, fc.constantFrom('/', '/other'), (bare, nsp) => {
        const sent = { ...bare, nsp }
        const [theirs] = new TheirEncoder().encode(sent as Packet) as [string]
        const [ours] = new Encoder().encode(sent)
        expect(ours).toBe(theirs)
        expect(plain(decodedBy(new Decoder(), theirs))).toEqual(plain(decodedBy(new TheirDecoder(), theirs)))
      }),
    )
  })

  it('[SYN4] take JSON that is written already as the value it stands for', () => {
    fc.assert(
      fc.property(json, json, (one, two) => {
        const [text] = new Encoder().encode({ type: 2, nsp: '/', data: ['event', encode(one), two] })
        expect(text).toBe(new Encoder().encode({ type: 2, nsp: '/', data: ['event', one, two] })[0])
      }),
    )
    expect(new Encoder().encode({ type: 3, nsp: '/', id: 7, data: [new Encoded('{"a":1}')] })).toEqual(['37[{"a":1}]'])
  })

  it('[GAT8] throw at everything else, and at nothing else', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({
            unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '9', '[', ']', '{', '}', '"', ',', '-', '/', 'a'),
          }),
          fc.uint8Array(),
        ),
        (chunk) => {
          let heard: unknown
          try {
            heard = decodedBy(new Decoder(), chunk)
          } catch (error) {
            expect(error).toBeInstanceOf(Error)
            return
          }
          expect(heard).toMatchObject({ nsp: expect.any(String) })
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
