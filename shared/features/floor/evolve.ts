import { unreachable, type Meta } from '../../kernel/decider.ts'
import type { FloorEvent } from './messages.ts'
import { speakingTime } from './select.ts'
import type { Floor, Waiting } from './state.ts'

/** What an event leaves of the floor. A speech's time goes to its delegation and its item when it ends, however it ends. */
export function evolveFloor(slice: Floor, event: FloorEvent, { seq, at }: Meta): Floor {
  switch (event.type) {
    case 'floor.debateOpened': {
      const { item, topic } = event.data
      return { ...slice, debates: [...slice.debates, { seq, item, topic, openedAt: at, closedAt: null }] }
    }
    case 'floor.debateClosed':
      return {
        ...slice,
        debates: slice.debates.map((it) => (it.closedAt === null ? { ...it, closedAt: at } : it)),
      }
    case 'floor.requested': // FLO5: a point of order takes the place of the person's other request
      return { ...slice, waiting: [...without(slice.waiting, event.data.person), { ...event.data, at }] }
    case 'floor.withdrawn':
      return { ...slice, waiting: without(slice.waiting, event.data.person) }
    case 'floor.moved':
      return { ...slice, waiting: moved(slice.waiting, event.data.person, event.data.before) }
    case 'floor.granted': {
      const after = ended(slice, at)
      const speaking = { ...event.data, since: at, spoken: 0, runningSince: at, pausedAt: null }
      return { ...after, waiting: without(after.waiting, event.data.person), speaking, speeches: after.speeches + 1 }
    }
    case 'floor.ended':
      return slice.speaking?.person === event.data.person ? ended(slice, at) : slice
    case 'floor.paused': {
      const { speaking } = slice
      if (!speaking) return slice
      return { ...slice, speaking: { ...speaking, spoken: speakingTime({ floor: slice }, at), pausedAt: at } }
    }
    case 'floor.resumed':
      return slice.speaking ? { ...slice, speaking: { ...slice.speaking, runningSince: at, pausedAt: null } } : slice
    case 'floor.limited': {
      const limit = event.data.seconds === 0 ? null : event.data.seconds
      return event.data.for === 'speech' ? { ...slice, speechLimit: limit } : { ...slice, itemLimit: limit }
    }
    case 'floor.listClosed':
      return { ...slice, listClosed: true }
    case 'floor.listOpened':
      return { ...slice, listClosed: false }
    case 'floor.listCleared':
      return { ...ended(slice, at), waiting: [], listClosed: false }
    case 'floor.ordered':
      return { ...slice, fair: event.data.fair }
    default:
      return unreachable(event)
  }
}

const without = (waiting: readonly Waiting[], person: string): readonly Waiting[] =>
  waiting.filter((it) => it.person !== person)

function moved(waiting: readonly Waiting[], person: string, before: string | null): readonly Waiting[] {
  const mover = waiting.find((it) => it.person === person)
  if (!mover || person === before) return waiting
  const others = without(waiting, person)
  const at = before === null ? 0 : others.findIndex((it) => it.person === before)
  return at === -1 ? waiting : others.toSpliced(at, 0, mover)
}

/** FLO11, FLO12. */
function ended(slice: Floor, at: number): Floor {
  const { speaking } = slice
  if (!speaking) return slice
  const time = speakingTime({ floor: slice }, at)
  const { delegation, item } = speaking
  return {
    ...slice,
    speaking: null,
    spokenBy: plus(slice.spokenBy, delegation, time),
    spokenOn: item === null ? slice.spokenOn : plus(slice.spokenOn, item, time),
  }
}

const plus = (sums: Readonly<Record<string, number>>, key: string, more: number) => ({
  ...sums,
  [key]: (Object.hasOwn(sums, key) ? (sums[key] ?? 0) : 0) + more,
})
