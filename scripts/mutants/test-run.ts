import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * What the tests said. `unloadable`: a test file could not even be read, which proves nothing about its tests.
 * `endless`: they had to be stopped.
 */
export type Verdict = 'passed' | 'failed' | 'unloadable' | 'endless'

/** The part of Vitest's JSON report that is read here. */
const Report = z.object({
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

/** A hanging test is ended by Vitest itself after five seconds; a process that hangs altogether after this. */
const patience = 120_000

/** Runs test files of the tree in one process, and stops at the first failure where `bail` is set. */
export async function runTests(root: string, files: readonly string[], bail: boolean): Promise<Verdict> {
  const output = join(root, 'mutants-report.json')
  rmSync(output, { force: true })
  const child = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project=node',
      '--project=dom',
      '--project=patient',
      '--maxWorkers=1',
      `--bail=${bail ? 1 : 0}`,
      '--reporter=json',
      `--outputFile.json=${output}`,
      ...files,
    ],
    { cwd: root, stdio: 'ignore', env: { ...process.env, NO_COLOR: '1' } },
  )
  let late = false
  const timer = setTimeout(
    () => {
      late = true
      child.kill('SIGKILL')
    },
    bail ? patience : patience * 5,
  )
  const stop = () => child.kill('SIGKILL')
  process.once('exit', stop)
  const [code] = (await once(child, 'exit')) as [number | null]
  process.off('exit', stop)
  clearTimeout(timer)
  if (late) return 'endless'
  return verdictOf(existsSync(output) ? readFileSync(output, 'utf8') : null, code)
}

/** @param report Vitest's JSON report, null where it left none */
export function verdictOf(report: string | null, code: number | null): Verdict {
  if (report === null) return 'unloadable'
  const { testResults } = Report.parse(JSON.parse(report))
  const tests = testResults.flatMap((file) => file.assertionResults)
  if (tests.some((test) => test.status === 'failed')) return 'failed'
  if (tests.length === 0 || testResults.some((file) => file.status === 'failed')) return 'unloadable'
  return code === 0 ? 'passed' : 'failed' // an error that belongs to no test
}
