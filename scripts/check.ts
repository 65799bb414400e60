// `npm run check`: every check there is short of a browser, each with its time; a failed one shows its output at once.
// `--static` leaves the unit tests out, for .ci/run, where the whole suite runs anyway.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closingLine } from './closing-line.ts'

const still = ['format:check', 'lint', 'types', 'walls', 'names', 'rules', 'docs:check'] as const
const steps = process.argv.includes('--static') ? still : ([...still, 'test:unit'] as const)

/** Runs one script of package.json. Resolves to whether it succeeded and what it printed. */
const run = async (script: string): Promise<{ readonly ok: boolean; readonly output: string }> => {
  const child = spawn('npm', ['run', '--silent', script], {
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  return { ok: code === 0, output: Buffer.concat(chunks).toString('utf8') }
}

let failed = 0
for (const step of steps) {
  const begun = performance.now()
  const { ok, output } = await run(step)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  const last = output.trim().split('\n').at(-1) ?? ''
  console.log(
    `${ok ? '✓' : '✗'} ${step.padEnd(13)} ${seconds.padStart(5)} s${ok && step !== 'lint' ? `  ${last}` : ''}`,
  )
  if (ok) continue
  failed += 1
  console.log(output)
}
console.log(closingLine({ passed: steps.length - failed, failed, skipped: 0 }))
process.exitCode = failed === 0 ? 0 : 1
