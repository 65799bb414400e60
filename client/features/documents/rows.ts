import type { AttachedDocument } from '../../../shared/features/documents/state.ts'
import type { DocumentFile } from '../../../shared/features/documents/messages.ts'
import { documentsOn, isRestorable, RESTORABLE_MS } from '../../../shared/features/documents/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Format } from '../../i18n/format.ts'
import type { Text } from '../../i18n/text.ts'
import { personName } from '../roster/names.ts'

type Words = { readonly t: Text; readonly format: Format }

export interface DocumentRow {
  readonly id: string
  readonly name: string
  /** `PDF, 12 Seiten, 1,2 MB` */
  readonly details: string
  /** `Martina Klement, 11:42` */
  readonly by: string
  readonly pages: number
}

/** What stands beside a document's name. */
export function documentDetails({ type, pages, size }: DocumentFile, { t, format }: Words): string {
  return t('documents.details', {
    type: type === 'pdf' ? 'PDF' : 'Word',
    pages: t('documents.pages', { count: pages }),
    size: sizeWords(size, format),
  })
}

/** The documents of an item as they are listed. */
export const documentRows = (state: MeetingState, item: string, words: Words): readonly DocumentRow[] =>
  documentsOn(state, item).map(({ id, file, person, at }) => ({
    id,
    name: file.name,
    details: documentDetails(file, words),
    by: words.t('documents.by', { name: personName(state, person), time: words.format.time(at) }),
    pages: file.pages,
  }))

export interface RemovedRow {
  readonly id: string
  readonly name: string
  /** `entfernt um 11:42, noch bis 12:42 zurückzuholen` */
  readonly note: string
}

/** What was taken away from an item a short while ago. */
export const removedRows = (
  state: MeetingState,
  item: string,
  now: number,
  { t, format }: Words,
): readonly RemovedRow[] =>
  state.documents.all
    .filter(
      (document): document is AttachedDocument & { file: DocumentFile; removedAt: number } =>
        document.item === item && document.file !== null && isRestorable(document, now),
    )
    .map(({ id, file, removedAt }) => ({
      id,
      name: file.name,
      note: t('documents.removed', { time: format.time(removedAt), until: format.time(removedAt + RESTORABLE_MS) }),
    }))

/** `1,2 MB`, `340 KB`; decimal, as file managers write it. */
export function sizeWords(bytes: number, format: Format): string {
  if (bytes < 1_000_000) return `${format.number(Math.max(1, Math.round(bytes / 1_000)))} KB`
  return `${format.number(Math.round(bytes / 100_000) / 10)} MB`
}
