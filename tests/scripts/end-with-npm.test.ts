import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, it, vi } from 'vitest'

const preload = join(import.meta.dirname, '../../scripts/end-with-npm.ts')
const server = `
  process.on('SIGTERM', () => { console.log('drained'); process.exit(0) })
  setInterval(() => {}, 1000)
  console.log(process.pid)`

const running = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

let pid = 0
afterEach(() => {
  if (pid > 0 && running(pid)) process.kill(pid, 'SIGKILL')
})

it.skipIf(process.platform === 'win32')('a server whose shell was killed drains and ends', async () => {
  // The second command keeps every shell from replacing itself by the first.
  const shell = spawn('sh', ['-c', `"$NODE" --import "$PRELOAD" -e "$SERVER"; true`], {
    env: { ...process.env, NODE: process.execPath, PRELOAD: preload, SERVER: server },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const output = createInterface({ input: shell.stdout }).on('line', (line) => lines.push(line))
  await once(output, 'line')
  pid = Number(lines[0])
  expect(running(pid)).toBe(true)

  shell.kill('SIGTERM')
  await vi.waitFor(() => expect(running(pid)).toBe(false), { timeout: 10_000 })
  expect(lines).toEqual([String(pid), 'drained'])
})
