import { describe, expect, it } from 'vitest'
import { documentsOn, readableDocument } from '../../shared/features/documents/select.ts'
import { foldRecorded, meeting, type MeetingCommand, type MeetingState } from '../../shared/meeting/meeting.ts'
import { redactEvent, redactState, type Audience } from '../../shared/meeting/redact.ts'
import { PaperMeeting } from '../support/paper-meeting.ts'
import { conference } from '../features/roster/conference.ts'
import { item } from '../features/agenda/day.ts'

const file = { name: 'Antrag.pdf', type: 'pdf', size: 1, sha256: 'a'.repeat(64), pages: 3 } as const
const attach = (on: string): MeetingCommand => ({
  type: 'documents.attach',
  data: { item: on, person: 'office', file },
})
const show = (document: string): MeetingCommand => ({ type: 'screen.open', data: { document, page: 1, part: 'whole' } })
const call = (on: string): MeetingCommand => ({ type: 'agenda.call', data: { item: on } })

/** 1 is called, 2 is open, 3 is confidential; each has a document, the first one's is on the screen. */
function sitting() {
  const paper = new PaperMeeting()
  let now = 0
  const say = (command: MeetingCommand, by: string | null = 'chair') => {
    const refused = paper.say(command, by, (now += 60_000))
    if (refused) throw new Error(`${command.type}: ${refused.code}`)
  }
  say({ type: 'roster.convene', data: conference() }, null)
  const items = [item('1'), item('2'), item('3', { confidential: true })]
  say({ type: 'agenda.set', data: { items } }, null)
  for (const on of ['1', '2', '3']) say(attach(on), null)
  say({ type: 'attendance.open', data: {} })
  say(call('1'))
  const [first] = documentsOn(paper.state, '1')
  say(show(first?.id ?? ''))
  return { paper, say, first: first?.id ?? '' }
}

describe('a document on the screens', () => {
  it.each<readonly [what: string, command: MeetingCommand, stays: boolean]>([
    ['another item is called', call('2'), false],
    ['the item ends', { type: 'agenda.close', data: { outcome: 'noted' } }, false],
    [
      'a ballot is opened',
      { type: 'ballots.open', data: { method: 'named', order: 'protocol', written: false } },
      false,
    ],
    ['a break', { type: 'attendance.suspend', data: {} }, false],
    ['the end', { type: 'attendance.close', data: {} }, false],
    ['somebody speaks', { type: 'floor.grant', data: { person: 'sn' } }, true],
    [
      'a written ballot is opened',
      {
        type: 'ballots.open',
        data: { method: 'named', order: 'protocol', written: true, subject: { kind: 'items', items: ['2'] } },
      },
      true,
    ],
  ])('[POL12] when %s: stays %s', (_what, command, stays) => {
    const { paper, say } = sitting()
    say(command)
    expect(paper.state.screen.page !== null).toBe(stays)
  })

  it('[POL12] put on during a ballot, it gives way to the result', () => {
    const { paper, say, first } = sitting()
    const ballot = { method: 'named', order: 'protocol' } as const
    say({ type: 'ballots.open', data: { ...ballot, written: true, subject: { kind: 'items', items: ['2'] } } })
    say({ type: 'ballots.open', data: { ...ballot, written: false } })
    say(show(first))
    say({ type: 'ballots.close', data: { ballot: 'b1' } })
    expect(paper.state.screen.page).not.toBeNull()
    say({ type: 'ballots.close', data: { ballot: 'b2' } })
    expect(paper.state.screen.page).toBeNull()
  })

  it('[POL12] leaves them when it is taken away, another one does not matter', () => {
    const { paper, say, first } = sitting()
    const [other] = documentsOn(paper.state, '2')
    say({ type: 'documents.remove', data: { id: other?.id ?? '' } }, 'office')
    expect(paper.state.screen.page).toEqual({ document: first, page: 1, part: 'whole' })
    say({ type: 'documents.remove', data: { id: first } }, 'office')
    expect(paper.state.screen.page).toBeNull()
  })
})

describe('who learns of documents', () => {
  const names = (state: MeetingState) => ['1', '2', '3'].map((on) => documentsOn(state, on).length)
  it('[DOC9] [RED5] of a confidential item: the office and the delegations', () => {
    const { paper } = sitting()
    const log = paper.events.map((it) => ({ ...it, cause: 'c', hash: 'h' }))
    const audiences: readonly Audience[] = [
      { kind: 'office' },
      { kind: 'delegation', code: 'SN' },
      { kind: 'guest', code: 'BMDV' },
      { kind: 'screen' },
      { kind: 'public' },
    ]
    for (const [at, audience] of audiences.entries()) {
      const may = at < 2
      const seen = redactState(paper.state, audience)
      expect(names(seen)).toEqual([1, 1, may ? 1 : 0])
      const folded = foldRecorded(log.map((it) => redactEvent(it, audience, paper.state)))
      expect(folded).toEqual(seen)
      const secret = paper.state.documents.all.find((it) => it.item === '3')
      expect(readableDocument(seen, secret?.id ?? '') !== null).toBe(may)
    }
    const told = JSON.stringify(
      redactState(paper.state, { kind: 'public' }).documents.all.filter((it) => it.item === '3'),
    )
    expect(told).not.toContain('Antrag')
    expect(told).not.toContain(file.sha256)
  })

  it('[REC1] a meeting without documents is as it was', () => {
    expect(meeting.initial().documents).toEqual({ all: [] })
  })
})
