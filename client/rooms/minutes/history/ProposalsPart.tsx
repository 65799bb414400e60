import { useState } from 'react'
import { openProposals } from '../../../../shared/features/minutes/select.ts'
import type { Proposal } from '../../../../shared/features/minutes/state.ts'
import type { DraftSession } from '../../../features/minutes/draft-session.ts'
import { proposalStatus } from '../../../features/minutes/proposal-status.ts'
import { ProposalWords } from '../../../features/minutes/ProposalWords.tsx'
import { takeProposal, type SentenceOf } from '../../../features/minutes/take-proposal.ts'
import { delegationName } from '../../../features/roster/names.ts'
import { useText } from '../../../i18n/I18n.tsx'
import { useMeeting, useObjection, useSession } from '../../../session/Session.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog, Dialog } from '../../../ui/Dialog.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { Note } from '../../../ui/Note.tsx'
import { useAnnounce } from '../../../ui/Status.tsx'
import { useAct } from '../../parts/use-act.ts'
import type { EditorHub } from '../editor/hub.ts'
import { asOwnStep } from '../editor/own-step.ts'
import s from './VersionPart.module.css'

interface ProposalsPartProps {
  readonly draft: DraftSession
  readonly hub: EditorHub
  readonly sentence: SentenceOf
  /** May this seat write in the draft? */
  readonly editable: boolean
  /** Leads to the passage it speaks of, or to its item. */
  readonly onShow: (proposal: Proposal) => void
}

/**
 * What delegations would have otherwise, the open ones first: to be taken into the text or declined with a reason. A
 * comment that proposes no words is noted, or answered (MIN13), also by who leads and reads along.
 */
export function ProposalsPart({ draft, hub, sentence, editable, onShow }: ProposalsPartProps) {
  const t = useText()
  const state = useMeeting()
  const { person } = useSession()
  const { say } = useAnnounce()
  const objection = useObjection()
  const { act, busy, refused } = useAct()
  const [asking, setAsking] = useState<{
    readonly what: 'byHand' | 'decline' | 'answer'
    readonly proposal: Proposal
  } | null>(null)
  const { proposals } = state.minutes
  const isDone = state.minutes.version === 'approved' // CHK5
  const open = isDone ? [] : openProposals(state)
  const settled = proposals.filter((it) => !open.includes(it))
  const close = () => setAsking(null)
  const accepted = async ({ id, text }: Proposal) => {
    if (await act({ type: 'minutes.accept', data: { id } })) {
      close()
      if (text !== null) say(t('proposal.taken'))
    }
  }
  const take = (proposal: Proposal, text: string) => {
    const { item, passage } = proposal
    if (asOwnStep(hub, [item], () => takeProposal(draft.doc, { item, passage, text }, sentence, person)))
      void accepted(proposal)
    else setAsking({ what: 'byHand', proposal })
  }
  return (
    <section className={s['proposals']} aria-labelledby="proposals">
      <h3 id="proposals">{t('proposal.title')}</h3>
      {proposals.length === 0 && <p className={s['soft']}>{t('proposal.none')}</p>}
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
      <ul>
        {open.map((proposal) => (
          <li key={proposal.id}>
            <b>{t('proposal.by', { name: delegationName(state, proposal.delegation), item: proposal.item })}</b>
            <ProposalWords {...proposal} />
            <p className={s['acts']}>
              {editable && proposal.text !== null && (
                <>
                  <Button icon="check" aria-busy={busy} onClick={() => take(proposal, proposal.text ?? '')}>
                    {t('proposal.take')}
                  </Button>
                  <Button onClick={() => setAsking({ what: 'decline', proposal })}>{t('proposal.decline')}</Button>
                </>
              )}
              {proposal.text === null && !objection({ type: 'minutes.accept', data: { id: proposal.id } }) && (
                <>
                  <Button icon="check" aria-busy={busy} onClick={() => void accepted(proposal)}>
                    {t('proposal.note')}
                  </Button>
                  <Button onClick={() => setAsking({ what: 'answer', proposal })}>{t('proposal.answer')}</Button>
                </>
              )}
              <Button variant="quiet" onClick={() => onShow(proposal)}>
                {t('proposal.show')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {settled.length > 0 && (
        <details className={s['settled']}>
          <summary>{t(isDone ? 'proposal.said' : 'proposal.settled', { count: settled.length })}</summary>
          <ul>
            {settled.map((proposal) => (
              <li key={proposal.id}>
                <b>{t('proposal.by', { name: delegationName(state, proposal.delegation), item: proposal.item })}</b>
                <ProposalWords {...proposal} />
                <p className={s['soft']}>{proposalStatus(proposal, t, isDone)}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {(asking?.what === 'decline' || asking?.what === 'answer') && (
        <ReasonDialog what={asking.what} proposal={asking.proposal} onClose={close} />
      )}
      <ConfirmDialog
        open={asking?.what === 'byHand'}
        title={t('proposal.byHand.title')}
        confirmLabel={t('proposal.byHand.do')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => asking && void accepted(asking.proposal)}
        onClose={close}
      >
        <p>{t('proposal.byHand.text')}</p>
        {asking && <ProposalWords {...asking.proposal} />}
      </ConfirmDialog>
    </section>
  )
}

/** Why a proposal is declined, or what is answered to a comment: its delegation reads it. */
function ReasonDialog({
  what,
  proposal,
  onClose,
}: {
  readonly what: 'decline' | 'answer'
  readonly proposal: Proposal
  readonly onClose: () => void
}) {
  const t = useText()
  const { act, busy, refused } = useAct()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  const { id } = proposal
  const send = () =>
    what === 'decline'
      ? act({ type: 'minutes.decline', data: { id, reason: reason.trim() } })
      : act({ type: 'minutes.accept', data: { id, answer: reason.trim() } })
  return (
    <Dialog
      open
      title={t(`proposal.${what}.title`)}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={async () => {
        setTried(true)
        if (busy || missing) return
        if (await send()) onClose()
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" aria-busy={busy}>
            {t(`proposal.${what}.do`)}
          </Button>
        </>
      }
    >
      <ProposalWords {...proposal} />
      <TextArea
        label={t(what === 'decline' ? 'proposal.decline.reason' : 'proposal.answer.words')}
        hint={t(`proposal.${what}.hint`)}
        error={tried && missing ? t(`proposal.${what}.missing`) : refused}
        value={reason}
        maxLength={2000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  )
}
