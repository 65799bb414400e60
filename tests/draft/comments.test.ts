import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { takeComment, writeComment, type CommentWish } from '../../server/draft/comments.ts'
import { sections } from '../../server/draft/content.ts'
import { DraftDocument } from '../../server/draft/document.ts'
import { itemOf } from '../../server/draft/roots.ts'
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

describe('comments of those who read along', () => {
  const items = new Set(['1'])
  const wish = (given: Partial<CommentWish> = {}): CommentWish => ({
    thread: 'leser0000001',
    id: 'note00000001',
    kind: 'note',
    text: 'Fehlt hier nicht ein Wort?',
    item: '1',
    quote: 'eine Stelle',
    fact: '',
    anchor: 'BQAB.BQAC',
    ...given,
  })
  const reader = { read: true, write: false }

  /** Anna writes; the chair reads along, and the server writes for her. */
  async function hall() {
    const store = holdableStore()
    const d = await desk(store)
    d.may('chair', reader)
    const [anna, chair] = [sit(d, 'anna'), sit(d, 'chair')]
    anna.write('1', 'eine Stelle')
    await d.room.settle()
    const say = (given: Partial<CommentWish> = {}, by = 'chair', at = 10) =>
      d.room.annotate((doc) => writeComment(doc, wish(given), { by, at }, items))
    const take = (key: string, by = 'chair') => d.room.annotate((doc) => takeComment(doc, key, by))
    const threads = (doc: Y.Doc) =>
      commentThreads([...doc.getMap(COMMENTS)].flatMap(([key, value]) => commentEntry(key, value) ?? []))
    return { store, d, anna, chair, say, take, threads }
  }

  it('[DRA44, DRA30] are written by the server under their name, on disk before anybody sees them, and touch no text', async () => {
    const { store, d, anna, chair, say, threads } = await hall()
    const text = anna.doc.getXmlFragment('item:1').toJSON()
    store.hold()
    const saying = say()
    await new Promise(setImmediate)
    expect(threads(anna.doc)).toEqual([])
    store.release()
    expect(await saying).toBeNull()
    for (const page of [anna, chair])
      expect(threads(page.doc)).toMatchObject([
        { item: '1', quote: 'eine Stelle', anchor: 'BQAB.BQAC', open: true, entries: [{ by: 'chair', at: 10 }] },
      ])
    expect(anna.doc.getXmlFragment('item:1').toJSON()).toBe(text)
    expect(chair.heard.closed).toBeNull()
    // the note-taker answers and settles it as any other
    comment(anna.doc, 'anna', {
      thread: 'leser0000001',
      id: 'note00000002',
      at: 11,
      text: 'Nein.',
      item: '',
      quote: '',
    })
    comment(anna.doc, 'anna', { thread: 'leser0000001', id: 'done00000001', at: 12, kind: 'resolved', text: '' })
    await d.room.settle()
    expect(threads(chair.doc)[0]?.open).toBe(false)
    await d.crash()
    const late = sit(await desk(store), 'late')
    await new Promise(setImmediate)
    expect(threads(late.doc)[0]?.entries).toHaveLength(3)
  })

  it('[DRA44] a reply hangs where its thread hangs and stands behind what it answers', async () => {
    const { anna, say, threads } = await hall()
    const key = comment(anna.doc, 'anna', { at: 50 })
    const [thread = ''] = key.split('/')
    expect(await say({ thread, item: '2', quote: 'anderswo' })).toBeNull()
    expect(threads(anna.doc)[0]).toMatchObject({ item: '1', quote: 'eine Stelle', entries: [{ at: 50 }, { at: 51 }] })
    // settling is for who began it, and for note-takers
    expect(await say({ thread, id: 'done00000001', kind: 'resolved', text: '' })).toBe('not-yours')
    expect(await say({ thread: 'leser0000002' })).toBeNull()
    const settled = { thread: 'leser0000002', id: 'done00000001', kind: 'resolved', text: '' } as const
    expect(await say(settled)).toBeNull()
    expect(await say(settled)).toBeNull()
    expect(threads(anna.doc).find(({ id }) => id === 'leser0000002')?.open).toBe(false)
    // its place outlives the first note
    anna.doc.getMap(COMMENTS).delete(key)
    expect(threads(anna.doc).find(({ id }) => id === thread)).toMatchObject({ item: '1', quote: 'eine Stelle' })
  })

  it('[DRA44, DRA41] take away their own words alone', async () => {
    const { anna, say, take, threads } = await hall()
    const key = comment(anna.doc, 'anna')
    await say()
    expect(await take(key)).toBe('not-yours')
    expect(await say({}, 'deputy')).toBe('not-yours')
    expect(await take('leser0000001/note00000001')).toBeNull()
    expect(await take('leser0000001/note00000001')).toBeNull()
    expect(threads(anna.doc).map(({ id }) => id)).toEqual(['thread00'])
  })

  it('[DRA44, DRA40] what is no comment, or hangs on nothing, is refused', async () => {
    const { anna, say } = await hall()
    const { anchor: _none, ...plain } = wish()
    expect(await say({ item: '9' })).toBe('not-found')
    expect(await say({ kind: 'resolved', text: '' })).toBe('not-found')
    expect(await say({ text: '' })).toBe('invalid')
    expect(await say({ quote: '' })).toBe('invalid')
    expect(await say({ anchor: 'x' })).toBe('invalid')
    expect(await say({ thread: '__proto__' })).toBe('invalid')
    expect(writeComment(new Y.Doc(), plain, { by: 'chair', at: 1 }, items)).toBe('invalid')
    expect(writeComment(new Y.Doc(), { ...plain, fact: 'f1' }, { by: 'chair', at: 1 }, items)).toBeNull()
    expect(anna.doc.getMap(COMMENTS).size).toBe(0)
  })

  it('[DRA44, DRA25] a reader’s own socket stays a reader’s', async () => {
    const { chair, anna } = await hall()
    comment(chair.doc, 'chair')
    expect(chair.heard.closed).toBe(4403)
    expect(anna.doc.getMap(COMMENTS).size).toBe(0)
  })
})
