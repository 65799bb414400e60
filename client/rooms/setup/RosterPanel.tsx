import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { CodeBadge } from '../../ui/CodeBadge.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { CellWarning, Table } from '../../ui/Table.tsx'
import s from './RosterPanel.module.css'

export type RosterRow = {
  readonly id: string
  readonly code: string
  readonly name: string
  /** Who leads the vote; null: nobody yet. */
  readonly voter: string | null
  readonly people: number
  readonly invitation: { readonly icon: IconName; readonly word: string }
}

export type RosterPanelProps = {
  /** "16 Delegationen, 52 Personen" */
  readonly title: string
  readonly rows: readonly RosterRow[]
  readonly tools: ReactNode
  /** "Dazu 3 Gäste ohne Stimme: BMDV, BfDI, DSK" */
  readonly legend?: string | undefined
  /** Something to settle after pasting. */
  readonly note?: ReactNode
  readonly onComplete: (id: string) => void
}

/** Who comes, and who leads each vote. */
export function RosterPanel({ title, rows, tools, legend, note, onComplete }: RosterPanelProps) {
  const t = useText()
  return (
    <Panel className={s['roster']} title={title} aside={<span className={s['tools']}>{tools}</span>}>
      <Table<RosterRow>
        caption={t('setup.roster')}
        rows={rows}
        rowKey={(row) => row.id}
        wrong={(row) => row.voter === null}
        columns={[
          { id: 'code', title: t('setup.roster.code'), hideTitle: true, cell: (row) => <CodeBadge code={row.code} /> },
          { id: 'name', title: t('setup.roster.delegation'), rowHeader: true, cell: (row) => row.name },
          {
            id: 'voter',
            title: t('setup.roster.voter'),
            cell: (row) =>
              row.voter ?? (
                <CellWarning>
                  <Icon name="triangle-alert" /> {t('setup.roster.nobody')}
                </CellWarning>
              ),
          },
          { id: 'people', title: t('setup.roster.people'), number: true, cell: (row) => row.people },
          {
            id: 'invitation',
            title: t('setup.roster.invitation'),
            cell: (row) =>
              row.voter === null ? (
                <Button variant="quiet" onClick={() => onComplete(row.id)}>
                  {t('setup.roster.complete')}
                </Button>
              ) : (
                <span className={s['soft']}>
                  <Icon name={row.invitation.icon} /> {row.invitation.word}
                </span>
              ),
          },
        ]}
      />
      {legend !== undefined && <p className={s['legend']}>{legend}</p>}
      {note !== undefined && <div className={s['foot']}>{note}</div>}
    </Panel>
  )
}
