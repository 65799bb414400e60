import type { DefaultEventsMap, Namespace, Socket } from 'socket.io'
import type { Recorded } from '../../shared/meeting/meeting.ts'
import { audienceOf, isAtWork, type Audience } from '../../shared/meeting/redact.ts'
import { WIRE_VERSION, type DraftKept, type Here, type Join } from '../../shared/wire/wire.ts'
import type { Session } from '../access/session.ts'
import type { Clock, Journal, Presence } from '../ports.ts'
import type { MeetingRoom } from '../room/meeting-room.ts'
import { cutOff, mostWaiting, waitingFor } from './backlog.ts'
import { Catchups, keyOf } from './catchup.ts'
import { coalesce } from './coalesce.ts'
import { encode, Encoded } from './text-parser.ts'

/** `ServerToClient` of the wire, with values that are JSON already. */
export interface Outgoing {
  welcome: (welcome: Encoded) => void
  events: (batch: Encoded) => void
  presence: (here: Encoded) => void
  kept: (kept: Encoded) => void
}
export interface SocketNotes {
  session: Session
  /** The page it looks at, for presence. */
  room: string
  ended: boolean
}
export type SeatSocket = Socket<DefaultEventsMap, Outgoing, DefaultEventsMap, SocketNotes>
export type SeatSockets = Namespace<DefaultEventsMap, Outgoing, DefaultEventsMap, SocketNotes>

interface Ports {
  readonly presence: Presence
  readonly clock: Clock
  readonly journal: Journal
  readonly sockets: SeatSockets
  /** The meeting's room ends. */
  readonly closed: () => void
}

interface Member {
  readonly socket: SeatSocket
  audience: Audience
  /** The socket.io room of its audience in this meeting. */
  group: string
  /** Length of the last welcome, as long as it may still be on its way: a phone takes its time for a long one. */
  welcome: number
}

/** So many are told everything anew in one turn: a state for each of a thousand followers is a lot to hold. */
const anewAtOnce = 64
/** Arrivals and departures within this many milliseconds are one announcement. */
const moment = 100

/** Everybody of this server who is connected to one meeting: tells them what was recorded, and who else is there. */
export class Hall {
  readonly #room: MeetingRoom
  readonly #ports: Ports
  readonly #catchups: Catchups
  readonly #members = new Map<string, Member>()
  /** Socket.io rooms that heard nothing of the last events, and the number of the last one they heard of. */
  readonly #silentSince = new Map<string, number>()
  readonly #stopListening: () => void
  readonly #stopWatching: Promise<() => Promise<void>>
  readonly #declare
  readonly #announce

  constructor(room: MeetingRoom, ports: Ports) {
    this.#room = room
    this.#ports = ports
    this.#catchups = new Catchups(room)
    const failed = (error: unknown) => ports.journal.warn('presence failed', { error: String(error) })
    this.#declare = coalesce(() => this.#declareAll(), moment, failed)
    this.#announce = coalesce(() => this.#announceAll(), moment, failed)
    this.#stopListening = room.subscribe({
      recorded: (batch) => this.#publish(batch),
      closed: () => {
        ports.closed()
        for (const { socket } of this.#members.values()) socket.disconnect(true)
      },
    })
    this.#stopWatching = ports.presence.watch(room.meeting, () => this.#announce.ask())
  }

  get size(): number {
    return this.#members.size
  }

  /** From here on the socket is told what happens; the answer is what it missed, a `Welcome`. */
  admit(socket: SeatSocket, { after, audience: before }: Join): Encoded {
    const { person, door } = socket.data.session
    const audience = audienceOf(this.#room.current().state, person, door)
    const member: Member = { socket, audience, group: '', welcome: 0 }
    this.#members.set(socket.id, member)
    this.#gather(member, audience)
    this.#declare.ask()
    // SYN5: events that were redacted for somebody else cannot be continued
    const continues = after === 0 || (before !== undefined && keyOf(before) === keyOf(audience))
    return this.#welcome(member, continues ? after : null)
  }

  leave(socket: SeatSocket): void {
    if (this.#members.delete(socket.id)) this.#declare.ask()
  }

  /** Who may know more asks for it. */
  tellKept(kept: DraftKept): void {
    const groups = this.#working()
    if (groups.length > 0) this.#ports.sockets.to(groups).emit('kept', encode(kept))
  }

  /** Says again who of this server is there. */
  beat(): void {
    this.#declare.ask()
  }

  async close(): Promise<void> {
    this.#stopListening()
    this.#declare.stop()
    this.#announce.stop()
    await (
      await this.#stopWatching
    )()
    await this.#ports.presence.beat(this.#room.meeting, [])
  }

  #publish(batch: readonly Recorded[]): void {
    const { state } = this.#room.current()
    const audiences = new Map<string, Audience>()
    const changed: Member[] = []
    const groups = new Map<string, { readonly audience: Audience; readonly members: Member[] }>()
    for (const member of this.#members.values()) {
      if (!this.#keepsUp(member)) continue
      const { person, door } = member.socket.data.session
      const who = person === null ? door : `person ${person}`
      const audience = audiences.get(who) ?? audienceOf(state, person, door)
      audiences.set(who, audience)
      if (keyOf(audience) !== keyOf(member.audience)) {
        this.#part(member)
        member.audience = audience
        changed.push(member)
      } else if (member.group !== '') {
        const group = groups.get(member.group) ?? { audience, members: [] }
        group.members.push(member)
        groups.set(member.group, group)
      }
    }
    const before = (batch[0]?.seq ?? 1) - 1
    for (const group of this.#silentSince.keys()) if (!groups.has(group)) this.#silentSince.delete(group)
    for (const [group, { audience, members }] of groups) {
      const after = this.#silentSince.get(group) ?? before
      const news = this.#catchups.news(after, audience)
      this.#silentSince.delete(group)
      if (news === 'nothing') this.#silentSince.set(group, after)
      else if (news === 'anew') changed.push(...members)
      else this.#ports.sockets.to(group).emit('events', news)
    }
    for (const member of changed) this.#part(member)
    this.#tellAnew(changed) // SYN5, SYN8
  }

  /** False for a reader too slow, who is cut off. */
  #keepsUp(member: Member): boolean {
    const waiting = waitingFor(member.socket)
    if (waiting <= mostWaiting) member.welcome = 0
    if (waiting <= mostWaiting + member.welcome) return true
    this.#ports.journal.warn('a reader too slow was cut off', { seat: member.socket.data.session.seat })
    cutOff(member.socket)
    return false
  }

  /** Until its turn comes a socket hears nothing: what happens meanwhile is in the state it gets then. */
  #tellAnew(members: readonly Member[]): void {
    for (const member of members.slice(0, anewAtOnce)) {
      if (this.#members.get(member.socket.id) !== member || member.group !== '') continue
      this.#gather(member, member.audience)
      member.socket.emit('welcome', this.#welcome(member, null))
    }
    const later = members.slice(anewAtOnce)
    if (later.length > 0) setImmediate(() => this.#tellAnew(later))
  }

  #part(member: Member): void {
    if (member.group !== '') void member.socket.leave(member.group)
    member.group = ''
  }

  #gather(member: Member, audience: Audience): void {
    member.group = `${keyOf(audience)} ${this.#room.meeting}`
    void member.socket.join(member.group)
  }

  #welcome(member: Member, after: number | null): Encoded {
    const { socket, audience } = member
    const head = encode({
      wire: WIRE_VERSION,
      meeting: this.#room.meeting,
      person: socket.data.session.person,
      audience,
      now: this.#ports.clock.now(),
    })
    const catchup = this.#catchups.since(after, audience).json
    member.welcome = catchup.length
    return new Encoded(`${head.json.slice(0, -1)},"catchup":${catchup}}`)
  }

  async #declareAll(): Promise<void> {
    const connections = [...this.#members.values()].map(({ socket }) => {
      const { seat, person } = socket.data.session
      return { connection: socket.id, seat, person, room: socket.data.room }
    })
    await this.#ports.presence.beat(this.#room.meeting, connections)
  }

  /** To those who work in the meeting; who watches it is counted, and told of nobody. // PRE7 */
  async #announceAll(): Promise<void> {
    const here = encode(withFollowersAsOne(await this.#ports.presence.list(this.#room.meeting)))
    const groups = this.#working()
    if (groups.length > 0) this.#ports.sockets.to(groups).emit('presence', here)
  }

  #working(): string[] {
    const groups = [...this.#members.values()].filter((m) => isAtWork(m.audience)).map((m) => m.group)
    return [...new Set(groups)].filter((group) => group !== '')
  }
}

function withFollowersAsOne(here: readonly Here[]): readonly Here[] {
  const following = here.filter(({ person, room }) => person === null && room === 'follow')
  const devices = following.reduce((sum, each) => sum + each.devices, 0)
  const others = here.filter((each) => !following.includes(each))
  return devices === 0 ? others : [...others, { seat: 'follow', person: null, room: 'follow', devices }]
}
