import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { ExportName } from '../../server/export/exports.ts'
import { readMeetingFile } from '../../server/import/read-meeting-file.ts'
import { play, type Files } from '../../server/rehearse/play.ts'
import { folded } from '../support/reference.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const example = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8')

/** A rehearsal restarts a real server up to ten times. */
const PATIENCE_MS = 300_000

async function rehearsed(name: string, chaosSeed: number | null) {
  const source = example(`${name}.yaml`)
  const reading = readMeetingFile(source)
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues))
  const files = await play({ source, file: reading.file, data: scratchFolder(), chaosSeed })
  const utf8 = new TextDecoder()
  return { files, text: utf8.decode(files['minutes.txt']) }
}

/** All but the log, which holds the random ids of the commands. */
const sameInAStorm = (files: Files) =>
  (Object.keys(files) as readonly ExportName[]).filter((name) => name !== 'log.jsonl')

// Two days, written procedures before the opening, given votes: what neither the reference nor our own example has.
it(
  '[REH1, REH2, REH4] a council of states gives its minutes through the real front doors, in a storm too',
  async () => {
    const name = 'waterways-council'
    const calm = await rehearsed(name, null)
    const minutes = calm.text
    expect(folded(minutes.slice(minutes.indexOf('\nTOP ')))).toBe(folded(example(`${name}.expected.txt`)))
    const stormy = await rehearsed(name, 1)
    for (const file of sameInAStorm(calm.files)) expect(stormy.files[file], file).toEqual(calm.files[file])
  },
  PATIENCE_MS,
)
