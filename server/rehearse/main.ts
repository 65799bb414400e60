import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readMeetingFile } from '../import/read-meeting-file.ts'
import { play, Unexpected } from './play.ts'

const USAGE = 'npm run rehearse -- FILE --out DIR [--chaos SEED]'

function argumentsOf(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { out: { type: 'string' }, chaos: { type: 'string' } },
  })
  const [path] = positionals
  if (path === undefined || positionals.length > 1 || values.out === undefined) throw new Error(`Usage: ${USAGE}`)
  const chaosSeed = values.chaos === undefined ? null : Number(values.chaos)
  if (chaosSeed !== null && !Number.isSafeInteger(chaosSeed)) throw new Error('--chaos takes a whole number')
  return { path, out: values.out, chaosSeed }
}

/** Plays FILE and writes the exports to DIR. Returns the exit code: 0 when every act ended as expected. */
async function main(): Promise<number> {
  const { path, out, chaosSeed } = argumentsOf(process.argv.slice(2))
  const source = await readFile(path, 'utf8')
  const reading = readMeetingFile(source, 'en')
  if (!reading.ok) {
    for (const { line, message } of reading.issues) console.error(`${path}:${line}: ${message}`)
    return 1
  }
  const data = await mkdtemp(join(tmpdir(), 'rostra-rehearsal-'))
  try {
    const files = await play({ source, file: reading.file, data, chaosSeed })
    await mkdir(out, { recursive: true })
    for (const [name, body] of Object.entries(files)) await writeFile(join(out, name), body)
    console.log(`${reading.file.acts.length} acts played, ${Object.keys(files).join(', ')} written to ${out}`)
    return 0
  } catch (error) {
    console.error(error instanceof Unexpected ? `${path}: ${error.message}` : error)
    return 1
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 1
})
