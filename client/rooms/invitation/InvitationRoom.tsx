import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { api, ApiRefusal } from '../../session/api.ts'
import { PageTitle } from '../parts/PageTitle.tsx'
import { roomPaths, seatPath } from '../parts/seat.ts'
import { InvitationPage, type InvitationState, type OtherPlace } from './InvitationPage.tsx'

interface Looked {
  readonly title: string
  readonly door: string
  readonly name: string | null
  readonly office: string | null
  readonly delegation: string | null
}
interface Redeemed {
  readonly seat: string
  readonly rooms: readonly string[]
}

/** `/einladung#token`: looking uses nothing up, only the press redeems. */
export function InvitationRoom() {
  const t = useText()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { hash } = useLocation()
  const token = hash.slice(1)
  const [state, setState] = useState<InvitationState>({ kind: 'looking' })
  const shown = useRef('')

  const refused = useCallback(
    async (error: unknown, again: () => void) => {
      if (!(error instanceof ApiRefusal)) return setState({ kind: 'unheard', onRetry: again })
      const others = await ownPlaces(language).catch((): readonly OtherPlace[] => [])
      setState({ kind: 'refused', why: error.message, others })
    },
    [language],
  )

  const redeem = useCallback(async () => {
    setState({ kind: 'redeeming' })
    try {
      const { seat, rooms } = await api<Redeemed>('/api/invitations/redeem', {
        method: 'POST',
        body: { token },
        language,
      })
      const [first] = roomPaths(seat, rooms)
      // replaced, so that the way back does not lead to a link that is used up
      await navigate(first?.to ?? seatPath(seat, 'follow'), { replace: true })
    } catch (error) {
      await refused(error, () => void redeem())
    }
  }, [token, language, navigate, refused])

  const look = useCallback(async () => {
    if (token === '') return setState({ kind: 'missing' })
    setState({ kind: 'looking' })
    try {
      const looked = await api<Looked>('/api/invitations/look', { method: 'POST', body: { token }, language })
      setState({ kind: 'ready', meeting: looked.title, ...whoFor(looked, t), onRedeem: () => void redeem() })
    } catch (error) {
      await refused(error, () => void look())
    }
  }, [token, language, redeem, refused, t])

  useEffect(() => {
    if (shown.current === token + language) return
    shown.current = token + language
    void look()
  }, [token, language, look])

  return (
    <>
      <PageTitle page={t('invitation.title')} />
      <InvitationPage state={state} />
    </>
  )
}

function whoFor({ door, name, office, delegation }: Looked, t: ReturnType<typeof useText>) {
  if (door !== 'person') return { person: t(door === 'screen' ? 'room.screen' : 'room.follow') }
  const role = [office, delegation].filter((word) => word !== null && word !== name).join(', ')
  return { person: name ?? '', ...(role === '' ? {} : { role }) }
}

/** Places this browser holds already: whoever opens a used link is most often the one who used it. */
async function ownPlaces(language: 'de' | 'en'): Promise<readonly OtherPlace[]> {
  const { meetings } = await api<{
    readonly meetings: readonly {
      readonly title: string
      readonly example: boolean
      readonly seats: readonly {
        readonly seat: string
        readonly name: string | null
        readonly rooms: readonly string[]
      }[]
    }[]
  }>('/api/meetings', { language })
  return meetings
    .filter((meeting) => !meeting.example)
    .flatMap(({ title, seats }) =>
      seats.flatMap(({ seat, name, rooms }) => {
        const [first] = roomPaths(seat, rooms)
        return first ? [{ to: first.to, label: [name, title].filter(Boolean).join(', ') }] : []
      }),
    )
}
