import { toggleMark, wrapIn } from '@tiptap/pm/commands'
import { wrapInList } from '@tiptap/pm/schema-list'
import { AllSelection, EditorState } from '@tiptap/pm/state'
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { desk, sit } from './support/desk.ts'
import { schema } from './support/editor.ts'
import { until } from './support/endpoint.ts'
import { holdableStore, type HoldableStore } from './support/store.ts'
import { textOf } from './support/text.ts'

const words = (characters: number) =>
  Array.from({ length: Math.ceil(characters / 8) }, (_, n) => `w${String(n).padStart(6, '0')} `)
    .join('')
    .slice(0, characters)

const keptText = async (store: HoldableStore, id: string, item = '1') => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await store.keptText('m', id)) ?? new Uint8Array([0, 0]))
  return textOf(doc, item)
}

const clear = (doc: Y.Doc, item = '1') => {
  const fragment = doc.getXmlFragment(`item:${item}`)
  fragment.delete(0, fragment.length)
}

const firstRun = (doc: Y.Doc, block = 0): Y.XmlText => {
  const paragraph = doc.getXmlFragment('item:1').get(block)
  const run = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(run instanceof Y.XmlText)) throw new Error('no words there')
  return run
}

describe('before a large deletion', () => {
  it('[DRA34] the text is put away with who deleted, how much and when, and is on disk before the deletion', async () => {
    const store = holdableStore()
    const d = await desk(store)
    const [anna, bert] = [sit(d, 'anna'), sit(d, 'bert')]
    await d.room.settle()
    anna.write('1', words(900))
    bert.write('1', words(1200))
    await until(() => textOf(anna.doc, '1').length > 2000)
    await d.room.settle()
    const full = textOf(anna.doc, '1')
    const updates = (await store.onDisk('m')).length
    store.hold()
    clear(bert.doc)
    await until(() => textOf(anna.doc, '1') === '')
    expect(await store.onDisk('m')).toHaveLength(updates)
    store.release()
    await d.room.settle()
    const [head, ...others] = await store.kept('m')
    expect(others).toEqual([])
    expect(head).toMatchObject({ reason: 'deletion', by: ['bert'], removed: 2100, name: null })
    expect(await keptText(store, head?.id ?? '')).toBe(full)
  })

  it('[DRA34] while the text from before is on its way to the disk, the deletion waits', async () => {
    const inner = holdableStore()
    const order: string[] = []
    const d = await desk({
      ...inner,
      async append(meeting, updates) {
        order.push('append')
        await inner.append(meeting, updates)
      },
      async keep(meeting, snapshot) {
        // oxlint-disable-next-line house/no-sleep -- because a slow disk is what is tried here
        await new Promise((resolve) => setTimeout(resolve, 100))
        order.push('kept')
        await inner.keep(meeting, snapshot)
      },
    })
    const [anna, bert] = [sit(d, 'anna'), sit(d, 'bert')]
    anna.write('1', words(3000))
    await until(() => textOf(bert.doc, '1') !== '')
    await d.room.settle()
    order.length = 0
    clear(bert.doc)
    await d.room.settle()
    expect(order[0]).toBe('kept')
    expect(order).toContain('append')
    expect(await inner.kept('m')).toHaveLength(1)
  })

  it('[DRA34] words of the same moment are in it', async () => {
    const store = holdableStore()
    const d = await desk(store)
    const [anna, bert] = [sit(d, 'anna'), sit(d, 'bert')]
    await d.room.settle()
    anna.write('1', words(3000))
    await until(() => textOf(bert.doc, '1') !== '')
    anna.write('2', 'eben noch')
    clear(bert.doc)
    await d.room.settle()
    await until(() => textOf(anna.doc, '1') === '')
    const [head] = await store.kept('m')
    expect(await keptText(store, head?.id ?? '', '2')).toBe('eben noch')
  })

  it('[DRA34] key by key as well, once, as it stood at the first key', async () => {
    const store = holdableStore()
    let now = 1_000
    const d = await desk(store, { items: ['1'], printed: [] }, () => now)
    const anna = sit(d, 'anna')
    anna.write('1', words(1000))
    await d.room.settle()
    for (let i = 0; i < 30; i++) {
      now += 1_000
      firstRun(anna.doc).delete(0, 10)
      await d.room.settle()
    }
    const [head, ...others] = await store.kept('m')
    expect(others).toEqual([])
    expect(head).toMatchObject({ reason: 'deletion', at: 2_000, removed: 300 })
    expect(await keptText(store, head?.id ?? '')).toBe(words(1000))
  })

  it('[DRA34] at once with the words of the last moments, whatever was corrected or deleted before them', async () => {
    const store = holdableStore()
    let now = 1_000
    const d = await desk(store, { items: ['1', '2'], printed: [] }, () => now)
    const anna = sit(d, 'anna')
    anna.write('1', words(3000))
    await d.room.settle()
    firstRun(anna.doc).delete(0, 1) // a slip put right
    for (const word of ['eins ', 'zwei ']) {
      now += 10_000
      anna.write('2', word.repeat(500))
      await d.room.settle()
      now += 10_000
      clear(anna.doc, '2')
      await d.room.settle()
    }
    const kept = await store.kept('m')
    const texts = await Promise.all(kept.map(({ id }) => keptText(store, id, '2')))
    expect(texts.toSorted()).toEqual(['eins '.repeat(500), 'zwei '.repeat(500)])
  })

  it('[DRA34] not for a fifth of little, nor for little now and then', async () => {
    const store = holdableStore()
    let now = 1_000
    const d = await desk(store, { items: ['1', '2'], printed: [] }, () => now)
    const anna = sit(d, 'anna')
    anna.write('1', words(250))
    await d.room.settle()
    clear(anna.doc)
    now += 60_000
    anna.write('2', words(9000))
    anna.write('1', words(5000))
    for (let i = 0; i < 20; i++) {
      now += 31_000
      firstRun(anna.doc).delete(0, 200)
      await d.room.settle()
    }
    expect((await store.kept('m')).filter(({ reason }) => reason !== 'writing')).toEqual([])
  })

  it('[DRA35] not for what only changes its shape; a fact counts as 100 characters', async () => {
    const store = holdableStore()
    const d = await desk(store)
    const anna = sit(d, 'anna')
    for (let i = 0; i < 5; i++) anna.write('1', words(600))
    await d.room.settle()
    const fragment = anna.doc.getXmlFragment('item:1')
    for (const command of [
      wrapInList(schema.nodes['bulletList']!),
      wrapIn(schema.nodes['blockquote']!),
      toggleMark(schema.marks['bold']!),
    ]) {
      const doc = yXmlFragmentToProseMirrorRootNode(fragment, schema)
      const state = EditorState.create({ doc, selection: new AllSelection(doc) })
      command(state, (transaction) => {
        anna.doc.transact(() =>
          updateYFragment(anna.doc, fragment, transaction.doc, { mapping: new Map(), isOMark: new Map() }),
        )
      })
      await d.room.settle()
    }
    expect(await store.kept('m')).toEqual([])
    anna.doc.transact(() => {
      for (let i = 0; i < 10; i++) {
        const paragraph = new Y.XmlElement('paragraph')
        const fact = new Y.XmlElement('fact')
        fact.setAttribute('fact', `f${i}`)
        paragraph.insert(0, [fact])
        anna.doc.getXmlFragment('item:2').push([paragraph])
      }
    })
    await d.room.settle()
    clear(anna.doc, '2')
    await d.room.settle()
    expect(await store.kept('m')).toMatchObject([{ reason: 'deletion', removed: 1000 }])
  })

  it('[DRA35] nor for moving sentences one after another', async () => {
    const store = holdableStore()
    const d = await desk(store)
    const anna = sit(d, 'anna')
    anna.write('1', words(600))
    const section = anna.doc.getXmlFragment('item:1')
    const line = () => {
      const paragraph = new Y.XmlElement('paragraph')
      const fact = new Y.XmlElement('fact')
      fact.setAttribute('fact', 'f1')
      paragraph.insert(0, [fact])
      return paragraph
    }
    section.push([line()])
    await d.room.settle()
    for (let n = 0; n < 8; n++) {
      anna.doc.transact(() => {
        section.delete(1 - (n % 2), 1)
        section.insert(n % 2, [line()])
      })
      await d.room.settle()
    }
    expect(await store.kept('m')).toEqual([])
  })

  it('[DRA36] a disk that refuses does not stop the writing', async () => {
    const store = holdableStore()
    const d = await desk(store)
    const anna = sit(d, 'anna')
    anna.write('1', words(3000))
    await d.room.settle()
    store.refuse(true)
    clear(anna.doc)
    await until(() => anna.heard.notSaved > 0)
    store.refuse(false)
    anna.write('1', 'weiter')
    await d.room.settle()
    await until(() => anna.isSaved())
    expect(await keptText(store, 'none')).toBe('')
    expect(textOf(anna.doc, '1')).toBe('weiter')
  })
})

describe('by the hour', () => {
  it('[DRA33] what an hour wrote is put away at the next word, with all who wrote it', async () => {
    const store = holdableStore()
    let now = 0
    const d = await desk(store, { items: ['1'], printed: [], seq: 12 }, () => now)
    const [anna, bert] = [sit(d, 'anna'), sit(d, 'bert')]
    await d.room.settle()
    anna.write('1', 'eins')
    await d.room.settle()
    now = 59 * 60_000
    bert.write('1', 'zwei')
    await d.room.settle()
    expect((await store.kept('m')).map(({ reason }) => reason)).toEqual(['writing'])
    now = 61 * 60_000
    anna.write('1', 'drei')
    await d.room.settle()
    const [, head, ...others] = await store.kept('m')
    expect(others).toEqual([])
    expect(head).toMatchObject({ reason: 'hour', at: 59 * 60_000, by: ['anna', 'bert'], seq: 12, removed: null })
    expect((await keptText(store, head?.id ?? '')).split('|').toSorted()).toEqual(['eins', 'zwei'])
    now = 122 * 60_000
    bert.write('1', 'vier')
    await d.room.settle()
    expect(await store.kept('m')).toMatchObject([{}, {}, { reason: 'hour', at: 61 * 60_000, by: ['anna'] }])
  })

  it('[DRA43] between the hours every five minutes, with who wrote since the one before', async () => {
    const store = holdableStore()
    let now = 0
    const d = await desk(store, { items: ['1'], printed: [] }, () => now)
    const [anna, bert] = [sit(d, 'anna'), sit(d, 'bert')]
    await d.room.settle()
    for (let minute = 0; minute <= 24; minute += 2) {
      now = minute * 60_000
      ;(minute < 12 ? anna : bert).write('1', `Wort ${minute}`)
      await d.room.settle()
    }
    const kept = await store.kept('m')
    expect(kept.map(({ reason, at, by }) => [reason, at / 60_000, by])).toEqual([
      ['writing', 4, ['anna']],
      ['writing', 10, ['anna']],
      ['writing', 16, ['bert']],
      ['writing', 22, ['bert']],
    ])
    // what it said at any minute is told to within five minutes of writing
    expect((await keptText(store, kept[1]?.id ?? '')).split('|')).toContain('Wort 10')
    expect((await keptText(store, kept[1]?.id ?? '')).split('|')).not.toContain('Wort 12')
    // somebody puts a state away by hand: the five minutes are not begun anew, and nobody's name is lost
    await d.room.keep({ reason: 'by-hand', by: ['anna'] })
    now = 29 * 60_000
    anna.write('1', 'Wort 29')
    await d.room.settle()
    expect((await store.kept('m')).at(-1)).toMatchObject({ reason: 'writing', at: 24 * 60_000, by: ['bert'] })
  })

  it('[DRA43] and when the last of them has left; it stays where they wrote on for a while', async () => {
    const store = holdableStore()
    let now = 0
    const d = await desk(store, { items: ['1'], printed: [] }, () => now)
    const anna = sit(d, 'anna')
    anna.write('1', 'kurz')
    await d.room.tidy()
    await d.room.tidy()
    for (now = 60_000; now <= 5 * 60_000; now += 60_000) {
      anna.write('1', 'länger')
      await d.room.settle()
    }
    await d.room.tidy()
    const kept = await store.kept('m')
    expect(kept.map(({ reason, at, by }) => [reason, at / 60_000, by])).toEqual([
      ['writing', 0, ['anna']],
      ['hour', 5, ['anna']],
    ])
    expect(await keptText(store, kept[1]?.id ?? '')).toContain('länger')
  })

  it('[DRA43] after a day those by the hour stay, and what was kept for another reason', async () => {
    const store = holdableStore()
    let now = 0
    const d = await desk(store, { items: ['1'], printed: [] }, () => now)
    const anna = sit(d, 'anna')
    await d.room.settle()
    const writing = async (from: number, to: number) => {
      for (let minute = from; minute < to; minute += 3) {
        now = minute * 60_000
        anna.write('1', `Wort ${minute}`)
        await d.room.settle()
      }
    }
    await writing(0, 180)
    await d.room.keep({ reason: 'by-hand', by: ['anna'] })
    const reasons = async () => Object.groupBy(await store.kept('m'), ({ reason }) => reason)
    const day = await reasons()
    expect(day.writing?.length).toBeGreaterThan(20)
    await writing(180 + 24 * 60, 190 + 24 * 60)
    await expect.poll(async () => (await reasons()).writing?.length).toBe(1)
    const later = await reasons()
    expect(later.writing?.every(({ at }) => at > 10_000_000)).toBe(true)
    expect(later.hour).toEqual([...(day.hour ?? []), ...(later.hour?.slice(-1) ?? [])])
    expect(later['by-hand']).toHaveLength(1)
  })

  it('[DRA36] by hand it has a name; a restart keeps all of it', async () => {
    const store = holdableStore()
    const d = await desk(store)
    const anna = sit(d, 'anna')
    anna.write('1', 'eins')
    await d.room.settle()
    const head = await d.room.keep({ reason: 'by-hand', name: 'vor der Mittagspause', by: ['anna'] })
    await d.crash()
    expect(await store.kept('m')).toEqual([head])
    expect(await keptText(store, head.id)).toBe('eins')
    const again = await desk(store)
    const late = sit(again, 'late')
    await until(() => textOf(late.doc, '1') === 'eins')
  })
})
