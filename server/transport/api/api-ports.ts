import type { Edition } from '../../../shared/meeting/outsiders.ts'
import type { WovenSection } from '../../../shared/phrases/weave.ts'
import type { Access } from '../../access/access.ts'
import type { Adoption } from '../../bundle/adopt.ts'
import type { CommentRefusal, CommentWish } from '../../draft/comments.ts'
import type { ExportVersion, PdfStandard } from '../../export/export-source.ts'
import type { DocumentDesk } from '../../documents/document-desk.ts'
import type { Clock, Journal, MeetingIndex, SnapshotHead } from '../../ports.ts'
import type { MeetingRooms } from '../../room/meeting-room.ts'
import type { Place } from '../origin.ts'
import type { Allowances } from './limits.ts'

/** A file of a meeting as it is downloaded. */
export interface ExportedFile {
  readonly contentType: string
  readonly body: string | Uint8Array
}

/** For whom a file is, of which text it is made, and the standard its PDF keeps. */
export interface ExportWish {
  readonly edition: Edition
  readonly version: ExportVersion
  readonly standard: PdfStandard
}

/** What the API needs of the draft's history. */
export interface Versions {
  list(meeting: string): Promise<readonly SnapshotHead[]>
  text(meeting: string, id: string, edition: Edition): Promise<readonly WovenSection[] | null>
  state(meeting: string, id: string): Promise<Uint8Array | null>
  keep(
    meeting: string,
    wish: { readonly reason: 'by-hand' | 'restore'; readonly name?: string; readonly by: string },
  ): Promise<SnapshotHead>
}

/** What the API needs to have comments written into the draft; each answers why not, or null. */
export interface Comments {
  write(meeting: string, person: string, wish: CommentWish): Promise<CommentRefusal | 'too-large' | null>
  take(meeting: string, person: string, key: string): Promise<CommentRefusal | 'too-large' | null>
}

/** What the HTTP API stands on. */
export interface ApiPorts {
  readonly access: Access
  /** `close` before a meeting is removed: it lets go of all that is held of it, its draft too. */
  readonly rooms: Pick<MeetingRooms, 'open' | 'close'>
  readonly index: MeetingIndex
  readonly clock: Clock
  readonly journal: Journal
  readonly place: Place
  readonly trustProxy: boolean
  readonly allowances: Allowances
  /** Text of the example meeting's file; null for a server without an example. */
  readonly example: string | null
  /** The meeting's file of that name; null for a name or a version it does not know. Without it nothing is exported. */
  readonly exportFile?: (meeting: string, name: string, wish: ExportWish) => Promise<ExportedFile | null>
  /** Takes over a meeting from its bundle. Without it none can be. */
  readonly adoptBundle?: (file: Uint8Array) => Promise<Adoption>
  /** What was put away of a draft. Without it there is no history. */
  readonly versions?: Versions
  /** Comments of those who read along. Without it only note-takers comment. */
  readonly comments?: Comments
  /** Takes documents in and gives them out. Without it there are none. */
  readonly documents?: DocumentDesk
  /** How the server is, for a monitor; `ok: false` is answered with 503. */
  readonly health?: () => Promise<Readonly<Record<string, unknown>> & { readonly ok: boolean }>
}
