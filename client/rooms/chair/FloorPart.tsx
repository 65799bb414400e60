import { openBallot } from '../../../shared/features/ballots/select.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { spokenSoFar, waitingSpeakers, type WaitingSpeaker } from '../../features/floor/speakers.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Menu, type MenuGroup } from '../../ui/Menu.tsx'
import { minutesAndSeconds } from '../../ui/Countdown.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { LEADS_NOTE, useCockpit } from './cockpit.ts'
import { FloorPanel } from './FloorPanel.tsx'

/** Who waits for the floor, and everything that can be done about the list. */
export function FloorPart() {
  const t = useText()
  const state = useMeeting()
  const { act, why, ask, office } = useCockpit()
  const waiting = waitingSpeakers(state, t)
  const { count, minutes } = spokenSoFar(state)
  const { listClosed, fair, speechLimit, itemLimit } = state.floor

  const entry = (
    id: string,
    label: string,
    icon: MenuGroup['items'][number]['icon'],
    command: MeetingCommand,
  ): MenuGroup['items'][number] => {
    const reason = why(command)
    return { id, label, icon, onSelect: () => void act(command), ...(reason === undefined ? {} : { reason }) }
  }
  const move = (person: string, before: string | null): MeetingCommand => ({
    type: 'floor.move',
    data: { person, before },
  })
  const rowActions = (row: WaitingSpeaker, at: number): readonly MenuGroup[] => [
    {
      items: [
        entry('grant', t('chair.floor.grant'), 'message-circle', { type: 'floor.grant', data: { person: row.id } }),
        entry('up', t('chair.floor.up'), 'arrow-up', move(row.id, waiting[at - 1]?.id ?? row.id)),
        entry('down', t('chair.floor.down'), 'arrow-down', move(waiting[at + 1]?.id ?? row.id, row.id)),
        entry('top', t('chair.floor.top'), 'arrow-up', move(row.id, null)),
        entry('order', t('chair.floor.toOrder'), 'hand', {
          type: 'floor.request',
          data: { person: row.id, kind: 'point-of-order' },
        }),
        entry('out', t('chair.floor.out'), 'x', { type: 'floor.withdraw', data: { person: row.id } }),
      ].filter((item) => item.id === 'grant' || item.reason === undefined),
    },
  ]

  const minutesOf = (seconds: number | null) => (seconds === null ? null : seconds / 60)
  const limits = [null, 1, 2, 3, 5]
  const listMenu: readonly MenuGroup[] = [
    {
      title: t('floor.add'),
      items: (['speech', 'question', 'reply', 'point-of-order'] as const).map((speech) => ({
        id: `add-${speech}`,
        label: t(`floor.kind.${speech}`),
        icon: 'plus' as const,
        onSelect: () => ask({ kind: 'request', speech }),
      })),
    },
    {
      title: t('chair.floor.order'),
      items: [
        {
          ...entry('asked', t('chair.floor.asAsked'), 'list', { type: 'floor.order', data: { fair: false } }),
          checked: !fair,
        },
        {
          ...entry('fair', t('chair.floor.fair'), 'scale', { type: 'floor.order', data: { fair: true } }),
          checked: fair,
        },
      ].map(withoutIdle),
    },
    {
      title: t('floor.time'),
      items: limits
        .map((limit) => ({
          ...entry(
            `limit-${limit ?? 0}`,
            limit === null ? t('chair.floor.noLimit') : t('chair.floor.minutes', { count: limit }),
            'timer',
            { type: 'floor.limit', data: { seconds: (limit ?? 0) * 60, for: 'speech' } },
          ),
          checked: minutesOf(speechLimit) === limit,
        }))
        .map(withoutIdle)
        .concat({
          id: 'limit-other',
          label: t('chair.floor.otherLimit'),
          icon: 'timer' as const,
          checked: itemLimit !== null || !limits.includes(minutesOf(speechLimit)),
          onSelect: () => ask({ kind: 'limit', for: 'item' }),
        }),
    },
    {
      items: [
        { id: 'times', label: t('chair.floor.times'), icon: 'history', onSelect: () => ask({ kind: 'times' }) },
        listClosed
          ? entry('open', t('chair.deed.openList'), 'list-plus', { type: 'floor.openList', data: {} })
          : entry('close', t('chair.deed.closeList'), 'lock', { type: 'floor.closeList', data: {} }),
      ],
    },
  ]
  return (
    <FloorPanel
      tag={
        <>
          {listClosed ? (
            <Tag tone="warn" icon="lock">
              {t('chair.floor.closed')}
            </Tag>
          ) : openBallot(state) && waiting.length > 0 ? (
            <Tag>{t('chair.floor.afterBallot')}</Tag>
          ) : null}
          {office && <Menu label={t('chair.floor.menu')} icon="ellipsis" iconOnly variant="quiet" groups={listMenu} />}
        </>
      }
      rows={waiting.map((row, at) => ({
        id: row.id,
        code: row.code,
        delegation: row.delegation,
        name: row.name,
        about:
          fair || row.spokenMs > 0
            ? `${row.about} · ${t('chair.floor.spoken', { time: minutesAndSeconds(row.spokenMs) })}`
            : row.about,
        actions: rowActions(row, at),
      }))}
      add={
        <Button
          icon="plus"
          reason={office ? undefined : { shownIn: LEADS_NOTE }}
          onClick={() => ask({ kind: 'request', speech: 'speech' })}
        >
          {t('floor.add')}
        </Button>
      }
      sum={count > 0 ? t('floor.sum', { count, minutes }) : undefined}
    />
  )
}

/** What is so already is ticked, not refused. */
function withoutIdle<Item extends MenuGroup['items'][number]>(item: Item): Item {
  if (!item.checked) return item
  const { reason: _, ...rest } = item
  return rest as Item
}
