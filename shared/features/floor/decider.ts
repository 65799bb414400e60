import { currentItem, itemOf } from '../agenda/select.ts'
import { inRoom, isSecretariat, leads, sittingObstacle } from '../attendance/select.ts'
import { personOf, plainName } from '../roster/select.ts'
import { accept, reject, unreachable, type Decider, type Decision } from '../../kernel/decider.ts'
import { evolveFloor } from './evolve.ts'
import type { FloorCommand, FloorEvent, SpeechKind } from './messages.ts'
import { openDebate, waitingList, type FloorReads } from './select.ts'
import type { Floor } from './state.ts'

export type Reads = FloorReads

export type FloorRejection =
  | 'not-convened'
  | 'not-open'
  | 'suspended'
  | 'meeting-closed'
  | 'chair-only'
  | 'office-only'
  | 'speaker-or-chair-only'
  | 'not-in-room'
  | 'unknown-person'
  | 'no-item'
  | 'unknown-item'
  | 'item-not-called'
  | 'debate-open'
  | 'no-debate'
  | 'already-listed'
  | 'list-closed'
  | 'list-open'
  | 'list-empty'
  | 'not-listed'
  | 'order-is-fair'
  | 'already-there'
  | 'already-speaking'
  | 'nobody-speaks'
  | 'already-paused'
  | 'not-paused'
  | 'already-so'

type Decided = Decision<FloorEvent, FloorRejection>

/** Who speaks, who waits, and whether there is a debate. Works without a debate too: questions after a report. */
export const floor: Decider<Floor, Reads, FloorCommand, FloorEvent, FloorRejection> = {
  initial: () => ({
    debates: [],
    waiting: [],
    speaking: null,
    listClosed: false,
    fair: false,
    speechLimit: null,
    itemLimit: null,
    spokenBy: {},
    spokenOn: {},
    speeches: 0,
  }),

  decide(command, m, { actor: { person } }): Decided {
    const obstacle = sittingObstacle(m)
    if (obstacle) return reject(obstacle)
    switch (command.type) {
      case 'floor.request':
        return aboutSomebody(command.data.person, person, m, (who) => request(who, command.data.kind, m))
      case 'floor.withdraw':
        return aboutSomebody(command.data.person, person, m, (who) =>
          isListed(m, who)
            ? accept({ type: 'floor.withdrawn', data: { person: who } })
            : reject('not-listed', { person: plainName(m, who) }),
        )
      case 'floor.end': {
        const { speaking } = m.floor
        if (!speaking) return reject('nobody-speaks')
        if (person !== speaking.person && !leads(m, person)) return reject('speaker-or-chair-only') // FLO10
        return accept({ type: 'floor.ended', data: { person: speaking.person } })
      }
      default:
        return leads(m, person) ? byTheChair(command, m) : reject('chair-only') // FLO1
    }
  },

  evolve: evolveFloor,
}

const isListed = (m: Reads, person: string) => m.floor.waiting.some((it) => it.person === person)

/** FLO4: everybody in the room for herself; chair and secretariat for anybody in the room. */
function aboutSomebody(
  named: string | undefined,
  actor: string | null,
  m: Reads,
  then: (person: string) => Decided,
): Decided {
  const person = named ?? actor
  if (person !== actor && !leads(m, actor) && !isSecretariat(m, actor)) return reject('office-only')
  if (person === null || !personOf(m, person)) return reject('unknown-person', { person: person ?? '' })
  return then(person)
}

function request(person: string, kind: SpeechKind, m: Reads): Decided {
  const name = plainName(m, person)
  const urgent = kind === 'point-of-order'
  if (!inRoom(m, person)) return reject('not-in-room', { person: name })
  const listed = m.floor.waiting.find((it) => it.person === person)
  if (listed && !(urgent && listed.kind !== 'point-of-order')) return reject('already-listed', { person: name }) // FLO5
  if (m.floor.listClosed && !urgent) return reject('list-closed') // FLO6
  return accept({ type: 'floor.requested', data: { person, delegation: delegationFor(m, person), kind } })
}

const delegationFor = (m: Reads, person: string) => personOf(m, person)?.delegation ?? ''

type ChairCommand = Exclude<FloorCommand, { type: 'floor.request' | 'floor.withdraw' | 'floor.end' }>

function byTheChair(command: ChairCommand, m: Reads): Decided {
  const { floor: now } = m
  switch (command.type) {
    case 'floor.openDebate':
      return openTheDebate(command.data, m)
    case 'floor.closeDebate': {
      const debate = openDebate(m)
      return debate ? accept({ type: 'floor.debateClosed', data: { item: debate.item } }) : reject('no-debate')
    }
    case 'floor.move':
      return move(command.data, m)
    case 'floor.grant':
      return grant(command.data.person, m)
    case 'floor.pause':
      if (!now.speaking) return reject('nobody-speaks')
      return now.speaking.pausedAt === null ? accept({ type: 'floor.paused', data: {} }) : reject('already-paused')
    case 'floor.resume':
      if (!now.speaking) return reject('nobody-speaks')
      return now.speaking.pausedAt === null ? reject('not-paused') : accept({ type: 'floor.resumed', data: {} })
    case 'floor.limit': {
      const limit = command.data.for === 'speech' ? now.speechLimit : now.itemLimit
      return (limit ?? 0) === command.data.seconds
        ? reject('already-so')
        : accept({ type: 'floor.limited', data: command.data })
    }
    case 'floor.closeList':
      return now.listClosed ? reject('list-closed') : accept({ type: 'floor.listClosed', data: {} })
    case 'floor.openList':
      return now.listClosed ? accept({ type: 'floor.listOpened', data: {} }) : reject('list-open')
    case 'floor.order':
      return now.fair === command.data.fair
        ? reject('already-so')
        : accept({ type: 'floor.ordered', data: { fair: command.data.fair } })
    default:
      return unreachable(command)
  }
}

/** FLO2, FLO3: on the item now called, one at a time; a closed debate may be opened again. */
function openTheDebate(
  { item: given, topic }: Extract<ChairCommand, { type: 'floor.openDebate' }>['data'],
  m: Reads,
): Decided {
  const current = currentItem(m)?.number
  if (given !== undefined && !itemOf(m, given)) return reject('unknown-item', { item: given })
  if (current === undefined) return reject('no-item')
  if (given !== undefined && given !== current) return reject('item-not-called', { item: given })
  const running = openDebate(m)
  if (running) return reject('debate-open', { item: running.item })
  return accept({ type: 'floor.debateOpened', data: { item: current, topic: topic ?? null } })
}

/** FLO9: a named one need not have asked; who speaks has ended with it. Who left the room is passed over. */
function grant(named: string | undefined, m: Reads): Decided {
  const next = waitingList(m).find((it) => inRoom(m, it.person))
  const person = named ?? next?.person
  if (person === undefined) return reject('list-empty')
  if (!personOf(m, person)) return reject('unknown-person', { person })
  const name = plainName(m, person)
  if (!inRoom(m, person)) return reject('not-in-room', { person: name })
  const waiting = m.floor.waiting.find((it) => it.person === person)
  if (!waiting && m.floor.speaking?.person === person) return reject('already-speaking', { person: name })
  const kind = waiting?.kind ?? 'speech'
  const item = currentItem(m)?.number ?? null
  return accept({ type: 'floor.granted', data: { person, delegation: delegationFor(m, person), kind, item } })
}

/** FLO8: before another, or to the top; within the points of order, or behind them. */
function move({ person, before }: Extract<ChairCommand, { type: 'floor.move' }>['data'], m: Reads): Decided {
  for (const id of before === null ? [person] : [person, before])
    if (!isListed(m, id)) return reject('not-listed', { person: plainName(m, id) })
  if (m.floor.fair) return reject('order-is-fair')
  const event = { type: 'floor.moved', data: { person, before } } as const
  const order = (floor: Floor) => waitingList({ floor }).map((it) => it.person)
  const [was, will] = [order(m.floor), order(evolveFloor(m.floor, event, { seq: 0, at: 0, by: null }))]
  return was.every((id, at) => will[at] === id)
    ? reject('already-there', { person: plainName(m, person) })
    : accept(event)
}
