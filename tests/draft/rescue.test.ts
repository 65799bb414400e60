import { deleteSelection, joinBackward, lift, setBlockType, splitBlock, wrapIn } from '@tiptap/pm/commands'
import { wrapInList } from '@tiptap/pm/schema-list'
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { desk, sit, type Desk } from './support/desk.ts'
import { dice, headlessEditor, schema, type Dice } from './support/editor.ts'
import { holdableStore } from './support/store.ts'
import { textOf } from './support/text.ts'

/** Courses; `RESCUE_RUNS=500` looks for longer. */
const RUNS = Number(process.env['RESCUE_RUNS'] ?? 15)

/** A word nobody else types, and one character, so that nothing parts it. */
const wordOf = (person: number, n: number) => String.fromCharCode(0x4e00 + person * 1000 + n)
/** How often each word stands there; moved by two at once, it may stand twice. */
const wordsIn = (doc: Y.Doc) => Map.groupBy(textOf(doc, '1').match(/\p{Script=Han}/gu) ?? [], (word) => word)

/** A caret, or a selection, that parts no word. */
const atWord =
  (roll: Dice) =>
  (state: EditorState): EditorState => {
    const places: number[] = []
    state.doc.descendants((node, position) => {
      if (node.isTextblock) places.push(position + 1, position + 1 + node.content.size)
      for (const { index } of node.isText ? (node.text ?? '').matchAll(/(?<= )(?=\S)/g) : [])
        places.push(position + index)
    })
    const from = roll.pick(places)
    const to = roll.roll(3) ? from : roll.pick(places)
    const { doc } = state
    return state.apply(
      state.tr.setSelection(TextSelection.between(doc.resolve(Math.min(from, to)), doc.resolve(Math.max(from, to)))),
    )
  }
const typeWord =
  (word: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(` ${word} `, state.selection.from))
    return true
  }
const { nodes } = schema
const reshaping: readonly Command[] = [
  splitBlock,
  joinBackward,
  joinBackward,
  deleteSelection,
  setBlockType(nodes['heading']!, { level: 3 }),
  setBlockType(nodes['paragraph']!),
  wrapIn(nodes['blockquote']!),
  wrapInList(nodes['bulletList']!),
  lift,
]

type Page = ReturnType<typeof sit>

const section = ({ doc }: Page) => doc.getXmlFragment('item:1')
const lineOf = (page: Page, at = 0) => section(page).get(at) as Y.XmlElement
const wordsOf = (page: Page, at = 0) => lineOf(page, at).get(0) as Y.XmlText
const take = (page: Page, at = 0) => section(page).delete(at, 1)
/** As an editor does it: taken away and written anew, with the words its page knows. */
const makeHeading = (page: Page, at = 0) =>
  page.doc.transact(() => {
    const words = wordsOf(page, at).toJSON()
    take(page, at)
    const heading = new Y.XmlElement('heading')
    heading.setAttribute('level', 3 as unknown as string)
    heading.insert(0, [new Y.XmlText(words)])
    section(page).insert(at, [heading])
  })

const settled = async ({ room }: Desk) => {
  for (let round = 0; round < 3; round++) {
    await room.settle()
    await new Promise(setImmediate)
  }
}

/** Two pages with one line, which both know. */
const two = async (store = holdableStore()) => {
  const d = await desk(store)
  const [anna, bert] = [sit(d, 'anna'), sit(d, 'bert')]
  anna.write('1', 'eins')
  await settled(d)
  return { d, store, anna, bert }
}

describe('words in a line that somebody takes away', () => {
  it('[DRA45] come back in a paragraph of their own where the line stood, once', async () => {
    const { d, anna, bert } = await two()
    anna.write('1', 'danach')
    await settled(d)
    bert.cut()
    wordsOf(bert).insert(4, ' zwei')
    makeHeading(anna)
    await settled(d)
    const again = sit(d, 'bert', bert.doc)
    await settled(d)
    for (const page of [anna, again]) expect(textOf(page.doc, '1')).toBe('eins| zwei|danach')
  })

  it('[DRA45] whoever of the two comes last', async () => {
    const { d, anna, bert } = await two()
    bert.cut()
    makeHeading(bert)
    wordsOf(anna).insert(4, ' zwei')
    await settled(d)
    const again = sit(d, 'bert', bert.doc)
    await settled(d)
    for (const page of [anna, again]) expect(textOf(page.doc, '1')).toBe('eins| zwei')
  })

  it('[DRA45] letter by letter they are one paragraph', async () => {
    const { d, anna, bert } = await two()
    await d.room.settle()
    anna.doc.transact(() => take(anna))
    // bert's page hears of it only when this turn is over
    for (const letter of 'abc') wordsOf(bert).insert(wordsOf(bert).length, letter)
    await settled(d)
    for (const page of [anna, bert]) expect(textOf(page.doc, '1')).toBe('abc')
  })

  it('[DRA45] in the midst of what is known: only what was not known comes back', async () => {
    const { d, anna, bert } = await two()
    bert.cut()
    wordsOf(bert).insert(2, 'XY')
    wordsOf(bert).delete(5, 1)
    take(anna)
    await settled(d)
    const again = sit(d, 'bert', bert.doc)
    await settled(d)
    for (const page of [anna, again]) expect(textOf(page.doc, '1')).toBe('XY')
  })

  it('[DRA45] also when the server was started anew in between', async () => {
    const { d, store, anna, bert } = await two()
    bert.write('1', 'bleibt')
    await settled(d)
    bert.cut()
    wordsOf(bert).insert(4, ' eine Stunde lang')
    take(anna)
    await settled(d)
    await d.room.tidy()
    await d.crash()
    const next = await desk(store)
    const again = sit(next, 'bert', bert.doc)
    await settled(next)
    expect(textOf(again.doc, '1')).toBe('bleibt| eine Stunde lang')
    const late = sit(next, 'carl')
    await settled(next)
    expect(textOf(late.doc, '1')).toBe('bleibt| eine Stunde lang')
  })

  it('[DRA45] in a list or a table too', async () => {
    const { d, anna, bert } = await two()
    const list = new Y.XmlElement('bulletList')
    const entry = new Y.XmlElement('listItem')
    const line = new Y.XmlElement('paragraph')
    line.insert(0, [new Y.XmlText('Punkt')])
    entry.insert(0, [line])
    list.insert(0, [entry])
    section(anna).insert(0, [list])
    await settled(d)
    bert.cut()
    const inside = ((lineOf(bert).get(0) as Y.XmlElement).get(0) as Y.XmlElement).get(0) as Y.XmlText
    inside.insert(5, ' zwei')
    take(anna)
    await settled(d)
    const again = sit(d, 'bert', bert.doc)
    await settled(d)
    for (const page of [anna, again]) expect(textOf(page.doc, '1')).toBe(' zwei|eins')
  })

  it(
    '[DRA45] whatever three do to lines, on and off the line: no word goes that nobody knowingly took',
    async () => {
      for (let seed = 1; seed <= RUNS; seed++) {
        const roll = dice(seed)
        const d = await desk(holdableStore())
        const seats = ['anna', 'bert', 'carl'].map((name, n) => {
          const doc = new Y.Doc()
          doc.clientID = 1_000 * seed + n // which of two at one place comes first hangs on it
          const own: Uint8Array[] = []
          doc.on('update', (update: Uint8Array, origin: unknown) => {
            if (origin !== 'server') own.push(update)
          })
          return { name, n, own, page: sit(d, name, doc), online: true, words: 0 }
        })
        /** As the page does: what may not have arrived goes once more, as it was written. */
        const sitAgain = (seat: (typeof seats)[number]) => {
          seat.page = sit(d, seat.name, seat.page.doc)
          seat.online = true
          if (seat.own.length > 0) seat.page.hand(Y.mergeUpdates(seat.own))
        }
        seats[0]!.page.write('1', 'anfang ')
        await settled(d)
        const typed = new Set<string>()
        const taken = new Set<string>()
        for (let step = 0; step < 60; step++) {
          const seat = roll.pick(seats)
          const editor = headlessEditor(seat.page.doc, 'item:1')
          const before = wordsIn(seat.page.doc)
          if (roll.roll(2)) {
            const word = wordOf(seat.n, seat.words++)
            if (editor.run(atWord(roll), typeWord(word))) typed.add(word)
          } else {
            editor.run(atWord(roll), roll.pick(reshaping))
            const after = wordsIn(seat.page.doc)
            for (const [word, stood] of before) if ((after.get(word)?.length ?? 0) < stood.length) taken.add(word)
          }
          const other = roll.pick(seats)
          if (roll.roll(6) === 0 && other.online) {
            other.page.cut()
            other.online = false
          } else if (roll.roll(4) === 0 && !other.online) {
            sitAgain(other)
          }
          if (roll.roll(3) === 0) await settled(d)
        }
        for (const seat of seats) if (!seat.online) sitAgain(seat)
        await settled(d)
        for (const { page } of seats) {
          expect([page.heard.closed, seed, ...d.journal]).toEqual([null, seed])
          const there = wordsIn(page.doc)
          expect([seed, ...[...typed].filter((word) => !taken.has(word) && !there.has(word))]).toEqual([seed])
        }
      }
    },
    RUNS * 2_000,
  )

  it('[DRA45] what was known and deleted stays deleted, and nothing comes back of it', async () => {
    const { d, anna, bert } = await two()
    wordsOf(bert).insert(4, ' zwei')
    await settled(d)
    take(anna)
    await settled(d)
    for (const page of [anna, bert]) expect(textOf(page.doc, '1')).toBe('')
    bert.cut()
    bert.write('1', 'wieder')
    take(bert)
    const again = sit(d, 'bert', bert.doc)
    await settled(d)
    for (const page of [anna, again]) expect(textOf(page.doc, '1')).toBe('')
    expect(d.journal).toEqual([])
  })
})
