import type { Proposal } from '../../../shared/features/minutes/state.ts'
import type { Text } from '../../i18n/text.ts'

/**
 * What became of what a delegation said, in a word, with the reason or the answer. A comment is noted, not accepted.
 *
 * @param isDone the minutes are approved: what was open then stays undecided
 */
export function proposalStatus(
  { status, reason, text }: Pick<Proposal, 'status' | 'reason' | 'text'>,
  t: Text,
  isDone = false,
): string {
  if (status === 'open' && isDone) return t('proposal.undecided')
  if (status === 'declined') return t('proposal.declined', { reason })
  if (status !== 'accepted') return t(`proposal.${status}`)
  const word = t(text === null ? 'proposal.noted' : 'proposal.accepted')
  return reason === '' ? word : t('proposal.answered', { status: word, answer: reason })
}
