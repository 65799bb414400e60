import { accessFaults } from './access.ts'
import { ballotFaults } from './ballots.ts'
import { bundleFaults } from './bundle.ts'
import { draftFaults } from './draft.ts'
import { exportFaults } from './export.ts'
import type { Fault } from './fault.ts'
import { meetingFaults } from './meeting.ts'
import { phraseFaults } from './phrases.ts'
import { ruleFaults } from './rules.ts'
import { serverFaults } from './server.ts'
import { sittingFaults } from './sitting.ts'
import { togetherFaults } from './together.ts'

/** Every planted fault. */
export const faults: readonly Fault[] = [
  ...ruleFaults,
  ...ballotFaults,
  ...sittingFaults,
  ...meetingFaults,
  ...phraseFaults,
  ...serverFaults,
  ...accessFaults,
  ...draftFaults,
  ...togetherFaults,
  ...bundleFaults,
  ...exportFaults,
]
