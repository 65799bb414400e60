import { describe, expect, it } from 'vitest'
import { liftViews } from '../../../../client/features/agenda/lifts.ts'
import { small, type SmallAct } from '../../../meeting/small-meeting.ts'
import { plain, t } from '../../words.ts'

const listed = (liftAt: number): readonly SmallAct[] => [
  ['chair', 'meeting.open'],
  ['chair', 'agenda.consent', { items: ['3', '4'], when: 'end', how: 'en-bloc', 'lift-at': liftAt }],
]
const told = (acts: readonly SmallAct[], seen: readonly string[] = []) =>
  liftViews(small(acts).state, t, (item, code) => !seen.includes(`${item}/${code}`)).map(({ text }) => plain(text))

describe('that an item of a consent list is to be treated singly', () => {
  it('[AGE15] names the item and who asked, and that it is off the list', () => {
    expect(told(listed(1))).toEqual([])
    expect(told([...listed(1), ['sn', 'agenda.lift', { item: '3' }]])).toEqual([
      'Einzelbehandlung von TOP 3 (Zwillinge) verlangt von Sachsen. Der Punkt steht nicht mehr auf der Konsensliste.',
    ])
  })

  it('[AGE14] says how many have to ask while it still stands on the list', () => {
    expect(told([...listed(2), ['sn', 'agenda.lift', { item: '4' }]])).toEqual([
      'Einzelbehandlung von TOP 4 (Stufenplan „Smarte Städte“) verlangt von Sachsen. ' +
        'Von der Konsensliste kommt er, sobald 2 Delegationen es verlangen.',
    ])
  })

  it('is told until it was seen, and anew when another asks; of an item under way nothing is told', () => {
    const first: readonly SmallAct[] = [...listed(2), ['sn', 'agenda.lift', { item: '3' }]]
    expect(told(first, ['3/SN'])).toEqual([])
    const second: readonly SmallAct[] = [...first, ['hh', 'agenda.lift', { item: '3' }]]
    expect(told(second, ['3/SN'])).toEqual([expect.stringContaining('verlangt von Sachsen und Hamburg.')])
    expect(told([...second, ['chair', 'item.call', { item: '3' }]])).toEqual([])
  })
})
