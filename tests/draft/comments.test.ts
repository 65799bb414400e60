import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sections } from '../../server/draft/content.ts'
import { DraftDocument, itemOf } from '../../server/draft/document.ts'
import { sift } from '../../server/draft/guard.ts'
import { COMMENTS, commentEntry, commentThreads, type CommentEntry } from '../../shared/wire/comments.ts'
import { comment } from './support/comments.ts'
import { craft, hand } from './support/craft.ts'
import { desk, sit } from './support/desk.ts'
import { holdableStore } from './support/store.ts'

const ANNA = 5
const ME = 7

/** Anna's paragraph with her comment on it. */
const started = () => {
  const anna = new Y.Doc()
  anna.clientID = ANNA
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('eine Stelle')])
  anna.getXmlFragment('item:1').push([paragraph])
  const key = comment(anna, 'anna')
  const document = new DraftDocument([Y.encodeStateAsUpdate(anna)])
  const before = Y.encodeStateAsUpdate(document.live)
  return { anna, key, document, before }
}
/** What I, person `me`, send. */
const offer = (document: DraftDocument, update: Uint8Array): string => {
  const verdict = sift(update, {
    known: (client) => document.known(client),
    whose: (client) => (client === ANNA ? 'foreign' : 'free'),
    person: 'me',
    open: (root) => itemOf(root) === '1' || root === COMMENTS,
  })
  if (!verdict.ok) return verdict.refusal
  if (verdict.slices.length === 0) return verdict.left ? 'left' : 'nothing'
  const applied = document.apply(verdict.slices, verdict.roots, 'me')
  return applied.ok ? (verdict.left ? 'left' : 'let in') : applied.refusal
}
/** My page, with what the server has. */
const page = (document: DraftDocument) => {
  const doc = new Y.Doc()
  doc.clientID = ME
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(document.live))
  const known = Y.encodeStateVector(doc)
  return { doc, update: () => Y.encodeStateAsUpdate(doc, known) }
}

describe('comments at the guard', () => {
  it('[DRA40, DRA41] a reply and a settling of one’s own are let in, and taken away by oneself', () => {
    const { document } = started()
    const { doc, update } = page(document)
    const key = comment(doc, 'me')
    comment(doc, 'me', { kind: 'resolved', text: '', item: '', quote: '' })
    expect(offer(document, update())).toBe('let in')
    doc.getMap(COMMENTS).delete(key)
    expect(offer(document, update())).toBe('let in')
    document.flush()
    expect([...document.live.getMap(COMMENTS).keys()].toSorted()).toEqual(['thread00/note0000', 'thread00/note0002'])
  })

  it('[DRA40] one under another’s name is not taken: that person’s page says so itself', () => {
    const { document, before } = started()
    const { doc, update } = page(document)
    comment(doc, 'anna')
    expect(offer(document, update())).toBe('left')
    document.flush()
    expect(Y.encodeStateAsUpdate(document.live)).toEqual(before)
  })

  it('[DRA40, DRA9] what is no comment is refused whole', () => {
    const value = ['note', 'me', 1, 'Text', '', '', '']
    const place = { root: COMMENTS, key: 'thread00/note0009' } as const
    const refusals = [
      hand.any([value], { root: COMMENTS, key: '__proto__' }),
      hand.any([value], { root: COMMENTS, key: 'level' }),
      hand.any([value], { root: COMMENTS }),
      hand.any(['Text'], place),
      hand.any([[...value, 'x']], place),
      hand.any([['note', 'me', 1, '', '', '', '']], place),
      hand.any([['note', 'me', 1, 'x'.repeat(4001), '', '', '']], place),
      hand.any([['note', 'me', -1, 'Text', '', '', '']], place),
      hand.any([['shout', 'me', 1, 'Text', '', '', '']], place),
      hand.any([['resolved', 'me', 1, 'Text', '', '', '']], place),
      hand.any([value, value], place),
      hand.text('Text', place),
      hand.element('paragraph', place),
      hand.any([value], { root: 'item:1', key: 'thread00/note0009' }),
    ].map((struct) => offer(started().document, craft([{ client: ME, clock: 0, structs: [struct] }])))
    for (const refusal of refusals) expect(['key', 'comment', 'attribute', 'nesting']).toContain(refusal)
    expect(offer(started().document, craft([{ client: ME, clock: 0, structs: [hand.any([value], place)] }]))).toBe(
      'let in',
    )
  })

  it('[DRA41] nobody writes over a comment or takes another’s away, not even one written in the same breath', () => {
    for (const harm of [
      (doc: Y.Doc, key: string) => doc.getMap(COMMENTS).delete(key),
      (doc: Y.Doc, key: string) => doc.getMap(COMMENTS).set(key, ['note', 'me', 1, 'anders', '', '', '']),
      (doc: Y.Doc, key: string) => {
        doc.getMap(COMMENTS).delete(key)
        doc.getMap(COMMENTS).set(key, ['note', 'me', 1, 'anders', '', '', ''])
      },
      (doc: Y.Doc) => doc.getMap(COMMENTS).clear(),
    ]) {
      const { document, key, before } = started()
      const { doc, update } = page(document)
      doc.transact(() => harm(doc, key))
      expect(offer(document, update())).toBe('comment')
      document.flush()
      expect(Y.encodeStateAsUpdate(document.live)).toEqual(before)
    }
    // blind: under the same key, without knowing of hers
    const { document, key, anna } = started()
    const blind = new Y.Doc()
    blind.clientID = 4_000_000_000
    blind.getMap(COMMENTS).set(key, ['note', 'me', 1, 'anders', '', '', ''])
    offer(document, Y.encodeStateAsUpdate(blind))
    document.flush()
    expect(document.live.getMap(COMMENTS).get(key)).toEqual(anna.getMap(COMMENTS).get(key))
  })

  it('[DRA40, DRA6] what a page brings along of a neighbour after a crash waits for the neighbour, and nobody is at fault', async () => {
    const store = holdableStore()
    const first = await desk(store)
    const [anna, bert] = [sit(first, 'anna'), sit(first, 'bert')]
    anna.write('1', 'eine Stelle')
    await first.room.settle()
    store.hold()
    comment(anna.doc, 'anna')
    await new Promise(setImmediate) // told to Bert, not on disk
    expect(bert.doc.getMap(COMMENTS).size).toBe(1)
    anna.cut()
    bert.cut()
    const crashed = first.crash()
    store.refuse(true)
    store.release()
    await crashed
    store.refuse(false)

    const second = await desk(store)
    const bertAgain = sit(second, 'bert', bert.doc)
    comment(bert.doc, 'bert', { text: 'Ja.' })
    await second.room.settle()
    expect(bertAgain.heard.closed).toBeNull()
    sit(second, 'anna', anna.doc)
    await new Promise(setImmediate)
    await second.room.settle()
    const late = sit(second, 'carla')
    expect([...late.doc.getMap(COMMENTS).values()].map((value) => (value as string[])[1])).toEqual(
      expect.arrayContaining(['anna', 'bert']),
    )
  })

  it('[DRA42] the text that is read and printed holds no word of a comment', () => {
    const { document } = started()
    expect(JSON.stringify(sections(document.live))).not.toContain('Stimmt')
    expect(Object.keys(sections(document.live))).toEqual(['1'])
  })
})

describe('threads', () => {
  const entry = (id: string, at: number, given: Partial<CommentEntry> = {}): CommentEntry => ({
    thread: 'thread00',
    id,
    kind: 'note',
    by: 'anna',
    at,
    text: 'Text',
    item: '',
    quote: '',
    fact: '',
    ...given,
  })
  it('[DRA41] are open until the last word about it says settled', () => {
    const notes = [entry('note0002', 2), entry('note0001', 1, { item: '4', quote: 'Stelle' })]
    expect(commentThreads(notes)).toMatchObject([{ item: '4', quote: 'Stelle', open: true }])
    const resolved = entry('note0003', 3, { kind: 'resolved', text: '' })
    expect(commentThreads([...notes, resolved])[0]?.open).toBe(false)
    const reopened = entry('note0004', 4, { kind: 'reopened', text: '' })
    expect(commentThreads([...notes, resolved, reopened])[0]?.open).toBe(true)
    expect(commentThreads([resolved])).toEqual([])
    expect(commentEntry('thread00/note0001', ['note', 'anna', 1, 'a', '', '', ''])).not.toBeNull()
  })
})
