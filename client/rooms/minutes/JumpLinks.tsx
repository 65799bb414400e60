import type { MouseEvent } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import s from './JumpLinks.module.css'

/** Where the window is too narrow for three columns, outline and checks stand below the text: the way there. */
export function JumpLinks() {
  const t = useText()
  return (
    <span className={s['jumps']}>
      <a href="#minutes-outline" onClick={jump('minutes-outline')}>
        {t('minutes.outline')}
      </a>
      <a href="#minutes-checks" onClick={jump('minutes-checks')}>
        {t('minutes.checks')}
      </a>
    </span>
  )
}

/** Not by the address: the room would take that for a page turned. */
const jump = (id: string) => (event: MouseEvent) => {
  event.preventDefault()
  const place = document.getElementById(id)
  place?.scrollIntoView()
  place?.focus({ preventScroll: true })
}
