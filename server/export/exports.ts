import { forOutsiders, isWithheld } from '../../shared/meeting/outsiders.ts'
import { recordOf } from '../../shared/meeting/record.ts'
import { sentencesOf, weave } from '../../shared/phrases/weave.ts'
import type { ExportSource } from './export-source.ts'
import { paperDocx } from './docx.ts'
import { paperHtml } from './html.ts'
import { paperMarkdown } from './markdown.ts'
import { minutesPaper, type Paper } from './paper.ts'
import { paperPdf } from './pdf.ts'
import { resolutionsJson } from './resolutions-json.ts'
import { resolutionsPaper } from './resolutions-paper.ts'
import { resolutionsXml } from './resolutions-xml.ts'
import { paperText } from './text.ts'
import { votesCsv } from './votes-csv.ts'
import { minutesXml } from './xml.ts'

export interface ExportFile {
  readonly contentType: string
  readonly body: string | Uint8Array
}

/** Makes a file; rejects with `ExportUnavailable` where this server cannot. */
type Export = (source: ExportSource) => Promise<ExportFile>
type Form = (paper: Paper, source: ExportSource) => ExportFile | Promise<ExportFile>

const txt: Form = (paper) => ({ contentType: 'text/plain; charset=utf-8', body: paperText(paper) })
const html: Form = (paper) => ({ contentType: 'text/html; charset=utf-8', body: paperHtml(paper) })

const md: Form = (paper) => ({ contentType: 'text/markdown; charset=utf-8', body: paperMarkdown(paper) })
const docx: Form = async (paper) => ({
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  body: await paperDocx(paper),
})
const pdf: Form = async (paper, { standard = 'ua-1' }) => ({
  contentType: 'application/pdf',
  body: await paperPdf(paper, standard),
})

const akn = (body: string): ExportFile => ({ contentType: 'application/akn+xml; charset=utf-8', body })
const json = (body: string): ExportFile => ({ contentType: 'application/json; charset=utf-8', body })

const minutesAs =
  (form: Form): Export =>
  async (source) =>
    form(minutesPaper(source), source)
const resolutionsAs =
  (form: Form): Export =>
  async (source) =>
    form(resolutionsPaper(source), source)

/** VRS2: the words over which the checksum on the record was made, letter for letter. */
const minutesTxt: Export = async (source) => {
  const text = source.edition === 'external' ? null : (source.sent?.text ?? null)
  const file = await txt(minutesPaper(source), source)
  return text === null ? file : { ...file, body: text }
}

/** File names a meeting can be exported as. Each is a function of record and draft alone: the same bytes every time. */
export const exports = {
  'minutes.txt': minutesTxt,
  'minutes.html': minutesAs(html),
  'minutes.md': minutesAs(md),
  'minutes.docx': minutesAs(docx),
  'minutes.pdf': minutesAs(pdf),
  'resolutions.txt': resolutionsAs(txt),
  'resolutions.html': resolutionsAs(html),
  'resolutions.md': resolutionsAs(md),
  'resolutions.docx': resolutionsAs(docx),
  'resolutions.pdf': resolutionsAs(pdf),
  'minutes.xml': async (source) => akn(minutesXml(source)),
  'resolutions.xml': async (source) => akn(resolutionsXml(source)),
  'resolutions.json': async (source) => json(resolutionsJson(source)),
  'votes.csv': async (source) => ({ contentType: 'text/csv; charset=utf-8', body: votesCsv(source) }),
  'record.json': async (source) => json(recordJson(source)),
  'log.jsonl': async ({ log }) => ({
    contentType: 'application/x-ndjson; charset=utf-8',
    body: log.map((recorded) => `${JSON.stringify(recorded)}\n`).join(''),
  }),
} as const satisfies Readonly<Record<string, Export>>

export type ExportName = keyof typeof exports

export const isExportName = (name: string): name is ExportName => Object.hasOwn(exports, name)

function recordJson({ state: record, draft, edition = 'internal' }: ExportSource): string {
  const external = edition === 'external'
  const state = external ? forOutsiders(record) : record
  const sentences = new Map(weave(record, draft, edition).map((section) => [section.item, sentencesOf(section)]))
  const whole = recordOf(state, (item) => sentences.get(item) ?? [])
  const items = external ? whole.items.filter(({ number }) => !isWithheld(record, number)) : whole.items // EDI1
  return `${JSON.stringify({ ...whole, items }, null, 2)}\n`
}
