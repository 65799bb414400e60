import type { Voter } from '../../../shared/features/ballots/messages.ts'
import type { Opening } from '../../features/ballots/opening.ts'
import { weightWords } from '../../features/ballots/weights.ts'
import { delegationName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import s from './BallotDialogs.module.css'

/** Who is asked, with which weight, and who answers for whom: what the opening fixes. */
export function OpeningVoters({ opening }: { readonly opening: Extract<Opening, { ok: true }> }) {
  const t = useText()
  const state = useMeeting()
  const standing = ({ represented, proxy }: Voter) =>
    opening.written
      ? t('ballot.voters.asked')
      : !represented
        ? t('ballot.voters.gone')
        : proxy === null
          ? t('ballot.voters.here')
          : t('vote.through', { name: delegationName(state, proxy) })
  return (
    <details>
      <summary>{t('ballot.voters')}</summary>
      <ul className={s['voters']}>
        {opening.electorate.map((voter) => (
          <li key={voter.code}>
            {[delegationName(state, voter.code), weightWords(opening.rule, voter, t), standing(voter)]
              .filter((word) => word !== null)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  )
}
