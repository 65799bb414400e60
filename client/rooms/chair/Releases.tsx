import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { releaseLines } from './release-lines.ts'
import s from './Releases.module.css'

/** Under the item's title: what of it outsiders may read. Nothing while nothing was ever released. */
export function Releases({ item }: { readonly item: string }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const lines = releaseLines(state, item, { t, format })
  if (lines.length === 0) return null
  return (
    <ul className={s['releases']} aria-label={t('chair.released')}>
      {lines.map(({ part, isOpen, text }) => (
        <li key={part}>
          <Icon name={isOpen ? 'users' : 'lock'} /> {text}
        </li>
      ))}
    </ul>
  )
}
