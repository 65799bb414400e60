import { useId, type ReactNode } from 'react'
import type { Moment } from '../../i18n/format.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { Button, type Reason } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import type { Choice } from '../../features/ballots/choices.ts'
import { Sign } from '../../ui/Sign.tsx'
import s from './VoteCard.module.css'

export type VoteState =
  /** Not yet pressed. `previous`: being changed, the earlier choice is filled and still counts. */
  | {
      readonly kind: 'open'
      readonly previous?: string | undefined
      readonly note?: ReactNode
      readonly refused?: ReactNode
      readonly onKeep?: (() => void) | undefined
    }
  /** Exceptions are asked: counts as `assumed` unless something is pressed. */
  | { readonly kind: 'assumed'; readonly assumed: Choice; readonly note?: ReactNode; readonly refused?: ReactNode }
  /** `stillCounts`: the recorded answer that counts until this one does. */
  | {
      readonly kind: 'pending'
      readonly choice: Choice
      readonly sentAt: Moment
      readonly stillCounts?: string | undefined
    }
  /** No connection. `sentAt`: it had left the device before, so that it may have arrived all the same. */
  | {
      readonly kind: 'offline'
      readonly choice: Choice
      readonly sentAt?: Moment | undefined
      readonly stillCounts?: string | undefined
      readonly onDiscard: () => void
    }
  /** On disk. `late`: what was pressed after the close and does not count. */
  | {
      readonly kind: 'counted'
      readonly choice: Choice
      readonly at: Moment
      readonly receipt?: string | undefined
      readonly by?: string | undefined
      /** Answered aloud, or on paper, and written down by `by`. */
      readonly entered?: 'voice' | 'written' | undefined
      readonly note?: ReactNode
      readonly closed?: boolean | undefined
      /** The ballot is open, and this answer stands all the same. */
      readonly fixed?: boolean | undefined
      readonly late?: { readonly label: string; readonly at: Moment } | undefined
      readonly onChange?: (() => void) | undefined
      /** It is another person's answer: changing it is answering otherwise. */
      readonly other?: boolean | undefined
    }
  /** In a secret ballot only that it was counted. */
  | { readonly kind: 'secret'; readonly at: Moment; readonly receipt?: string | undefined }
  /** Closed without an answer of their own: what it came to, if it counts at all. */
  | {
      readonly kind: 'unanswered'
      readonly choice: Choice
      readonly proof: string
      readonly late?: { readonly label: string; readonly at: Moment } | undefined
    }
  /** Nothing to press: somebody else leads the vote, it is given away, not entitled. */
  | { readonly kind: 'watching'; readonly why: string }

export type VoteCardProps = {
  readonly kind: 'own' | 'proxy'
  readonly name: string
  /** What it is on, where several are open at once: told to readers with the name. */
  readonly about?: string | undefined
  /** For a proxy: "In Vertretung, übertragen um 12:15" */
  readonly eyebrow?: string | undefined
  readonly choices: readonly Choice[]
  readonly state: VoteState
  readonly onChoose: (choice: string) => void
  /** Why nothing can be pressed although it is open, for example while there is no connection and waiting makes no sense. */
  readonly reason?: Reason | undefined
}

/**
 * A vote and for whom it counts. The receipt's look belongs to votes that are on disk; what is under way is dashed.
 * Its place never moves, and a ballot that opens does not take the focus.
 */
export function VoteCard({ kind, name, about, eyebrow, choices, state, onChoose, reason }: VoteCardProps) {
  const t = useText()
  const id = useId()
  const title = kind === 'own' ? name : t('vote.for', { name })
  const settled =
    state.kind === 'counted' ||
    state.kind === 'secret' ||
    state.kind === 'pending' ||
    state.kind === 'offline' ||
    state.kind === 'unanswered' ||
    state.kind === 'watching'
  return (
    <Panel
      {...(about === undefined ? { 'aria-labelledby': id } : { 'aria-label': `${title}, ${about}` })}
      className={classNames(s['card'], kind === 'proxy' && s['framed'], !settled && s['waiting'])}
    >
      <div className={classNames(settled && s['settled'], s[kind])}>
        <div className={s['head']}>
          {kind === 'proxy' && <Icon name="handshake" />}
          <div>
            <span className={s['for']}>{eyebrow ?? t(kind === 'own' ? 'vote.own' : 'vote.proxy')}</span>
            <h2 id={id}>{title}</h2>
          </div>
        </div>
        <div className={s['body']}>
          <Body name={name} choices={choices} state={state} onChoose={onChoose} reason={reason} />
        </div>
      </div>
    </Panel>
  )
}

const byWords = { self: 'vote.castBy', voice: 'vote.byVoice', written: 'vote.enteredBy' } as const

type BodyProps = Pick<VoteCardProps, 'name' | 'choices' | 'state' | 'onChoose' | 'reason'>

function Body({ name, choices, state, onChoose, reason }: BodyProps) {
  const t = useText()
  const format = useFormat()
  const words = (text: string, stillCounts: string | undefined) =>
    stillCounts === undefined ? text : `${text} · ${t('vote.stillCounts', { choice: stillCounts })}`
  switch (state.kind) {
    case 'open':
      return (
        <>
          {state.refused !== undefined && (
            <Note tone="warn" alert>
              {state.refused}
            </Note>
          )}
          {state.note !== undefined && <p className={s['hint']}>{state.note}</p>}
          <Choices name={name} choices={choices} pressed={state.previous} onChoose={onChoose} reason={reason} />
          {state.onKeep && (
            <div>
              <Button variant="quiet" icon="undo-2" onClick={state.onKeep}>
                {t('vote.keep')}
              </Button>
            </div>
          )}
        </>
      )
    case 'assumed':
      return (
        <>
          {state.refused !== undefined && (
            <Note tone="warn" alert>
              {state.refused}
            </Note>
          )}
          <Receipt choice={state.assumed} proof={t('vote.assumed')} />
          {state.note !== undefined && <p className={s['hint']}>{state.note}</p>}
          <Choices name={name} choices={choices} onChoose={onChoose} reason={reason} />
        </>
      )
    case 'pending':
      return (
        <Receipt
          pending
          choice={state.choice}
          proof={t('vote.pending')}
          by={words(t('vote.sentAt', { time: format.seconds(state.sentAt) }), state.stillCounts)}
        />
      )
    case 'offline':
      return (
        <Receipt
          pending
          keepBy
          choice={state.choice}
          proof={state.sentAt === undefined ? t('vote.notCounted') : t('vote.unconfirmed')}
          by={words(
            state.sentAt === undefined
              ? t('vote.sendLater')
              : t('vote.sentUnknown', { time: format.seconds(state.sentAt) }),
            state.stillCounts,
          )}
          action={
            <Button onClick={state.onDiscard}>
              {state.sentAt === undefined ? t('vote.discard') : t('vote.unconfirmed.discard')}
            </Button>
          }
        />
      )
    case 'counted': {
      const by = state.by === undefined ? undefined : t(byWords[state.entered ?? 'self'], { name: state.by })
      const until = state.fixed ? t('vote.final.counted') : state.closed ? undefined : t('vote.untilClose')
      return (
        <>
          <Receipt
            choice={state.choice}
            proof={t('vote.countedAt', { time: format.seconds(state.at) })}
            receipt={state.receipt}
            keepBy={state.late !== undefined || state.fixed === true}
            by={
              state.late
                ? t('vote.late', { choice: state.late.label, time: format.seconds(state.late.at) })
                : [by, until].filter(Boolean).join(' · ')
            }
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
    case 'unanswered':
      return (
        <Receipt
          choice={state.choice}
          plain
          proof={state.proof}
          keepBy
          by={state.late && t('vote.late', { choice: state.late.label, time: format.seconds(state.late.at) })}
        />
      )
    case 'secret':
      return (
        <Receipt
          choice={{ id: 'secret', label: t('vote.secret'), sign: 'silent' }}
          plain
          proof={t('vote.countedAt', { time: format.seconds(state.at) })}
          receipt={state.receipt}
          by={t('vote.secret.hint')}
          keepBy
        />
      )
    case 'watching':
      return <p className={s['hint']}>{state.why}</p>
  }
}

function Choices({
  name,
  choices,
  pressed,
  onChoose,
  reason,
}: Pick<VoteCardProps, 'name' | 'choices' | 'onChoose' | 'reason'> & { readonly pressed?: string | undefined }) {
  const t = useText()
  const id = useId()
  return (
    <>
      <div
        className={s['choices']}
        role="group"
        aria-label={t('vote.choices', { name })}
        style={{ ['--wide' as string]: Math.min(choices.length, 3) }}
      >
        {choices.map((choice) => (
          <button
            key={choice.id}
            type="button"
            className={classNames(s['choice'], choice.sign && s[choice.sign])}
            aria-pressed={choice.id === pressed}
            onClick={() => {
              if (reason === undefined) onChoose(choice.id)
            }}
            {...(reason === undefined
              ? {}
              : { 'aria-disabled': true, 'aria-describedby': typeof reason === 'string' ? id : reason.shownIn })}
          >
            {choice.sign && <Sign kind={choice.sign} />} {choice.label}
          </button>
        ))}
      </div>
      {typeof reason === 'string' && (
        <p className={s['hint']} id={id}>
          {reason}
        </p>
      )}
    </>
  )
}

type ReceiptProps = {
  readonly choice: Choice
  readonly proof: string
  readonly receipt?: string | undefined
  readonly by?: string | undefined
  /** Its second line matters and stays on a phone. */
  readonly keepBy?: boolean | undefined
  readonly pending?: boolean | undefined
  readonly plain?: boolean | undefined
  readonly action?: ReactNode
}

function Receipt({ choice, proof, receipt, by, keepBy, pending, plain, action }: ReceiptProps) {
  const t = useText()
  return (
    <div className={classNames(s['receipt'], pending ? s['pending'] : !plain && choice.sign && s[choice.sign])}>
      {choice.sign && <Sign kind={choice.sign} />}
      <div>
        <p className={s['word']}>{choice.label}</p>
        <p className={s['proof']}>
          <span>{proof}</span>
          {receipt !== undefined && (
            <>
              <span className={s['dot']}> · </span>
              <span>{t('vote.receipt', { code: receipt })}</span>
            </>
          )}
        </p>
        {by !== undefined && by !== '' && <p className={classNames(s['by'], keepBy && s['keep'])}>{by}</p>}
      </div>
      {action !== undefined && <div className={s['act']}>{action}</div>}
    </div>
  )
}
