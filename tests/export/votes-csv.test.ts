import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closedBallots } from '../../server/export/camps.ts'
import { votesCsv } from '../../server/export/votes-csv.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'

const all = meetingFiles.map((path) => ({ name: basename(path), ...playedFile(path).played }))

/** A second reading of RFC 4180, by hand. */
function rowsIn(csv: string): readonly (readonly string[])[] {
  expect(csv.startsWith('\u{FEFF}')).toBe(true)
  const separator = csv.includes(';') ? ';' : ','
  const rows: string[][] = [['']]
  let quoted = false
  for (let at = 1; at < csv.length; at++) {
    const sign = csv[at] ?? ''
    const row = rows.at(-1) ?? []
    const add = (text: string) => row.splice(-1, 1, (row.at(-1) ?? '') + text)
    if (sign === '"' && quoted && csv[at + 1] === '"') {
      add('"')
      at++
    } else if (sign === '"') quoted = !quoted
    else if (quoted) add(sign)
    else if (sign === separator) row.push('')
    else if (sign === '\r') {
      rows.push([''])
      at++
    } else add(sign)
  }
  return rows.slice(0, -1)
}

describe('votes as a table', () => {
  it.each(all)('[CSV1] of $name: a row a delegation and ballot, adding up to the record', ({ state, draft }) => {
    const csv = votesCsv({ state, draft, log: [] })
    expect(csv.includes(';')).toBe(state.roster.convened && state.roster.locale.startsWith('de'))
    const [head = [], ...rows] = rowsIn(csv)
    expect(head).toHaveLength(13)
    for (const row of rows) expect(row).toHaveLength(13)
    for (const { no, ballot, camps } of closedBallots(state)) {
      const own = rows.filter((row) => row[1] === String(no))
      const votes = own.reduce((sum, row) => sum + Number(row[8]), 0)
      expect(votes).toBe(camps.reduce((sum, camp) => sum + camp.votes, 0))
      if (ballot.method === 'secret') {
        // BAL26: no row says whose
        expect(own.map((row) => row[5] + (row[6] ?? '') + row[9] + row[10] + row[11])).toEqual(own.map(() => ''))
      } else expect(own.map((row) => row[5])).toEqual(ballot.electorate.map(({ code }) => code))
      if (ballot.method === 'ayes-only') expect(new Set(own.map((row) => row[7]))).not.toContain('Nein')
    }
  })

  it.each(all)('[EDI2] of $name name no delegation to outsiders', ({ state, draft }) => {
    const [, ...rows] = rowsIn(votesCsv({ state, draft, log: [], edition: 'external' }))
    expect(new Set(rows.map((row) => row[5]))).toEqual(new Set(rows.length > 0 ? [''] : []))
  })

  it('[CSV2] holds no formula, and comes back as it was', () => {
    const { state, draft } = all[0]!
    if (!state.roster.convened) throw new Error('not convened')
    const names = ['=1+1', '+49', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', 'a;b', 'a"b', '"', 'a\nb', "'x"]
    const delegations = state.roster.delegations.map((each, at) => ({ ...each, name: names[at] ?? each.name }))
    const hostile: MeetingState = { ...state, roster: { ...state.roster, delegations } }
    const cells = rowsIn(votesCsv({ state: hostile, draft, log: [] })).flat()
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
    for (const name of names) expect(cells.some((cell) => cell === name || cell === `'${name}`)).toBe(true)
  })
})
