import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { SavedWatch } from '../../../../client/features/minutes/saved-lamp.ts'

const step2 = Uint8Array.of(0, 1, 0)
const update = Uint8Array.of(0, 2, 0)
const step1 = Uint8Array.of(0, 0, 0)
const caret = Uint8Array.of(1, 0)

function typed(): Y.Doc {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'Beschluss')
  return doc
}

describe('the saved lamp', () => {
  it('[KEP1] is off while something typed is not on disk, and on when it is', () => {
    const watch = new SavedWatch()
    const doc = typed()
    watch.connected()
    watch.leaving(update)
    expect(watch.holds(doc)).toBe(false)
    watch.kept(Y.encodeStateVector(new Y.Doc()), 1)
    expect(watch.holds(doc)).toBe(false)
    watch.kept(Y.encodeStateVector(doc), 1)
    expect(watch.holds(doc)).toBe(true)
  })
  it('is off while a deletion, which no state vector shows, is not on disk', () => {
    const watch = new SavedWatch()
    const doc = typed()
    watch.connected()
    watch.leaving(update)
    watch.kept(Y.encodeStateVector(doc), 1)
    doc.getText('t').delete(0, 4)
    watch.leaving(update)
    expect(watch.holds(doc)).toBe(false)
    watch.kept(Y.encodeStateVector(doc), 2)
    expect(watch.holds(doc)).toBe(true)
  })
  it('is off for what was done offline until the next connection’s step 2 is on disk', () => {
    const watch = new SavedWatch()
    const doc = typed()
    watch.connected()
    watch.leaving(step2)
    watch.kept(Y.encodeStateVector(doc), 1)
    doc.getText('t').delete(0, 1)
    watch.changedOffline()
    expect(watch.holds(doc)).toBe(false)
    watch.connected()
    expect(watch.holds(doc)).toBe(false)
    watch.leaving(step2)
    expect(watch.holds(doc)).toBe(false)
    watch.kept(Y.encodeStateVector(doc), 1)
    expect(watch.holds(doc)).toBe(true)
  })
  it('does not count questions and carets', () => {
    const watch = new SavedWatch()
    watch.connected()
    watch.leaving(step1)
    watch.leaving(caret)
    expect(watch.holds(new Y.Doc())).toBe(true)
  })
})
