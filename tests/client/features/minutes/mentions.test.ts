import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mentionables, mentionsFor } from '../../../../client/features/minutes/mentions.ts'
import { readMeetingFile } from '../../../../server/import/read-meeting-file.ts'
import { playOnPaper } from '../../../support/paper-meeting.ts'

const source = readFileSync(new URL('../../../fixtures/dmk-own.yaml', import.meta.url), 'utf8')
const reading = readMeetingFile(source)
if (!reading.ok) throw new Error('fixture')
const all = mentionables(playOnPaper(reading.file).state)
const said = (typed: string) => mentionsFor(all, typed).map(({ text }) => text)

describe('mentions', () => {
  it('[WRI5] people by any part of their name, with or without its marks, as the house names them', () => {
    expect(said('schro')).toEqual(['Minister Dirk Schrödter (SH)'])
    expect(said('Schröd')).toEqual(said('schro'))
    expect(said('martina')).toEqual(['Staatssekretärin Martina Klement (BE)'])
  })
  it('[WRI5] delegations by name or code, items by number, the number itself first', () => {
    expect(said('Hamb')).toContain('Hamburg')
    expect(said('4')[0]).toBe('TOP 4')
    expect(said('verwaltungsc')).toEqual(['TOP 4'])
    expect(said('')).toHaveLength(8)
    expect(said('xyz')).toEqual([])
  })
})
