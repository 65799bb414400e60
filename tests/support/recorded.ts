import { genesis, link } from '../../server/room/chain.ts'
import type { Recorded } from '../../shared/meeting/meeting.ts'
import { sha256 } from './toy-room.ts'

/** A well-formed log of that many entries, two a command; `what` tells two logs apart. */
export function recordedLog(length: number, what = 'Stand der Registermodernisierung – „Häkchen“ 🗳', meeting = 'm') {
  let { hash } = genesis(meeting)
  return Array.from({ length }, (_, i): Recorded => {
    const bare = {
      seq: i + 1,
      at: 1_790_000_000_000 + i,
      by: i % 4 === 0 ? null : 'ada',
      cause: `cause-${Math.floor(i / 2)}`,
      event: { type: 'statements.ruled', data: { item: '4', text: what } } as unknown as Recorded['event'],
    }
    hash = link(hash, bare, sha256)
    return { ...bare, hash }
  })
}
