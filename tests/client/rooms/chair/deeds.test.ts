import { describe, expect, it } from 'vitest'
import { deedsOf } from '../../../../client/rooms/chair/deeds.ts'
import { meeting } from '../../../../shared/meeting/meeting.ts'
import { inFour, small } from '../../../meeting/small-meeting.ts'
import { t } from '../../words.ts'

const { state } = small([...inFour])
const may = (command: Parameters<typeof meeting.decide>[0]) => {
  const decision = meeting.decide(command, state, { now: 0, seq: 1_000, actor: { person: 'chair' } })
  return decision.ok ? null : decision.rejection.code
}

describe('what a chair can do', () => {
  const deeds = deedsOf(state, '4', t)

  it('stands once under each name', () => {
    expect(new Set(deeds.map(({ id }) => id)).size).toBe(deeds.length)
    expect(new Set(deeds.map(({ label }) => label)).size).toBe(deeds.length)
  })

  it('[MIN5] includes releasing votes to outsiders, after a question, and a text only where it is confidential', () => {
    const reasons = Object.fromEntries(deeds.map(({ id, probe }) => [id, may(probe)]))
    expect(reasons).toMatchObject({
      'release-votes': null,
      'withhold-votes': 'not-released',
      'release-text': 'not-confidential',
    })
    expect(deeds.find(({ id }) => id === 'release-votes')?.does).toMatchObject({ ask: { kind: 'confirm' } })
  })

  it('[SCR6] includes veiling the screens where an item is confidential', () => {
    const labels = (of: typeof state) =>
      deedsOf(of, '4', t).flatMap(({ id, label }) => (id === 'screen-veil' ? [label] : []))
    expect(labels(state)).toEqual([])
    const confidential = small([...inFour], {
      agenda: [
        { number: '1', title: 'Tagesordnung', kind: 'agenda' },
        { number: '4', title: 'Wolke', clauses: ['Eins.'], confidential: true },
      ],
    }).state
    expect(labels(confidential)).toEqual(['Leinwand: vertrauliche Punkte verdecken'])
    expect(labels({ ...confidential, screen: { ...confidential.screen, veiled: true } })).toEqual([
      'Leinwand: vertrauliche Punkte wieder zeigen',
    ])
  })
})
