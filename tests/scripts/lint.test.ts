import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

// One run of the real linter with the project's configuration over small files that each break one rule: what a linter
// no longer finds after an update is otherwise noticed by nobody.

const root = join(import.meta.dirname, '../..')

const wrong: readonly (readonly [file: string, source: string, says: string])[] = [
  ['shared/a1.ts', 'export const t = Date.now()', 'has no clock'],
  ['shared/a2.ts', 'export const t = new Date()', 'has no clock'],
  ['shared/a3.ts', 'export const t = Date()', 'has no clock'],
  ['shared/a4.ts', 'export const r = Math.random()', 'has no randomness'],
  ['shared/a5.ts', 'export const wait = () => setTimeout(() => {}, 1)', 'has no timers'],
  ['shared/a6.ts', 'export const id = () => crypto.randomUUID()', 'is pure'],
  ['shared/a7.ts', "export const get = () => fetch('/')", 'is pure'],
  ['shared/b1.ts', 'export const d = new Date(2024, 9, 18)', "host's time zone"],
  ['shared/b2.ts', 'export const h = (d: Date) => d.getHours()', "host's time zone"],
  ['shared/b3.ts', "export const f = new Intl.DateTimeFormat('de-DE', { hour: '2-digit' })", "host's time zone"],
  ['shared/c1.ts', 'export const f = (n: number) => n.toLocaleString()', "host's locale"],
  ['shared/c2.ts', 'export const c = (a: string, b: string) => a.localeCompare(b)', "host's locale"],
  ['shared/c3.ts', 'export const f = new Intl.ListFormat()', "host's locale"],
  ['server/d1.ts', 'export const x: any = 1', 'any'],
  ['server/d2.ts', 'export default 1', 'named export'],
  ['server/d4.ts', 'const f = async () => {}\nexport const g = () => { f() }', 'Promises must be awaited'],
  ['client/ui/d3.ts', 'export const say = () => console.log(1)', 'console'],
  ['tests/e1.test.ts', "import { vi } from 'vitest'\nvi.mock('./x.ts')", 'hand the unit a port'],
  ['tests/e2.test.ts', 'export const z = () => new Promise((done) => setTimeout(done, 100))', 'No sleeps'],
  ['tests/e3.test.ts', 'export const z = () => new Promise<void>((r) => { setTimeout(r, 100) })', 'No sleeps'],
  ['tests/e4.test.ts', "import { setTimeout } from 'node:timers/promises'\nexport const z = setTimeout", 'No sleeps'],
  // text that the linter must refuse, not a focused test
  ['tests/e5.test.ts', "import { it } from 'vitest'\nit.only('x', () => {})", 'focused'],
]

const right: readonly (readonly [file: string, source: string])[] = [
  ['shared/ok1.ts', 'export const d = (iso: string) => new Date(iso).getUTCHours()'],
  ['shared/ok2.ts', "export const f = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC' })"],
  ['shared/ok3.ts', 'export const f = (o: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("de", o)'],
  ['shared/ok4.ts', "export const c = (a: string, b: string) => a.localeCompare(b, 'de')"],
  ['server/ok5.ts', 'export const now = () => Date.now()'],
  ['tests/ok6.test.ts', 'export const limit = (f: () => void) => setTimeout(f, 1000)'],
]

const outputSchema = z.object({
  diagnostics: z.array(z.object({ filename: z.string(), message: z.string(), help: z.string().nullish() })),
})

describe('the linter', () => {
  let folder = ''
  let found: ReadonlyMap<string, string>

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rostra-lint-'))
    for (const [file, source] of [...wrong, ...right]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${source}\n`)
    }
    for (const name of ['oxlint.config.ts', 'scripts', 'node_modules'])
      symlinkSync(join(root, name), join(folder, name))
    const { stdout } = spawnSync(
      join(root, 'node_modules/.bin/oxlint'),
      ['--format', 'json', 'shared', 'server', 'client', 'tests'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    const { diagnostics } = outputSchema.parse(JSON.parse(stdout))
    const texts = new Map<string, string>()
    for (const { filename, message, help } of diagnostics) {
      texts.set(filename, `${texts.get(filename) ?? ''}${message} ${help ?? ''}\n`)
    }
    found = texts
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(wrong)('%s: %s', (file, _, says) => {
    expect(found.get(file)).toContain(says)
  })

  it.each(right)('lets %s pass: %s', (file) => {
    expect(found.get(file)).toBeUndefined()
  })
})
