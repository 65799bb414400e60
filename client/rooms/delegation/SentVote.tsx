import { useFormat, useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { VoteReceipt } from './VoteReceipt.tsx'
import type { VoteState } from './vote-card-state.ts'

/** On its way to the server, or waiting for the connection. Until it is on disk the earlier answer counts. */
export function SentVote({ state }: { readonly state: Extract<VoteState, { kind: 'pending' | 'offline' }> }) {
  const t = useText()
  const format = useFormat()
  const { choice, sentAt, stillCounts } = state
  const until = (text: string) =>
    stillCounts === undefined ? text : `${text} · ${t('vote.stillCounts', { choice: stillCounts })}`
  if (state.kind === 'pending') {
    const time = format.seconds(state.sentAt)
    return <VoteReceipt pending choice={choice} proof={t('vote.pending')} by={until(t('vote.sentAt', { time }))} />
  }
  const words =
    sentAt === undefined
      ? { proof: t('vote.notCounted'), by: t('vote.sendLater'), discard: t('vote.discard') }
      : {
          proof: t('vote.unconfirmed'),
          by: t('vote.sentUnknown', { time: format.seconds(sentAt) }),
          discard: t('vote.unconfirmed.discard'),
        }
  return (
    <VoteReceipt
      pending
      keepBy
      choice={choice}
      proof={words.proof}
      by={until(words.by)}
      action={<Button onClick={state.onDiscard}>{words.discard}</Button>}
    />
  )
}
