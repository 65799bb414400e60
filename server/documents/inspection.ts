import type { DocumentType } from '../../shared/features/documents/messages.ts'
import type { ReadingPage } from '../../shared/features/documents/reading.ts'

/** Why a file is not taken for a document. */
export type Refusal = 'not-a-document' | 'document-damaged' | 'document-locked' | 'document-macros' | 'document-heavy'

/** What a file turned out to be. */
export type Inspection =
  | { readonly ok: true; readonly type: DocumentType; readonly pages: number }
  | { readonly ok: false; readonly refusal: Refusal }

/** The text of a DOCX as it is read here. */
export type Reading =
  | { readonly ok: true; readonly pages: readonly ReadingPage[]; readonly pictures: number }
  | { readonly ok: false; readonly refusal: Refusal }

/** What is asked of the workshop's thread. */
export type Task = { readonly id: number; readonly what: 'inspect' | 'convert'; readonly bytes: Uint8Array }
export type TaskAnswer = { readonly id: number; readonly answer: Inspection | Reading }
