import { useId } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { AssumedVote, OpenVote } from './AskedVote.tsx'
import { SentVote } from './SentVote.tsx'
import { CountedVote, SecretVote, UnansweredVote } from './SettledVote.tsx'
import type { VoteChoicesProps } from './VoteChoices.tsx'
import type { VoteState } from './vote-card-state.ts'
import s from './VoteCard.module.css'

type Asked = Omit<VoteChoicesProps, 'pressed'>

export type VoteCardProps = Asked & {
  readonly kind: 'own' | 'proxy'
  /** What it is on, where several are open at once: told to readers with the name. */
  readonly about?: string | undefined
  /** For a proxy: "In Vertretung, übertragen um 12:15" */
  readonly eyebrow?: string | undefined
  readonly state: VoteState
}

/**
 * A vote and for whom it counts. The receipt's look belongs to votes that are on disk; what is under way is dashed.
 * Its place never moves, and a ballot that opens does not take the focus.
 */
export function VoteCard({ kind, name, about, eyebrow, choices, state, onChoose, reason }: VoteCardProps) {
  const t = useText()
  const id = useId()
  const title = kind === 'own' ? name : t('vote.for', { name })
  const settled = state.kind !== 'open' && state.kind !== 'assumed'
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
          <Body state={state} asked={{ name, choices, onChoose, reason }} />
        </div>
      </div>
    </Panel>
  )
}

function Body({ state, asked }: { readonly state: VoteState; readonly asked: Asked }) {
  switch (state.kind) {
    case 'open':
      return <OpenVote {...asked} state={state} />
    case 'assumed':
      return <AssumedVote {...asked} state={state} />
    case 'pending':
    case 'offline':
      return <SentVote state={state} />
    case 'counted':
      return <CountedVote state={state} />
    case 'unanswered':
      return <UnansweredVote state={state} />
    case 'secret':
      return <SecretVote state={state} />
    case 'watching':
      return <p className={s['hint']}>{state.why}</p>
  }
}
