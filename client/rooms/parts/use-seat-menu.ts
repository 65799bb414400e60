import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { api } from '../../session/api.ts'
import { forgetWords } from '../../session/kept-words.ts'
import { useSession } from '../../session/Session.tsx'
import type { MenuGroup } from '../../ui/Menu.tsx'
import { useDownload } from './Downloads.tsx'
import { finishedFiles } from './minutes-files.ts'
import { roomPaths, seatApi } from './seat.ts'
import { useSecondDevice } from './SecondDevice.tsx'
import { useSeat } from './use-seat.ts'

/**
 * What one may do with one's own seat, for the menu of a room's bar: the finished minutes, its other rooms, a second
 * device, leaving it.
 */
export function useSeatMenu(): readonly MenuGroup[] {
  const t = useText()
  const { language } = useLanguage()
  const seat = useSeat()
  const pair = useSecondDevice()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [rooms, setRooms] = useState<readonly string[]>([])
  const [mayTake, setMayTake] = useState(false)
  const take = useDownload()
  const { meeting } = useSession()
  const over = (meeting?.state.attendance.closedAt ?? null) !== null
  const version = meeting?.state.minutes.version
  useEffect(() => {
    let gone = false
    api<{ readonly rooms: readonly string[]; readonly may?: { readonly takeMinutes?: boolean } }>(
      seatApi(seat, '').replace(/\/$/, ''),
      { language },
    )
      .then((told) => {
        if (gone) return
        setRooms(told.rooms)
        setMayTake(told.may?.takeMinutes ?? false)
      })
      .catch(() => undefined) // without it the room works all the same
    return () => {
      gone = true
    }
  }, [seat, language, version, over])
  const others = roomPaths(seat, rooms).filter(({ to }) => to !== pathname)
  const leave = async () => {
    await api(seatApi(seat, 'leave'), { method: 'POST', language }).catch(() => undefined) // gone, or not heard: go all the same
    await forgetWords(seat)
    await navigate('/')
  }
  const toRooms: MenuGroup = {
    title: t('room.others'),
    items: others.map(({ room, to }) => ({
      id: `room-${room}`,
      label: t(`room.${room}`),
      icon: 'door-open' as const,
      onSelect: () => void navigate(to),
    })),
  }
  const own: MenuGroup = {
    title: t('room.ownSeat'),
    items: [
      ...(pair ? [{ id: 'pair', label: t('desk.pair'), icon: 'monitor' as const, onSelect: pair }] : []),
      { id: 'leave', label: t('room.leave'), icon: 'x' as const, onSelect: () => void leave() },
    ],
  }
  // whoever writes has all of them at hand already
  const files = over && mayTake && !pathname.endsWith('/minutes') ? [finishedFiles(t, take, version ?? 'draft')] : []
  return others.length > 0 ? [...files, toRooms, own] : [...files, own]
}
