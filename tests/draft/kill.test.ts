import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sqliteStore } from '../../server/adapters/sqlite/store.ts'
import { freePort } from '../support/free-port.ts'
import { scratchFolder } from '../support/scratch-folder.ts'
import { dice } from './support/editor.ts'
import { MEETING, page, textOnDisk, until } from './support/endpoint.ts'

const KILLS = Number(process.env['DRAFT_KILLS'] ?? 6)

let running: ChildProcess | null = null
const kill = async () => {
  const child = running
  running = null
  if (!child || child.exitCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
afterEach(kill)

it(
  '[DRA20, DRA6, DRA29] killed again and again while people write, nothing that was said to be saved is lost',
  {
    timeout: 30_000 + KILLS * 5000,
  },
  async () => {
    const file = join(scratchFolder(), 'rostra.db')
    const port = await freePort()
    const complaints: string[] = []
    const start = async () => {
      const script = join(import.meta.dirname, 'support', 'server-process.ts')
      running = spawn(process.execPath, [script, file, String(port)], { stdio: ['ignore', 'pipe', 'pipe'] })
      running.stderr!.setEncoding('utf8').on('data', (line: string) => complaints.push(line))
      await once(running.stdout!, 'data')
    }
    await start()

    const roll = dice(7)
    const pages = ['anna', 'bert', 'cleo'].map((seat) => page(`ws://127.0.0.1:${port}/draft`, seat))
    await Promise.all(pages.map((p) => p.synced()))
    const promised = new Map<number, number>()
    let words = 0
    for (let n = 0; n < KILLS; n++) {
      const until_ = words + 15 + roll.roll(40)
      while (words < until_) {
        roll.pick(pages).write('1', `w${words++}`)
        if (roll.roll(3) === 0) await new Promise(setImmediate)
        const { heard } = roll.pick(pages)
        for (const [client, clock] of heard.saved) promised.set(client, Math.max(clock, promised.get(client) ?? 0))
      }
      await kill()
      await start()
      if (roll.roll(2) === 0) await until(() => pages.every((p) => p.provider.synced))
    }
    await Promise.all(pages.map((p) => p.saved()))
    await until(() => new Set(pages.map((p) => p.text('1'))).size === 1)
    await kill()

    const store = sqliteStore(file, { info: () => {}, warn: () => {}, error: () => {} })
    const disk = new Y.Doc()
    for (const update of await store.drafts.load(MEETING)) Y.applyUpdate(disk, update)
    expect(disk.store.pendingStructs).toBeNull()
    for (const [client, clock] of promised) expect(Y.getState(disk.store, client)).toBeGreaterThanOrEqual(clock)
    expect(promised.size).toBeGreaterThanOrEqual(3)

    const text = await textOnDisk(store.drafts, '1')
    store.close()
    expect(text).toBe(pages[0]!.text('1'))
    expect(
      text
        .split('|')
        .filter((word) => word !== '')
        .toSorted(),
    ).toEqual(Array.from({ length: words }, (_, i) => `w${i}`).toSorted())
    expect(disk.getXmlFragment('item:1').toJSON().match(/<fact/g)).toHaveLength(2)
    expect(complaints.filter((line) => !line.includes('Warning'))).toEqual([])
    expect(pages.flatMap((p) => p.heard.closed).every((code) => code < 4400)).toBe(true)
  },
)
