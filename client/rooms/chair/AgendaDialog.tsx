import { useState } from 'react'
import {
  consentListOf,
  isContainer,
  itemsInOrder,
  joinedWith,
  liftsOf,
} from '../../../shared/features/agenda/select.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { fullTitle, itemMark } from '../../features/agenda/items.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Field.tsx'
import { Menu, type MenuGroup } from '../../ui/Menu.tsx'
import { Note } from '../../ui/Note.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useAct } from '../parts/use-act.ts'
import { useCockpit } from './cockpit.ts'
import s from './AgendaDialog.module.css'

/**
 * Everything that can be done to the agenda. A move is recorded and printed, so it is chosen in one go (what, and
 * before or after what) and not step by step.
 */
export function AgendaDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const state = useMeeting()
  const { ask, why, whyNotAllowed } = useCockpit()
  const { act, refused } = useAct()
  const [moving, setMoving] = useState<string | null>(null)
  const adopt: MeetingCommand = { type: 'agenda.adopt', data: {} }
  const items = itemsInOrder(state)
  return (
    <Dialog
      open
      wide
      title={t('chair.agenda.title')}
      onClose={onClose}
      closeLabel={t('app.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('app.close')}</Button>
          {state.agenda.adopted === null && (
            <Button variant="primary" reason={why(adopt)} onClick={() => void act(adopt)}>
              {t('chair.deed.adopt')}
            </Button>
          )}
        </>
      }
    >
      <div className={s['tools']}>
        <Button icon="plus" onClick={() => ask({ kind: 'late-item' })}>
          {t('chair.deed.lateItem')}
        </Button>
        <Button icon="grip-vertical" onClick={() => ask({ kind: 'order' })}>
          {t('order.open')}
        </Button>
        <Button icon="list-checks" onClick={() => ask({ kind: 'consent' })}>
          {t('chair.deed.consent')}
        </Button>
        <Button icon="link-2" onClick={() => ask({ kind: 'join' })}>
          {t('chair.deed.join')}
        </Button>
        {state.roster.convened && state.roster.meeting.dates.length > 1 && (
          <Button icon="timer" onClick={() => ask({ kind: 'schedule' })}>
            {t('chair.deed.schedule')}
          </Button>
        )}
      </div>
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
      <ol className={s['list']} aria-label={t('agenda.title')}>
        {items.map((item) => (
          <li key={item.number} className={classNames(s['row'], item.parent !== null && s['sub'])}>
            <b className="num">{item.number}</b>
            <span>{item.short || fullTitle(item, t)}</span>
            <Marks item={item} />
            <Menu
              label={t('chair.agenda.more', { number: item.number })}
              icon="ellipsis"
              iconOnly
              variant="quiet"
              groups={rowGroups(item, () => setMoving(item.number))}
            />
            {moving === item.number && (
              <MoveForm
                item={item}
                items={items}
                onMove={async (command) => {
                  if (await act(command)) setMoving(null)
                }}
                onCancel={() => setMoving(null)}
              />
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  )

  function rowGroups(item: ItemState, onMove: () => void): readonly MenuGroup[] {
    const { number } = item
    const entry = (
      id: string,
      label: string,
      icon: MenuGroup['items'][number]['icon'],
      command: MeetingCommand,
      onSelect: () => void = () => void act(command),
    ): MenuGroup['items'][number] => {
      const reason = why(command)
      return { id, label, icon, onSelect, ...(reason === undefined ? {} : { reason }) }
    }
    const last = items.findLast((each) => each.number !== number && each.parent !== number)?.number ?? ''
    const probe: MeetingCommand = { type: 'agenda.move', data: { item: number, to: { kind: 'after', item: last } } }
    const withdraw: MeetingCommand = { type: 'agenda.withdraw', data: { item: number } }
    // where exactly it may go is asked of the place that is chosen
    const movable = whyNotAllowed(probe) === undefined && item.phase !== 'ended'
    const heading = isContainer(state, number)
    return [
      {
        items: [
          ...(heading
            ? []
            : [
                entry('call', t('chair.callItem', { number }), 'gavel', {
                  type: 'agenda.call',
                  data: { item: number },
                }),
              ]),
          {
            ...entry('move', t('chair.agenda.move'), 'arrow-down', probe, onMove),
            ...(movable ? { reason: undefined } : {}),
          },
          entry('reopen', t('chair.agenda.reopen'), 'undo-2', { type: 'agenda.reopen', data: { item: number } }),
          entry('lift', t('agenda.deed.lift'), 'list-checks', { type: 'agenda.lift', data: { item: number } }),
          entry('withdraw', t('agenda.deed.withdraw'), 'undo-2', withdraw, () =>
            ask({
              kind: 'confirm',
              title: t('motion.withdraw.title', { number }),
              text: [fullTitle(item, t), t('motion.withdraw.text')],
              label: t('motion.withdraw.do'),
              command: withdraw,
            }),
          ),
        ].filter((each) => !onlyIfPossible.has(each.id) || each.reason === undefined),
      },
      {
        title: t('chair.agenda.instead'),
        items: (['postpone', 'refer', 'settle', 'drop'] as const).map((how) =>
          entry(
            how,
            t(`chair.dispose.${how}`),
            how === 'drop' ? 'x' : 'skip-forward',
            {
              type: `agenda.${how}`,
              data: { item: number },
            },
            () => ask({ kind: 'dispose', how, item: number }),
          ),
        ),
      },
    ]
  }
}

/** Offered to whom it concerns only: who leads, a member, a sponsor. */
const onlyIfPossible: ReadonlySet<string> = new Set(['reopen', 'lift', 'withdraw'])

/** What is to be known of an item in the list: outcome, consent list, joint debate, day. */
function Marks({ item }: { readonly item: ItemState }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const mark = itemMark(state, item, t)
  const list = consentListOf(state, item.number)
  const lifts = list ? liftsOf(list, item.number).length : 0
  const together = joinedWith(state, item.number).filter((number) => number !== item.number)
  return (
    <span className={s['marks']}>
      {state.agenda.current === item.number && <Tag tone="action">{t('chair.agenda.now')}</Tag>}
      {mark && <Tag>{mark.word}</Tag>}
      {list && <Tag tone="live">{list.name ?? t('agenda.consent')}</Tag>}
      {list && lifts > 0 && <Tag>{t('agenda.lifts', { count: lifts, needed: list.liftAt })}</Tag>}
      {together.length > 0 && <Tag>{t('chair.agenda.with', { numbers: together })}</Tag>}
      {item.late && <Tag>{t('chair.agenda.late')}</Tag>}
      {item.day !== null && <Tag>{format.date(`${item.day}T12:00:00Z`)}</Tag>}
    </span>
  )
}

function MoveForm({
  item,
  items,
  onMove,
  onCancel,
}: {
  readonly item: ItemState
  readonly items: readonly ItemState[]
  readonly onMove: (command: MeetingCommand) => void
  readonly onCancel: () => void
}) {
  const t = useText()
  const { why } = useCockpit()
  const others = items.filter((each) => each.number !== item.number && each.parent !== item.number)
  const [kind, setKind] = useState<'after' | 'before'>('after')
  const [target, setTarget] = useState(others.at(-1)?.number ?? '')
  const command: MeetingCommand = { type: 'agenda.move', data: { item: item.number, to: { kind, item: target } } }
  return (
    <div className={s['move']}>
      <Select
        label={t('chair.agenda.where')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as 'after' | 'before')}
      >
        <option value="after">{t('chair.agenda.after')}</option>
        <option value="before">{t('chair.agenda.before')}</option>
      </Select>
      <Select
        label={t('chair.agenda.target')}
        value={target}
        onChange={(event) => setTarget(event.currentTarget.value)}
      >
        {others.map((each) => (
          <option key={each.number} value={each.number}>
            {`${t('room.item', { number: each.number })} ${each.short || fullTitle(each, t)}`}
          </option>
        ))}
      </Select>
      <Button variant="primary" reason={why(command)} onClick={() => onMove(command)}>
        {t('chair.agenda.move.do')}
      </Button>
      <Button variant="quiet" onClick={onCancel}>
        {t('app.cancel')}
      </Button>
    </div>
  )
}
