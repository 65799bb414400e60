import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  newCommentId,
  onComments,
  reply,
  settle,
  startThread,
  takeBack,
  threadsIn,
} from '../../../../client/features/minutes/comments.ts'
import { COMMENTS, isCommentKey } from '../../../../shared/wire/comments.ts'

const passage = { thread: 'thread000001', item: '4', quote: 'eine Stelle', fact: '' }

describe('comments on the page', () => {
  it('[WRI6] an answer stands behind what it answers, though its device is slow', () => {
    const doc = new Y.Doc()
    let heard = 0
    const stop = onComments(doc, () => heard++)
    startThread(doc, passage, { by: 'anna', at: 1000 }, ' Stimmt das? ')
    reply(doc, passage.thread, { by: 'bert', at: 10 }, 'Ja.')
    settle(doc, passage.thread, { by: 'bert', at: 11 }, 'resolved')
    expect(heard).toBe(3)
    stop()
    const [thread] = threadsIn(doc)
    expect(thread).toMatchObject({ item: '4', quote: 'eine Stelle', open: false })
    expect(thread?.entries.map(({ by, text }) => `${by}: ${text}`)).toEqual([
      'anna: Stimmt das?',
      'bert: Ja.',
      'bert: ',
    ])
    settle(doc, passage.thread, { by: 'anna', at: 12 }, 'reopened')
    expect(threadsIn(doc)[0]?.open).toBe(true)
    takeBack(doc, thread!.entries[1]!)
    expect(threadsIn(doc)[0]?.entries).toHaveLength(3)
  })
  it('[DRA44] a thread keeps its item and its words when the first note is taken away', () => {
    const doc = new Y.Doc()
    const anchored = { ...passage, anchor: 'BQAB.BQAC' }
    startThread(doc, anchored, { by: 'anna', at: 1000 }, 'Stimmt das?')
    reply(doc, passage.thread, { by: 'bert', at: 1001 }, 'Ja.')
    settle(doc, passage.thread, { by: 'bert', at: 1002 }, 'resolved')
    takeBack(doc, threadsIn(doc)[0]!.entries[0]!)
    expect(threadsIn(doc)[0]).toMatchObject({ item: '4', quote: 'eine Stelle', anchor: 'BQAB.BQAC', open: false })
  })
  it('says nothing where nothing was said, and cuts what is too long', () => {
    const doc = new Y.Doc()
    reply(doc, 'thread000001', { by: 'anna', at: 1 }, '  ')
    expect(threadsIn(doc)).toEqual([])
    startThread(doc, { ...passage, quote: 'x'.repeat(1000) }, { by: 'anna', at: 1.5 }, 'y'.repeat(9000))
    expect(threadsIn(doc)[0]?.entries[0]?.text).toHaveLength(4000)
    expect([...doc.getMap(COMMENTS).keys()].every(isCommentKey)).toBe(true)
    expect(newCommentId()).toMatch(/^[a-z0-9]{12}$/)
  })
})
