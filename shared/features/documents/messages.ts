import { z } from 'zod'
import { defineMessages, type Infer } from '../../kernel/messages.ts'
import { ItemNumber, PersonId } from '../../kernel/scalars.ts'

export const DocumentType = z.enum(['pdf', 'docx'])
export type DocumentType = z.output<typeof DocumentType>

export const DocumentId = z.string().min(1).max(40)

/** What is known of a document's bytes; the bytes themselves are kept beside the record, under their hash. */
export const DocumentFile = z.strictObject({
  /** As shown and as saved by whoever takes it away: no path, no control characters, no trick of direction. */
  name: z
    .string()
    .min(1)
    .max(120)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}/\\:*?"<>|]+$/u),
  type: DocumentType,
  /** Bytes. */
  size: z.int().min(1),
  /** Of the bytes, 64 hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** So many pages can be shown on a screen; a text document is divided by the server. */
  pages: z.int().min(1).max(10_000),
})
export type DocumentFile = z.output<typeof DocumentFile>

export const documentsCommands = defineMessages('documents', {
  attach: z
    .object({ item: ItemNumber, file: DocumentFile, person: PersonId })
    .describe('A document that was sent and checked belongs to an item. The server alone, for whoever sent it.'),
  remove: z
    .object({ id: DocumentId })
    .describe('A document is taken away. Chair, secretariat, minutes; the delegation that attached it.'),
  restore: z.object({ id: DocumentId }).describe('A document is put back, within an hour. Whoever may take it away.'),
})

export const documentsEvents = defineMessages('documents', {
  attached: z
    .object({ id: DocumentId, item: ItemNumber, file: DocumentFile.nullable(), person: PersonId })
    .describe('A document belongs to the item; `file` is null for whoever may not know of it.'),
  removed: z.object({ id: DocumentId, person: PersonId }).describe('The document was taken away.'),
  restored: z.object({ id: DocumentId, person: PersonId }).describe('The document was put back.'),
})

export type DocumentsCommand = Infer<typeof documentsCommands>
export type DocumentsEvent = Infer<typeof documentsEvents>
