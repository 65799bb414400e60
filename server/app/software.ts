import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What facts, their words and the forms they take are made by. */
const wording = ['shared/**/*.ts', 'server/export/*']

/**
 * Which program this is, for whoever compares what two of them make of one record: its version and a mark of the very
 * sources that word it, since two installations of one version may be of different days. `0.1.0+3f9a2c1d`.
 */
export function softwareHere(): string {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { readonly version: string }
  const sources = createHash('sha256')
  for (const path of globSync(wording, { cwd: root }).sort()) {
    if (!/\.[a-z]+$/.test(path)) continue
    sources.update(`${path.replaceAll('\\', '/')}\n`)
    sources.update(readFileSync(`${root}${path}`))
  }
  return `${version}+${sources.digest('hex').slice(0, 8)}`
}
