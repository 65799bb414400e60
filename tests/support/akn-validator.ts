import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scratchFolder } from './scratch-folder.ts'

const schema = fileURLToPath(new URL('../../../shared/standards/akomantoso30.xsd', import.meta.url))

/** Whether xmllint and the schema of OASIS are at hand; says so where they are not. */
export const hasAknValidator = spawnSync('xmllint', ['--version']).status === 0 && existsSync(schema)
if (!hasAknValidator)
  console.warn('Akoma Ntoso is not validated: xmllint or ../shared/standards/akomantoso30.xsd is not there.')

/** What the validator complains of; null where it does not. */
export function aknComplaint(xml: string): string | null {
  const path = join(scratchFolder(), 'document.xml')
  writeFileSync(path, xml)
  try {
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, path], { stdio: 'pipe' })
    return null
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr)
  }
}

/** References within the file that lead nowhere, and marks that are there twice. */
export function aknLooseEnds(xml: string): readonly string[] {
  const ids = [...xml.matchAll(/ eId="([^"]*)"/g)].map(([, id = '']) => id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  const wanted = [...xml.matchAll(/ (?:refersTo|outcome|as|by|source|proxy|rostra:\w+|href)="(#[^"]*)"/g)]
  const astray = wanted.flatMap(([, names = '']) => names.split(' ')).filter((name) => !ids.includes(name.slice(1)))
  return [...twice, ...astray]
}
