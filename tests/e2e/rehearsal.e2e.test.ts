import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ExportName } from '../../server/export/exports.ts'
import { readMeetingFile } from '../../server/import/read-meeting-file.ts'
import { play, type Files } from '../../server/rehearse/play.ts'
import { folded, reference } from '../support/reference.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')

/** A rehearsal restarts a real server up to ten times. */
const PATIENCE_MS = 300_000

async function rehearsed(source: string, chaosSeed: number | null) {
  const reading = readMeetingFile(source)
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues))
  return play({ source, file: reading.file, data: scratchFolder(), chaosSeed })
}

function fromFirstHeading(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes)
  return folded(text.slice(text.indexOf('\nTOP ')))
}

/** All but the log, which holds the random ids of the commands. */
const sameInAStorm = (files: Files) =>
  (Object.keys(files) as readonly ExportName[]).filter((name) => name !== 'log.jsonl')

describe('a rehearsal through the real front doors', () => {
  it(
    '[REH1] plays the product’s own example to its minutes, and with kills and cuts to the same bytes',
    async () => {
      const source = fixture('dmk-own.yaml')
      const calm = await rehearsed(source, null)
      expect(fromFirstHeading(calm['minutes.txt'])).toBe(folded(fixture('dmk-own.expected.txt')))
      const stormy = await rehearsed(source, 1)
      for (const name of sameInAStorm(calm)) expect(stormy[name], name).toEqual(calm[name])
    },
    PATIENCE_MS,
  )

  it(
    '[REH3] ends at the act that does not end as expected, naming its line and the reason',
    async () => {
      const source = [
        'format: 1',
        'locale: de-DE',
        'timezone: Europe/Berlin',
        'rules: dmk',
        'body: { name: Konferenz, short: K }',
        'meeting: { title: Sitzung, date: 2024-10-18 }',
        'delegations: [{ code: A, name: Aland }]',
        'people: [{ id: ada, delegation: A, seat: member, duty: chair }, { id: bo, delegation: A, seat: staff }]',
        'agenda: [{ number: "1", title: Eins }]',
        'acts:',
        '  - { at: "09:00", by: bo, act: meeting.open, expect: refused }',
        '  - { at: "09:00", by: ada, act: meeting.open }',
        '  - { at: "09:01", by: bo, act: item.call, item: "1" }',
      ].join('\n')
      await expect(rehearsed(source, null)).rejects.toThrow(/^line 13: bo item\.call: was refused \(chair-only/)
    },
    PATIENCE_MS,
  )

  const file = reference('scenarios/dmk-2.yaml')
  const expected = reference('scenarios/dmk-2.expected.txt')
  it.skipIf(file === null || expected === null)(
    '[REH2] plays the reference meeting to its minutes, word for word',
    async () => {
      const { 'minutes.txt': text } = await rehearsed(file ?? '', null)
      expect(fromFirstHeading(text)).toBe(folded(expected ?? ''))
    },
    PATIENCE_MS,
  )
})
