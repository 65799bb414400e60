import { recordOf } from '../../shared/meeting/record.ts'
import type { MeetingState, Recorded } from '../../shared/meeting/meeting.ts'
import type { DraftText } from '../../shared/phrases/draft.ts'
import { sentencesOf, weave } from '../../shared/phrases/weave.ts'
import { minutesHtml } from './html.ts'
import { minutesText } from './text.ts'

/** What an export is made of: the whole record, unredacted, and the draft. */
export interface ExportSource {
  readonly state: MeetingState
  readonly log: readonly Recorded[]
  readonly draft: DraftText
}

export interface ExportFile {
  readonly contentType: string
  readonly body: string
}

/** File names a meeting can be exported as. Each is a function of record and draft alone: the same bytes every time. */
export const exports = {
  'minutes.txt': ({ state, draft }: ExportSource): ExportFile => ({
    contentType: 'text/plain; charset=utf-8',
    body: minutesText(state, draft),
  }),
  'minutes.html': ({ state, draft }: ExportSource): ExportFile => ({
    contentType: 'text/html; charset=utf-8',
    body: minutesHtml(state, draft),
  }),
  'record.json': ({ state, draft }: ExportSource): ExportFile => {
    const sentences = new Map(weave(state, draft).map((section) => [section.item, sentencesOf(section)]))
    const record = recordOf(state, (item) => sentences.get(item) ?? [])
    return { contentType: 'application/json; charset=utf-8', body: `${JSON.stringify(record, null, 2)}\n` }
  },
  'log.jsonl': ({ log }: ExportSource): ExportFile => ({
    contentType: 'application/x-ndjson; charset=utf-8',
    body: log.map((recorded) => `${JSON.stringify(recorded)}\n`).join(''),
  }),
} as const

export type ExportName = keyof typeof exports

export const isExportName = (name: string): name is ExportName => Object.hasOwn(exports, name)
