import type { MouseEvent } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import s from './Outline.module.css'

export type OutlineRow = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly state: 'empty' | 'writing' | 'ready' | 'conflict'
  /** The item that is called in the hall. */
  readonly current?: boolean | undefined
}

const icons: Readonly<Partial<Record<OutlineRow['state'], IconName>>> = {
  writing: 'pencil',
  ready: 'check',
  conflict: 'triangle-alert',
}

/** The sections of the minutes in printed order. */
export function Outline({ rows, onGo }: { readonly rows: readonly OutlineRow[]; readonly onGo: (id: string) => void }) {
  const t = useText()
  const go = (id: string) => (event: MouseEvent) => {
    event.preventDefault()
    onGo(id)
  }
  return (
    <ul>
      {rows.map((row) => {
        const icon = icons[row.state]
        return (
          <li key={row.id}>
            <a
              className={s['row']}
              href={`#item-${row.id}`}
              onClick={go(row.id)}
              {...(row.current ? { 'aria-current': 'true' } : {})}
            >
              <span className={s['no']}>{row.number}</span>
              <span className={s['title']} title={row.title}>
                {row.title}
              </span>
              <span className={classNames(s[row.state])}>
                {icon && <Icon name={icon} />}
                {row.state !== 'empty' && <VisuallyHidden>{t(`minutes.section.${row.state}`)}</VisuallyHidden>}
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
