import { useState } from 'react'
import { consentListOf, itemOf, liftsOf } from '../../../shared/features/agenda/select.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import { itemsDecidedBy, openBallots } from '../../../shared/features/ballots/select.ts'
import { textOf } from '../../../shared/features/motions/select.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { asksForSponsors } from '../../features/agenda/next-item.ts'
import { agendaRows } from '../../features/agenda/rows.ts'
import { DocumentList } from '../../features/documents/DocumentList.tsx'
import { DecidedAmendments } from '../../features/motions/DecidedAmendments.tsx'
import { MotionText } from '../../features/motions/MotionText.tsx'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { useWithheld } from '../../session/use-outside.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { ActButton } from '../parts/ActButton.tsx'
import { useAct } from '../parts/use-act.ts'
import { Amendments, TableDialog } from './Amendments.tsx'
import { TextPanel } from './SidePanels.tsx'
import { SponsorDialog } from './SponsorDialog.tsx'
import { Statements } from './Statements.tsx'
import type { Self } from './use-self.ts'
import s from './TextPart.module.css'

/** The text of an item (the one called, or any other), and what this delegation may do about it. */
export function TextPart({ self }: { readonly self: Self }) {
  const t = useText()
  const state = useMeeting()
  const [chosen, setChosen] = useState('')
  const rows = agendaRows(state, t)
  const current = itemOf(state, state.agenda.current ?? state.agenda.place ?? '')
  const item = chosen === '' ? current : itemOf(state, chosen)
  const closed = useWithheld(item?.number ?? null)
  const hasText = item !== null && textOf(state, item.number).length > 0
  const isLocked =
    hasText &&
    openBallots(state).some((ballot) => ballot.item === item.number || itemsDecidedBy(ballot).includes(item.number))
  return (
    <TextPanel
      title={item ? t('room.item', { number: item.number }) : t('motion.text')}
      hint={isLocked ? t('motion.locked') : hasText ? t('motion.text') : undefined}
      before={
        <Select label={t('delegation.items')} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">
            {current
              ? t('delegation.items.now', { number: current.number, title: current.short || fullTitle(current, t) })
              : t('delegation.between')}
          </option>
          {rows.map((row) => (
            <option key={row.id} value={row.id}>
              {`${t('room.item', { number: row.number })} ${row.title}`}
            </option>
          ))}
        </Select>
      }
      text={
        item ? (
          <MotionText
            key={`text-${item.number}`}
            item={item.number}
            empty={<p className={s['none']}>{t(closed ? 'follow.closed.text' : 'delegation.noText')}</p>}
          />
        ) : (
          <p className={s['none']}>{t('delegation.noItem')}</p>
        )
      }
    >
      {item && !closed && <Deeds key={item.number} item={item} self={self} />}
    </TextPanel>
  )
}

/** Whoever has no part in it sees no button: sponsors' for others, consent lists' where there is none. */
const noPart = ['already-sponsor', 'not-sponsor', 'sponsor-only', 'not-on-consent-list', 'already-lifted']
const over = [
  'ballot-open',
  'already-ended',
  'item-disposed',
  'item-ended',
  'not-open',
  'meeting-closed',
  'already-decided',
]

function Deeds({ item, self }: { readonly item: ItemState; readonly self: Self }) {
  const t = useText()
  const state = useMeeting()
  const [asking, setAsking] = useState<'table' | 'leave' | 'withdraw' | null>(null)
  const { act, refused, busy, forgetRefusal } = useAct()
  const { number } = item
  const list = consentListOf(state, number)
  const lifts = list ? liftsOf(list, number).length : 0
  const close = () => {
    setAsking(null)
    forgetRefusal()
  }
  const done = async (sent: Promise<boolean>) => {
    if (await sent) close()
  }
  return (
    <>
      {list && (
        <Note icon="list-checks">
          {t('consent.on')} {lifts > 0 && t('consent.lifted', { count: lifts, needed: list.liftAt })}
        </Note>
      )}
      <Amendments item={number} self={self} />
      <DecidedAmendments item={number} />
      <section className={s['list']} aria-label={t('documents.title')}>
        <h3>{t('documents.title')}</h3>
        <DocumentList item={number} />
      </section>
      <Statements item={number} self={self} />
      {self.mayAct && (
        <div className={s['deeds']}>
          <ActButton
            icon="file-pen-line"
            command={{ type: 'motions.table', data: { id: 'asked', item: number, to: null, changes: [] } }}
            hiddenFor={over}
            onAsk={() => setAsking('table')}
          >
            {t('amendment.write')}
          </ActButton>
          <ActButton
            icon="list-checks"
            command={{ type: 'agenda.lift', data: { item: number } }}
            hiddenFor={[...noPart, ...over]}
            confirm={{
              title: t('consent.lift.title', { number }),
              text: [t('consent.lift.text')],
              label: t('consent.lift'),
            }}
          >
            {t('consent.lift')}
          </ActButton>
          {asksForSponsors(state, number) && (
            <>
              <ActButton
                icon="user-plus"
                command={{ type: 'agenda.joinSponsors', data: { item: number } }}
                hiddenFor={[...noPart, ...over]}
                confirm={{
                  title: t('sponsor.join.title', { number }),
                  text: [t('sponsor.join.text', { name: self.name })],
                  label: t('sponsor.join'),
                }}
              >
                {t('sponsor.join')}
              </ActButton>
              <ActButton
                variant="quiet"
                command={{ type: 'agenda.leaveSponsors', data: { item: number } }}
                hiddenFor={[...noPart, ...over]}
                onAsk={() => setAsking('leave')}
              >
                {t('sponsor.leave')}
              </ActButton>
            </>
          )}
          <ActButton
            variant="quiet"
            command={{ type: 'agenda.withdraw', data: { item: number } }}
            hiddenFor={[...noPart, ...over]}
            onAsk={() => setAsking('withdraw')}
          >
            {t('motion.withdraw')}
          </ActButton>
        </div>
      )}
      {asking === 'table' && <TableDialog item={number} self={self} onClose={close} />}
      {asking === 'leave' && (
        <SponsorDialog
          own={self.name}
          refused={refused}
          busy={busy}
          onLeave={(willVote) =>
            void done(
              act({ type: 'agenda.leaveSponsors', data: { item: number, ...(willVote === null ? {} : { willVote }) } }),
            )
          }
          onClose={close}
        />
      )}
      <ConfirmDialog
        open={asking === 'withdraw'}
        title={t('motion.withdraw.title', { number })}
        confirmLabel={t('motion.withdraw.do')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => void done(act({ type: 'agenda.withdraw', data: { item: number } }))}
        onClose={close}
      >
        <p>{t('motion.withdraw.text')}</p>
        {refused !== undefined && (
          <Note tone="warn" alert>
            {refused}
          </Note>
        )}
      </ConfirmDialog>
    </>
  )
}
