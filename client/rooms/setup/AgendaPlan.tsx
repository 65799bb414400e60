import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import { CodeBadge } from '../../ui/CodeBadge.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import s from './AgendaPlan.module.css'

export type PlanRow = {
  readonly id: string
  readonly number: string
  readonly title: string
  /** A child stays under its parent and moves among its siblings. */
  readonly parent?: string | undefined
  readonly sponsors: readonly string[]
  /** What the delegations said beforehand; absent for items that need no position. */
  readonly positions?: { readonly agree: number; readonly speak: number; readonly object: number } | undefined
}

export type AgendaPlanProps = {
  readonly rows: readonly PlanRow[]
  readonly tools: ReactNode
  readonly note?: ReactNode
  readonly more?: ReactNode
  /** Moves an item to directly after another one, `null`: to the beginning. */
  readonly onMove: (id: string, after: string | null) => void
}

/** The siblings of a row in order: only among them can it be moved. */
function siblings(rows: readonly PlanRow[], row: PlanRow): readonly PlanRow[] {
  return rows.filter((other) => other.parent === row.parent)
}

/**
 * The agenda being prepared. Dragging by the grip, or by keys: Enter or Space lifts, arrow keys move, Enter drops,
 * Escape puts back. Each step is said with the place and the neighbours.
 */
export function AgendaPlan({ rows, tools, note, more, onMove }: AgendaPlanProps) {
  const t = useText()
  const { say } = useAnnounce()
  const [lifted, setLifted] = useState<string | null>(null)
  const [origin, setOrigin] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)

  const before = (row: PlanRow): string | null => {
    const all = siblings(rows, row)
    return all[all.findIndex((one) => one.id === row.id) - 1]?.id ?? null
  }
  const place = (row: PlanRow, step: -1 | 1) => {
    const all = siblings(rows, row)
    const at = all.findIndex((one) => one.id === row.id)
    const to = at + step
    if (to < 0 || to >= all.length) return
    const without = all.filter((one) => one.id !== row.id)
    onMove(row.id, without[to - 1]?.id ?? null)
    const [previous, following] = [without[to - 1], without[to]]
    say(
      previous && following
        ? t('setup.plan.between', { number: row.number, previous: previous.number, next: following.number })
        : previous
          ? t('setup.plan.last', { number: row.number, previous: previous.number })
          : t('setup.plan.first', { number: row.number }),
    )
  }
  const keys = (row: PlanRow) => (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      if (lifted === row.id) {
        setLifted(null)
        say(t('setup.plan.dropped', { number: row.number }))
      } else {
        setLifted(row.id)
        setOrigin(before(row))
        say(t('setup.plan.lifted', { number: row.number }))
      }
    } else if (lifted === row.id && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      place(row, event.key === 'ArrowUp' ? -1 : 1)
    } else if (lifted === row.id && event.key === 'Escape') {
      onMove(row.id, origin)
      setLifted(null)
      say(t('setup.plan.back', { number: row.number }))
    } else return
    event.preventDefault()
  }
  const drop = (target: PlanRow) => (event: DragEvent) => {
    event.preventDefault()
    setOver(null)
    const moving = rows.find((row) => row.id === event.dataTransfer.getData('text/plain'))
    if (moving && moving.id !== target.id && moving.parent === target.parent)
      onMove(moving.id, before(target) === moving.id ? target.id : before(target))
  }

  return (
    <Panel className={s['plan']} title={t('agenda.title')} aside={<span className={s['tools']}>{tools}</span>}>
      {note !== undefined && <div className={s['note']}>{note}</div>}
      <ol className={s['list']} aria-label={t('agenda.title')}>
        {rows.map((row) => {
          const previous = lifted === row.id ? before(row) : null
          return (
            <li
              key={row.id}
              className={classNames(
                s['row'],
                row.parent !== undefined && s['sub'],
                lifted === row.id && s['lifted'],
                over === row.id && s['over'],
              )}
              onDragOver={(event) => {
                event.preventDefault()
                setOver(row.id)
              }}
              onDragLeave={() => setOver(null)}
              onDrop={drop(row)}
            >
              <button
                type="button"
                className={s['grip']}
                draggable
                aria-label={t('setup.plan.move', { number: row.number })}
                aria-pressed={lifted === row.id}
                onKeyDown={keys(row)}
                onBlur={() => setLifted(null)}
                onDragStart={(event) => {
                  event.dataTransfer.setData('text/plain', row.id)
                  event.dataTransfer.effectAllowed = 'move'
                }}
                onDragEnd={() => setOver(null)}
              >
                <Icon name="grip-vertical" />
              </button>
              <b className="num">{row.number}</b>
              <span className={s['title']} title={row.title}>
                {row.title}
              </span>
              <span className={s['codes']}>
                <Sponsors codes={row.sponsors} />
              </span>
              {lifted === row.id ? (
                <span className={s['hint']}>
                  {previous === null
                    ? t('setup.plan.atStart')
                    : t('setup.plan.after', { number: rows.find((one) => one.id === previous)?.number ?? '' })}
                </span>
              ) : row.positions ? (
                <Positions {...row.positions} />
              ) : (
                <span />
              )}
            </li>
          )
        })}
      </ol>
      <p className={s['legend']}>
        <span>
          <Icon name="check" /> {t('setup.position.agree')}
        </span>
        <span>
          <Icon name="message-circle" /> {t('setup.position.speak')}
        </span>
        <span>
          <Icon name="hand" /> {t('setup.position.object')}
        </span>
        {more}
      </p>
    </Panel>
  )
}

function Sponsors({ codes }: { readonly codes: readonly string[] }) {
  const shown = codes.length > 2 ? codes.slice(0, 1) : codes
  return (
    <>
      {shown.map((code) => (
        <CodeBadge key={code} code={code} />
      ))}
      {codes.length > shown.length && <CodeBadge code={`+${codes.length - shown.length}`} name={codes.join(', ')} />}
    </>
  )
}

function Positions({ agree, speak, object }: NonNullable<PlanRow['positions']>) {
  const t = useText()
  const one = (count: number, icon: 'check' | 'message-circle' | 'hand', word: string) => (
    <span className={classNames(count > 0 && s['some'])}>
      <Icon name={icon} />
      <VisuallyHidden>{word} </VisuallyHidden>
      {count}
    </span>
  )
  return (
    <span className={s['positions']}>
      {one(agree, 'check', t('setup.position.agree'))}
      {one(speak, 'message-circle', t('setup.position.speak'))}
      {one(object, 'hand', t('setup.position.object'))}
    </span>
  )
}
