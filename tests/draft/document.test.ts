import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { COMMENTS } from '../../shared/wire/comments.ts'
import { DraftDocument } from '../../server/draft/document.ts'
import { AUTHORS, itemOf, PLACED } from '../../server/draft/roots.ts'
import { SERVER_CLIENT } from '../../server/draft/shadow.ts'
import { sift } from '../../server/draft/guard.ts'
import { craft, hand, type HandStruct, type Place } from './support/craft.ts'
import { textOf } from './support/text.ts'

const ANNA = 5
const ME = 7

/** Anna's text: a heading with words, a paragraph with a fact. */
const started = () => {
  const anna = new Y.Doc()
  anna.clientID = ANNA
  const heading = new Y.XmlElement('heading')
  heading.setAttribute('level', 2 as unknown as string)
  heading.insert(0, [new Y.XmlText('Titel')])
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlElement('fact')])
  anna.getXmlFragment('item:1').push([heading, paragraph])
  const document = new DraftDocument([Y.encodeStateAsUpdate(anna)])
  const written = [
    document.write((shadow) => shadow.getMap(PLACED).set('1/f1', true)),
    document.write((shadow) => shadow.getMap(AUTHORS).set(String(ANNA), 'anna')),
  ].filter((update) => update !== null)
  return { anna, document, written }
}

const offer = (document: DraftDocument, update: Uint8Array) => {
  const verdict = sift(update, {
    known: (client) => document.known(client),
    whose: (client) => (client === SERVER_CLIENT || client === ANNA ? 'foreign' : 'free'),
    person: 'me',
    open: (root) => itemOf(root) === '1' || root === COMMENTS,
  })
  if (!verdict.ok) return verdict.refusal
  const applied = document.apply(verdict.slices, verdict.roots, 'me')
  return applied.ok ? 'let in' : applied.refusal
}

const mine = (...structs: readonly HandStruct[]) => craft([{ client: ME, clock: 0, structs }])

/** Ids in Anna's text, in the order Yjs gave them. */
const idOf = (document: DraftDocument, find: (item: Y.Item) => boolean): readonly [number, number] => {
  for (const struct of document.live.store.clients.get(ANNA) ?? []) {
    if (struct instanceof Y.Item && find(struct)) return [ANNA, struct.id.clock]
  }
  throw new Error('not there')
}
const element = (name: string) => (item: Y.Item) =>
  item.content instanceof Y.ContentType &&
  item.content.type instanceof Y.XmlElement &&
  item.content.type.nodeName === name
const words = (item: Y.Item) => item.content instanceof Y.ContentString

describe('what an update becomes', () => {
  const misfits: readonly (readonly [string, string, (d: DraftDocument) => Uint8Array])[] = [
    ['words at the top', 'nesting', () => mine(hand.text('x', { root: 'item:1' }))],
    ['words in an element', 'nesting', (d) => mine(hand.text('x', { parent: idOf(d, element('paragraph')) }))],
    ['something in a fact', 'nesting', (d) => mine(hand.type(6, { parent: idOf(d, element('fact')) }))],
    [
      'an element among words',
      'nesting',
      (d) => {
        const [client, clock] = idOf(d, words)
        return mine(hand.element('paragraph', { left: [client, clock], right: [client, clock + 1] }))
      },
    ],
    ['a value without a key', 'nesting', () => mine(hand.any(['x'], { root: 'item:1' }))],
    ['an attribute at the top', 'attribute', () => mine(hand.any(['x'], { root: 'item:1', key: 'fact' }))],
    [
      "another element's attribute",
      'attribute',
      (d) => mine(hand.any(['f1'], { parent: idOf(d, element('paragraph')), key: 'fact' })),
    ],
    [
      'a level that is no number',
      'attribute',
      (d) => mine(hand.any([['a', 'b']], { parent: idOf(d, element('heading')), key: 'level' })),
    ],
    [
      'a level after the right one, where the update does not say that it is a level',
      'attribute',
      (d) => {
        const level = idOf(d, (item) => item.parentSub === 'level')
        return mine(hand.any(['<img onerror=x>'], { left: level }))
      },
    ],
    [
      'wording beyond all measure',
      'attribute',
      (d) => mine(hand.any(['x'.repeat(10_001)], { parent: idOf(d, element('fact')), key: 'text' })),
    ], // prettier-ignore -- one case a line
    [
      'a tower of elements',
      'depth',
      () =>
        mine(
          ...Array.from({ length: 40 }, (_, i) =>
            hand.element('blockquote', i === 0 ? { root: 'item:1' } : ({ parent: [ME, i - 1] } satisfies Place)),
          ),
        ),
    ],
  ]

  it.each(misfits)('[DRA7, DRA9] %s is refused, and nothing of it stays', (_what, refusal, make) => {
    const { document } = started()
    const before = Y.encodeStateAsUpdate(document.live)
    expect(offer(document, make(document))).toBe(refusal)
    expect(document.flush()).toEqual([])
    expect(Y.encodeStateAsUpdate(document.live)).toEqual(before)
    expect(document.known(ME)).toBe(0)
    expect(offer(document, mine(hand.element('paragraph', { root: 'item:1' })))).toBe('let in')
    expect(document.flush()).toHaveLength(1)
  })

  it('[DRA7] a mark may hang on a neighbour, a parent that is none swallows its child', () => {
    const { document } = started()
    const parent = idOf(document, words)
    expect(offer(document, mine(hand.element('paragraph', { parent })))).toBe('let in')
    expect(textOf(document.live, '1')).toBe('Titel|')
  })

  it('[DRA8] nobody strikes an author or a placed fact from the lists of the server', () => {
    const { document, written } = started()
    document.confirm(written)
    const before = Y.encodeStateAsUpdate(document.live)
    for (let clock = 0; clock < document.known(SERVER_CLIENT); clock++) {
      expect(offer(document, craft([], [[SERVER_CLIENT, clock, 1]]))).toBe('server-only')
    }
    const beside: Place = { left: [SERVER_CLIENT, 0] }
    expect(offer(document, mine(hand.any(['x'], beside)))).not.toBe('let in')
    document.flush()
    expect(Y.encodeStateAsUpdate(document.live)).toEqual(before)
  })

  it('[DRA9] what was accepted in the same turn before a refusal stays accepted', () => {
    const { document, written } = started()
    document.confirm(written)
    expect(offer(document, mine(hand.element('paragraph', { root: 'item:1' })))).toBe('let in')
    expect(offer(document, craft([{ client: 8, clock: 0, structs: [hand.text('x', { root: 'item:1' })] }]))).toBe(
      'nesting',
    )
    expect(offer(document, craft([{ client: 8, clock: 0, structs: [hand.type(6, { parent: [ME, 0] })] }]))).toBe(
      'let in',
    )
    expect(document.flush()).toHaveLength(1)
    expect([document.known(ME), document.known(8)]).toEqual([1, 1])
    expect(Y.equalSnapshots(Y.snapshot(document.shadow), Y.snapshot(document.live))).toBe(true)
  })

  it('[DRA11] everything may be deleted', () => {
    const { document } = started()
    expect(offer(document, craft([], [[ANNA, 0, document.known(ANNA)]]))).toBe('let in')
    document.flush()
    expect(textOf(document.live, '1')).toBe('')
  })
})

describe('the words of the server', () => {
  it('[DRA30] are not in the document before they are on disk', () => {
    const { document, written } = started()
    expect(document.live.getMap(AUTHORS).size).toBe(0)
    expect(Y.decodeStateVector(document.stateVector()).get(SERVER_CLIENT)).toBe(2)
    expect(document.confirm(written)).toHaveLength(1)
    expect([...document.live.getMap(AUTHORS).keys()]).toEqual(['5'])
  })

  it('[DRA30] outlive a refusal on their way', () => {
    const document = new DraftDocument([])
    const update = document.write((shadow) => shadow.getMap(AUTHORS).set('5', 'anna'))
    expect(offer(document, mine(hand.text('x', { root: 'item:1' })))).toBe('nesting')
    expect(document.shadow.getMap(AUTHORS).get('5')).toBe('anna')
    expect(document.shadow.clientID).toBe(SERVER_CLIENT)
    expect(document.confirm([update!])).toHaveLength(1)
    expect(document.live.getMap(AUTHORS).get('5')).toBe('anna')
    expect(document.whole()).not.toBeNull()
  })
})

describe('what was stored', () => {
  it('[DRA15] with a gap is read as far as it goes, and never written over', () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update) => updates.push(update))
    for (const name of ['paragraph', 'heading', 'table']) doc.getXmlFragment('item:1').push([new Y.XmlElement(name)])
    const document = new DraftDocument([updates[0]!, updates[2]!])
    expect(document.damaged).toBe(true)
    expect(document.live.getXmlFragment('item:1').length).toBe(1)
    expect(document.whole()).toBeNull()
  })
})
