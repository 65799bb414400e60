import { useNavigate } from 'react-router'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { seatPath } from '../parts/seat.ts'
import { useSeat } from '../parts/use-seat.ts'
import { useCockpit } from './cockpit.ts'

/** What is next for the minutes: it is asked where they stand, beside what the check still lists. */
export function SendMinutes() {
  const t = useText()
  const seat = useSeat()
  const navigate = useNavigate()
  const { leads } = useCockpit()
  const { version } = useMeeting().minutes
  if (!leads || version === 'approved') return null
  const wish = version === 'draft' ? 'versenden' : 'genehmigen'
  return (
    <Button
      icon={version === 'draft' ? 'mail' : 'shield-check'}
      onClick={() => void navigate(`${seatPath(seat, 'minutes')}#${wish}`)}
    >
      {t(version === 'draft' ? 'versions.chair.circulate' : 'versions.chair.approve')}
    </Button>
  )
}
