import { describe, expect, it } from 'vitest'
import { textOf } from '../../shared/features/motions/select.ts'
import { meeting, type MeetingState, type Recorded } from '../../shared/meeting/meeting.ts'
import { knownOutside, nothingOutside, stepOutside } from '../../shared/meeting/outside/outside.ts'
import { toldOutside } from '../../shared/meeting/outside/told.ts'
import { adopted, call, small, type SmallAct } from './small-meeting.ts'

const chair = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['chair', act, args]

/** 3 is confidential, 4 is not. */
const agenda = [
  { number: '1', title: 'Tagesordnung', kind: 'agenda' },
  { number: '3', title: 'Zwillinge', sponsors: ['BB'], clauses: ['Geheime Ziffer.'], confidential: true },
  { number: '4', title: 'Wolke', sponsors: ['HH'], clauses: ['Offene Ziffer.'] },
]

function played(acts: readonly SmallAct[]) {
  const { state, events } = small([...adopted, ...acts], { agenda })
  return { state, log: events.map((it): Recorded => ({ ...it, cause: `c${it.seq}`, hash: 'h' })) }
}

/** What outsiders are told of each event, by type; and what they know in the end. */
function outsiders(acts: readonly SmallAct[], releases: readonly ('text' | 'votes')[] = []) {
  const { state, log } = played(acts)
  const release = (before: MeetingState, part: 'text' | 'votes') =>
    meeting.evolve(
      before,
      { type: 'minutes.released', data: { item: '3', part, released: true } },
      { seq: log.length + 1, at: 0, by: 'chair' },
    )
  const now = releases.reduce(release, state)
  let outside = nothingOutside()
  const told = log.map((recorded) => {
    const step = stepOutside(outside, recorded, now)
    outside = step.outside
    return step.recorded
  })
  const known = knownOutside({ ...outside, told: releases.reduce(release, outside.told) })
  const heard = (type: string) => log.flatMap((it, at) => (it.event.type === type ? [told[at] ?? null] : []))
  return { state, log, told, known, heard }
}

const debated: readonly SmallAct[] = [
  call('3'),
  ['hh', 'item.present'],
  chair('debate.open', { topic: 'den Zwillingen' }),
  ['sn', 'floor.request'],
  chair('floor.grant'),
  ['by', 'amendment.table', { id: 'A1', changes: [{ clause: 1, op: 'reword', text: 'Noch geheimer.' }] }],
  chair('amendment.accept', { id: 'A1' }),
  chair('ballot.open', { method: 'named' }),
  ['sn', 'ballot.cast', { choice: 'no' }],
  ['by', 'ballot.cast', { choice: 'yes' }],
  chair('ballot.close'),
  ['sn', 'statement.file', { text: 'Sachsen ist dagegen.' }],
]
const after: readonly SmallAct[] = [call('4'), ['sn', 'floor.request']]

describe('a confidential item, to outsiders', () => {
  it('[CNF1] is its number, its place, and whether it is called or over', () => {
    const { known, heard } = outsiders([...debated, ...after])
    expect(known.agenda.order).toEqual(['1', '3', '4'])
    expect(known.agenda.calls.map(({ item }) => item)).toEqual(['1', '3', '4'])
    expect(known.agenda.items['3']).toMatchObject({
      number: '3',
      title: '',
      short: '',
      confidential: true,
      phase: 'ended',
    })
    expect(known.agenda.items['4']).toMatchObject({ title: 'Wolke', phase: 'called' })
    expect(heard('agenda.set')).toMatchObject([{ by: null, cause: '' }])
  })

  it('[CNF1] is off the agenda without a word about where it went', () => {
    const { known } = outsiders([chair('agenda.refer', { item: '3', to: 'den Zwillingsausschuss' })])
    expect(known.agenda.items['3']?.disposition).toMatchObject({ kind: 'referred', to: null })
  })

  it('[CNF2] has no text, no people, no votes, no statements', () => {
    const { known, state } = outsiders(debated)
    expect(JSON.stringify(known)).not.toMatch(/Zwilling|[Gg]eheim|dagegen/)
    expect(textOf(state, '3')).toEqual(['Noch geheimer.'])
    expect(textOf(known, '3')).toEqual([])
    expect([known.ballots.order, known.motions.order, known.floor.debates, known.statements.statements]).toEqual([
      [],
      [],
      [],
      [],
    ])
  })

  it('[CNF2] leaves the list of speakers to be heard of again when another item is called', () => {
    const { known, heard } = outsiders([...debated, ...after])
    expect(heard('floor.requested').map((it) => it !== null)).toEqual([false, true])
    expect(known.floor).toMatchObject({ waiting: [{ person: 'sn' }], speaking: null, spokenBy: {}, speeches: 0 })
  })

  it('[CNF2] tells who leaves meanwhile, and not why', () => {
    const { heard } = outsiders([call('3'), ['sn', 'person.leave', { reason: 'befangen' }]])
    expect(heard('attendance.left')).toMatchObject([{ event: { data: { person: 'sn', reason: null } } }])
  })

  it('[CNF3] is told without names when its text is released, and with them when the votes are', () => {
    const votes = ({ known }: ReturnType<typeof outsiders>) => known.ballots.all['b1']?.result?.reckoning
    const text = outsiders(debated, ['text'])
    expect(text.known.agenda.items['3']?.title).toBe('Zwillinge')
    expect(textOf(text.known, '3')).toEqual(['Noch geheimer.'])
    expect(text.known.statements.statements[0]?.text).toBe('Sachsen ist dagegen.')
    expect(votes(text)).toMatchObject({ outcome: 'rejected', yes: null, no: null })
    expect(JSON.stringify([text.known.ballots.all['b1']?.casts, text.known.journal])).not.toMatch(/"choice"/)
    expect(text.heard('ballots.cast')).toEqual([null, null])
    expect(votes(outsiders(debated, ['text', 'votes']))).toMatchObject({ yes: ['BY'], no: ['SN'] })
    expect(votes(outsiders(debated, ['votes']))).toBeUndefined()
  })

  it('[CNF4] a vote on several items is one on those that are open', () => {
    const together = (items: readonly string[], releases: readonly ('text' | 'votes')[] = []) =>
      outsiders(
        [call('3'), chair('ballot.open', { items, method: 'named' }), ['sn', 'ballot.cast', { choice: 'no' }]],
        releases,
      ).known.ballots.all['b1']
    expect(together(['3', '4'])).toMatchObject({ item: '4', subject: { items: ['4'] }, casts: [{ delegation: 'SN' }] })
    expect(together(['3', '4'], ['text'])).toMatchObject({ item: '3', subject: { items: ['4'] } })
    expect(together(['3', '4'], ['text', 'votes'])).toMatchObject({ item: '3', subject: { items: ['3', '4'] } })
    expect(together(['3'])).toBeUndefined()
  })

  it('[CNF4] a vote on an amendment to it is not told, whatever is called', () => {
    const { known, state } = outsiders([
      call('3'),
      ['by', 'amendment.table', { id: 'A1', changes: [{ clause: 1, op: 'reword', text: 'Noch geheimer.' }] }],
      call('4'),
      chair('ballot.open', { amendment: 'A1', method: 'named' }),
      ['sn', 'ballot.cast', { choice: 'no' }],
    ])
    expect(state.ballots.order).toEqual(['b1'])
    expect([known.ballots.order, known.motions.order]).toEqual([[], []])
  })

  it('[CNF5] says of a release whether all is told anew', () => {
    const { state, log } = played([call('3')])
    let outside = nothingOutside()
    for (const recorded of log) {
      const step = stepOutside(outside, recorded, state)
      expect(step.anew).toBeNull()
      outside = step.outside
    }
    const release = (item: string, part: 'text' | 'votes'): Recorded => ({
      seq: log.length + 1,
      at: 0,
      by: 'chair',
      cause: 'c',
      hash: 'h',
      event: { type: 'minutes.released', data: { item, part, released: true } },
    })
    const anew = (recorded: Recorded) =>
      stepOutside(outside, recorded, meeting.evolve(state, recorded.event, recorded)).anew
    expect(anew(release('3', 'text'))).toBe('release')
    expect(anew(release('3', 'votes'))).toBeNull() // its text is not
    expect(anew(release('4', 'votes'))).toBeNull() // it is not confidential
  })

  it('[CNF2] what is no matter of it is told as it was recorded', () => {
    const { state, log } = played(after)
    for (const recorded of log) {
      if (recorded.event.type !== 'agenda.set') expect(toldOutside(recorded, state, state)).toBe(recorded)
    }
  })
})
