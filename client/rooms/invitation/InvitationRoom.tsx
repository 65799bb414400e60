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

/** Where the invitation stands; what can be pressed is added when it is shown. */
type Standing =
  | { readonly kind: 'missing' | 'looking' | 'redeeming' }
  | { readonly kind: 'ready'; readonly looked: Looked }
  | { readonly kind: 'refused'; readonly why: string; readonly others: readonly OtherPlace[] }
  | { readonly kind: 'unheard'; readonly while: 'looking' | 'redeeming' }

/** `/einladung#token`: looking uses nothing up, only the press redeems. */
export function InvitationRoom() {
  const t = useText()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { hash } = useLocation()
  const token = hash.slice(1)
  const [standing, setStanding] = useState<Standing>({ kind: 'looking' })
  const shown = useRef('')

  const failed = useCallback(
    async (error: unknown, during: 'looking' | 'redeeming') => {
      if (!(error instanceof ApiRefusal)) return setStanding({ kind: 'unheard', while: during })
      const others = await ownPlaces(language).catch((): readonly OtherPlace[] => [])
      setStanding({ kind: 'refused', why: error.message, others })
    },
    [language],
  )

  const look = useCallback(async () => {
    if (token === '') return setStanding({ kind: 'missing' })
    setStanding({ kind: 'looking' })
    try {
      const looked = await api<Looked>('/api/invitations/look', { method: 'POST', body: { token }, language })
      setStanding({ kind: 'ready', looked })
    } catch (error) {
      await failed(error, 'looking')
    }
  }, [token, language, failed])

  const redeem = useCallback(async () => {
    setStanding({ kind: 'redeeming' })
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
      await failed(error, 'redeeming')
    }
  }, [token, language, navigate, failed])

  useEffect(() => {
    if (shown.current === token + language) return
    shown.current = token + language
    void look()
  }, [token, language, look])

  return (
    <>
      <PageTitle page={t('invitation.title')} />
      <InvitationPage state={stateOf(standing, { look: () => void look(), redeem: () => void redeem(), t })} />
    </>
  )
}

function stateOf(
  standing: Standing,
  {
    look,
    redeem,
    t,
  }: { readonly look: () => void; readonly redeem: () => void; readonly t: ReturnType<typeof useText> },
): InvitationState {
  switch (standing.kind) {
    case 'ready': {
      const { looked } = standing
      return { kind: 'ready', meeting: looked.title, ...whoFor(looked, t), onRedeem: redeem }
    }
    case 'unheard':
      return { kind: 'unheard', onRetry: standing.while === 'looking' ? look : redeem }
    case 'refused':
      return standing
    default:
      return { kind: standing.kind }
  }
}

function whoFor({ door, name, office, delegation }: Looked, t: ReturnType<typeof useText>) {
  if (door === 'follow') return { person: t('room.follow'), everybody: true }
  if (door === 'screen') return { person: t('room.screen') }
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
