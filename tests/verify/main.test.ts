import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bundleOf, contentOf, OpenBundle } from '../bundle/paper-bundle.ts'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const program = fileURLToPath(new URL('../../server/verify/main.ts', import.meta.url))
const path = meetingFiles.find((it) => it.endsWith('waterways-council.yaml')) ?? ''
const content = contentOf(playedFile(path).played)
const bundle = await bundleOf(content)

const run = (...args: readonly string[]) =>
  new Promise<{ readonly code: number | null; readonly said: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      { env: { ...process.env, LC_ALL: 'de_DE.UTF-8' } },
      (_, out, err) => resolve({ code: child.exitCode, said: out + err }),
    )
  })

function stored(bytes: Uint8Array): string {
  const file = join(scratchFolder(), 'bundle.rostra')
  writeFileSync(file, bytes)
  return file
}

describe('verifying at the command line', () => {
  it('[BUN7] says that all holds, and where the record stands', async () => {
    const file = stored(bundle)
    const head = content.log.at(-1)?.hash ?? ''
    const { code, said } = await run(file)
    expect(said).toContain('✓ Alles ist, wie es eingepackt wurde')
    expect(said).toContain(head)
    expect(code).toBe(0)
    expect((await run(file, '--head', head)).code).toBe(0)
    const other = await run(file, '--head', 'f'.repeat(64), '--lang', 'en')
    expect(other.said).toContain(`✗ The record ends in hash ${head}`)
    expect(other.code).toBe(1)
  }, 30_000)

  it('[BUN7] says what does not hold, and ends with 1', async () => {
    const changed = new OpenBundle(bundle)
      .changeLines('log.jsonl', (lines) => lines.toSpliced(6, 1))
      .fixSums()
      .packed()
    const { code, said } = await run(stored(changed))
    expect(said).toContain('✗ log.jsonl, Zeile 7: Hier müsste Eintrag 7 stehen')
    expect(code).toBe(1)
    const cut = await run(stored(bundle.slice(0, 5_000)))
    expect(cut.said).toContain('✗ Die Datei lässt sich nicht öffnen')
    expect(cut.code).toBe(1)
    const none = await run('/no/such/file')
    expect(none.said).toBe('/no/such/file gibt es nicht.\n')
    expect(none.code).toBe(2)
    expect((await run()).code).toBe(2)
  }, 30_000)
})
