import type { MeetingState } from '../../meeting/state.ts'
import { houseOf } from '../house.ts'

/** Every finite verb of the minutes with its present; `would` stands for what was still to come. */
const present = {
  was: 'is',
  were: 'are',
  would: 'will',
  had: 'has',
  abstained: { one: 'abstains', many: 'abstain' },
  adopted: { one: 'adopts', many: 'adopt' },
  announced: 'announces',
  approved: { one: 'approves', many: 'approve' },
  asked: 'asks',
  closed: 'closes',
  'did not obtain': 'does not obtain',
  discussed: 'discuss',
  handed: 'hands',
  held: 'hold',
  joined: 'joins',
  left: 'leaves',
  made: { one: 'makes', many: 'make' },
  presented: 'presents',
  rejected: { one: 'rejects', many: 'reject' },
  remained: 'remains',
  reported: 'reports',
  stated: 'states',
  tabled: 'tables',
  took: { one: 'takes', many: 'take' },
  transferred: 'transfers',
  voted: { one: 'votes', many: 'vote' },
  withdrew: 'withdraws',
} as const

export type Verb = keyof typeof present

/** PHR29: the verb in the house's tense, given in the past; `many` where its subject is a plural. */
export function verb(state: MeetingState, past: Verb, many = false): string {
  if (houseOf(state).tense !== 'present') return past
  const now = present[past]
  return typeof now === 'string' ? now : many ? now.many : now.one
}
