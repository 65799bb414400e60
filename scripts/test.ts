// Runs the tests and ends with one plain line for whoever reads the end of a log: `412 passed, 0 failed`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closingLine, countTests, type Counts } from './closing-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'rostra-tests-'))
const report = join(folder, 'report.json')
const vitest = spawn(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...process.argv.slice(2),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  { stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => vitest.kill(signal))
const [code] = (await once(vitest, 'exit')) as [number | null]

const counts: Counts = countTests(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code)
rmSync(folder, { recursive: true, force: true })
console.log(closingLine(counts))
process.exitCode = counts.failed === 0 ? 0 : 1
