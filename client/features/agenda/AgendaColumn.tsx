import { useEffect, useId, useRef, type ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { PanelHead } from '../../ui/Panel.tsx'
import { Sign, type SignKind } from '../../ui/Sign.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import s from './AgendaColumn.module.css'

export type AgendaRow = {
  readonly id: string
  readonly number: string
  /** The item's short title. */
  readonly title: string
  readonly state: 'done' | 'now' | 'todo' | 'out'
  /** Under the current row: "seit 11:20 · Abstimmung läuft". */
  readonly detail?: string | undefined
  /** What it came to; `word` is read out. */
  readonly mark?:
    { readonly sign: SignKind; readonly word: string } | { readonly icon: IconName; readonly word: string } | undefined
  /** Shown in the middle although it is not the current one. */
  readonly shown?: boolean | undefined
}

export type AgendaGroup = {
  readonly id: string
  readonly title?: string | undefined
  readonly aside?: string | undefined
  readonly rows: readonly AgendaRow[]
}

export type AgendaColumnProps = {
  readonly title: string
  readonly action?: ReactNode
  readonly groups: readonly AgendaGroup[]
  readonly onSelect: (id: string) => void
}

/** The agenda in the order in which it is treated. The current row scrolls into view inside the list, never the page. */
export function AgendaColumn({ title, action, groups, onSelect }: AgendaColumnProps) {
  const titleId = useId()
  const list = useRef<HTMLDivElement>(null)
  const current = groups.flatMap((group) => group.rows).find((row) => row.state === 'now')?.id
  useEffect(() => {
    const box = list.current
    const row = box?.querySelector<HTMLElement>('[aria-current="step"]')
    if (!box || !row || box.scrollHeight <= box.clientHeight) return
    box.scrollTop = row.offsetTop - box.offsetTop - (box.clientHeight - row.offsetHeight) / 2
  }, [current])
  return (
    <nav className={s['column']} aria-labelledby={titleId}>
      <div className={s['head']}>
        <PanelHead title={title} titleId={titleId} aside={action} />
      </div>
      <div className={s['list']} ref={list}>
        {groups.map((group) => (
          <div key={group.id}>
            {(group.title !== undefined || group.aside !== undefined) && (
              <p className={s['group']}>
                <span>{group.title}</span>
                <span className="num">{group.aside}</span>
              </p>
            )}
            <ul aria-label={group.title}>
              {group.rows.map((row) => (
                <li key={row.id}>
                  <Row row={row} onSelect={onSelect} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  )
}

function Row({ row, onSelect }: { readonly row: AgendaRow; readonly onSelect: (id: string) => void }) {
  return (
    <button
      type="button"
      className={classNames(s['row'], s[row.state], row.shown && s['shown'])}
      title={row.state === 'now' ? undefined : row.title}
      onClick={() => onSelect(row.id)}
      {...(row.state === 'now' ? { 'aria-current': 'step' } : {})}
    >
      <span className={s['no']}>{row.number}</span>
      <span className={s['title']}>
        {row.title}
        {row.detail !== undefined && <small>{row.detail}</small>}
      </span>
      {row.mark && (
        <span className={s['mark']}>
          {'sign' in row.mark ? <Sign kind={row.mark.sign} /> : <Icon name={row.mark.icon} />}
          <VisuallyHidden>{row.mark.word}</VisuallyHidden>
        </span>
      )}
    </button>
  )
}
