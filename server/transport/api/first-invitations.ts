import type { Request } from 'express'
import { fullName } from '../../access/entrances.ts'
import { delegationName, peopleOf } from '../../../shared/features/roster/select.ts'
import type { ApiPorts } from './api-ports.ts'
import { addressOfServer, invitationUrl } from './links-out.ts'

export interface FirstInvitation {
  readonly person: string
  readonly name: string | null
  readonly office: string | null
  /** As it is called, not its code: whoever hands links out has never seen the codes. */
  readonly delegation: string
  readonly url: string
}

/** Everybody's invitation to a meeting that is new here; shown this once, since links are not stored. */
export async function firstInvitations(
  request: Request,
  meeting: string,
  { access, rooms, place }: Pick<ApiPorts, 'access' | 'rooms' | 'place'>,
): Promise<readonly FirstInvitation[]> {
  const { state } = (await rooms.open(meeting)).current()
  const address = addressOfServer(request, place)
  const invitations: FirstInvitation[] = []
  for (const { id: person, office = null, delegation: code } of peopleOf(state)) {
    const { token } = await access.links.issue({ meeting, person, door: 'person' }, 'invitation', null)
    invitations.push({
      person,
      name: fullName(state, person),
      office,
      delegation: delegationName(state, code),
      url: invitationUrl(address, token),
    })
  }
  return invitations
}
