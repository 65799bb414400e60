import { InvitationPage } from './InvitationPage.tsx'

export function InvitationRoom() {
  return <InvitationPage state={{ kind: 'looking' }} />
}
