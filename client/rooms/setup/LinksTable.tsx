import { useCallback, useState } from 'react'
import { personName } from '../../features/roster/names.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { CodeBadge } from '../../ui/CodeBadge.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Select } from '../../ui/Field.tsx'
import { Table } from '../../ui/Table.tsx'
import { Tag, type TagTone } from '../../ui/Tag.tsx'
import { useNow } from '../../ui/use-now.ts'
import type { DeskBook } from './desk-api.ts'
import { linkCounts, linkRows, linkStandings, type LinkRow, type LinkStanding } from './link-rows.ts'
import { peopleAtDoor } from './people-at-door.ts'
import type { Desk } from './use-desk.ts'
import s from './LinksTable.module.css'

const tones: Readonly<Record<LinkStanding, TagTone>> = { open: 'action', taken: 'ok', none: 'plain', revoked: 'warn' }

/** Every link of the meeting: for whom, issued when, taken or not; to search, to print, and to issue anew. */
export function LinksTable({
  desk,
  book,
  query,
}: {
  readonly desk: Desk
  readonly book: DeskBook
  /** Only people found by these words. */
  readonly query: string
}) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { clockOffset } = useSession()
  const now = useNow(
    useCallback(() => Date.now() + clockOffset, [clockOffset]),
    60_000,
  )
  const [only, setOnly] = useState<LinkStanding | null>(null)
  const [anew, setAnew] = useState<LinkRow | null>(null)
  const people = peopleAtDoor(state, query, t)
  const rows = linkRows(people, book, only)
  const counts = linkCounts(linkRows(people, book, null))
  const issue = ({ person }: LinkRow) => void desk.issue(person.id, personName(state, person.id))
  return (
    <>
      <div className={s['tools']}>
        <Select
          label={t('links.which')}
          value={only ?? ''}
          onChange={(event) => setOnly(linkStandings.find((each) => each === event.currentTarget.value) ?? null)}
        >
          <option value="">{t('links.all', { count: people.length })}</option>
          {linkStandings.map((each) => (
            <option key={each} value={each}>
              {t('links.some', { standing: t(`links.${each}`), count: counts[each] })}
            </option>
          ))}
        </Select>
        <Button icon="printer" onClick={() => window.print()}>
          {t('setup.links.print')}
        </Button>
      </div>
      <p className={s['printed']}>
        {state.roster.convened && state.roster.meeting.title} · {t('links.asOf', { time: format.dateTime(now) })}
      </p>
      {rows.length === 0 ? (
        <Empty icon="search">{t('links.nobody')}</Empty>
      ) : (
        <Table
          caption={t('links.title')}
          rows={rows}
          rowKey={({ person }) => person.id}
          columns={[
            { id: 'code', title: t('setup.roster.code'), cell: ({ person }) => <CodeBadge code={person.delegation} /> },
            {
              id: 'name',
              title: t('desk.name'),
              rowHeader: true,
              cell: ({ person }) => [person.office, personName(state, person.id)].filter(Boolean).join(' '),
            },
            { id: 'issued', title: t('links.issued'), cell: ({ issuedAt }) => moment(issuedAt) },
            {
              id: 'standing',
              title: t('links.standing'),
              cell: ({ standing, since, triedAgainAt }) => (
                <>
                  <Tag tone={tones[standing]}>{t(`links.${standing}`)}</Tag> {since !== null && moment(since)}
                  {triedAgainAt !== null && (
                    <Tag tone="warn">{t('desk.invitation.triedAgain', { time: format.time(triedAgainAt) })}</Tag>
                  )}
                </>
              ),
            },
            { id: 'devices', title: t('links.devices'), number: true, cell: ({ devices }) => devices },
            {
              id: 'issue',
              title: t('desk.actions'),
              hideTitle: true,
              cell: (row) => {
                const label = t(row.issuedAt === null ? 'links.issue' : 'links.anew')
                return (
                  <Button
                    variant="quiet"
                    className={s['act']}
                    aria-label={`${label}: ${personName(state, row.person.id)}`}
                    onClick={() => (row.devices > 0 || row.standing === 'open' ? setAnew(row) : issue(row))}
                  >
                    {label}
                  </Button>
                )
              },
            },
          ]}
        />
      )}
      {anew && (
        <ConfirmDialog
          open
          title={t('links.anew.title', { name: personName(state, anew.person.id) })}
          confirmLabel={t('links.anew')}
          cancelLabel={t('app.cancel')}
          onConfirm={() => {
            issue(anew)
            setAnew(null)
          }}
          onClose={() => setAnew(null)}
        >
          {t('links.anew.text')}
        </ConfirmDialog>
      )}
    </>
  )

  function moment(at: number | null): string {
    return at === null ? '–' : `${format.date(at)}, ${format.time(at)}`
  }
}
