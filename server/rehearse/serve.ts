import { join } from 'node:path'
import { memoryPresence } from '../adapters/memory/presence.ts'
import { sqliteStore } from '../adapters/sqlite/store.ts'
import { createApp } from '../app.ts'
import { createJournal } from '../app/journal.ts'
import type { ClockSet, Listening } from './server-process.ts'

/**
 * The production server as a child of the rehearsal: data folder, port (0: a free one), the clock's first reading.
 * The clock stands where the rehearsal sets it; no production start knows how to.
 */
const [data = '', port = '0', first = '0'] = process.argv.slice(2)
let now = Number(first)

const journal = createJournal({
  level: 'error',
  forPeople: false,
  write: (line) => void process.stderr.write(line),
})
const store = sqliteStore(join(data, 'rostra.db'), journal)
const app = await createApp(
  { ...store, presence: memoryPresence(), clock: { now: () => now }, journal },
  {
    port: Number(port),
    host: '127.0.0.1',
    publicUrl: null,
    trustProxy: false,
    connectionsPerAddress: 10_000,
    commandsPerSecond: 1_000,
    tls: null,
  },
)

process.on('message', (message: ClockSet) => {
  now = message.clock
  process.send?.(message)
})
process.on('disconnect', () => process.exit(0)) // the rehearsal is gone
const setupToken = port === '0' ? await app.access.setup.issue() : null
process.send?.({ listening: { port: app.port, setupToken } } satisfies Listening)
