import { describe, expect, it } from 'vitest'
import { memoryEventLog } from '../../../server/adapters/memory/event-log.ts'
import { meetingRooms } from '../../../server/room/meeting-room.ts'
import { Catchups } from '../../../server/transport/catchup.ts'
import type { Audience } from '../../../shared/meeting/redact.ts'
import { askForTheFloor, foundingOf, open } from '../../support/hall-meeting.ts'
import { readableJournal, sha256 } from '../../support/toy-room.ts'

async function opened() {
  const ports = { log: memoryEventLog(), clock: { now: () => 0 }, journal: readableJournal(), digest: sha256 }
  const room = await meetingRooms({ ...ports, nextTurn: setImmediate }).open('m')
  let n = 0
  const act = (person: string | null, command: Parameters<typeof room.handle>[0]['command']) =>
    room.handle({ id: `command-${(n += 1)}`, command }, { person })
  for (const command of foundingOf(40)) await act(null, command)
  await act('chair', open)
  return { room, act, catchups: new Catchups(room) }
}

const audiences: readonly Audience[] = [
  { kind: 'office' },
  { kind: 'public' },
  { kind: 'delegation', code: 'D1' },
  { kind: 'delegation', code: 'D2' },
]

describe('what an audience is told', () => {
  it('[SYN4] is encoded once, however many ask, until something is recorded', async () => {
    const { catchups, act } = await opened()
    for (const audience of audiences)
      for (const after of [null, 0, 2]) {
        const first = catchups.since(after, audience)
        expect(catchups.since(after, { ...audience })).toBe(first)
      }
    const before = catchups.since(null, { kind: 'public' })
    await act('m1', askForTheFloor)
    expect(catchups.since(null, { kind: 'public' })).not.toBe(before)
  })

  it('[SYN4] is kept apart by audience', async () => {
    const { catchups } = await opened()
    expect(new Set(audiences.map((audience) => catchups.since(0, audience))).size).toBe(audiences.length)
  })

  it('[SYN3] is the events as long as they are few, the snapshot where it is smaller', async () => {
    const { catchups, act, room } = await opened()
    const kind = (after: number) =>
      (JSON.parse(catchups.since(after, { kind: 'public' }).json) as { kind: string }).kind
    const { seq } = room.current()
    expect(kind(seq)).toBe('events')
    for (let i = 0; i < 40; i++)
      for (const command of [askForTheFloor, { type: 'floor.withdraw', data: {} } as const]) await act('m1', command)
    expect(kind(seq + 70)).toBe('events')
    expect(kind(0)).toBe('snapshot')
  })
})
