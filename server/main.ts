import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { memoryPresence } from './adapters/memory/presence.ts'
import { redisPresence } from './adapters/redis/presence.ts'
import { sqliteStore, StoreUnusable } from './adapters/sqlite/store.ts'
import { createApp } from './app.ts'
import { createJournal } from './app/journal.ts'
import { ConfigError, help, readConfig, type Config } from './config.ts'
import type { Journal } from './ports.ts'
import { networkAddresses } from './transport/network.ts'

const hour = 60 * 60 * 1_000
/** So long a shutdown may take; a disk that hangs must not keep an operator from restarting. */
const patience = 10_000

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** What whoever starts the server reads: one sentence, and what to do. */
const stop = (...lines: readonly string[]): never => {
  for (const line of lines) process.stderr.write(`rostra: ${line}\n`)
  process.exit(1)
}

function settings(): Config {
  const argv = process.argv.slice(2)
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(help())
    process.exit(0)
  }
  try {
    return readConfig(argv, process.env)
  } catch (error) {
    if (error instanceof ConfigError) return stop(...error.problems)
    throw error
  }
}

/** Reads certificate and key. */
function certificates({ tls }: Config) {
  const read = (path: string) => {
    try {
      return readFileSync(path)
    } catch (error) {
      return stop(`${path} cannot be read (${codeOf(error)}); --tls-cert and --tls-key name PEM files.`)
    }
  }
  return tls && { cert: read(tls.cert), key: read(tls.key) }
}

function openStore(folder: string, journal: Journal) {
  try {
    // what is in there is nobody else's business on this machine
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    return stop(`${folder} cannot be made (${codeOf(error)}). Start the server with another --data.`)
  }
  try {
    return sqliteStore(join(folder, 'rostra.db'), journal)
  } catch (error) {
    if (error instanceof StoreUnusable) return stop(error.message)
    throw error
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

function whyNotListening(error: unknown, { port, host }: Config): string {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `port ${port} is in use. Stop what uses it, or start with another --port.`
    case 'EACCES':
      return `port ${port} needs more rights than this user has. Start with a --port above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine. Start with another --host.`
    default:
      return `the server does not start: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Where this server can be reached, the address to type first. */
function addresses({ publicUrl, tls, host }: Config, port: number): readonly string[] {
  const scheme = tls ? 'https' : 'http'
  const at = (name: string) => `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}`
  if (publicUrl !== null) return [publicUrl]
  if (host !== null && host !== '0.0.0.0' && host !== '::') return [at(host)]
  return [at('localhost'), ...networkAddresses(host).map(at)]
}

const config = settings()
const tls = certificates(config)
const journal = createJournal({
  level: config.logLevel,
  forPeople: process.stderr.isTTY === true,
  write: (line) => void process.stderr.write(line),
})

// A promise nobody waited for is an error of ours; what it touched it has left as it was, so the others go on.
process.on('unhandledRejection', (reason) =>
  journal.error('nobody waited for a failure', {
    error: String(reason),
    stack: reason instanceof Error ? reason.stack : '',
  }),
)
process.on('uncaughtException', (error) => {
  journal.error('the server ends itself after an error', { error: String(error), stack: error.stack })
  process.exit(1) // nothing acknowledged is lost: it is on disk
})

const store = openStore(config.data, journal)
const presence =
  config.redisUrl === null
    ? memoryPresence()
    : await redisPresence(config.redisUrl, { journal }).catch((error: unknown) => stop(`REDIS_URL: ${String(error)}`))
const app = await createApp({ ...store, presence, clock: { now: Date.now }, journal }, { ...config, tls }).catch(
  (error: unknown) => {
    store.close()
    return stop(whyNotListening(error, config))
  },
)

const check = setInterval(() => {
  try {
    store.assertDurable() // LOG7
  } catch (error) {
    journal.error('the database no longer flushes its commits; restart the server', { error: String(error) })
  }
}, hour)

let closing = false
const shutDown = (signal: NodeJS.Signals) => {
  if (closing) process.exit(1) // asked twice: at once
  closing = true
  journal.info('closing', { signal })
  setTimeout(() => stop('it did not close in time.'), patience).unref()
  clearInterval(check)
  app
    .close()
    .then(() => {
      store.close()
      process.exit(0)
    })
    .catch((error: unknown) => stop(`it did not close well: ${String(error)}`))
}
process.on('SIGTERM', shutDown)
process.on('SIGINT', shutDown)

const [address = '', ...others] = addresses(config, app.port)
const link = `${address}/einrichten#${await app.access.setup.issue()}`
say('')
say(`  Rostra      ${address}`)
for (const other of others) say(`              ${other}`)
say('')
say(`  Set up a meeting (works once): ${link}`)
say('')
if (tls === null && config.publicUrl?.startsWith('https:') !== true)
  journal.warn('this is plain http: whoever is in the same network can read along; see --tls-cert and --public-url')
