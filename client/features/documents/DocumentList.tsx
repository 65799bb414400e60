import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react'
import { attachObstacle } from '../../../shared/features/documents/select.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { tidy } from '../../i18n/typography.ts'
import { useAct } from '../../rooms/parts/use-act.ts'
import { useSeat } from '../../rooms/parts/use-seat.ts'
import { useMeeting, useObjection, useSession } from '../../session/Session.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import { useNow } from '../../ui/use-now.ts'
import { documentUrl } from './documents-api.ts'
import { documentRows, removedRows, type DocumentRow } from './rows.ts'
import { SendPlace } from './SendPlace.tsx'
import s from './DocumentList.module.css'

// pdf.js is larger than all the rest of a room: it comes when somebody reads
const DocumentReader = lazy(() => import('./DocumentReader.tsx').then((all) => ({ default: all.DocumentReader })))

export type DocumentListProps = {
  readonly item: string
  /** What else can be done with a document of the list, beside reading it. */
  readonly rowDeeds?: ((document: DocumentRow) => ReactNode) | undefined
  /** What else can be done with the page that is read. */
  readonly pageDeeds?: ((document: DocumentRow, page: number) => ReactNode) | undefined
  /** What is said where there are none and none can be sent from here; null: nothing. */
  readonly empty?: string | null | undefined
}

/** The documents of an item: to read, to take along, and for whoever may, to send and to take away. */
export function DocumentList({ item, rowDeeds, pageDeeds, empty }: DocumentListProps) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { person } = useSession()
  const [reading, setReading] = useState<string | null>(null)
  const rows = documentRows(state, item, { t, format })
  const maySend = attachObstacle(state, person, item) === null
  const read = rows.find(({ id }) => id === reading)
  const nothing = empty === undefined ? t('documents.none', { number: item }) : empty
  const list = rows.length > 0 && (
    <ul className={s['list']}>
      {rows.map((row) => (
        <Row key={row.id} row={row} onRead={() => setReading(row.id)}>
          {rowDeeds?.(row)}
        </Row>
      ))}
    </ul>
  )
  return (
    <div className={s['documents']}>
      {maySend ? (
        <SendPlace item={item} isEmpty={rows.length === 0}>
          {list}
          <Removed item={item} />
        </SendPlace>
      ) : (
        <>
          {list}
          {rows.length === 0 && nothing !== null && <p className={s['none']}>{nothing}</p>}
        </>
      )}
      {reading !== null && (
        <Suspense fallback={null}>
          <DocumentReader
            id={reading}
            onClose={() => setReading(null)}
            deeds={pageDeeds && read ? (page) => pageDeeds(read, page) : undefined}
          />
        </Suspense>
      )}
    </div>
  )
}

function Row({
  row,
  onRead,
  children,
}: {
  readonly row: DocumentRow
  readonly onRead: () => void
  readonly children: ReactNode
}) {
  const t = useText()
  const seat = useSeat()
  const { say } = useAnnounce()
  const { act, refused } = useAct()
  const [asking, setAsking] = useState(false)
  const removal = { type: 'documents.remove', data: { id: row.id } } as const
  const mayRemove = useObjection()(removal) === null
  const name = tidy(row.name)
  const remove = async () => {
    setAsking(false)
    if (await act(removal)) say(t('documents.said.removed', { name: row.name }))
  }
  return (
    <li className={s['row']}>
      <Icon name="file-text" className={s['sign']} />
      <span className={s['what']}>
        <button type="button" className={s['name']} onClick={onRead} title={t('documents.open', { name: row.name })}>
          {name}
        </button>
        <small>
          {tidy(row.details)} · {tidy(row.by)}
        </small>
        {refused !== undefined && (
          <Note tone="warn" alert>
            {refused}
          </Note>
        )}
      </span>
      <span className={s['acts']}>
        {children}
        <a
          className={s['act']}
          href={documentUrl(seat, row.id)}
          download={row.name}
          aria-label={t('documents.download', { name: row.name })}
          title={t('documents.download.short')}
        >
          <Icon name="download" />
        </a>
        {mayRemove && (
          <IconButton
            icon="trash-2"
            label={t('documents.remove', { name: row.name })}
            onClick={() => setAsking(true)}
          />
        )}
      </span>
      <ConfirmDialog
        open={asking}
        title={t('documents.remove.title')}
        confirmLabel={t('documents.remove.do')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      >
        <p>{t('documents.remove.text', { name: row.name })}</p>
      </ConfirmDialog>
    </li>
  )
}

/** What was taken away within the hour, for whoever may bring it back. */
function Removed({ item }: { readonly item: string }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { clockOffset } = useSession()
  const { say } = useAnnounce()
  const objection = useObjection()
  const { act, refused } = useAct()
  const hasSome = state.documents.all.some((document) => document.item === item && document.removedAt !== null)
  const read = useCallback(() => Date.now() + clockOffset, [clockOffset])
  const now = useNow(read, 30_000, hasSome)
  const rows = removedRows(state, item, now, { t, format })
    .map((row) => ({ ...row, command: { type: 'documents.restore', data: { id: row.id } } as const }))
    .filter(({ command }) => objection(command) === null)
  if (rows.length === 0) return null
  return (
    <ul className={s['list']}>
      {rows.map(({ id, name, note, command }) => (
        <li key={id} className={s['row']}>
          <Icon name="trash-2" className={s['sign']} />
          <span className={s['what']}>
            <s>{tidy(name)}</s>
            <small>{tidy(note)}</small>
          </span>
          <span className={s['acts']}>
            <Button
              variant="quiet"
              icon="undo-2"
              aria-label={t('documents.restore', { name })}
              onClick={() => void act(command).then((done) => done && say(t('documents.said.restored', { name })))}
            >
              {t('documents.restore.short')}
            </Button>
          </span>
        </li>
      ))}
      {refused !== undefined && (
        <li>
          <Note tone="warn" alert>
            {refused}
          </Note>
        </li>
      )}
    </ul>
  )
}
