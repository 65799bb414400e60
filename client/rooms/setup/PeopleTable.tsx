import { useState } from 'react'
import { excuseOf, inRoom, isExpected, leads, wasOpened } from '../../../shared/features/attendance/select.ts'
import type { Person } from '../../../shared/features/roster/messages.ts'
import type { MeetingCommand, MeetingState } from '../../../shared/meeting/meeting.ts'
import { personName } from '../../features/roster/names.ts'
import { useFormat, useLanguage, useText } from '../../i18n/I18n.tsx'
import { useMeeting, useObjection } from '../../session/Session.tsx'
import { refusalText } from '../../session/transport-refusals.ts'
import { CodeBadge } from '../../ui/CodeBadge.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { Menu, type MenuGroup, type MenuItem } from '../../ui/Menu.tsx'
import { Table } from '../../ui/Table.tsx'
import { Tag } from '../../ui/Tag.tsx'
import type { Invited } from './desk-api.ts'
import { peopleAtDoor } from './people-at-door.ts'
import type { Desk } from './use-desk.ts'

interface PeopleTableProps {
  readonly desk: Desk
  /** Only who is found by these words: name, office, delegation, seat, duty. */
  readonly query: string
  readonly onAct: (command: MeetingCommand) => void
}

const seats = ['member', 'alternate', 'staff', 'guest'] as const

/** Everybody of the roster in protocol order: seat, whether in the room, how the invitation stands, and what to do. */
export function PeopleTable({ desk, query, onAct }: PeopleTableProps) {
  const t = useText()
  const state = useMeeting()
  const { language } = useLanguage()
  const objection = useObjection()
  const [revoking, setRevoking] = useState<Person | null>(null)
  const invited = new Map(desk.book?.people.map((it) => [it.person, it]))
  const people = peopleAtDoor(state, query, t)

  const command = (id: string, label: string, wish: MeetingCommand): readonly MenuItem[] => {
    const against = objection(wish)
    if (against && hidden.has(against.code)) return []
    const reason = against ? refusalText(language, against) : undefined
    return [{ id, label, reason, onSelect: () => onAct(wish) }]
  }
  const menu = (person: Person): readonly MenuGroup[] => {
    const name = personName(state, person.id)
    const data = { person: person.id }
    return [
      {
        items: [
          ...command('arrive', t('desk.arrive'), { type: 'attendance.arrive', data }),
          ...command('leave', t('desk.leave'), { type: 'attendance.leave', data }),
          ...command('excuse', t('desk.excuse'), { type: 'attendance.excuse', data }),
        ],
      },
      {
        title: t('desk.person.seat'),
        items: seats.map((seat) => ({
          id: seat,
          label: t(`desk.seat.${seat}`),
          checked: person.seat === seat,
          onSelect: () => {
            if (person.seat !== seat) onAct({ type: 'roster.seat', data: { person: person.id, seat } })
          },
        })),
      },
      {
        title: t('setup.roster.invitation'),
        items: [
          {
            id: 'issue',
            label: invited.get(person.id)?.issuedAt ? t('desk.reissue') : t('desk.issue'),
            onSelect: () => void desk.issue(person.id, name),
          },
          { id: 'revoke', label: t('desk.revoke'), onSelect: () => setRevoking(person) },
        ],
      },
    ].filter((group) => group.items.length > 0)
  }

  return (
    <>
      <Table
        caption={t('desk.people')}
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          { id: 'code', title: t('setup.roster.code'), cell: (person) => <CodeBadge code={person.delegation} /> },
          {
            id: 'name',
            title: t('desk.name'),
            rowHeader: true,
            cell: (person) => [person.office, personName(state, person.id)].filter(Boolean).join(' '),
          },
          {
            id: 'seat',
            title: t('desk.person.seat'),
            cell: (person) =>
              [t(`desk.seat.${person.seat}`), ...person.duty.map((duty) => t(`desk.duty.${duty}`))].join(', '),
          },
          { id: 'room', title: t('desk.inRoom'), cell: (person) => <Whereabouts state={state} person={person} /> },
          { id: 'link', title: t('setup.roster.invitation'), cell: ({ id }) => <Standing invited={invited.get(id)} /> },
          {
            id: 'menu',
            title: t('desk.actions'),
            hideTitle: true,
            cell: (person) => (
              <Menu
                label={t('desk.more', { name: personName(state, person.id) })}
                icon="ellipsis"
                iconOnly
                variant="quiet"
                groups={menu(person)}
              />
            ),
          },
        ]}
      />
      {revoking && (
        <ConfirmDialog
          open
          title={t('desk.revoke.title', { name: personName(state, revoking.id) })}
          confirmLabel={t('desk.revoke')}
          cancelLabel={t('app.cancel')}
          onConfirm={() => {
            void desk.revoke(revoking.id)
            setRevoking(null)
          }}
          onClose={() => setRevoking(null)}
        >
          {t('desk.revoke.text')}
        </ConfirmDialog>
      )}
    </>
  )
}

/** Refusals for which the menu has no entry at all: they say what is so already. */
const hidden: ReadonlySet<string> = new Set(['already-in-room', 'not-in-room', 'already-excused', 'already-expected'])

function Whereabouts({ state, person }: { readonly state: MeetingState; readonly person: Person }) {
  const t = useText()
  if (leads(state, person.id) && wasOpened(state)) return <Tag tone="ok">{t('desk.leads')}</Tag>
  if (inRoom(state, person.id)) return <Tag tone="ok">{t('desk.here')}</Tag>
  const excuse = excuseOf(state, person.id)
  if (excuse) return <Tag>{t('desk.excused')}</Tag>
  if (!wasOpened(state) && isExpected(state, person.id)) return <Tag tone="action">{t('desk.expected')}</Tag>
  return <Tag>{t('desk.away')}</Tag>
}

function Standing({ invited }: { readonly invited: Invited | undefined }) {
  const t = useText()
  const format = useFormat()
  if (!invited) return null
  if (invited.triedAgainAt !== null)
    return <Tag tone="warn">{t('desk.invitation.triedAgain', { time: format.time(invited.triedAgainAt) })}</Tag>
  if (invited.seats.length > 0)
    return <Tag tone="ok">{t('desk.invitation.signedIn', { count: invited.seats.length })}</Tag>
  if (invited.revokedAt !== null) return <Tag>{t('desk.invitation.revoked')}</Tag>
  if (invited.usedAt !== null) return <Tag>{t('setup.invitation.used')}</Tag>
  return invited.issuedAt === null ? <Tag>{t('desk.invitation.none')}</Tag> : <Tag>{t('setup.invitation.sent')}</Tag>
}
