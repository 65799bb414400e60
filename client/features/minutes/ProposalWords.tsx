import type { Proposal } from '../../../shared/features/minutes/state.ts'
import { useText } from '../../i18n/I18n.tsx'
import { tidy } from '../../i18n/typography.ts'
import { Spans } from '../motions/Spans.tsx'
import { wordDifference } from '../motions/word-difference.ts'
import s from './ProposalWords.module.css'

/** What a delegation would have otherwise: the passage with its changes marked, and its comment. */
export function ProposalWords({ passage, text, note }: Pick<Proposal, 'passage' | 'text' | 'note'>) {
  const t = useText()
  return (
    <div className={s['words']}>
      {text !== null && (
        <p className={s['passage']}>
          {text === '' ? <del>{tidy(passage)}</del> : <Spans spans={wordDifference(passage, text)} />}
        </p>
      )}
      {text === '' && <p className={s['note']}>{t('proposal.strike')}</p>}
      {text === null && passage !== '' && (
        <p className={s['note']}>{t('proposal.passage', { passage: shortened(passage) })}</p>
      )}
      {note !== '' && <p className={s['comment']}>{tidy(note)}</p>}
    </div>
  )
}

const MOST = 90
const shortened = (text: string): string => (text.length <= MOST ? text : `${text.slice(0, MOST).trimEnd()} …`)
