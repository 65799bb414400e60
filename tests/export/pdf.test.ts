import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exports } from '../../server/export/exports.ts'
import { ExportUnavailable } from '../../server/export/export-unavailable.ts'
import type { PdfStandard } from '../../server/export/export-source.ts'
import { minutesPaper } from '../../server/export/paper.ts'
import { pdfPaper } from '../../server/export/pdf-paper.ts'
import { createPress } from '../../server/export/pdf.ts'
import { PressBusy } from '../../server/export/press.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { Block, DraftText } from '../../shared/phrases/draft.ts'
import { find, poppler, qpdf } from '../../scripts/programs.mjs'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'
import { hasPdfCompiler } from '../support/pdf-compiler.ts'
import { scratchFolder } from '../support/scratch-folder.ts'
import { drafted, hostile, oneOfEach, ownPaper, paragraph, played, words } from './written.ts'

async function pdfOf(draft: DraftText = played.draft, standard: PdfStandard = 'ua-1'): Promise<Uint8Array> {
  const { body } = await exports['minutes.pdf']({ state: played.state, log: [], draft, standard })
  return body as Uint8Array
}

function saved(pdf: Uint8Array): string {
  const path = join(scratchFolder(), 'minutes.pdf')
  writeFileSync(path, pdf)
  return path
}

const run = (program: string | undefined, ...args: readonly string[]): string =>
  execFileSync(program ?? '', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const pdfinfo = (pdf: Uint8Array, ...args: readonly string[]) => run(find(poppler), ...args, saved(pdf))
/** What stands between head and foot of the pages, without what a line’s end may change: blanks, breaks, hyphens. */
function textOf(pdf: Uint8Array): string {
  const pdftotext = find(poppler)?.replace(/pdfinfo$/, 'pdftotext')
  const [top, height] = [68, 714] // points of an A4 page; the last line’s letters reach below the text’s edge
  const crop = ['-r', '72', '-x', '0', '-y', `${top}`, '-W', '595', '-H', `${height}`]
  return bare(run(pdftotext, ...crop, saved(pdf), '-'))
}

const bare = (text: string): string => text.replace(/[-\s\u00AD\u200B\u202A-\u202E\u2066-\u2069]/g, '')

const titleOf = ({ roster }: MeetingState) => (roster.convened ? roster.meeting.title : '')

describe.skipIf(!hasPdfCompiler)('the minutes as PDF', () => {
  it('[PAP13] divide no word of the line at the head of a page', async () => {
    // the example with the longest title, which has no room beside the version
    const heads = meetingFiles.map((path) => playedFile(path).played)
    const longest = heads.toSorted((a, b) => titleOf(b.state).length - titleOf(a.state).length)[0] ?? played
    const { body } = await exports['minutes.pdf']({ ...longest, log: [], edition: 'external' })
    const pdftotext = find(poppler)?.replace(/pdfinfo$/, 'pdftotext')
    const top = ['-f', '2', '-l', '2', '-r', '72', '-x', '0', '-y', '0', '-W', '595', '-H', '68']
    const head = run(pdftotext, ...top, saved(body as Uint8Array), '-')
    expect(head).toContain('Fassung für Außenstehende')
    expect(head).not.toMatch(/[-\u00AD]\s*\n/)
  })

  it('[PAP2] are PDF/UA-1: tagged, titled, in a language, and say so', async () => {
    const pdf = await pdfOf()
    const metadata = pdfinfo(pdf, '-meta')
    expect(metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(metadata).toContain('Ergebnisprotokoll: ')
    const info = pdfinfo(pdf)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Page size:.*A4/)
    expect(run(find(qpdf), '--check', saved(pdf))).toContain('No syntax or stream encoding errors found')
  })

  it('[PAP2] are that whatever ranks of headings the note-takers used, wherever these stand', async () => {
    const head = (level: number, text: string): Block => ({ kind: 'heading', level, content: [words(text)] })
    const draft = drafted(
      head(4, 'Kleine zuerst'),
      head(3, 'Große'),
      head(6, 'Fremde'),
      { kind: 'quote', blocks: [head(4, 'Im Zitat')] },
      { kind: 'list', ordered: false, items: [[head(3, 'In der Liste')]] },
      { kind: 'table', rows: [[{ head: false, blocks: [head(4, 'In der Tabelle')] }]] },
    )
    const structure = pdfinfo(await pdfOf(draft), '-struct-text').replace(/\n\s*\/.*/g, '')
    expect(structure).toMatch(/H2[^\n]*\n\s+"Kleine zuerst"/)
    expect(structure).toMatch(/H2[^\n]*\n\s+"Große"/)
    expect(structure).toMatch(/H3[^\n]*\n\s+"Fremde"/)
  })

  it('[PAP2] are PDF/A-2a where that is asked for', async () => {
    const metadata = pdfinfo(await pdfOf(played.draft, 'a-2a'), '-meta')
    expect(metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>/)
    expect(metadata).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/)
    expect(metadata).not.toContain('pdfuaid')
  })

  it('[PAP3] have headings, tables with heads, lists, quotations and links, each as what it is', async () => {
    const pdf = await pdfOf(drafted(...oneOfEach))
    const structure = pdfinfo(pdf, '-struct-text').replace(/\n\s*\/.*/g, '')
    expect(structure).toMatch(/H1[^\n]*\n\s+"Anwesenheit"/)
    expect(structure).toMatch(/H2[^\n]*\n\s+"Zwischentitel"/)
    expect(structure).toMatch(/TH[^\n]*\n\s+"Delegation"/)
    expect(structure).toMatch(/TH[^\n]*\n\s+(?:P[^\n]*\n\s+)?(?:Strong[^\n]*\n\s+)?(?:Span[^\n]*\n\s+)?"Land"/)
    for (const tag of ['THead', 'LBody', 'BlockQuote', 'Link'])
      expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'))
    expect(structure).toMatch(/H1[^\n]*\n\s+"Unterschriften"/)
    const outline = run(find(qpdf), '--json=2', '--json-key=outlines', saved(pdf))
    const titles = [...outline.matchAll(/"title": "(.*)"/g)].map(([, title]) => title)
    expect(titles).toContain('Anwesenheit')
    expect(titles).toContain('Unterschriften')
    expect(titles.filter((title) => /^TOP\s/.test(title ?? ''))).toHaveLength(ownPaper.sections.length)
  })

  it('[PAP4] show what anybody wrote, and run nothing of it', async () => {
    const shown = textOf(await pdfOf(drafted(...hostile.map(paragraph))))
    // whether a machine has a font for these is its own affair; if not, they are named
    const rare = /[\u0590-\u06FF]|\p{Emoji_Presentation}/u
    for (const line of hostile.filter((it) => !rare.test(it))) expect(shown).toContain(bare(line))
    for (const line of hostile.filter((it) => rare.test(it)))
      expect(shown.includes(bare(line)) || shown.includes('[U+')).toBe(true)
  })

  it('[PAP4] name a sign that no font shows, and hold no control', async () => {
    const shown = textOf(await pdfOf(drafted(paragraph('vor \u{10FFFD} nach'), paragraph('a\u0000b\uFFFEc\u202Ed'))))
    expect(shown).toContain('vor[U+10FFFD]nach')
    expect(shown).toContain('abcd')
  })

  it('[PAP4] break ten thousand letters without a blank into lines that end on the page', async () => {
    const pdf = await pdfOf(drafted(paragraph('m'.repeat(10_000))))
    const boxes = run(find(poppler)?.replace(/pdfinfo$/, 'pdftotext'), '-bbox', saved(pdf), '-')
    const ends = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x))
    expect(ends.length).toBeGreaterThan(100)
    expect(Math.max(...ends)).toBeLessThan(595 - 60)
  })

  it('[PAP5] are the same bytes every time, dated by the close of the meeting', async () => {
    const [first, second] = [await pdfOf(), await pdfOf()]
    expect(Buffer.compare(first, second)).toBe(0)
    const closed = played.state.attendance.closedAt ?? 0
    expect(pdfinfo(first, '-isodates')).toContain(new Date(closed).toISOString().slice(0, 19))
  })

  it('[PAP13] keep on one line what a hyphen joins, and break it in the narrow cells of a table', () => {
    const text = 'Der IT-Planungsrat – und Sachsen-Anhalt – zur Datenschutzgrundverordnungs-Anpassung.'
    const cell = { head: false, blocks: [paragraph(text)] }
    const draft = drafted(paragraph(text), { kind: 'table', rows: [[cell]] })
    const [first] = pdfPaper(minutesPaper({ ...played, log: [], draft })).sections
    const [outside, table] = first?.blocks ?? []
    const pieces = (block: typeof outside) =>
      block?.kind === 'paragraph' ? block.content.filter((it) => it.kind === 'text') : []
    expect(pieces(outside).flatMap((it) => (it.whole ? [it.text] : []))).toEqual(['IT-Planungsrat', 'Sachsen-Anhalt'])
    const joined = pieces(outside).map((it) => it.text)
    expect(joined.join('')).toBe(text.replaceAll(' –', '\u00A0–'))
    const inside = table?.kind === 'table' ? table.rows[0]?.[0]?.blocks[0] : undefined
    expect(pieces(inside)).toMatchObject([{ whole: false, text: joined.join('') }])
  })

  it('[PAP10] are not begun while too many wait for theirs', async () => {
    const press = createPress('no-such-compiler')
    const asked = await Promise.allSettled(Array.from({ length: 60 }, () => press(ownPaper, 'ua-1')))
    const busy = asked.filter((it) => it.status === 'rejected' && it.reason instanceof PressBusy)
    expect(busy).toHaveLength(10)
  })

  it('[PAP6] are refused where the compiler is not there, by a sentence that names it', async () => {
    const press = createPress('no-such-compiler')
    const refusal = await press(ownPaper, 'ua-1').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ExportUnavailable)
    expect((refusal as ExportUnavailable).sentence.de).toContain('„no-such-compiler“')
    expect((refusal as ExportUnavailable).sentence.en).toContain('“no-such-compiler”')
  })
})

describe.skipIf(!hasPdfCompiler).each(meetingFiles)('%s as PDF', (path) => {
  it.each(['minutes.pdf', 'resolutions.pdf'] as const)('[PAP1, PAP2] %s says all that the text says', async (name) => {
    const source = { ...playedFile(path).played, log: [] }
    const { body } = await exports[name](source)
    const { body: text } = await exports[name === 'minutes.pdf' ? 'minutes.txt' : 'resolutions.txt'](source)
    const shown = textOf(body as Uint8Array)
    const lines = String(text).slice(String(text).indexOf('\nTOP ')).split('\n')
    const silent = lines.map((line) => bare(line.replace(/^\s*–? /, ''))).filter((line) => !shown.includes(line))
    expect(silent).toEqual([])
  })
})
