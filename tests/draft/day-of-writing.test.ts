import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { sqliteStore } from '../../server/adapters/sqlite/store.ts'
import { scratchFolder } from '../support/scratch-folder.ts'
import { readableJournal } from '../support/toy-room.ts'
import { desk, sit } from './support/desk.ts'

/** `DAY_OF_WRITING=8` is the figure of docs/figures.md; a run of the suite writes one hour. */
const HOURS = Number(process.env['DAY_OF_WRITING'] ?? 1)
const PEOPLE = ['anna', 'bert', 'carla', 'dora']
const SECOND = 1_000
const HOUR = 3_600 * SECOND
const KB = 1024

it('[DRA43] what a day of writing adds to the disk, and what of it stays when the states between the hours go', async () => {
  const file = join(scratchFolder(), 'rostra.db')
  const store = sqliteStore(file, readableJournal())
  onTestFinished(() => store.close())
  let now = Date.UTC(2026, 0, 5, 8)
  const d = await desk(store.drafts, { items: ['1', '2', '3', '4'], printed: [] }, () => now)
  const pages = PEOPLE.map((person) => sit(d, person))
  await d.room.settle()
  const bytesKept = async () => {
    const heads = await store.drafts.kept('m')
    const texts = await Promise.all(heads.map(({ id }) => store.drafts.keptText('m', id)))
    return { states: heads.length, bytes: texts.reduce((sum, text) => sum + (text?.length ?? 0), 0) }
  }
  // each writes a word every eight seconds all day, and takes one of twelve back
  let words = 0
  for (const end = now + HOURS * HOUR; now < end; now += 8 * SECOND) {
    for (const [at, page] of pages.entries()) {
      const fragment = page.doc.getXmlFragment(`item:${at + 1}`)
      words += 1
      if (words % 160 < PEOPLE.length || fragment.length === 0) page.write(`${at + 1}`, 'Beginn ')
      const run = lastRun(fragment)
      run?.insert(run.length, `Wort${words} `)
      if (words % 12 === 0) run?.delete(0, Math.min(7, run.length))
    }
    if (words % 40 === 0) await d.room.settle()
  }
  await d.room.settle()
  const [day, size] = [await bytesKept(), statSync(file).size + statSync(`${file}-wal`).size]
  const text = Y.encodeStateAsUpdate(pages[0]?.doc ?? new Y.Doc()).length
  now += 24 * HOUR
  pages[0]?.write('1', 'Am nächsten Tag.')
  await d.room.settle()
  await expect.poll(async () => (await bytesKept()).states).toBeLessThan(HOURS + 2)
  const later = await bytesKept()
  const kb = (bytes: number) => `${Math.round(bytes / KB)} KB`
  console.info(
    `${HOURS} h, ${PEOPLE.length} people, ${words} words, a text of ${kb(text)}: ${day.states} states of ${kb(day.bytes)}, database ${kb(size)}; a day later ${later.states} states of ${kb(later.bytes)}`,
  )
  expect(day.states).toBeGreaterThanOrEqual(HOURS * 11)
  expect(day.bytes).toBeLessThan(HOURS * 12 * text)
  expect(later.bytes).toBeLessThan(day.bytes)
}, 120_000)

const lastRun = (fragment: Y.XmlFragment): Y.XmlText | null => {
  const paragraph = fragment.get(fragment.length - 1)
  const run = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  return run instanceof Y.XmlText ? run : null
}
