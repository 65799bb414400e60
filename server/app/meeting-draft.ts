import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { personOf } from '../../shared/features/roster/select.ts'
import { sectionsOf } from '../../shared/meeting/facts.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { DraftText } from '../../shared/phrases/draft.ts'
import { nameAndOffice } from '../../shared/phrases/names.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import type { Sessions } from '../access/sessions.ts'
import type { DraftRights, DraftSession } from '../draft/peer.ts'
import type { ItemFacts } from '../draft/placer.ts'
import type { DraftRoom } from '../draft/room.ts'
import type { Clock, DraftStore, Journal, SnapshotHead } from '../ports.ts'
import type { MeetingRoom, MeetingRooms } from '../room/meeting-room.ts'
import { coalesce } from '../transport/coalesce.ts'
import { draftEndpoint, draftPath } from '../transport/draft.ts'
import type { UpgradeHandler } from '../transport/upgrade.ts'
import { draftRights } from './draft-rights.ts'
import { draftTextOf } from './draft-text.ts'

interface Ports {
  readonly store: DraftStore
  readonly clock: Clock
  readonly journal: Journal
  readonly rooms: MeetingRooms
  readonly sessions: Pick<Sessions, 'authenticate' | 'watch'>
  /** A state of a draft was put away. */
  readonly kept?: (meeting: string, head: SnapshotHead) => void
}

export interface MeetingDraft {
  readonly upgrade: UpgradeHandler
  /** The text with every fact placed that the record prints. */
  read(meeting: string): Promise<DraftText>
  /** Does something with the draft itself, every printed fact in its place. */
  use<Result>(meeting: string, work: (room: DraftRoom) => Promise<Result>): Promise<Result>
  /** Before the meeting is removed: lets its draft go and writes nothing. */
  forget(meeting: string): Promise<void>
  /** Writes what is left and hangs up. */
  close(): Promise<void>
}

/** The meeting after so many entries of its log. */
interface Standing {
  readonly state: MeetingState
  readonly seq: number
}

const nobody: DraftRights = { read: false, write: false }

/** The shared text of the minutes, joined to the record: who may write, and which facts are to be placed, follows from it. */
export function meetingDraft({ store, clock, journal, rooms, sessions, kept }: Ports): MeetingDraft {
  /** The open connections, each with the room its rights are read from. */
  const live = new Map<DraftSession, MeetingRoom>()
  const endpoint = draftEndpoint<Standing>({
    store,
    clock,
    journal,
    rights(session) {
      const state = live.get(session)?.current().state
      return state ? draftRights(state, session.person) : nobody
    },
    state: async (meeting) => (await rooms.open(meeting)).current(),
    items: ({ state }) => Object.keys(state.agenda.items),
    printedFacts: ({ state }) => printedFactsOf(state),
    position: ({ seq }) => seq,
    ...(kept ? { kept } : {}),
  })

  const placing = new Map<string, ReturnType<typeof coalesce>>()
  const seen = new WeakMap<MeetingRoom, MeetingState>()
  const stopHearing = rooms.subscribe((room) => {
    const { state } = room.current()
    const before = seen.get(room)
    seen.set(room, state)
    if (before && !concernsTheDraft(before, state)) return
    const place = placing.get(room.meeting) ?? coalesce(() => publish(room), 0, failed(room.meeting))
    placing.set(room.meeting, place)
    place.ask()
  })
  const publish = async (room: MeetingRoom) => {
    if (!placing.has(room.meeting)) return
    await endpoint.roomPublished(room.meeting, room.current())
  }
  const failed = (meeting: string) => (error: unknown) =>
    journal.error('the draft could not follow the record', { meeting, error: String(error) })

  const stopWatching = sessions.watch(({ seat }) => {
    for (const session of live.keys()) if (session.seat === seat) live.delete(session)
    endpoint.recheck().catch((error: unknown) => journal.error('drafts were not rechecked', { error: String(error) }))
  })

  const signIn = async (request: IncomingMessage, socket: Duplex): Promise<DraftSession | null> => {
    const path = draftPath(request.url ?? '')
    if (!path || path.seat === null) return null
    const session = await sessions.authenticate(request.headers.cookie, path.seat)
    if (!session) return null
    const room = await rooms.open(session.meeting)
    const person = personOf(room.current().state, session.person ?? '')
    const { seat, meeting } = session
    const draftSession = { seat, meeting, person: session.person, name: person ? nameAndOffice(person) : '' }
    live.set(draftSession, room)
    // as long as somebody writes, the room stays open: rights are read from it
    const stop = room.subscribe({
      recorded: () => undefined,
      closed: () => live.delete(draftSession),
    })
    socket.once('close', () => {
      stop()
      live.delete(draftSession)
    })
    return socket.destroyed ? null : draftSession
  }

  return {
    upgrade(request, socket, head) {
      signIn(request, socket)
        .catch((error: unknown) => {
          journal.error('a sign-in to the draft failed', { error: String(error) })
          return null
        })
        .then((session) => endpoint.handleUpgrade(request, socket, head, session))
        .catch((error: unknown) => {
          journal.error('a connection to the draft failed', { error: String(error) })
          socket.destroy()
        })
    },
    async read(meeting) {
      await endpoint.roomPublished(meeting, (await rooms.open(meeting)).current())
      return draftTextOf(await endpoint.read(meeting))
    },
    async use(meeting, work) {
      const { room, done } = await endpoint.open(meeting)
      try {
        await endpoint.roomPublished(meeting, (await rooms.open(meeting)).current())
        return await work(room)
      } finally {
        done()
      }
    },
    async forget(meeting) {
      placing.get(meeting)?.stop()
      placing.delete(meeting)
      await endpoint.forget(meeting)
    },
    async close() {
      stopHearing()
      stopWatching()
      for (const place of placing.values()) place.stop()
      await endpoint.close()
    },
  }
}

/** Facts that a phrasebook has no sentence for are not printed, and so have no place. */
function printedFactsOf(state: MeetingState): readonly ItemFacts[] {
  const phrasebook = phrasebookOf(state)
  return sectionsOf(state).map(({ item, facts }) => ({
    item,
    facts: facts.filter((fact) => phrasebook.sentence(state, fact) !== ''),
  }))
}

/** A single vote is no fact yet: placing is asked for when what is printed, or who may write, can have changed. */
const concernsTheDraft = (before: MeetingState, after: MeetingState): boolean =>
  before.journal !== after.journal ||
  before.roster !== after.roster ||
  before.attendance !== after.attendance ||
  before.agenda !== after.agenda ||
  before.minutes !== after.minutes
