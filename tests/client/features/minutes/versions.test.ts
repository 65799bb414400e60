import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { restoreItem } from '../../../../client/features/minutes/restore.ts'
import { takeProposal } from '../../../../client/features/minutes/take-proposal.ts'
import { versionDifference } from '../../../../client/features/minutes/version-difference.ts'
import { linesOf } from '../../../../client/features/minutes/version-lines.ts'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { WovenBlock, WovenSection } from '../../../../shared/phrases/weave.ts'
import { desk, sit } from '../../../draft/support/desk.ts'
import { until } from '../../../draft/support/endpoint.ts'
import { holdableStore } from '../../../draft/support/store.ts'

const text = (words: string) => ({ kind: 'text', text: words, marks: [] }) as const
const sentence = (words: string) =>
  ({ kind: 'sentence', fact: 'f1', text: words, recorded: null, flagged: false }) as const
const paragraph = (...words: readonly string[]): WovenBlock => ({ kind: 'paragraph', content: words.map(text) })
const section = (item: string, ...blocks: readonly WovenBlock[]): WovenSection => ({
  item,
  heading: `TOP ${item}`,
  blocks,
})

const marked = (before: readonly WovenSection[], after: readonly WovenSection[]) =>
  versionDifference(before, after).map(
    ({ item, how, lines }) =>
      `${item} ${how}: ${lines
        .map(({ marker, spans }) =>
          [
            marker,
            ...spans.map(({ how: kind, text: words }) =>
              kind === 'same' ? words : kind === 'gone' ? `[-${words}-]` : `[+${words}+]`,
            ),
          ]
            .filter(Boolean)
            .join(''),
        )
        .join(' / ')}`,
  )

describe('versions held against each other', () => {
  it('[VER1] word by word within a line, line by line within a section', () => {
    expect(
      marked(
        [
          section(
            '1',
            paragraph('Die Sitzung wird eröffnet.'),
            paragraph('Alle sind da.'),
            paragraph('Es regnet heute.'),
          ),
        ],
        [section('1', paragraph('Die Sitzung wird eröffnet.'), paragraph('Fast alle sind schon da.'))],
      ),
    ).toEqual([
      '1 changed: Die Sitzung wird eröffnet. / [-Alle-][+Fast alle+] sind [+schon +]da. / [-Es regnet heute.-]',
    ])
  })

  it('[VER1] what is the same is told so; whole sections come and go', () => {
    expect(
      marked(
        [section('1', paragraph('Eins.')), section('2', paragraph('Zwei.'))],
        [section('1', paragraph('Eins.')), section('3', paragraph('Drei.'))],
      ),
    ).toEqual(['1 same: Eins.', '2 gone: [-Zwei.-]', '3 new: [+Drei.+]'])
  })

  it('[VER1] facts are words; lists, quotations and tables are lines', () => {
    const blocks: readonly WovenBlock[] = [
      { kind: 'paragraph', content: [sentence('Berlin stimmt zu.'), text(' Danach Pause.')] },
      { kind: 'heading', level: 3, content: [text('Aussprache')] },
      { kind: 'list', ordered: true, items: [[paragraph('Eins')], [paragraph('Zwei'), paragraph('und mehr')]] },
      { kind: 'quote', blocks: [paragraph('So ist es.')] },
      {
        kind: 'table',
        rows: [
          [
            { head: true, blocks: [paragraph('Land')] },
            { head: false, blocks: [paragraph('Ja')] },
          ],
        ],
      },
    ]
    expect(linesOf({ blocks })).toEqual([
      { kind: 'text', depth: 0, marker: '', text: 'Berlin stimmt zu. Danach Pause.' },
      { kind: 'heading', depth: 0, marker: '', text: 'Aussprache' },
      { kind: 'text', depth: 1, marker: '1.', text: 'Eins' },
      { kind: 'text', depth: 1, marker: '2.', text: 'Zwei' },
      { kind: 'text', depth: 1, marker: '', text: 'und mehr' },
      { kind: 'text', depth: 1, marker: '', text: 'So ist es.' },
      { kind: 'row', depth: 0, marker: '', text: 'Land | Ja', cells: ['Land', 'Ja'] },
    ])
  })

  it('[VER1] rows of a table cell by cell, with the columns that came and went', () => {
    const table = (...rows: readonly (readonly string[])[]): WovenBlock => ({
      kind: 'table',
      rows: rows.map((row, at) => row.map((words) => ({ head: at === 0, blocks: [paragraph(words)] }))),
    })
    const cellsOf = (before: WovenBlock, after: WovenBlock) =>
      versionDifference([section('1', before)], [section('1', after)]).flatMap(({ how, lines }) => [
        how,
        ...lines.map(({ head, cells = [] }) => [
          head ?? false,
          ...cells.map((spans) => spans.map(({ how: kind, text: words }) => `${kind}:${words}`).join(' ')),
        ]),
      ])
    const was = table(['Land', 'Ja', 'Nein'], ['Bayern', '12', '3'], ['Berlin', '1', '2'])
    expect(cellsOf(was, table(['Land', 'Ja', 'Nein'], ['Bayern', '13', '3'], ['Bremen', '7', '7']))).toEqual([
      'changed',
      [true, 'same:Land', 'same:Ja', 'same:Nein'],
      [false, 'same:Bayern', 'gone:12 new:13', 'same:3'],
      [false, 'new:Bremen', 'new:7', 'new:7'],
      [false, 'gone:Berlin', 'gone:1', 'gone:2'],
    ])
    expect(cellsOf(was, table(['Land', 'Nein'], ['Bayern', '3'], ['Berlin', '2']))).toEqual([
      'changed',
      [true, 'same:Land', 'gone:Ja', 'same:Nein'],
      [false, 'same:Bayern', 'gone:12', 'same:3'],
      [false, 'same:Berlin', 'gone:1', 'same:2'],
    ])
    expect(cellsOf(was, was)[0]).toBe('same')
    // a row and a paragraph of the same words are not the same line
    expect(cellsOf(table(['Ja', 'Nein']), paragraph('Ja | Nein'))[0]).toBe('changed')
  })
})

type Part = string | { readonly fact: string } | { readonly bold: string }

function write(doc: Y.Doc, item: string, ...paragraphs: readonly (readonly Part[])[]) {
  doc.transact(() => {
    for (const parts of paragraphs) {
      const block = new Y.XmlElement('paragraph')
      block.insert(
        0,
        parts.map((part) => {
          if (part === '\n') return new Y.XmlElement('hardBreak')
          if (typeof part === 'string') return new Y.XmlText(part)
          if ('bold' in part) {
            const run = new Y.XmlText()
            run.insert(0, part.bold, { bold: {} })
            return run
          }
          const fact = new Y.XmlElement('fact')
          fact.setAttribute('fact', part.fact)
          return fact
        }),
      )
      doc.getXmlFragment(`item:${item}`).push([block])
    }
  })
}

const xml = (doc: Y.Doc, item = '1') => doc.getXmlFragment(`item:${item}`).toJSON()
const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

describe('bringing back an older state', () => {
  it('[VER2] is an edit: to be undone, and what stands unchanged stays itself', () => {
    const doc = new Y.Doc()
    write(doc, '1', ['Eins.'], ['Zwei ', { bold: 'fett' }, '.'], ['Drei.'])
    const older = copyOf(doc)
    const kept = doc.getXmlFragment('item:1').get(2)
    const undo = new Y.UndoManager(doc.getXmlFragment('item:1'), { trackedOrigins: new Set([ySyncPluginKey]) })
    doc.getXmlFragment('item:1').delete(0, 2)
    write(doc, '1', ['Vier.'])
    const spoilt = xml(doc)
    expect(restoreItem(doc, older, '1')).toBe(true)
    expect(xml(doc)).toBe(xml(older))
    expect(doc.getXmlFragment('item:1').get(2)).toBe(kept)
    undo.undo()
    expect(xml(doc)).toBe(spoilt)
    undo.redo()
    expect(xml(doc)).toBe(xml(older))
    expect(restoreItem(doc, older, '1')).toBe(false)
  })

  it('[VER3] keeps what was recorded since', () => {
    const doc = new Y.Doc()
    write(doc, '1', ['Eins.', { fact: 'f1' }])
    const older = copyOf(doc)
    doc.getXmlFragment('item:1').delete(0, 1)
    write(doc, '1', ['Neu: ', { fact: 'f2' }], [{ fact: 'f3' }])
    restoreItem(doc, older, '1')
    expect(xml(doc)).toBe(
      `${xml(older)}<paragraph><fact fact="f2"></fact></paragraph><paragraph><fact fact="f3"></fact></paragraph>`,
    )
  })

  it('[VER2] is taken by the server, however long the text', async () => {
    const d = await desk(holdableStore())
    const [anna, bert] = [sit(d, 'anna'), sit(d, 'bert')]
    await d.room.settle()
    const long = Array.from({ length: 400 }, (_, n) => [`Absatz ${n}: ${'Wort '.repeat(150)}`])
    for (const words of long) {
      write(anna.doc, '1', words)
      await d.room.settle()
    }
    const older = copyOf(anna.doc)
    anna.doc.getXmlFragment('item:1').delete(0, 400)
    await d.room.settle()
    restoreItem(anna.doc, older, '1')
    await d.room.settle()
    await until(() => xml(bert.doc) === xml(older))
    expect(anna.heard.closed).toBeNull()
  })
})

describe('proposed words', () => {
  const sentences: Readonly<Record<string, string>> = {
    f1: 'Berlin stimmt zu.',
    f2: 'Hamburg enthält sich der Stimme.',
  }
  const take = (doc: Y.Doc, passage: string, words: string) =>
    takeProposal(doc, { item: '1', passage, text: words }, (fact) => sentences[fact], 'herkenhoff')

  it('[VER4] change the words that differ, and leave marks and everything else', () => {
    const doc = new Y.Doc()
    write(doc, '1', ['Davor.'], ['Der Minister ', { bold: 'dankt' }, ' allen Ländern.'], ['Danach.'])
    expect(
      take(doc, 'Der Minister dankt allen Ländern.', 'Der Minister dankt allen beteiligten Ländern herzlich.'),
    ).toBe(true)
    expect(xml(doc)).toBe(
      '<paragraph>Davor.</paragraph><paragraph>Der Minister <bold>dankt</bold> allen beteiligten Ländern herzlich.</paragraph><paragraph>Danach.</paragraph>',
    )
    expect(take(doc, 'Davor.', 'Kurz davor.')).toBe(true)
    expect(xml(doc)).toContain('<paragraph>Kurz davor.</paragraph>')
  })

  it('[VER4] leave no half of a sentence in a fact and the other half behind it', () => {
    const doc = new Y.Doc()
    write(doc, '1', [{ fact: 'f1' }, ' Weiter geht es. Danach Pause.'])
    const passage = 'Berlin stimmt zu. Weiter geht es. Danach Pause.'
    expect(take(doc, passage, 'Berlin stimmt gegen die Stimme von Hessen. Danach Pause.')).toBe(true)
    expect(xml(doc)).toBe(
      '<paragraph><fact basis="Berlin stimmt zu." by="herkenhoff" fact="f1" text="Berlin stimmt gegen die Stimme von Hessen."></fact> Danach Pause.</paragraph>',
    )
  })

  it('[VER4] word a fact by hand, with its tie; words beside it stay typed words', () => {
    const doc = new Y.Doc()
    write(doc, '1', ['Es kommt zur Abstimmung.', { fact: 'f1' }, 'Das war alles.'])
    const passage = 'Es kommt zur Abstimmung. Berlin stimmt zu. Das war alles.'
    expect(take(doc, passage, 'Es kommt zur Abstimmung. Berlin stimmt ausdrücklich zu. Das war dann alles.')).toBe(true)
    expect(xml(doc)).toBe(
      '<paragraph>Es kommt zur Abstimmung.<fact basis="Berlin stimmt zu." by="herkenhoff" fact="f1" text="Berlin stimmt ausdrücklich zu."></fact>Das war dann alles.</paragraph>',
    )
  })

  it('[VER4] strike a paragraph of typed words', () => {
    const doc = new Y.Doc()
    write(doc, '1', ['Eins.'], ['Zwei.'])
    expect(take(doc, 'Zwei.', '')).toBe(true)
    expect(xml(doc)).toBe('<paragraph>Eins.</paragraph>')
  })

  it('[VER4] are undone in one step', () => {
    const doc = new Y.Doc()
    write(doc, '1', ['Das ist eine lange Geschichte.'])
    const before = xml(doc)
    const undo = new Y.UndoManager(doc.getXmlFragment('item:1'), { trackedOrigins: new Set([ySyncPluginKey]) })
    take(doc, 'Das ist eine lange Geschichte.', 'Dies ist keine lange, sondern eine kurze Geschichte!')
    expect(xml(doc)).toBe('<paragraph>Dies ist keine lange, sondern eine kurze Geschichte!</paragraph>')
    undo.undo()
    expect(xml(doc)).toBe(before)
  })

  it('[VER5] are not put in where no paragraph reads so, or a fact would say nothing', () => {
    const doc = new Y.Doc()
    write(doc, '1', [{ fact: 'f1' }], ['oben', '\n', 'unten'])
    const before = xml(doc)
    expect(take(doc, 'Hamburg stimmt zu.', 'Berlin lehnt ab.')).toBe(false)
    expect(take(doc, 'Berlin stimmt zu.', '')).toBe(false)
    expect(take(doc, 'oben unten', 'obenunten')).toBe(false)
    expect(xml(doc)).toBe(before)
    expect(take(doc, 'Berlin stimmt zu.', 'Es wird abgestimmt.')).toBe(true)
  })
})
