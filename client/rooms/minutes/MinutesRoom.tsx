import { useText } from '../../i18n/I18n.tsx'
import { RoomPending } from '../parts/RoomPending.tsx'

export function MinutesRoom() {
  const t = useText()
  return <RoomPending name={t('room.minutes')} />
}
