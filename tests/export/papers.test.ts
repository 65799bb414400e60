import { describe, expect, it } from 'vitest'
import { exports, type ExportName } from '../../server/export/exports.ts'
import { minutesPaper } from '../../server/export/paper.ts'
import { resolutionsPaper } from '../../server/export/resolutions-paper.ts'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'
import { hasPdfCompiler } from '../support/pdf-compiler.ts'
import { drafted, hostile, oneOfEach, ownPaper, paragraph, played } from './written.ts'

const source = { ...played, log: [] }
const textOf = async (name: ExportName, draft = played.draft) =>
  String((await exports[name]({ ...source, draft })).body)

describe('a paper', () => {
  it('[PAP1] has the head, who was there, the items, who signs, and which version it is', () => {
    expect(ownPaper.title).toBe('Ergebnisprotokoll: 2. Sitzung der Digitalministerkonferenz')
    expect(ownPaper.head.map(({ label }) => label)).toContain('Sitzungsleitung')
    expect(ownPaper.attendance.map(({ label }) => label)[0]).toContain('Stimmrecht')
    expect(ownPaper.annexes?.lines[0]).toEqual({ label: 'Anlage 1', text: 'Beschlüsse der DMK' })
    expect(ownPaper.sections.find(({ number }) => number === '2.1')).toMatchObject({ label: 'TOP 2.1', depth: 1 })
    expect(ownPaper.signatures[0]).toEqual({ role: 'Sitzungsleitung', name: 'Staatssekretärin Martina Klement' })
    expect(ownPaper.version).toEqual({ state: 'draft', at: null, text: 'Entwurf' })
    expect(ownPaper.at).toBe(played.state.attendance.closedAt)
  })

  it('[PAP1] as text has signatures in the head and nothing after the last item', async () => {
    const text = await textOf('minutes.txt')
    const [head = ''] = text.split('\n\n')
    expect(head).toContain('Unterschriften:\n  Sitzungsleitung: Staatssekretärin Martina Klement')
    expect(head).toContain('Fassung: Entwurf')
    expect(text.trimEnd().endsWith('beendet die Sitzung.')).toBe(true)
  })

  it.each(meetingFiles)('[PAP1] of %s is whole in its own language', (path) => {
    const { state, draft } = playedFile(path).played
    const paper = minutesPaper({ state, draft, log: [] })
    const foreign =
      paper.language === 'de'
        ? /\b(?:Page|Attendance|Signatures|Version|draft)\b/
        : /[äöüß]|\b(?:Seite|Anwesenheit|Entwurf|Fassung)\b/
    const words = Object.values(paper.words).filter((it) => typeof it !== 'function')
    const own = [...words.flat(), paper.title, paper.version.text, ...paper.head.map(({ label }) => label)]
    expect(own.join(' | ')).not.toMatch(foreign)
    expect(paper.language).toBe(state.roster.convened && state.roster.locale.startsWith('de') ? 'de' : 'en')
  })

  it('[PAP8] annex 1 has sponsors, clauses as they ended and results, in the order of the minutes', async () => {
    const annex = resolutionsPaper(source)
    expect(annex.name).toBe('Anlage 1 – Beschlüsse der DMK')
    expect(annex.sections.map(({ number }) => number)).toEqual(
      ownPaper.sections
        .map(({ number }) => number)
        .filter((number) => annex.sections.some((it) => it.number === number)),
    )
    expect(annex.sections.map(({ number }) => number)).not.toContain('1')
    const text = await textOf('resolutions.txt')
    const [, item] = /(TOP 12 [\s\S]*?)\n\n/.exec(text) ?? []
    expect(item?.split('\n')[1]).toBe('Antragstellend: Rheinland-Pfalz')
    expect(item).toMatch(/\n1\. .*\n2\. .*\n3\. .*\nErgebnis: Der Beschlussvorschlag wird angenommen – bei Enthaltung/)
    expect(item).not.toContain('\n4. ')
  })

  it('[PAP8] has neither agenda nor earlier minutes nor elections', () => {
    const path = meetingFiles.find((it) => it.endsWith('wanderverbaende.yaml')) ?? ''
    const { state, draft } = playedFile(path).played
    const numbers = resolutionsPaper({ state, draft, log: [] }).sections.map(({ number }) => number)
    const kinds = numbers.map((number) => state.agenda.items[number]?.kind)
    expect(kinds).toContain('decision')
    for (const kind of ['agenda', 'minutes-approval', 'election'] as const) expect(kinds).not.toContain(kind)
  })

  it('[PAP8] bears the number the meeting’s own list of annexes gives it', () => {
    const name = (file: string) =>
      resolutionsPaper({ ...playedFile(meetingFiles.find((path) => path.endsWith(file)) ?? '').played, log: [] }).name
    expect(name('laenderkammer.yaml')).toBe('Anlage – Beschlüsse der Länderkammer') // it has one annex, another
    expect(name('it-konferenz.yaml')).toMatch(/^Anlage 1 – Beschlüsse/)
    expect(name('waterways-council.yaml')).toMatch(/^Annex(?: \d)? – Resolutions /)
  })
})

describe('a paper as Markdown', () => {
  it('[PAP4] shows what anybody wrote as text', async () => {
    const text = await textOf('minutes.md', drafted(...hostile.map(paragraph)))
    for (const live of [
      '<script',
      '<img',
      '](javascript:',
      '![bild](',
      '*fett*',
      '`roh`',
      '\n| a | b |',
      '\n- kein Punkt',
      '\n1. keine',
      '\n    kein',
    ])
      expect(text).not.toMatch(new RegExp(`(?<!\\\\)${live.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`))
    expect(text).toContain('\\<script\\>alert(1)\\</script\\>')
    expect(text).toContain('\\- kein Punkt')
    expect(text).toContain('1\\. keine Nummer')
  })

  it('[PAP3] has headings, lists, quotations, tables and links', async () => {
    const text = await textOf('minutes.md', drafted(...oneOfEach))
    expect(text).toContain('### Zwischentitel')
    expect(text).toContain('1. eins\n2. zwei\n\n   noch zwei')
    expect(text).toContain('- lose')
    expect(text).toContain('> Ein Zitat.')
    expect(text).toContain('| Land | Betrag |\n| --- | --- |\n| Hessen | 12 |')
    expect(text).toContain(
      '[Seite](<https://example.org/a?b=1&c=2>) **fett** *kursiv* <u>unterstrichen</u> ~~gestrichen~~\\\nböse',
    )
  })
})

describe('a paper as a page', () => {
  it('[PAP4] shows what anybody wrote as text', async () => {
    const html = await textOf('minutes.html', drafted(...hostile.map(paragraph), ...oneOfEach))
    expect(html).not.toMatch(/<script|<img|href="javascript/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer">Seite</a>')
  })

  it('[PAP3] has a head for every column, row and group of its tables', async () => {
    const html = await textOf('minutes.html', drafted(...oneOfEach))
    expect(html).toContain('<th scope="col">Delegation</th>')
    expect(html).toMatch(/<th scope="rowgroup" colspan="2" class="group">Mitglieder DMK/)
    expect(html).toContain('<th scope="row">Datum</th>')
    expect(html).toContain('<h3>Zwischentitel</h3>')
  })
})

describe('every form', () => {
  it('[PAP5] is the same bytes every time', async () => {
    const names = (Object.keys(exports) as ExportName[]).filter((name) => hasPdfCompiler || !name.endsWith('.pdf'))
    for (const name of names) {
      const [first, second] = [await exports[name](source), await exports[name](source)]
      expect(Buffer.compare(Buffer.from(first.body), Buffer.from(second.body)), name).toBe(0)
    }
  })
})
