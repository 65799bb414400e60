import { useFormat, useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { VoteReceipt } from './VoteReceipt.tsx'
import type { VoteState } from './vote-card-state.ts'
import s from './VoteCard.module.css'

type Of<Kind extends VoteState['kind']> = { readonly state: Extract<VoteState, { kind: Kind }> }

const byWords = { self: 'vote.castBy', voice: 'vote.byVoice', written: 'vote.enteredBy' } as const

/** On disk: whose answer, when, and how long it may still be changed. */
export function CountedVote({ state }: Of<'counted'>) {
  const t = useText()
  const format = useFormat()
  const by = state.by === undefined ? undefined : t(byWords[state.entered ?? 'self'], { name: state.by })
  const until = state.fixed ? t('vote.final.counted') : state.closed ? undefined : t('vote.untilClose')
  return (
    <>
      <VoteReceipt
        choice={state.choice}
        proof={t('vote.countedAt', { time: format.seconds(state.at) })}
        receipt={state.receipt}
        keepBy={state.late !== undefined || state.fixed === true}
        by={useLateWords(state.late) ?? [by, until].filter(Boolean).join(' · ')}
        action={
          state.onChange && (
            <Button onClick={state.onChange}>{t(state.other ? 'vote.otherwise' : 'vote.change')}</Button>
          )
        }
      />
      {state.note !== undefined && <p className={s['hint']}>{state.note}</p>}
    </>
  )
}

/** Closed without an answer of their own. */
export function UnansweredVote({ state }: Of<'unanswered'>) {
  return <VoteReceipt choice={state.choice} plain proof={state.proof} keepBy by={useLateWords(state.late)} />
}

/** In the box: only that it was counted. */
export function SecretVote({ state }: Of<'secret'>) {
  const t = useText()
  const format = useFormat()
  return (
    <VoteReceipt
      choice={{ id: 'secret', label: t('vote.secret'), sign: 'silent' }}
      plain
      proof={t('vote.countedAt', { time: format.seconds(state.at) })}
      receipt={state.receipt}
      by={t('vote.secret.hint')}
      keepBy
    />
  )
}

/** What was pressed after the close, and that it does not count. */
function useLateWords(late: Of<'counted'>['state']['late']): string | undefined {
  const t = useText()
  const format = useFormat()
  return late && t('vote.late', { choice: late.label, time: format.seconds(late.at) })
}
