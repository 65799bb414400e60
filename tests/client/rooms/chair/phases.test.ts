import { expect, it } from 'vitest'
import { itemOf } from '../../../../shared/features/agenda/select.ts'
import { nextStep } from '../../../../client/rooms/chair/next-step.ts'
import { phasesOf } from '../../../../client/rooms/chair/phases.ts'
import { adopted, call, inFour, small, vote, type SmallAct } from '../../../meeting/small-meeting.ts'

/** `called✓ presented• debate ballot result`: done, now, to come. */
function line(acts: readonly SmallAct[], number: string): string {
  const { state } = small(acts)
  const item = itemOf(state, number)
  if (!item) throw new Error(number)
  const signs = { done: '✓', now: '•', next: '' }
  return phasesOf(state, item, nextStep(state))
    .map(({ phase, state: standing }) => phase + signs[standing])
    .join(' ')
}
const present: SmallAct = ['hh', 'item.present']
const debate: SmallAct = ['chair', 'debate.open']

it.each<readonly [readonly SmallAct[], string, string]>([
  [inFour, '4', 'called✓ presented• debate ballot result'],
  [[...inFour, present], '4', 'called✓ presented✓ debate• ballot result'],
  [[...inFour, present, debate], '4', 'called✓ presented✓ debate• ballot result'],
  [
    [...inFour, present, debate, ['office', 'motion.change', { changes: [{ clause: 3, op: 'strike' }] }]],
    '4',
    'called✓ presented✓ debate• changed✓ ballot result',
  ],
  [[...inFour, ['chair', 'ballot.open', { method: 'named' }]], '4', 'called✓ ballot• result'],
  [[...inFour, ...vote()], '4', 'called✓ ballot✓ result•'],
  [[...adopted, call('2.1')], '2.1', 'called✓ reported•'],
  [[...adopted, call('2.2')], '2.2', 'called✓ debate•'],
  [adopted, '1', 'called✓ adopted✓'],
])('what the item now called goes through, without what was passed over (%#)', (acts, number, expected) => {
  expect(line(acts, number)).toBe(expected)
})
