import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { CodeBadge } from '../../ui/CodeBadge.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Menu, type MenuGroup } from '../../ui/Menu.tsx'
import { Panel } from '../../ui/Panel.tsx'
import s from './FloorPanel.module.css'

export type FloorRow = {
  readonly id: string
  readonly code: string
  readonly delegation: string
  readonly name: string
  /** "Erklärung zur Abstimmung", "zur Geschäftsordnung" */
  readonly about: string
  readonly actions: readonly MenuGroup[]
}

export type FloorPanelProps = {
  readonly tag?: ReactNode
  readonly rows: readonly FloorRow[]
  /** The button to add somebody. */
  readonly add: ReactNode
  /** "Bisher 7 Beiträge, 16 Minuten" */
  readonly sum?: string | undefined
}

/** Who waits for the floor. Everything that can be dragged can also be done from each row's menu. */
export function FloorPanel({ tag, rows, add, sum }: FloorPanelProps) {
  const t = useText()
  return (
    <Panel className={s['floor']} title={t('floor.list')} aside={tag}>
      {rows.length === 0 ? (
        <Empty icon="hand" action={add}>
          {t('floor.empty')}
        </Empty>
      ) : (
        <>
          <ol className={s['list']}>
            {rows.map((row, at) => (
              <li key={row.id}>
                <b className="num">{at + 1}</b>
                <CodeBadge code={row.code} name={row.delegation} />
                <span>
                  {row.name}
                  <small>{row.about}</small>
                </span>
                <Menu
                  label={t('floor.more', { name: row.name })}
                  icon="ellipsis"
                  iconOnly
                  variant="quiet"
                  groups={row.actions}
                />
              </li>
            ))}
          </ol>
          <div className={s['foot']}>
            {add}
            {sum !== undefined && <p className={s['hint']}>{sum}</p>}
          </div>
        </>
      )}
    </Panel>
  )
}
