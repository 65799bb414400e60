import type { Edition } from '../../shared/meeting/outsiders.ts'
import { foldRecorded, type MeetingState } from '../../shared/meeting/meeting.ts'
import type { DraftText } from '../../shared/phrases/draft.ts'
import { weave, type WovenSection } from '../../shared/phrases/weave.ts'
import { sectionsIn, type Sections } from '../draft/content.ts'
import type { ExportSource, ExportVersion, SentText } from '../export/export-source.ts'
import { minutesText, sectionText } from '../export/text.ts'
import type { DraftStore, SnapshotHead } from '../ports.ts'
import type { MeetingErrands, MeetingRoom, MeetingRooms } from '../room/meeting-room.ts'
import { draftTextOf } from './draft-text.ts'
import type { MeetingDraft } from './meeting-draft.ts'

interface Ports {
  readonly store: Pick<DraftStore, 'kept' | 'keptText' | 'keptWords'>
  readonly rooms: MeetingRooms
  readonly draft: Pick<MeetingDraft, 'use' | 'read'>
  /** SHA-256 in hex. */
  readonly digest: (text: string) => string
}

export interface MeetingVersions {
  /** What was put away of a meeting's draft, the oldest first. */
  list(meeting: string): Promise<readonly SnapshotHead[]>
  /** How the minutes read then; `now` is the draft as it stands. Null where nothing of that id was put away. */
  text(meeting: string, id: string, edition: Edition): Promise<readonly WovenSection[] | null>
  /** What exports of that version are made of. Null where it was not put away, or not yet. */
  source(meeting: string, version: ExportVersion): Promise<ExportSource | null>
  /** The draft of then as one Yjs update. */
  state(meeting: string, id: string): Promise<Uint8Array | null>
  /** Puts the draft away as it stands. */
  keep(
    meeting: string,
    wish: { readonly reason: 'by-hand' | 'restore'; readonly name?: string; readonly by: string },
  ): Promise<SnapshotHead>
  /** Seals what was circulated or approved. */
  readonly errands: MeetingErrands
}

type Version = 'circulated' | 'approved'

/** Kept beside a version's draft: the sentences as they were worded then. */
interface VersionWords {
  readonly text: string
  readonly sections: readonly WovenSection[]
}

/**
 * The versions of a meeting's minutes: states of its draft that were put away, each with the log's entry up to which it
 * follows the record. What is circulated or approved is put away by itself, once, and its checksum goes on the record
 * right after the act (APP3).
 */
export function meetingVersions({ store, rooms, draft, digest }: Ports): MeetingVersions {
  /** APP3: the text is that of the act's own entry, whatever was recorded since. */
  async function sealed(room: Sealing, version: Version, { seq, hash }: Act): Promise<SealWish> {
    const { meeting } = room
    const state = stateAt(room, seq)
    const wordsOf = (written: Sections): string => {
      const text = draftTextOf(written)
      return JSON.stringify({ text: minutesText(state, text), sections: weave(state, text) } satisfies VersionWords)
    }
    await draft.use(meeting, (open) => open.keep({ id: version, reason: version, seq }, wordsOf))
    const words = wordsIn(await store.keptWords(meeting, version))
    if (!words || words.text === null) throw new Error(`the words of what was ${version} are not there`)
    const checksum = digest(`${words.text}\n${hash}`)
    const data = { version, snapshot: version, head: seq, checksum } as const
    return { id: `seal-${version}-${seq}`, command: { type: 'minutes.seal', data } }
  }

  const errands: MeetingErrands = {
    isDue: isUnsealed,
    async wishes(room) {
      const wishes: SealWish[] = []
      for (const version of ['circulated', 'approved'] as const) {
        const act = actOf(room, version)
        if (act && !room.current().state.minutes.seals[version]) wishes.push(await inTime(sealed(room, version, act)))
      }
      return wishes
    },
  }

  async function settled(meeting: string): Promise<MeetingRoom> {
    const room = await rooms.open(meeting)
    await room.settle()
    return room
  }

  return {
    async list(meeting) {
      await settled(meeting)
      return store.kept(meeting)
    },
    async text(meeting, id, edition) {
      const room = await settled(meeting)
      if (id === 'now') return weave(room.current().state, await draft.read(meeting), edition)
      const head = (await store.kept(meeting)).find((it) => it.id === id)
      const update = head && (await store.keptText(meeting, id))
      if (!head || !update) return null
      const words = edition === 'internal' ? wordsIn(await store.keptWords(meeting, id)) : null
      if (words?.sections) return words.sections
      const text: DraftText = draftTextOf(sectionsIn(update))
      return weave(releasedAsNow(stateAt(room, head.seq), room), text, edition)
    },
    async source(meeting, version) {
      const room = await settled(meeting)
      if (version === 'now') {
        const text = await draft.read(meeting)
        return { state: room.current().state, log: room.since(0), draft: text }
      }
      const seal = room.current().state.minutes.seals[version]
      const update = seal && (await store.keptText(meeting, seal.snapshot))
      if (!seal || !update) return null
      return {
        state: releasedAsNow(stateAt(room, seal.head), room),
        log: room.since(0).slice(0, seal.head),
        draft: draftTextOf(sectionsIn(update)),
        sent: wordsIn(await store.keptWords(meeting, seal.snapshot)) ?? { text: null, sections: null },
      }
    },
    state: (meeting, id) => store.keptText(meeting, id),
    keep: (meeting, { reason, name, by }) =>
      draft.use(meeting, (open) => open.keep({ reason, by: [by], ...(name === undefined ? {} : { name }) })),
    errands,
  }
}

/** Milliseconds a hall waits for a version to be put away: a disk that does not answer must not stop a meeting. */
const PATIENCE = 5_000

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const up = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the disk does not answer')), PATIENCE)
  })
  try {
    return await Promise.race([work, up])
  } finally {
    clearTimeout(timer)
  }
}

const isUnsealed = ({ minutes: { circulatedAt, approvedAt, seals } }: MeetingState): boolean =>
  (circulatedAt !== null && !seals.circulated) || (approvedAt !== null && !seals.approved)

/** As an errand sees the room. */
type Sealing = Pick<MeetingRoom, 'meeting' | 'current' | 'since'>
type SealWish = Awaited<ReturnType<MeetingErrands['wishes']>>[number]

interface Act {
  readonly seq: number
  readonly hash: string
}

const actOf = (room: Sealing, version: Version): Act | undefined =>
  room.since(0).find(({ event }) => event.type === `minutes.${version}`)

/** The meeting as it stood after that entry of its log. */
const stateAt = (room: Sealing, seq: number): MeetingState => foldRecorded(room.since(0).slice(0, seq))

/** VRS3: what outsiders may read is what is released today, whatever was when the text was put away. */
const releasedAsNow = (then: MeetingState, room: Sealing): MeetingState => ({
  ...then,
  minutes: { ...then.minutes, released: room.current().state.minutes.released },
})

/**
 * The words of then. Those of a meeting from a bundle come from anybody: the checksum is over the text alone, so sections
 * that say something else than it count as not there.
 */
function wordsIn(kept: string | null): SentText | null {
  if (kept === null) return null
  const { text, sections } = JSON.parse(kept) as VersionWords
  return { text, sections: says(text, sections) ? sections : null }
}

function says(text: string, sections: readonly WovenSection[]): boolean {
  try {
    return text.endsWith(`${['', ...sections.map(sectionText)].join('\n\n')}\n`)
  } catch {
    return false // no sections at all
  }
}
