import { memoryEventLog } from '../../server/adapters/memory/event-log.ts'
import type { EventLog } from '../../server/ports.ts'

/** How the next append ends. `stretched` ones wait for `release` or a crash; after `kept-but-silent` the next read fails too. */
export type Weather = 'fair' | 'stretched' | 'fails' | 'kept-but-fails' | 'kept-but-silent'

/** A log on an unsteady disk. What it kept survives every crash. */
export function unsteadyLog() {
  const kept = memoryEventLog()
  let weather: Weather = 'fair'
  let waiting: ((outcome: 'kept' | 'lost' | 'kept-but-fails') => void)[] = []

  let silent = false

  const log: EventLog = {
    ...kept,
    async read(...read) {
      if (silent) {
        silent = false
        throw new Error('the disk does not answer')
      }
      return kept.read(...read)
    },
    async append(...append) {
      const now = weather
      if (now !== 'stretched') weather = 'fair'
      if (now === 'fails') throw new Error('the disk failed')
      if (now === 'stretched') {
        const outcome = await new Promise<'kept' | 'lost' | 'kept-but-fails'>((resolve) => waiting.push(resolve))
        if (outcome === 'lost') throw new Error('the disk failed')
        await kept.append(...append)
        if (outcome === 'kept-but-fails') throw new Error('the answer was lost')
        return
      }
      await kept.append(...append)
      silent = now === 'kept-but-silent'
      if (now !== 'fair') throw new Error('the answer was lost')
    },
  }
  const end = (outcome: 'kept' | 'lost' | 'kept-but-fails') => {
    const ending = waiting
    waiting = []
    for (const resolve of ending) resolve(outcome)
    return ending.length
  }
  return {
    log,
    kept,
    become(next: Weather) {
      weather = next
    },
    /** Lets the stretched appends end; returns how many there were. */
    release: (outcome: 'kept' | 'lost' | 'kept-but-fails' = 'kept') => {
      weather = 'fair'
      return end(outcome)
    },
  }
}
