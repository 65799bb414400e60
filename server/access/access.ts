import { leading } from '../../shared/features/attendance/select.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { AccessStore, Clock, Journal } from '../ports.ts'
import { createIncidents, type Incidents } from './incidents.ts'
import { createInvitations, type Invitations } from './invitations.ts'
import { PAIRING } from './lifetime.ts'
import { createLinks, type Links } from './links.ts'
import type { Session } from './session.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { createSetupRight, type SetupRight } from './setup-right.ts'

export interface AccessPorts {
  readonly store: AccessStore
  readonly clock: Clock
  readonly journal: Journal
  /** Where a meeting stands now, on disk; the initial state for a meeting nobody founded. */
  readonly stateOf: (meeting: string) => Promise<MeetingState>
  /** When a meeting came to this installation, ms since the epoch; without it, before its close. */
  readonly arrivedAt?: (meeting: string) => Promise<number>
  /** Milliseconds that only go forward; `performance.now` in a server. */
  readonly elapsed: () => number
}

/** Who gets in: invitations, sign-ins, pairing, the set-up link. */
export interface Access {
  readonly sessions: Sessions
  readonly links: Links
  readonly invitations: Invitations
  readonly incidents: Incidents
  readonly setup: SetupRight
  /** A link for a second device of the same holder: five minutes, once. */
  pair(session: Session): Promise<{ readonly token: string; readonly expiresAt: number | null }>
  /** The same for whoever leads the meeting, asked for from another's device; null where nobody leads. */
  takeOver(meeting: string): Promise<{
    readonly person: string
    readonly token: string
    readonly expiresAt: number | null
  } | null>
}

export function createAccess(ports: AccessPorts): Access {
  const { store, clock, journal, stateOf, elapsed, arrivedAt = async () => 0 } = ports
  const sessions = createSessions({ store, clock, journal, stateOf, arrivedAt, elapsed })
  const incidents = createIncidents(journal)
  const links = createLinks({
    store,
    clock,
    sessions,
    stateOf,
    arrivedAt,
    usedAgain: ({ meeting, person, door, kind }) => {
      if (meeting !== null) incidents.record({ meeting, person, door, kind, at: clock.now() })
    },
  })
  return {
    sessions,
    links,
    incidents,
    invitations: createInvitations({ store, links, sessions, incidents }),
    setup: createSetupRight({ store, clock }),
    pair: ({ meeting, person, door }) => links.issue({ meeting, person, door }, 'pairing', PAIRING),
    async takeOver(meeting) {
      const person = leading(await stateOf(meeting))
      if (person === null) return null
      return { person, ...(await links.issue({ meeting, person, door: 'person' }, 'pairing', PAIRING)) }
    },
  }
}
