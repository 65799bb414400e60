import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import type { Choice } from '../../features/ballots/choices.ts'
import { classNames } from '../../ui/class-names.ts'
import { Sign } from '../../ui/Sign.tsx'
import s from './VoteCard.module.css'

export type VoteReceiptProps = {
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

/** An answer that was given: its sign, its word, and the proof that it counts, or why it does not yet. */
export function VoteReceipt({ choice, proof, receipt, by, keepBy, pending, plain, action }: VoteReceiptProps) {
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
