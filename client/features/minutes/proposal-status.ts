import type { Proposal } from '../../../shared/features/minutes/state.ts'
import type { Text } from '../../i18n/text.ts'

/** What became of what a delegation said, in a word, with the reason or the answer. A comment is noted, not accepted. */
export function proposalStatus(
  { status, reason, text }: Pick<Proposal, 'status' | 'reason' | 'text'>,
  t: Text,
): string {
  if (status === 'declined') return t('proposal.declined', { reason })
  if (status !== 'accepted') return t(`proposal.${status}`)
  const word = t(text === null ? 'proposal.noted' : 'proposal.accepted')
  return reason === '' ? word : t('proposal.answered', { status: word, answer: reason })
}
