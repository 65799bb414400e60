import { openBallots } from '../../../shared/features/ballots/select.ts'
import { audienceOf } from '../../../shared/meeting/redact.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { seatApi } from '../parts/seat.ts'
import { useSeat } from '../parts/use-seat.ts'
import s from './Desk.module.css'

/** The whole meeting as one file, to keep, check or take to another installation; for chair and secretariat. */
export function TakeAlong() {
  const t = useText()
  const state = useMeeting()
  const { person } = useSession()
  const seat = useSeat()
  if (audienceOf(state, person).kind !== 'office') return null
  const isSecret = openBallots(state).some(({ method }) => method === 'secret')
  return (
    <Panel title={t('desk.bundle')} className={s['way']}>
      <p className={s['row']}>
        <span>{t('desk.bundle.text')}</span>
        <Button
          icon="download"
          reason={isSecret ? t('desk.bundle.secret') : undefined}
          onClick={() => window.location.assign(seatApi(seat, 'export/bundle.rostra'))}
        >
          {t('desk.bundle.take')}
        </Button>
      </p>
    </Panel>
  )
}
