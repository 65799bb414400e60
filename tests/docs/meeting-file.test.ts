import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { actNames } from '../../server/import/acts.ts'
import { readMeetingFile } from '../../server/import/read-meeting-file.ts'
import { presetNames } from '../../shared/rules/presets.ts'
import { resolveRule } from '../../shared/rules/rule.ts'

const blocksOf = (page: string) => [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text)

describe.each(['docs/de/sitzungsdatei.md', 'docs/en/meeting-file.md'])('%s', (path) => {
  const page = readFileSync(path, 'utf8')
  const [head = '', rules = '', acts = ''] = blocksOf(page)

  it('shows a file that founds a meeting, its own rules and acts too', () => {
    expect(readMeetingFile(head)).toMatchObject({ ok: true })
    expect(readMeetingFile(head + acts)).toMatchObject({ ok: true })
    expect(readMeetingFile(head.replace(/^rules: .*$/m, rules.trimEnd()) + acts)).toMatchObject({ ok: true })
  })

  it('names every preset and every key of a rule', () => {
    const rows = new Set([...page.matchAll(/^\| \**`([a-z-]+)`\** \|/gm)].map(([, name]) => name))
    const keys = Object.keys(resolveRule('majority-cast').rule)
    expect([...presetNames, ...keys].filter((name) => !rows.has(name))).toEqual([])
  })

  it('names no act that does not exist', () => {
    const known: ReadonlySet<string> = new Set(actNames)
    const table = page.slice(page.lastIndexOf('```')).match(/`[a-z]+\.[a-z-]+`/g) ?? []
    const unknown = table.map((name) => name.slice(1, -1)).filter((name) => !known.has(name))
    expect(unknown).toEqual([])
  })
})
