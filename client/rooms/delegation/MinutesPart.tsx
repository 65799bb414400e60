import { useCallback, useState } from 'react'
import { commentsClosed } from '../../../shared/features/minutes/select.ts'
import type { Proposal } from '../../../shared/features/minutes/state.ts'
import { proposalStatus } from '../../features/minutes/proposal-status.ts'
import { ProposalWords } from '../../features/minutes/ProposalWords.tsx'
import { VersionLine, versionTag } from '../../features/minutes/VersionLine.tsx'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useNow } from '../../ui/use-now.ts'
import { ActButton } from '../parts/ActButton.tsx'
import { CirculatedDialog } from './CirculatedDialog.tsx'
import type { Self } from './use-self.ts'
import s from './MinutesPart.module.css'

/** The minutes once they were sent round: to be read, and commented on until the date. Nothing before. */
export function MinutesPart({ self }: { readonly self: Self }) {
  const t = useText()
  const state = useMeeting()
  const { clockOffset } = useSession()
  const [reading, setReading] = useState(false)
  const now = useNow(
    useCallback(() => Date.now() + clockOffset, [clockOffset]),
    60_000,
  )
  const { version, proposals } = state.minutes
  if (version === 'draft') return null
  const own = proposals.filter(({ delegation }) => delegation === self.code)
  const tag = versionTag(state)
  const isClosed = version === 'approved' || commentsClosed(state, now)
  return (
    <Panel title={t('circulated.panel')} roomy aside={<Tag tone={tag.tone}>{t(tag.word)}</Tag>}>
      <div className={s['body']}>
        <VersionLine isClosed={isClosed} reader />
        <Button icon="file-text" variant={isClosed ? 'plain' : 'primary'} onClick={() => setReading(true)}>
          {t(isClosed ? 'circulated.readOnly' : 'circulated.read')}
        </Button>
        {own.length > 0 && (
          <>
            <h3>{t('proposal.own')}</h3>
            <ul className={s['own']}>
              {own.map((proposal) => (
                <OwnProposal key={proposal.id} proposal={proposal} isDone={version === 'approved'} />
              ))}
            </ul>
          </>
        )}
      </div>
      {reading && <CirculatedDialog self={self} isClosed={isClosed} onClose={() => setReading(false)} />}
    </Panel>
  )
}

function OwnProposal({ proposal, isDone }: { readonly proposal: Proposal; readonly isDone: boolean }) {
  const t = useText()
  const { id, item, status } = proposal
  return (
    <li>
      <b>{t('room.item', { number: item })}</b>
      <ProposalWords {...proposal} />
      <p className={s['status']}>
        {proposalStatus(proposal, t, isDone)}
        {status === 'open' && (
          <ActButton
            variant="quiet"
            command={{ type: 'minutes.retract', data: { id } }}
            hiddenFor={['already-approved', 'not-your-proposal']}
          >
            {t('proposal.retract')}
          </ActButton>
        )}
      </p>
    </li>
  )
}
