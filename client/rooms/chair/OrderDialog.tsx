import { useEffect, useRef, useState, type DragEvent } from 'react'
import { itemOf } from '../../../shared/features/agenda/select.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import {
  orderPlan,
  planCommands,
  planned,
  plannedMoves,
  reconciled,
  type OrderPlan,
} from '../../features/agenda/order-plan.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useAct } from '../parts/use-act.ts'
import { useCockpit } from './cockpit.ts'
import s from './OrderDialog.module.css'

/** Several items in another order at once: first arranged, then read in sentences, then recorded. */
export function OrderDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const state = useMeeting()
  const { why } = useCockpit()
  const { act, busy, refused } = useAct()
  const now = orderPlan(state)
  const [draft, setDraft] = useState<OrderPlan>(now)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const plan = reconciled(draft, now)
  const moves = plannedMoves(now, plan, touched)
  const commands = planCommands(now, plan, touched)
  const objection = commands.map((command) => why(command)).find((each) => each !== undefined)
  const move = (number: string, to: number) => {
    setDraft(planned(plan, number, to))
    setTouched(new Set([...touched, number]))
  }
  const send = async () => {
    if (commands.length === 0 || objection !== undefined || busy) return
    for (const command of commands) if (!(await act(command))) return
    onClose()
  }
  return (
    <Dialog
      open
      wide
      title={t('order.title')}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={() => void send()}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          {moves.length > 0 && (
            <Button
              icon="undo-2"
              onClick={() => {
                setDraft(now)
                setTouched(new Set())
              }}
            >
              {t('order.reset')}
            </Button>
          )}
          <Button
            type="submit"
            variant="primary"
            reason={objection ?? (commands.length === 0 ? { shownIn: 'order-moves' } : undefined)}
            aria-busy={busy}
          >
            {t('order.do')}
          </Button>
        </>
      }
    >
      <p className={s['how']}>{t('order.how')}</p>
      <Rows plan={plan} moved={new Set(moves.map(({ item }) => item))} onMove={move} />
      <section className={s['preview']} aria-label={t('order.preview')}>
        <h3>{t('order.preview')}</h3>
        {/* the room's own voice is out of reach behind a dialog */}
        <ul aria-live="polite" id="order-moves">
          {moves.length === 0 && <li>{t('order.none')}</li>}
          {moves.map(({ item, to }) => (
            <li key={item}>{t(`order.move.${to.kind}`, { item, other: to.item })}</li>
          ))}
          {commands.map(
            (command) =>
              command.type === 'agenda.order' && (
                <li key={command.data.items.join(' ')}>{t('order.printed', { numbers: command.data.items })}</li>
              ),
          )}
        </ul>
      </section>
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
    </Dialog>
  )
}

function Rows({
  plan,
  moved,
  onMove,
}: {
  readonly plan: OrderPlan
  readonly moved: ReadonlySet<string>
  readonly onMove: (number: string, to: number) => void
}) {
  const t = useText()
  const state = useMeeting()
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const pressed = useRef<string | null>(null)
  // A row that is put elsewhere takes its buttons with it; the focus stays on the one that was pressed.
  useEffect(() => {
    const button = pressed.current === null ? null : document.getElementById(pressed.current)
    button?.focus()
    button?.closest('li')?.scrollIntoView({ block: 'nearest' })
    pressed.current = null
  })
  const rows = (heading: string | null): readonly { number: string; heading: string | null; at: number }[] =>
    (plan.get(heading) ?? []).flatMap((number, at) => [{ number, heading, at }, ...rows(number)])
  // sub-items whose heading itself is not moved any more
  const orphaned = [...plan.keys()].filter(
    (heading) => heading !== null && ![...plan.values()].some((numbers) => numbers.includes(heading)),
  )
  const all = [...rows(null), ...orphaned.flatMap((heading) => rows(heading))]
  const headingOf = (number: string | null) => all.find((row) => row.number === number)?.heading
  const step = (number: string, at: number, by: -1 | 1) => {
    pressed.current = `order-${by < 0 ? 'up' : 'down'}-${number}`
    onMove(number, at + by)
  }
  const drop = (number: string, at: number) => (event: DragEvent) => {
    event.preventDefault()
    setOver(null)
    if (dragged !== null && dragged !== number && headingOf(dragged) === headingOf(number)) onMove(dragged, at)
    setDragged(null)
  }
  return (
    <ol className={s['rows']} aria-label={t('order.title')}>
      {all.map(({ number, heading, at }) => {
        const item = itemOf(state, number)
        const mayDrop = dragged !== null && dragged !== number && headingOf(dragged) === heading
        return (
          <li
            key={number}
            className={classNames(
              s['row'],
              heading !== null && s['sub'],
              moved.has(number) && s['moved'],
              over === number && mayDrop && s['over'],
            )}
            onDragOver={(event) => {
              if (!mayDrop) return
              event.preventDefault()
              setOver(number)
            }}
            onDrop={drop(number, at)}
          >
            <span
              className={s['grip']}
              draggable
              aria-hidden="true"
              title={t('order.grip', { number })}
              onDragStart={(event) => {
                event.dataTransfer.setData('text/plain', number)
                event.dataTransfer.effectAllowed = 'move'
                setDragged(number)
              }}
              onDragEnd={() => {
                setDragged(null)
                setOver(null)
              }}
            >
              <Icon name="grip-vertical" />
            </span>
            <b className="num">{number}</b>
            <span className={s['title']}>
              {item ? item.short || fullTitle(item, t) : ''}{' '}
              {moved.has(number) && <Tag tone="action">{t('order.moved')}</Tag>}
            </span>
            <span className={s['arrows']}>
              <IconButton
                icon="arrow-up"
                id={`order-up-${number}`}
                label={t('order.up', { number })}
                onClick={() => step(number, at, -1)}
              />
              <IconButton
                icon="arrow-down"
                id={`order-down-${number}`}
                label={t('order.down', { number })}
                onClick={() => step(number, at, 1)}
              />
            </span>
          </li>
        )
      })}
    </ol>
  )
}
