import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { find, redisServer } from '../../scripts/programs.mjs'
import { freePort } from './free-port.ts'

/** A Redis of one test's own, with nothing on disk. */
export interface ThrowAwayRedis {
  /** `redis://127.0.0.1:PORT` */
  readonly url: string
  readonly port: number
  /** Stops it as a crash would (SIGKILL), and resolves when it is gone. Safe to call twice. */
  readonly close: () => Promise<void>
}

/**
 * Starts a throw-away redis-server on a free port of the loopback interface and resolves once it accepts connections.
 *
 * @param port where a stopped one is to come back at the same address
 * @throws where redis-server is not installed, or does not start (with what it said)
 */
export const startRedis = async (port?: number): Promise<ThrowAwayRedis> => {
  const program = find(redisServer)
  if (program === undefined)
    throw new Error(`redis-server is not installed (Debian: apt-get install ${redisServer.debian})`)
  const chosen = port ?? (await freePort())
  const folder = await mkdtemp(join(tmpdir(), 'rostra-redis-'))
  const child = spawn(
    program,
    ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const ended = once(child, 'exit')
  // A test that crashes must not leave a server behind.
  const orphan = (): void => void child.kill('SIGKILL')
  process.once('exit', orphan)

  const said: string[] = []
  const ready = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line)
      if (/ready to accept connections/i.test(line)) resolve()
    })
    void ended.then(() => reject(new Error(`redis-server ended before it was ready:\n${said.join('\n')}`)))
  })

  const close = async (): Promise<void> => {
    process.off('exit', orphan)
    child.kill('SIGKILL')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await ready
  } catch (problem) {
    await close()
    throw problem
  }
  return { url: `redis://127.0.0.1:${chosen}`, port: chosen, close }
}
