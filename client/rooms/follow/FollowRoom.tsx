import { useText } from '../../i18n/I18n.tsx'
import { RoomPending } from '../parts/RoomPending.tsx'

export function FollowRoom() {
  const t = useText()
  return <RoomPending name={t('room.follow')} />
}
