import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { DraftDocument } from '../../server/draft/document.ts'
import { itemOf } from '../../server/draft/roots.ts'
import { sift } from '../../server/draft/guard.ts'
import { dice, headlessEditor, randomEdit } from './support/editor.ts'

const SEEDS = Number(process.env['DRAFT_SEEDS'] ?? 20)
const items = ['1', '6a']

describe('honest edits', () => {
  it('[DRA1, DRA7, DRA9] no edit of a real editor is refused, and all pages come to the same text', () => {
    let edits = 0
    for (let seed = 1; seed <= SEEDS; seed++) {
      const d = dice(seed)
      const server = new DraftDocument([])
      const stored: Uint8Array[] = []
      const pages = [0, 1, 2].map(() => {
        const doc = new Y.Doc()
        const waiting: Uint8Array[] = []
        doc.on('update', (update, origin) => {
          if (origin !== 'server') waiting.push(update)
        })
        return { doc, waiting, editors: items.map((item) => headlessEditor(doc, `item:${item}`)) }
      })
      const owner = new Map(pages.map(({ doc }, i) => [doc.clientID, i]))

      const send = (i: number) => {
        for (const update of pages[i]!.waiting.splice(0)) {
          const verdict = sift(update, {
            known: (client) => server.known(client),
            whose: (client) => (owner.get(client) === i ? 'mine' : 'foreign'),
            person: `person-${i}`,
            open: (root) => items.includes(itemOf(root) ?? ''),
          })
          expect(verdict).toMatchObject({ ok: true, left: null })
          if (!verdict.ok) return
          expect(server.apply(verdict.slices, verdict.roots, `person-${i}`)).toMatchObject({ ok: true })
        }
        for (const update of server.flush()) {
          stored.push(update)
          for (const page of pages) Y.applyUpdate(page.doc, update, 'server')
        }
      }

      for (let step = 0; step < 120; step++) {
        const i = d.roll(3)
        if (randomEdit(d.pick(pages[i]!.editors), d)) edits++
        if (d.roll(3) === 0) send(i)
      }
      for (let round = 0; round < 2; round++) [0, 1, 2].forEach(send)

      const reread = new DraftDocument(stored)
      const texts = [...pages.map(({ doc }) => doc), server.live, server.shadow, reread.live].map((doc) =>
        items.map((item) => doc.getXmlFragment(`item:${item}`).toJSON()),
      )
      for (const text of texts) expect(text, `seed ${seed}`).toEqual(texts[0])
      expect(Y.equalSnapshots(Y.snapshot(server.live), Y.snapshot(reread.live))).toBe(true)
      expect(server.whole()).not.toBeNull()
    }
    expect(edits).toBeGreaterThan(SEEDS * 20)
  })
})
