import type { Request } from 'express'
import { fullName } from '../../access/entrances.ts'
import { peopleOf } from '../../../shared/features/roster/select.ts'
import type { ApiPorts } from './api-ports.ts'
import { addressOfServer, invitationUrl } from './links-out.ts'

/** Everybody's invitation to a meeting that is new here; shown this once, since links are not stored. */
export async function firstInvitations(
  request: Request,
  meeting: string,
  { access, rooms, place }: Pick<ApiPorts, 'access' | 'rooms' | 'place'>,
): Promise<readonly { readonly person: string; readonly name: string | null; readonly url: string }[]> {
  const { state } = (await rooms.open(meeting)).current()
  const address = addressOfServer(request, place)
  const invitations = []
  for (const { id: person } of peopleOf(state)) {
    const { token } = await access.links.issue({ meeting, person, door: 'person' }, 'invitation', null)
    invitations.push({ person, name: fullName(state, person), url: invitationUrl(address, token) })
  }
  return invitations
}
