import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { meetingFiles } from '../support/example-meetings.ts'
import { playedInHalls } from '../support/moving-hall.ts'

/** One with several days and prose, and one with secret elections. */
const names = ['laenderkammer.yaml', 'wanderverbaende.yaml']
const files = meetingFiles.filter((path) => names.includes(basename(path)))
const forms = ['minutes.txt', 'minutes.html', 'minutes.xml', 'record.json', 'votes.csv'] as const

describe('a meeting that moves to another installation half-way', () => {
  it.each(files)(
    '[BUN8, BUN9] %s ends with the same minutes and record, to the byte',
    async (path) => {
      const source = readFileSync(path, 'utf8')
      const [unbroken, moved] = [await playedInHalls(source, false), await playedInHalls(source, true)]
      for (const form of forms) expect(await moved.export(form)).toBe(await unbroken.export(form))
      const log = await moved.export('log.jsonl')
      expect(moved.logBefore.length).toBeGreaterThan(1_000)
      expect(log.startsWith(moved.logBefore)).toBe(true)
      expect(log.length).toBeGreaterThan(moved.logBefore.length)
      expect(moved.oldSeatAnswers).toBe(401)
      expect(moved.secondTime).toMatchObject({ status: 409, error: 'meeting-is-here' })
      await Promise.all([unbroken.close(), moved.close()])
    },
    180_000,
  )
})
