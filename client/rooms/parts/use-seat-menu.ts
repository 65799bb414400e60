import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { api } from '../../session/api.ts'
import type { MenuGroup } from '../../ui/Menu.tsx'
import { roomPaths, seatApi } from './seat.ts'
import { useSeat } from './use-seat.ts'

/** The other rooms this seat may enter, for the menu of a room's bar. Empty until the server has named them. */
export function useSeatMenu(): readonly MenuGroup[] {
  const t = useText()
  const { language } = useLanguage()
  const seat = useSeat()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [rooms, setRooms] = useState<readonly string[]>([])
  useEffect(() => {
    let gone = false
    api<{ readonly rooms: readonly string[] }>(seatApi(seat, '').replace(/\/$/, ''), { language })
      .then((told) => {
        if (!gone) setRooms(told.rooms)
      })
      .catch(() => undefined) // without it the room works all the same
    return () => {
      gone = true
    }
  }, [seat, language])
  const others = roomPaths(seat, rooms).filter(({ to }) => to !== pathname)
  if (others.length === 0) return []
  return [
    {
      title: t('room.others'),
      items: others.map(({ room, to }) => ({
        id: `room-${room}`,
        label: t(`room.${room}`),
        icon: 'door-open' as const,
        onSelect: () => void navigate(to),
      })),
    },
  ]
}
