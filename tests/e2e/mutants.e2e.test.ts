import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const seed = process.env['MUTANTS_SEED'] ?? String(Date.now() % 100_000)

// All of them take minutes (`npm run mutants`); six a run come round to every one of them.
it(`six planted faults are noticed by the tests (MUTANTS_SEED=${seed})`, () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['scripts/mutants.ts', '--sample', '6', '--seed', seed],
    { cwd: root, encoding: 'utf8' },
  )
  expect({ status, end: stdout.trim().split('\n').at(-1), all: `${stdout}${stderr}` }).toMatchObject({
    status: 0,
    end: '6 of 6 caught',
  })
})
