import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { COMMENTS } from '../../shared/wire/comments.ts'
import { itemOf } from '../../server/draft/roots.ts'
import { SERVER_CLIENT } from '../../server/draft/shadow.ts'
import { isEcho, sift, type Knowledge, type Verdict } from '../../server/draft/guard.ts'
import { craft, hand, type Place } from './support/craft.ts'

const ME = 7
const VICTIM = 99
const root: Place = { root: 'item:1' }

/** The document knows ten writings of the victim and none of mine. */
const knowledge = (known: Readonly<Record<number, number>> = { [VICTIM]: 10 }): Knowledge => ({
  known: (client) => known[client] ?? 0,
  whose: (client) => (client === VICTIM || client === SERVER_CLIENT ? 'foreign' : 'free'),
  person: 'me',
  open: (name) => itemOf(name) === '1' || name === COMMENTS,
})

const refused = (update: Uint8Array, known?: Readonly<Record<number, number>>): string => {
  const verdict = sift(update, knowledge(known))
  return verdict.ok ? 'let in' : verdict.refusal
}

/** Nothing of it reaches Yjs, and what was left is said. */
const expectNothing = (verdict: Verdict, left: object): void =>
  expect(verdict).toMatchObject({ ok: true, slices: [], clients: [], left })

const mine = (...structs: Parameters<typeof craft>[0][number]['structs']) => craft([{ client: ME, clock: 0, structs }])

describe('poison', () => {
  it("[DRA2] a writing of length 2^31 under a neighbour's id, which would swallow all they write from now on", () => {
    const poison = craft([{ client: VICTIM, clock: 10, structs: [hand.gc(2 ** 20)] }])
    expect(poison.length).toBeLessThanOrEqual(12)
    expectNothing(sift(poison, knowledge()), { foreign: true })
    expect(refused(craft([{ client: VICTIM, clock: 10, structs: [hand.gc(2 ** 31)] }]))).toBe('malformed')
  })

  it('[DRA4] a deletion of what a neighbour has not written yet', () => {
    expectNothing(sift(craft([], [[VICTIM, 10, 1_000_000]]), knowledge()), { deletes: true })
    const half = sift(craft([], [[VICTIM, 5, 1_000_000]]), knowledge())
    expect(half).toMatchObject({ ok: true, left: { deletes: true } })
    expect(half.ok && half.slices.map((slice) => [...slice])).toEqual([[0, 1, VICTIM, 1, 5, 5]])
  })

  it('[DRA3] thousands of writings that hang in the air', () => {
    const gap = craft([{ client: ME, clock: 1, structs: [hand.gc(1)] }])
    expectNothing(sift(gap, knowledge()), { own: true })
    for (const place of [
      { left: [VICTIM, 10] },
      { right: [VICTIM, 10] },
      { left: [VICTIM, 3], right: [12345, 0] },
      { parent: [VICTIM, 10] },
      { parent: [ME, 0] },
      { left: [ME, 0] },
    ] satisfies Place[]) {
      expectNothing(sift(mine(hand.text('x', place)), knowledge()), { own: true })
    }
  })

  it('[DRA10] 20,000 client ids at once', () => {
    const sections = Array.from({ length: 20_000 }, (_, i) => ({
      client: 1000 + i,
      clock: 0,
      structs: [hand.text('x', i === 0 ? root : { left: [999 + i, 0] })],
    }))
    const started = performance.now()
    expect(refused(craft(sections))).toBe('client-id')
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('[DRA1] lengths no memory holds (yjs#687)', () => {
    const started = performance.now()
    for (const update of [
      mine(hand.gc(2 ** 40)),
      mine(hand.deleted(2 ** 31, root)),
      mine(hand.gc(0)),
      mine(hand.text('', root)),
      mine(hand.any([], root)),
      craft([{ client: ME, clock: 0, structs: [hand.gc(1)], count: 2 ** 31 }]),
      craft([{ client: ME, clock: Number.MAX_SAFE_INTEGER, structs: [hand.gc(5)] }]),
      new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255, 127, 0]),
    ]) {
      expect(refused(update)).toBe('malformed')
    }
    expect(performance.now() - started).toBeLessThan(100)
  })

  it('[DRA8] a root of another kind, or one of the server', () => {
    for (const name of ['authors', 'placed', 'item:2', 'item:', 'prosemirror', '__proto__']) {
      expect(refused(mine(hand.element('paragraph', { root: name })))).toBe('root')
    }
    expectNothing(sift(craft([{ client: SERVER_CLIENT, clock: 0, structs: [hand.gc(1)] }]), knowledge()), {
      foreign: true,
    })
    expect(refused(craft([{ client: SERVER_CLIENT + 1, clock: 0, structs: [hand.gc(1)] }]))).toBe('client-id')
  })

  it('[DRA11] deleting everything is allowed', () => {
    const verdict = sift(craft([], [[VICTIM, 0, 10]]), knowledge())
    expect(verdict).toMatchObject({ ok: true, left: null })
    expect(verdict.ok && verdict.slices).toHaveLength(1)
  })
})

describe('what no editor writes', () => {
  it('[DRA1] holes, sub-documents, raw bytes, JSON, embeds, maps and arrays', () => {
    for (const struct of [
      hand.gap(3),
      hand.subdocument(root),
      hand.binary(root),
      hand.json(root),
      hand.embed(root),
      ...[0, 1, 2, 4, 5, 7, 200].map((kind) => hand.type(kind, root)),
    ]) {
      expect(refused(mine(struct))).toBe('malformed')
    }
  })

  it('[DRA1] the same client twice, trailing bytes, bytes missing', () => {
    const twice = { client: ME, clock: 0, structs: [hand.gc(1)] }
    expect(refused(craft([twice, twice]))).toBe('malformed')
    const deletedTwice = craft(
      [],
      [
        [VICTIM, 0, 1],
        [VICTIM, 1, 1],
      ],
    ) // prettier-ignore -- one deletion a line says less
    expect(refused(deletedTwice)).toBe('malformed')
    const good = mine(hand.element('paragraph', root))
    expect(refused(new Uint8Array([...good, 0]))).toBe('malformed')
    for (let length = 0; length < good.length; length++) expect(refused(good.subarray(0, length))).toBe('malformed')
    expect(refused(good)).toBe('let in')
  })

  it('[DRA7] elements, marks and attributes that are not of the minutes', () => {
    expect(refused(mine(hand.element('script', root)))).toBe('element')
    expect(refused(mine(hand.element('constructor', root)))).toBe('element')
    const inText: Place = { parent: [VICTIM, 0] }
    for (const [name, value] of [
      ['ychange', { type: 'added' }],
      ['link', { href: 'javascript:alert(1)' }],
      ['link', { href: ' javascript:alert(1)' }],
      ['link', { href: 'data:text/html,x' }],
      ['link', { href: 'https://a b' }],
      ['link', { href: ['https://a'] }],
      ['link', { href: 'https://a', onclick: 'x' }],
      ['bold', { style: 'x' }],
      ['bold', 'x'],
      ['comment', { id: { __proto__: null } }],
      ['comment--short', { id: 'c' }],
      ['__proto__', {}],
    ] as const) {
      expect(refused(mine(hand.mark(name, value, inText))), `${name} ${JSON.stringify(value)}`).toBe('mark')
    }
    for (const [name, value] of [
      ['link', { href: 'https://www.bund.de/?a=b', target: '_blank', rel: null }],
      ['link', { href: 'mailto:a@b.de' }],
      ['comment', { id: 'c1' }],
      ['comment--aB3+/=xy', { id: 'c1' }],
      ['strike', null],
      ['underline', {}],
    ] as const) {
      expect(refused(mine(hand.mark(name, value, inText)))).toBe('let in')
    }
    for (const key of ['__proto__', 'constructor', 'onclick', 'style', 'src']) {
      expect(refused(mine(hand.any(['x'], { parent: [VICTIM, 0], key })))).toBe('key')
    }
    expect(refused(mine(hand.any(['x', 'y'], { parent: [VICTIM, 0], key: 'fact' })))).toBe('attribute')
    expect(refused(mine(hand.any([{ a: 1 }], { parent: [VICTIM, 0], key: 'fact' })))).toBe('malformed')
    const deep = JSON.parse('['.repeat(50) + ']'.repeat(50)) as unknown
    expect(refused(mine(hand.any([deep], { parent: [VICTIM, 0], key: 'colwidth' })))).toBe('malformed')
  })

  it('[DRA1] bytes that are no text', () => {
    const encoder = encoding.createEncoder()
    for (const value of [1, 1, ME, 0, 4, 1]) encoding.writeVarUint(encoder, value)
    encoding.writeVarString(encoder, 'item:1')
    encoding.writeVarUint8Array(encoder, new Uint8Array([0xc3, 0x28]))
    encoding.writeVarUint(encoder, 0)
    expect(refused(encoding.toUint8Array(encoder))).toBe('malformed')
  })
})

describe('what is known already', () => {
  const victim = new Y.Doc()
  victim.clientID = VICTIM
  victim.getXmlFragment('item:1').push([new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')])
  const all = Y.encodeStateAsUpdate(victim)

  it('[DRA5] is skipped, whoever wrote it, and not held against the sender', () => {
    expect(sift(all, knowledge({ [VICTIM]: 2 }))).toMatchObject({ ok: true, slices: [], left: null })
    const server = craft([
      { client: SERVER_CLIENT, clock: 0, structs: [hand.any([true], { root: 'placed', key: '1/f3' })] },
    ])
    expect(sift(server, knowledge({ [SERVER_CLIENT]: 1 }))).toMatchObject({ ok: true, slices: [], left: null })
  })

  it("[DRA2, DRA6] of a neighbour's writings the new part is left out, one's own is taken", () => {
    const me = new Y.Doc()
    me.clientID = ME
    Y.applyUpdate(me, all)
    me.getXmlFragment('item:1').insert(1, [new Y.XmlElement('heading')])
    me.getXmlFragment('item:1').insert(0, [new Y.XmlElement('blockquote')])
    const diff = Y.encodeStateAsUpdate(me)

    const lost = sift(diff, knowledge({ [VICTIM]: 0 }))
    expectNothing(lost, { foreign: true, own: true })
    const half = sift(diff, knowledge({ [VICTIM]: 1 }))
    // The heading stands between both paragraphs, so it must wait, and what came after it as well.
    expectNothing(half, { foreign: true, own: true })
    const whole = sift(diff, knowledge({ [VICTIM]: 2 }))
    expect(whole).toMatchObject({ ok: true, clients: [ME], left: null })

    const doc = new Y.Doc()
    Y.applyUpdate(doc, all)
    for (const slice of whole.ok ? whole.slices : []) Y.applyUpdate(doc, slice)
    expect(doc.getXmlFragment('item:1').toJSON()).toBe(me.getXmlFragment('item:1').toJSON())
  })

  it('[DRA25] a page that loads its stored copy repeats it, and that is no writing', () => {
    expect(isEcho(all, () => 2)).toBe(true)
    expect(isEcho(all, () => 1)).toBe(false)
    expect(isEcho(craft([], [[VICTIM, 0, 1]]), () => 2)).toBe(false)
    expect(isEcho(new Uint8Array([1, 2, 3]), () => 2)).toBe(false)
  })

  it('[DRA3] two offline pages of one person that built on each other come in the right order', () => {
    const [one, two, three] = [11, 12, 13].map((client) => {
      const doc = new Y.Doc()
      doc.clientID = client
      return doc
    }) as [Y.Doc, Y.Doc, Y.Doc]
    const turn = (from: Y.Doc, to: Y.Doc, words: string) => {
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
      const fragment = to.getXmlFragment('item:1')
      if (fragment.length === 0) fragment.push([new Y.XmlElement('paragraph')])
      const paragraph = fragment.get(0) as Y.XmlElement
      if (paragraph.length === 0) paragraph.push([new Y.XmlText()])
      const text = paragraph.get(0) as Y.XmlText
      text.insert(text.length, words)
    }
    for (let i = 0; i < 100; i++) {
      turn(three, one, 'a')
      turn(one, two, 'b')
      turn(two, three, 'c')
    }
    const verdict = sift(Y.encodeStateAsUpdate(three), knowledge({}))
    expect(verdict).toMatchObject({ ok: true, left: null })
    const doc = new Y.Doc()
    for (const slice of verdict.ok ? verdict.slices : []) {
      Y.applyUpdate(doc, slice)
      expect(doc.store.pendingStructs).toBeNull()
    }
    expect(doc.getXmlFragment('item:1').toJSON()).toBe(three.getXmlFragment('item:1').toJSON())
  })
})
