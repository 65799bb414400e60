import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exports } from '../../server/export/exports.ts'
import type { PaperSection } from '../../server/export/paper.ts'
import { statementsApart } from '../../server/export/statements-apart.ts'
import type { WovenBlock, WovenInline } from '../../shared/phrases/weave.ts'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'
import { played } from './written.ts'

const sentence = (text: string): WovenInline => ({ kind: 'sentence', fact: 'f1', text, recorded: null, flagged: false })
const typed = (text: string): WovenInline => ({ kind: 'text', text, marks: [] })
const paragraph = (...content: readonly WovenInline[]): WovenBlock => ({ kind: 'paragraph', content })

/** The blocks as lines, what is quoted behind `> `. */
const shown = (blocks: readonly WovenBlock[], before = ''): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'quote') return shown(block.blocks, `${before}> `)
    if (block.kind === 'list') return block.items.flatMap((item) => shown(item, `${before}- `))
    if (block.kind === 'table') return []
    return [before + block.content.map((it) => (it.kind === 'break' ? '|' : it.text)).join('')]
  })
const apart = (statements: readonly string[], ...blocks: readonly WovenBlock[]) =>
  shown(statementsApart({ blocks, statements } as unknown as PaperSection))

describe('statements for the record', () => {
  it('[PAP12] stand apart below the sentence that announces them', () => {
    expect(apart(['„So.“'], paragraph(sentence('Sachsen gibt folgende Protokollnotiz ab: „So.“')))).toEqual([
      'Sachsen gibt folgende Protokollnotiz ab:',
      '> „So.“',
    ])
  })

  it('[PAP12] several in a sentence, and what follows begins anew', () => {
    const text = 'Angenommen. Hessen gibt ab: „Erstens.“ Bayern gibt ab: „Zweitens.“'
    expect(apart(['„Zweitens.“', '„Erstens.“'], paragraph(sentence(text), typed(' Danach.')))).toEqual([
      'Angenommen. Hessen gibt ab:',
      '> „Erstens.“',
      'Bayern gibt ab:',
      '> „Zweitens.“',
      'Danach.',
    ])
  })

  it('[PAP12] within a list or a quotation too; what somebody typed, and any other words in marks, stay', () => {
    const list: WovenBlock = { kind: 'list', ordered: false, items: [[paragraph(sentence('Er sagt: „So.“'))]] }
    expect(apart(['„So.“'], list)).toEqual(['- Er sagt:', '- > „So.“'])
    for (const block of [
      paragraph(typed('Er sagt: „So.“')),
      paragraph(sentence('Der TOP 10: „Bericht“ entfällt.')),
      paragraph(sentence('Er sagt: „So.“, und geht.')),
      paragraph(sentence('Angenommen, wobei Hessen abgibt: „So.“ [12, 0, 2]')),
    ])
      expect(statementsApart({ blocks: [block], statements: ['„So.“'] } as unknown as PaperSection)).toEqual([block])
  })

  it.each(meetingFiles)('[PAP12] of %s: no word is lost, and every form has them as quotations', async (path) => {
    const { state, draft } = playedFile(path).played
    const source = { state, draft, log: [] }
    const text = String((await exports['minutes.txt'](source)).body)
    const html = String((await exports['minutes.html'](source)).body)
    const letters = (words: string) =>
      words
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/\s|–(?=.)/g, '')
    const first = text.indexOf('\nTOP ') < 0 ? text.search(/\n(?:Item|Punkt) /) : text.indexOf('\nTOP ')
    const body = html.slice(html.indexOf('<section id="top-'), html.lastIndexOf('<section class="signatures"'))
    const read = letters(body.replace(/<[^>]*>/g, ''))
    const lines = text.slice(first).split('\n').map(letters)
    expect(lines.filter((line) => !read.includes(line))).toEqual([])
  })

  it('[PAP12] are quotations to a reader of each form', async () => {
    const source = { ...played, log: [] }
    const html = String((await exports['minutes.html'](source)).body)
    const md = String((await exports['minutes.md'](source)).body)
    const docx = (await exports['minutes.docx'](source)).body as Uint8Array
    const document = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
    const count = html.match(/<blockquote><p>„/g)?.length ?? 0
    expect(count).toBeGreaterThan(2)
    expect(md.match(/^> „/gm)).toHaveLength(count)
    expect(document.split('<w:pStyle w:val="Quote"/>')).toHaveLength(count + 1)
    expect(String((await exports['resolutions.html'](source)).body)).toMatch(/<blockquote><p>„/)
    expect(String((await exports['minutes.txt'](source)).body)).not.toMatch(/^\s+„/m)
  })
})
