import { useState } from 'react'
import { amendmentOf, clausesNow, textOf } from '../../../shared/features/motions/select.ts'
import { amendmentViews, nextAmendmentId, type AmendmentView } from '../../features/motions/amendment-views.ts'
import { changeableText, draftsFrom, firstDraft } from '../../features/motions/change-drafts.ts'
import { AmendmentText } from '../../features/motions/AmendmentText.tsx'
import { DifferenceSwitch } from '../../features/motions/DifferenceSwitch.tsx'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import { ActButton } from '../parts/ActButton.tsx'
import { useAct } from '../parts/use-act.ts'
import { AmendmentDialog } from './AmendmentDialog.tsx'
import type { Self } from './use-self.ts'
import s from './TextPart.module.css'

/** While it is voted on, and once the item is over, nothing is pressed here; the head of the text says so. */
const locked = ['ballot-open', 'item-ended', 'already-decided', 'meeting-closed', 'not-open']

/** The open amendments on an item: one's own to word anew or withdraw, others' to amend. */
export function Amendments({ item, self }: { readonly item: string; readonly self: Self }) {
  const t = useText()
  const state = useMeeting()
  const [asking, setAsking] = useState<{ what: 'revise' | 'withdraw' | 'amend'; id: string } | null>(null)
  const views = amendmentViews(state, item, t)
  const asked = views.find((view) => view.id === asking?.id)
  const close = () => setAsking(null)
  if (views.length === 0) return null
  return (
    <section className={s['list']} aria-label={t('motion.amendments')}>
      <div className={s['head']}>
        <h3>{t('motion.amendments')}</h3>
        <DifferenceSwitch />
      </div>
      {views.map((view) => (
        <div key={view.id} className={s['entry']}>
          <b>{view.title}</b>
          <AmendmentText id={view.id} title={view.title} />
          {self.mayAct && (
            <div className={s['acts']}>
              {view.delegation === self.code ? (
                <>
                  <ActButton
                    icon="file-pen-line"
                    command={{ type: 'motions.revise', data: { id: view.id, changes: [] } }}
                    hiddenFor={locked}
                    onAsk={() => setAsking({ what: 'revise', id: view.id })}
                  >
                    {t('amendment.revise')}
                  </ActButton>
                  <ActButton
                    variant="quiet"
                    command={{ type: 'motions.withdraw', data: { id: view.id } }}
                    hiddenFor={locked}
                    onAsk={() => setAsking({ what: 'withdraw', id: view.id })}
                  >
                    {t('amendment.withdraw')}
                  </ActButton>
                </>
              ) : (
                <ActButton
                  variant="quiet"
                  command={{ type: 'motions.table', data: { id: 'asked', item, to: view.id, changes: [] } }}
                  hiddenFor={locked}
                  onAsk={() => setAsking({ what: 'amend', id: view.id })}
                >
                  {t('amendment.amend')}
                </ActButton>
              )}
            </div>
          )}
        </div>
      ))}
      {asked && asking?.what === 'revise' && <ReviseDialog item={item} view={asked} onClose={close} />}
      {asked && asking?.what === 'amend' && <TableDialog item={item} self={self} to={asked} onClose={close} />}
      {asked && asking?.what === 'withdraw' && <WithdrawDialog view={asked} onClose={close} />}
    </section>
  )
}

/** A new amendment, to the text or to another amendment. */
export function TableDialog({
  item,
  self,
  to,
  onClose,
}: {
  readonly item: string
  readonly self: Self
  readonly to?: AmendmentView | undefined
  readonly onClose: () => void
}) {
  const t = useText()
  const state = useMeeting()
  const { act, refused, busy } = useAct()
  const text = changeableText(textOf(state, item), to?.written ?? null)
  return (
    <AmendmentDialog
      title={to ? `${t('amendment.amend')}: ${to.title}` : t('amendment.write')}
      submit={t('amendment.table')}
      text={text}
      first={[firstDraft(text, 'reword')]}
      refused={refused}
      busy={busy}
      onTable={async (changes) => {
        const id = nextAmendmentId(state, self.code)
        if (await act({ type: 'motions.table', data: { id, item, to: to?.id ?? null, changes } })) onClose()
      }}
      onClose={onClose}
    />
  )
}

function ReviseDialog({
  item,
  view,
  onClose,
}: {
  readonly item: string
  readonly view: AmendmentView
  readonly onClose: () => void
}) {
  const t = useText()
  const state = useMeeting()
  const { act, refused, busy } = useAct()
  const target = view.to === null ? null : amendmentOf(state, view.to)
  const text = changeableText(textOf(state, item), target && clausesNow(state, target).changes)
  return (
    <AmendmentDialog
      title={t('amendment.revise.title')}
      submit={t('amendment.revise.do')}
      text={text}
      first={view.written.length > 0 ? draftsFrom(text, view.written) : [firstDraft(text, 'reword')]}
      refused={refused}
      busy={busy}
      onTable={async (changes) => {
        if (await act({ type: 'motions.revise', data: { id: view.id, changes } })) onClose()
      }}
      onClose={onClose}
    />
  )
}

function WithdrawDialog({ view, onClose }: { readonly view: AmendmentView; readonly onClose: () => void }) {
  const t = useText()
  const { act, refused } = useAct()
  return (
    <ConfirmDialog
      open
      title={t('amendment.withdraw.title')}
      confirmLabel={t('amendment.withdraw.do')}
      cancelLabel={t('app.cancel')}
      onConfirm={async () => {
        if (await act({ type: 'motions.withdraw', data: { id: view.id } })) onClose()
      }}
      onClose={onClose}
    >
      <p>
        {view.title}. {t('amendment.withdraw.text')}
      </p>
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
    </ConfirmDialog>
  )
}
