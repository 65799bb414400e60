import { timesSpoken } from '../../features/floor/speakers.ts'
import { delegationName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { minutesAndSeconds } from '../../ui/Countdown.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import s from './PeopleDialog.module.css'

/** How long each delegation has spoken in this meeting, longest first. */
export function TimesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const state = useMeeting()
  const times = timesSpoken(state)
  const { speaking } = state.floor
  return (
    <Dialog
      open
      title={t('chair.floor.times.title')}
      onClose={onClose}
      closeLabel={t('app.close')}
      actions={<Button onClick={onClose}>{t('app.close')}</Button>}
    >
      {times.length === 0 && speaking === null && <p>{t('chair.floor.times.none')}</p>}
      <ul className={s['list']}>
        {times.map(({ code, name, ms }) => (
          <li key={code}>
            <span>
              {name}
              {speaking?.delegation === code && <small>{t('chair.floor.times.running')}</small>}
            </span>
            <b className="num">{minutesAndSeconds(ms)}</b>
          </li>
        ))}
        {speaking !== null && times.every(({ code }) => code !== speaking.delegation) && (
          <li>
            <span>
              {delegationName(state, speaking.delegation)}
              <small>{t('chair.floor.times.running')}</small>
            </span>
            <b className="num">{minutesAndSeconds(0)}</b>
          </li>
        )}
      </ul>
    </Dialog>
  )
}
