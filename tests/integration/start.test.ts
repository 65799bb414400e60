import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { scratchFolder } from '../support/scratch-folder.ts'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const patience = { timeout: 20_000 }

function start(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child: ChildProcess = spawn(process.execPath, [main, ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'close') as Promise<[number | null, string | null]>
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)))
  return { child, ended, said: () => said }
}

const listening = async (data: string, ...more: readonly string[]) => {
  const server = start(['--port', '0', '--host', '127.0.0.1', '--data', data, ...more])
  await vi.waitFor(() => expect(server.said()).toContain('works once'), { timeout: 15_000 })
  const [origin = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(server.said()) ?? []
  return { ...server, origin }
}

describe('starting the server', () => {
  it('[CFG4] says where it is and gives one link to set up a meeting; a signal ends it well', patience, async () => {
    const data = join(scratchFolder(), 'new', 'data')
    const { child, origin, said, ended } = await listening(data)
    expect(said()).toMatch(/http:\/\/127\.0\.0\.1:\d+\/einrichten#[A-Za-z0-9_-]{27}/)
    expect(said()).toContain('plain http')
    expect((await fetch(`${origin}/api/health`)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(readdirSync(data)).toEqual(['rostra.db'])
  })

  it(
    '[LOG11] refuses a folder another server uses, and a port that is taken, in one sentence each',
    patience,
    async () => {
      const data = scratchFolder()
      const first = await listening(data)
      const second = start(['--port', '0', '--data', data])
      expect(await second.ended).toEqual([1, null])
      expect(second.said()).toMatch(/^rostra: .* in use by another Rostra server\. .*\n$/)
      const third = start(['--port', new URL(first.origin).port, '--host', '127.0.0.1', '--data', join(data, 'other')])
      expect(await third.ended).toEqual([1, null])
      expect(third.said()).toMatch(/^rostra: port \d+ is in use\. .*\n$/)
      expect((await fetch(`${first.origin}/api/health`)).status).toBe(200)
    },
  )

  it('[LOG11] starts again on the folder of one that was killed', patience, async () => {
    const data = scratchFolder()
    const first = await listening(data)
    first.child.kill('SIGKILL')
    await first.ended
    expect((await listening(data)).origin).toContain('http')
  })

  it('[CFG4] says in one sentence what it cannot use', patience, async () => {
    const folder = scratchFolder()
    writeFileSync(join(folder, 'file'), 'x')
    mkdirSync(join(folder, 'foreign'))
    writeFileSync(join(folder, 'foreign', 'rostra.db'), 'no database '.repeat(1_000))
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['--data', join(folder, 'file', 'below')], /cannot be made/],
      [['--data', join(folder, 'foreign')], /not a sound database/],
      [['--host', '203.0.113.1', '--data', join(folder, 'a')], /no address of this machine/],
      [['--tls-cert', join(folder, 'none'), '--tls-key', join(folder, 'none')], /cannot be read/],
      [
        ['--tls-cert', join(folder, 'file'), '--tls-key', join(folder, 'file'), '--data', join(folder, 'b')],
        /PEM|start/,
      ],
      [['--prot', '1'], /--prot/],
    ]
    const results = cases.map(([argv, words]) => ({ words, ...start(['--port', '0', ...argv]) }))
    for (const { words, ended, said } of results) {
      expect(await ended).toEqual([1, null])
      expect(said()).toMatch(words)
      expect(said().trim().split('\n')).toHaveLength(1)
    }
  })

  it('[CFG3] prints its options', patience, async () => {
    const { ended, said } = start(['--help'])
    expect(await ended).toEqual([0, null])
    expect(said()).toContain('--public-url')
  })

  it('[PRE6] starts without Redis, and says so', patience, async () => {
    const server = await listening(scratchFolder(), '--redis-url', 'redis://127.0.0.1:1')
    await vi.waitFor(() => expect(server.said()).toContain('Redis does not answer'), { timeout: 5_000 })
    expect((await fetch(`${server.origin}/api/health`)).status).toBe(200)
    server.child.kill('SIGTERM')
    expect(await server.ended).toEqual([0, null])
  })
})
