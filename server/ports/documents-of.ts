import { documentsThere } from '../../shared/features/documents/select.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { DocumentStore } from '../ports.ts'

export interface Attachment {
  /** `attachments/<item>/<id>-<name>`: unique, and never out of its folder. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly id: string
  readonly item: string
  readonly sha256: string
}

/**
 * UPL13: the documents of a meeting, one after another, as a bundle takes them. Left out is what was taken away. Throws
 * where the bytes of one are gone: a bundle without it would not be the meeting.
 */
export async function* documentsOf(
  meeting: string,
  state: MeetingState,
  store: DocumentStore,
): AsyncGenerator<Attachment> {
  for (const { id, item, file } of documentsThere(state)) {
    const bytes = await store.read(meeting, file.sha256)
    if (!bytes) throw new Error(`the bytes of document ${id} (${file.name}) are gone`)
    // numbers of items are free text; a name of a document is clean already (DOC10)
    const folder = item.replaceAll(/[^\p{L}\p{N}.-]/gu, '_').replace(/^\.+/, '_')
    yield { path: `attachments/${folder}/${id}-${file.name}`, bytes, id, item, sha256: file.sha256 }
  }
}
