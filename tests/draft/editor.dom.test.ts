import { Editor } from '@tiptap/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { Together } from '../../client/rooms/minutes/editor/together/together.ts'
import { DraftDocument } from '../../server/draft/document.ts'
import { itemOf } from '../../server/draft/roots.ts'
import { sift } from '../../server/draft/guard.ts'
import { dice, extensions } from './support/editor.ts'

/** Editors as in the browser, binding, history and all, each writing to the server what its page would send. */
const desk = (count: number) => {
  const server = new DraftDocument([])
  const refused: string[] = []
  const pages = Array.from({ length: count }, () => {
    const doc = new Y.Doc()
    const editor = new Editor({
      extensions: [...extensions, Together.configure({ fragment: doc.getXmlFragment('item:1') })],
    })
    onTestFinished(() => editor.destroy())
    return { doc, editor, waiting: [] as Uint8Array[] }
  })
  for (const { doc, waiting } of pages) {
    doc.on('update', (update, origin) => {
      if (origin !== 'server') waiting.push(update)
    })
  }
  const exchange = () => {
    for (let round = 0; round < 3; round++) {
      for (const page of pages) {
        for (const update of page.waiting.splice(0)) {
          const verdict = sift(update, {
            known: (client) => server.known(client),
            whose: (client) => (client === page.doc.clientID ? 'mine' : 'foreign'),
            person: 'me',
            open: (root) => itemOf(root) === '1',
          })
          if (!verdict.ok) refused.push(verdict.refusal)
          else if (verdict.left) refused.push(`left ${JSON.stringify(verdict.left)}`)
          else {
            const applied = server.apply(verdict.slices, verdict.roots, 'me')
            if (!applied.ok) refused.push(applied.refusal)
          }
        }
        for (const update of server.flush()) for (const { doc } of pages) Y.applyUpdate(doc, update, 'server')
      }
    }
    expect(refused).toEqual([])
  }
  const texts = () => [server.live, ...pages.map(({ doc }) => doc)].map((doc) => doc.getXmlFragment('item:1').toJSON())
  return { server, pages, exchange, texts }
}

const pasted: readonly string[] = [
  '<p>Text <a href="tel:123">Telefon</a> <a href="#_ftn1">[1]</a> <a href="javascript:alert(1)">x</a> <a href="ftp://a">f</a></p>',
  '<p><a class="a b" title="t" target="_blank" rel="x" href="https://www.bund.de/a?b=c#d">Bund</a></p>',
  '<p><a href="https://www.bund.de/a b">mit Leerzeichen</a> <a href=" https://www.bund.de">davor</a></p>',
  '<h1>Titel</h1><h6>klein</h6><ol start="x" type="a"><li><p>eins</p></li></ol><ol start="7"><li>sieben</li></ol>',
  '<table><colgroup><col width="50%"><col width="*"></colgroup><tr><th colspan="2" style="text-align:center">a</th></tr><tr><td colwidth="10,x" rowspan="0">b</td><td>c</td></tr></table>',
  '<div onclick="x()"><script>1</script><b>fett</b><u>unter</u><s>durch</s><em>kursiv</em><br><img src=x onerror=x></div>',
  '<span data-fact="f7" data-text="So.">x</span><blockquote><ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul></blockquote>',
  'x'.repeat(5000),
]

describe('the editor itself', () => {
  it('[DRA7] what is pasted is let in, for the editor took out before what is not of the minutes', () => {
    const { pages, exchange, texts } = desk(2)
    for (const html of pasted) {
      pages[0]!.editor.commands.insertContentAt(0, html)
      exchange()
    }
    expect(new Set(texts()).size).toBe(1)
    const links = [...texts()[0]!.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(links).toEqual(['https://www.bund.de/a?b=c#d'])
  })

  it('[DRA7, DRA11] typing, undoing and redoing side by side is never refused and comes to the same text', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const d = dice(seed)
      const { server, pages, exchange, texts } = desk(2)
      for (let step = 0; step < 60; step++) {
        const { editor } = d.pick(pages)
        // The editor's own commands throw now and then, and leave its text as it was.
        const run = (command: () => unknown) => {
          try {
            command()
          } catch (error) {
            expect(String(error)).toMatch(/TransformError|RangeError/)
          }
        }
        const size = editor.state.doc.content.size
        const from = d.roll(size + 1)
        editor.commands.setTextSelection({ from, to: Math.min(size, from + (d.roll(2) ? 0 : d.roll(12))) })
        const chain = editor.chain()
        run(
          d.pick<() => unknown>([
            () => editor.commands.undo(),
            () => editor.commands.redo(),
            () => chain.toggleBold().run(),
            () => chain.toggleBulletList().run(),
            () => chain.toggleHeading({ level: 3 }).run(),
            () => chain.insertTable({ rows: 2, cols: 2 }).run(),
            () => chain.addRowAfter().run(),
            () => chain.deleteSelection().run(),
            () => chain.insertContent({ type: 'fact', attrs: { fact: `f${d.roll(9)}` } }).run(),
            () => chain.splitBlock().run(),
            () => chain.sinkListItem('listItem').run(),
            ...['Länder', ' ', 'stellt fest', 'a', '–'].map((words) => () => chain.insertContent(words).run()),
          ]),
        )
        if (d.roll(3) === 0) exchange()
      }
      exchange()
      expect(new Set(texts()).size, `seed ${seed}`).toBe(1)
      expect(server.whole()).not.toBeNull()
    }
  })
})
