import { describe, expect, it } from 'vitest'
import { tileSign } from '../../../../client/features/ballots/tile-sign.ts'
import { ballotTiles } from '../../../../client/features/ballots/tiles.ts'
import { screenPreview } from '../../../../client/rooms/chair/screen-preview.ts'
import { redactState } from '../../../../shared/meeting/redact.ts'
import { small, type SmallAct } from '../../../meeting/small-meeting.ts'
import { format, t } from '../../words.ts'

const words = { t, format }

/** The chair's small picture, and the signs that the hall's screen has for the same ballot. */
function pictures(method: string, acts: readonly SmallAct[] = []) {
  const { state } = small([
    ['chair', 'meeting.open'],
    ['chair', 'item.call', { item: '3' }],
    ['chair', 'ballot.open', { method }],
    ...acts,
  ])
  const { content } = screenPreview(state, words)
  if (content.kind !== 'cells') throw new Error(`the screen shows ${content.kind}`)
  const hall = redactState(state, { kind: 'screen' })
  const tiles = ballotTiles(hall, hall.ballots.all['b1']!, words)
  const signs = Object.fromEntries(content.cells.map(({ code, sign }) => [code, sign]))
  return { signs, hall: Object.fromEntries(tiles.map((tile) => [tile.id, tileSign(tile.state)])), content }
}

describe("the chair's small picture of a ballot", () => {
  const answers: readonly SmallAct[] = [
    ['by', 'ballot.cast', { choice: 'no' }],
    ['hh', 'ballot.cast', { choice: 'abstain' }],
  ]

  it.each(['exceptions', 'named', 'secret', 'ayes-only', 'roll-call'])('has the signs of the screen: %s', (method) => {
    const acts: readonly SmallAct[] = method === 'ayes-only' ? [['by', 'ballot.cast', { choice: 'yes' }]] : answers
    const { signs, hall } = pictures(method, acts)
    expect(signs).toEqual(hall)
  })

  it('has the tick of those who say nothing where exceptions are asked, and the ring with a dot of those who answered', () => {
    const { signs } = pictures('exceptions', answers)
    expect(signs).toMatchObject({ BY: 'answered', HH: 'answered', SL: 'silent', TH: 'absent' })
    expect(pictures('named', answers).signs).toMatchObject({ BY: 'answered', SL: 'open' })
    expect(pictures('roll-call', answers).signs).toMatchObject({ BY: 'no', HH: 'abstain' })
  })

  it('marks whose turn it is', () => {
    const { content } = pictures('roll-call', [['by', 'ballot.cast', { choice: 'yes' }]])
    expect(content.cells.filter(({ next }) => next).map(({ code }) => code)).toEqual(['BE'])
  })
})

describe('the small picture of a veiled screen', () => {
  const agenda = [{ number: '3', title: 'Zwillinge', clauses: ['Eins.'], confidential: true }]
  const { state } = small(
    [
      ['chair', 'meeting.open'],
      ['chair', 'item.call', { item: '3' }],
      ['chair', 'ballot.open', { method: 'named' }],
    ],
    { agenda },
  )

  it('[SCR6] has the number of a confidential item and that it is not public', () => {
    expect(screenPreview(state, words).content.kind).toBe('cells')
    const veiled = screenPreview({ ...state, screen: { ...state.screen, veiled: true } }, words)
    expect(veiled.content).toEqual({ kind: 'words', big: 'vertraulich', small: 'nicht öffentlich' })
    expect(veiled.sentence).not.toContain('Zwillinge')
  })
})
