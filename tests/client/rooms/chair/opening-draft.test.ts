import { describe, expect, it } from 'vitest'
import {
  firstDraft,
  inWriting,
  methodsFor,
  openingData,
  previousOf,
} from '../../../../client/rooms/chair/opening-draft.ts'
import { allBallots } from '../../../../shared/features/ballots/select.ts'
import { adopted, call, inFour, small, type SmallAct } from '../../../meeting/small-meeting.ts'

const chair = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['chair', act, args]
const election: readonly SmallAct[] = [
  ...adopted,
  call('7'),
  chair('ballot.open', { method: 'named', candidates: ['Anna', 'Bert', 'Cem'] }),
  ['by', 'ballot.cast', { choice: 'Anna' }],
  ['hh', 'ballot.cast', { choice: 'Bert' }],
  chair('ballot.close'),
]

describe('what is filled in before a ballot is opened', () => {
  it('is the item now called, in the way this house votes', () => {
    const once = [chair('ballot.open', { method: 'named' }), chair('ballot.close')]
    // one ballot by name makes no habit
    expect(firstDraft(small([...inFour, ...once]).state, { subject: 'items', sits: true }).method).toBe('exceptions')
    const { state } = small([...inFour, ...once, ...once])
    const draft = firstDraft(state, { subject: 'items', sits: true })
    expect(draft).toMatchObject({ items: ['4'], method: 'named', written: false })
    expect(openingData(draft, '4', false)).toMatchObject({ subject: { kind: 'items', items: ['4'] }, written: false })
  })

  it('[BAL8] is a vote in writing outside of a sitting, by a method that needs no room', () => {
    const { state } = small([])
    const draft = firstDraft(state, { subject: 'items', sits: false })
    expect(draft).toMatchObject({ items: [], method: 'named', written: true })
    expect(methodsFor(draft)).toEqual(['named', 'secret', 'ayes-only'])
    expect(openingData(draft, null, false)).toBeNull()
    expect(inWriting({ ...draft, method: 'roll-call' }, true).method).toBe('named')
  })

  it('[BAL11] repeats the last vote on the same unless the chair says that it does not', () => {
    const { state } = small(election)
    const [before] = allBallots(state)
    const draft = firstDraft(state, { subject: 'candidates', repeats: before?.id, sits: true })
    expect(draft).toMatchObject({ kind: 'candidates', candidates: 'Anna\nBert', method: 'named' })
    expect(methodsFor(draft)).not.toContain('exceptions')
    expect(previousOf(state, draft, '7')?.id).toBe(before?.id)
    expect(openingData(draft, '7', true)).toMatchObject({ repeats: 'previous' })
    expect(openingData({ ...draft, repeats: false }, '7', true)).not.toHaveProperty('repeats')
    expect(openingData(draft, '7', false)).not.toHaveProperty('repeats')
  })
})
