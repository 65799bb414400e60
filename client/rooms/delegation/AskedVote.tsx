import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { VoteChoices, type VoteChoicesProps } from './VoteChoices.tsx'
import { VoteReceipt } from './VoteReceipt.tsx'
import type { VoteState } from './vote-card-state.ts'
import s from './VoteCard.module.css'

type Of<Kind extends VoteState['kind']> = Omit<VoteChoicesProps, 'pressed'> & {
  readonly state: Extract<VoteState, { kind: Kind }>
}

/** Not yet answered, or being changed: what was refused, what one must know, what may be pressed. */
export function OpenVote({ state, ...asked }: Of<'open'>) {
  const t = useText()
  return (
    <>
      <Asked refused={state.refused} note={state.note} />
      <VoteChoices {...asked} pressed={state.previous} />
      {state.onKeep && (
        <div>
          <Button variant="quiet" icon="undo-2" onClick={state.onKeep}>
            {t('vote.keep')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Exceptions are asked: what counts without a word stands above what may be said instead. */
export function AssumedVote({ state, ...asked }: Of<'assumed'>) {
  const t = useText()
  return (
    <>
      <Asked refused={state.refused} note={state.note}>
        <VoteReceipt choice={state.assumed} proof={t('vote.assumed')} />
      </Asked>
      <VoteChoices {...asked} />
    </>
  )
}

function Asked({
  refused,
  note,
  children,
}: {
  readonly refused: ReactNode
  readonly note: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <>
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
      {children}
      {note !== undefined && <p className={s['hint']}>{note}</p>}
    </>
  )
}
