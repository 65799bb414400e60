import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { exports } from '../../server/export/exports.ts'
import type { DraftText } from '../../shared/phrases/draft.ts'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'
import { drafted, hostile, oneOfEach, ownPaper, paragraph, played } from './written.ts'

async function docxOf(draft: DraftText = played.draft): Promise<Uint8Array> {
  const { body } = await exports['minutes.docx']({ state: played.state, log: [], draft })
  return body as Uint8Array
}

const parts = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]))
const text = async (docx: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value
const folded = (words: string): string => words.replace(/\s+/g, ' ').trim()

describe('the minutes as a Word file', () => {
  it('[PAP7] have styles, headings, repeated table heads, pages counted, a language', async () => {
    const docx = parts(await docxOf())
    const document = docx['word/document.xml'] ?? ''
    const styled = (style: string) => document.split(`<w:pStyle w:val="${style}"/>`).length - 1
    expect(styled('Title')).toBe(1)
    const [topmost, below] = [0, 1].map((depth) => ownPaper.sections.filter((it) => it.depth === depth).length)
    expect(styled('Heading1')).toBe((topmost ?? 0) + 2) // attendance, signatures
    expect(styled('Heading2')).toBe(below)
    expect(document.split('<w:tblHeader/>').length - 1).toBe(2)
    expect(document).toContain('<w:titlePg/>')
    const footer = Object.entries(docx).find(([name, xml]) => name.includes('footer') && xml.includes('NUMPAGES'))?.[1]
    expect(footer).toContain('Seite ')
    expect(footer).toContain(' von ')
    expect(docx['word/styles.xml']).toContain('w:lang w:val="de-DE"')
    for (const style of ['heading 1', 'heading 2', 'Title', 'Quote'])
      expect(docx['word/styles.xml']?.toLowerCase()).toContain(`w:name w:val="${style.toLowerCase()}"`)
  })

  it('[PAP7] have numbered lists that each begin at one, quotations, tables and links', async () => {
    const docx = parts(await docxOf(drafted(...oneOfEach)))
    const document = docx['word/document.xml'] ?? ''
    const instances = [...document.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)
    expect(instances).toHaveLength(4)
    expect(new Set(instances).size).toBe(3)
    expect(document).toContain('<w:pStyle w:val="Quote"/>')
    expect(document).toContain('<w:pStyle w:val="Heading2"/>')
    expect(document.split('<w:tblHeader/>').length - 1).toBe(3)
    for (const mark of ['<w:b/>', '<w:i/>', '<w:strike/>', '<w:u ']) expect(document).toContain(mark)
    const links = docx['word/_rels/document.xml.rels'] ?? ''
    expect(links).toContain('https://example.org/a?b=1&amp;c=2')
    expect(links).not.toContain('javascript')
  })

  it('[PAP4] show what anybody wrote, and run nothing of it', async () => {
    const shown = folded(await text(await docxOf(drafted(...hostile.map(paragraph), paragraph('a\u0000b\uFFFEc')))))
    for (const line of hostile) expect(shown).toContain(folded(line))
    expect(shown).toContain('abc')
  })

  it('[PAP5] are the same bytes every time, and know no time but that of the meeting', async () => {
    const [first, second] = [await docxOf(drafted(...oneOfEach)), await docxOf(drafted(...oneOfEach))]
    expect(Buffer.compare(first, second)).toBe(0)
    const closed = new Date(played.state.attendance.closedAt ?? 0).toISOString().slice(0, 19)
    const times = parts(first)['docProps/core.xml']?.match(/\d{4}-\d\d-\d\dT[\d:]+/g)
    expect(new Set(times)).toEqual(new Set([closed]))
  })
})

describe.each(meetingFiles)('%s as a Word file', (path) => {
  it.each(['minutes', 'resolutions'] as const)('[PAP1, PAP7] %s.docx says all that the text says', async (name) => {
    const source = { ...playedFile(path).played, log: [] }
    const docx = (await exports[`${name}.docx`](source)).body as Uint8Array
    const lines = String((await exports[`${name}.txt`](source)).body).split('\n')
    const shown = folded(await text(docx))
    const items = lines.slice(lines.findIndex((line) => line.startsWith('TOP ')))
    const silent = items.map((line) => folded(line.replace(/^\s*(?:\d+\.|–) /, ''))).filter((it) => !shown.includes(it))
    expect(silent).toEqual([])
  })
})
