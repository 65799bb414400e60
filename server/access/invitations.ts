import type { AccessStore, Pass } from '../ports.ts'
import type { Incidents } from './incidents.ts'
import type { Links } from './links.ts'
import type { Session } from './session.ts'
import type { Sessions } from './sessions.ts'

/** How it stands with one person's way in. Times in ms since the epoch, null for what did not happen. */
export interface InvitationStanding {
  readonly issuedAt: number | null
  readonly usedAt: number | null
  readonly revokedAt: number | null
  /** Somebody else tried the link after it had been used. */
  readonly triedAgainAt: number | null
  /** Where the person is signed in now. */
  readonly seats: readonly { readonly seat: string; readonly since: number }[]
}

export interface Invitations {
  /** A new link for the person. The former one opens nothing any more, and who came in by it is signed out. */
  issue(meeting: string, person: string, sparing?: string): Promise<string>
  /** Link and sign-ins of the person end at once. `sparing`: the seat that asks is not signed out by itself. */
  revoke(meeting: string, person: string, sparing?: string): Promise<void>
  /** By person's id, for those who were invited or are signed in. */
  standing(meeting: string): Promise<ReadonlyMap<string, InvitationStanding>>
  /** The link by which a screen or followers come in; the former follow link is revoked. */
  openDoor(meeting: string, door: 'screen' | 'follow'): Promise<string>
  /** Screens (or followers) are signed out and their links end. */
  closeDoor(meeting: string, door: 'screen' | 'follow'): Promise<void>
}

export interface InvitationPorts {
  readonly store: AccessStore
  readonly links: Links
  readonly sessions: Sessions
  readonly incidents: Incidents
}

/** Of somebody who was not invited. */
export const notInvited: InvitationStanding = {
  issuedAt: null,
  usedAt: null,
  revokedAt: null,
  triedAgainAt: null,
  seats: [],
}

export function createInvitations({ store, links, sessions, incidents }: InvitationPorts): Invitations {
  const isOf = (person: string) => (it: Pass | Session) => it.person === person && it.door === 'person'

  async function revoke(meeting: string, person: string, sparing?: string): Promise<void> {
    await links.revokeWhere(meeting, isOf(person))
    await sessions.endWhere(meeting, (session) => isOf(person)(session) && session.seat !== sparing)
  }

  async function closeDoor(meeting: string, door: 'screen' | 'follow'): Promise<void> {
    await links.revokeWhere(meeting, (pass) => pass.door === door)
    await sessions.endWhere(meeting, (session) => session.door === door)
  }

  return {
    revoke,
    closeDoor,
    async issue(meeting, person, sparing) {
      await revoke(meeting, person, sparing) // ACC6
      const { token } = await links.issue({ meeting, person, door: 'person' }, 'invitation', null)
      return token
    },
    async openDoor(meeting, door) {
      // several screens hang in a hall, but one link for followers is enough
      if (door === 'follow') await links.revokeWhere(meeting, (pass) => pass.door === door)
      const { token } = await links.issue({ meeting, person: null, door }, 'invitation', null)
      return token
    },
    async standing(meeting) {
      const people = new Map<string, InvitationStanding>()
      const add = (person: string | null, more: Partial<InvitationStanding>) => {
        if (person !== null) people.set(person, { ...notInvited, ...people.get(person), ...more })
      }
      for (const { kind, person, issuedAt, usedAt, revokedAt } of await store.list(meeting)) {
        if (kind === 'invitation') add(person, { issuedAt, usedAt, revokedAt })
      }
      for (const { person, at, kind } of incidents.of(meeting)) {
        const issued = people.get(person ?? '')?.issuedAt ?? 0
        if (kind === 'invitation' && at >= issued) add(person, { triedAgainAt: at })
      }
      for (const { person, seat, since } of await sessions.list(meeting)) {
        add(person, { seats: [...(people.get(person ?? '')?.seats ?? []), { seat, since }] })
      }
      return people
    },
  }
}
