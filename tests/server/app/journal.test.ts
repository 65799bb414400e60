import { describe, expect, it } from 'vitest'
import { createJournal } from '../../../server/app/journal.ts'

function written(forPeople: boolean, level: 'error' | 'warn' | 'info' = 'info') {
  const lines: string[] = []
  return { lines, journal: createJournal({ level, forPeople, write: (line) => void lines.push(line) }) }
}

const forged = 'x"\n{"level":"error","msg":"all votes are lost"}\u001b[2J'

describe('the journal', () => {
  it.each([true, false])('[APP2] writes one line an entry, whatever is in it (for people: %s)', (forPeople) => {
    const { lines, journal } = written(forPeople)
    journal.warn('a page was refused', { origin: forged, n: 1 })
    expect(lines).toHaveLength(1)
    expect(lines[0]?.indexOf('\n')).toBe(lines[0]!.length - 1)
    expect(lines[0]).not.toContain('\u001b')
    expect(lines[0]).toContain('a page was refused')
  })

  it('[APP2] writes JSON for machines, with the time in UTC', () => {
    const { lines, journal } = written(false)
    journal.error('broken', { at: 7 })
    expect(JSON.parse(lines[0]!)).toMatchObject({
      level: 'error',
      msg: 'broken',
      at: 7,
      time: expect.stringMatching(/Z$/),
    })
  })

  it('[APP2] leaves out what was not asked for', () => {
    const { lines, journal } = written(false, 'warn')
    journal.info('quiet')
    journal.warn('loud')
    expect(lines).toHaveLength(1)
  })
})
