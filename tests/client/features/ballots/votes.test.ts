import { describe, expect, it } from 'vitest'
import { votesOf, type PendingCommand } from '../../../../client/features/ballots/votes.ts'
import { ballotOf } from '../../../../shared/features/ballots/select.ts'
import type { MeetingState } from '../../../../shared/meeting/meeting.ts'
import { redactState } from '../../../../shared/meeting/redact.ts'
import { small, type SmallAct } from '../../../meeting/small-meeting.ts'

const sitting: readonly SmallAct[] = [
  ['chair', 'meeting.open'],
  ['chair', 'item.call', { item: '3' }],
]
const given: SmallAct = ['sn', 'person.leave', { proxy: 'BY' }]
const named: SmallAct = ['chair', 'ballot.open', { method: 'named' }]

const none: readonly PendingCommand[] = []
/** What the person's own device knows of it. */
function seen(acts: readonly SmallAct[], person: string, delegation: string, pending = none) {
  const { state } = small([...sitting, ...acts])
  return views(redactState(state, { kind: 'delegation', code: delegation }), person, pending)
}
function views(state: MeetingState, person: string, pending: readonly PendingCommand[]) {
  const ballot = ballotOf(state, 'b1')
  if (!ballot) throw new Error('no ballot')
  return votesOf(state, ballot, person, pending)
}
const pressed = (choice: string, more: Partial<PendingCommand> = {}, held?: string): PendingCommand => ({
  id: `press-${choice}`,
  command: { type: 'ballots.cast', data: { ballot: 'b1', choice, ...(held === undefined ? {} : { for: held }) } },
  since: 0,
  sent: true,
  ...more,
})

describe('the votes a delegation answers for', () => {
  it('are its own, then those it holds with the time since when', () => {
    const [own, held] = seen([given, named], 'by', 'BY')
    expect(own).toMatchObject({ delegation: 'BY', held: false, heldSince: null, standing: { kind: 'open' } })
    expect(held).toMatchObject({ delegation: 'SN', held: true, standing: { kind: 'open' } })
    expect(held?.heldSince).toEqual(expect.any(Number))
  })

  it('are only to be watched where the vote was given away', () => {
    const acts: readonly SmallAct[] = [['sn', 'proxy.give', { to: 'BY' }], named]
    expect(seen(acts, 'sn', 'SN')).toMatchObject([{ delegation: 'SN', held: false, standing: { kind: 'watching' } }])
  })

  it('are only to be watched by staff, who see what was answered', () => {
    expect(seen([named], 'office', 'BE')).toMatchObject([{ standing: { kind: 'watching' } }])
    expect(seen([named, ['chair', 'ballot.cast', { choice: 'no' }]], 'office', 'BE')).toMatchObject([
      { standing: { kind: 'counted', choice: 'no', final: true } },
    ])
  })

  it('are none for who has no vote', () => {
    expect(seen([named], 'federal', 'BMDV')).toEqual([])
  })
})

describe('a vote', () => {
  it('is under way, never counted, until the record has it', () => {
    const [vote] = seen([named], 'by', 'BY', [pressed('yes', { sent: false })])
    expect(vote?.standing).toMatchObject({ kind: 'under-way', vote: { choice: 'yes', sent: false }, previous: null })
  })

  it('that is being changed tells what counts until then', () => {
    const acts: readonly SmallAct[] = [named, ['by', 'ballot.cast', { choice: 'yes' }]]
    const [vote] = seen(acts, 'by', 'BY', [pressed('no')])
    expect(vote?.standing).toMatchObject({ kind: 'under-way', vote: { choice: 'no' }, previous: 'yes' })
  })

  it('of several presses shows the last, and an objection as a no', () => {
    const objection: PendingCommand = {
      ...pressed('no', { id: 'objection' }),
      command: { type: 'ballots.object', data: { ballot: 'b1' } },
    }
    const [vote] = seen([named], 'by', 'BY', [pressed('yes'), objection])
    expect(vote?.standing).toMatchObject({ vote: { command: 'objection', choice: 'no' } })
  })

  it('under way for another delegation or ballot is not this one', () => {
    const [own, held] = seen([given, named], 'by', 'BY', [
      pressed('abstain', {}, 'SN'),
      { ...pressed('no'), command: { type: 'ballots.cast', data: { ballot: 'b9', choice: 'no' } } },
    ])
    expect(own?.standing.kind).toBe('open')
    expect(held?.standing).toMatchObject({ kind: 'under-way', vote: { choice: 'abstain' } })
  })

  it('[BAL14] [BAL17] that is recorded may be changed until the close, not afterwards', () => {
    const cast: SmallAct = ['by', 'ballot.cast', { choice: 'yes' }]
    expect(seen([named, cast], 'by', 'BY')[0]?.standing).toMatchObject({ kind: 'counted', choice: 'yes', final: false })
    expect(seen([named, cast, ['chair', 'ballot.close']], 'by', 'BY')[0]?.standing).toMatchObject({
      kind: 'counted',
      final: true,
    })
  })

  it('counts as yes while exceptions are asked and nothing is said, and is told so after the close', () => {
    const exceptions: SmallAct = ['chair', 'ballot.open', { method: 'exceptions' }]
    expect(seen([exceptions], 'by', 'BY')[0]?.standing).toEqual({ kind: 'open', countsAs: 'yes' })
    expect(seen([exceptions, ['chair', 'ballot.close']], 'by', 'BY')[0]?.standing).toEqual({
      kind: 'unanswered',
      countedAs: 'yes',
    })
  })

  it('that was never given counts for nothing after the close', () => {
    expect(
      seen([named, ['by', 'ballot.cast', { choice: 'yes' }], ['chair', 'ballot.close']], 'hh', 'HH')[0]?.standing,
    ).toEqual({ kind: 'unanswered', countedAs: null })
  })

  it('[BAL26] in a secret ballot is in the box and shows no choice', () => {
    const secret: readonly SmallAct[] = [
      ['chair', 'ballot.open', { method: 'secret' }],
      ['by', 'ballot.cast', { choice: 'no' }],
    ]
    const [vote] = seen(secret, 'by', 'BY')
    expect(vote?.standing.kind).toBe('in-the-box')
    expect(JSON.stringify(vote?.standing)).not.toContain('"no"')
  })

  it('knows its turn in a roll call', () => {
    const acts: readonly SmallAct[] = [['chair', 'ballot.open', { method: 'roll-call' }]]
    expect(seen(acts, 'by', 'BY')[0]?.isNext).toBe(true)
    expect(seen(acts, 'hh', 'HH')[0]?.isNext).toBe(false)
  })
})

it('[BAL17, BAL18] where the first answer stands and the chair rules on two, each person is heard once', () => {
  const rules = { preset: 'majority-cast', change: 'never', answers: 'ruling' }
  const { state } = small(
    [
      ...sitting,
      ['office', 'person.add', { person: { id: 'alt', delegation: 'BY', seat: 'alternate', family: 'Zweit' } }],
      named,
      ['by', 'ballot.cast', { choice: 'yes' }],
    ],
    { rules },
  )
  expect(views(state, 'by', none)[0]?.standing).toMatchObject({ kind: 'counted', final: true })
  expect(views(state, 'alt', none)[0]?.standing).toMatchObject({ kind: 'counted', final: false })
})
