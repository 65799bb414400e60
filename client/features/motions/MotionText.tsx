import { useState, type ReactNode } from 'react'
import { changesOf } from '../../../shared/features/motions/select.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Clauses } from './Clauses.tsx'
import { clausesShown } from './clauses-shown.ts'
import { Difference } from './Difference.tsx'
import { renumberingWords } from './difference-words.ts'
import { DifferenceSwitch } from './DifferenceSwitch.tsx'
import { textDifferences } from './item-difference.ts'
import { useDifferenceView } from './use-difference-view.ts'
import s from './AmendmentText.module.css'

/** The text of an item as it now stands; once it was changed also against the text as it was tabled. */
export function MotionText({ item, empty }: { readonly item: string; readonly empty?: ReactNode }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const [view] = useDifferenceView()
  const [compared, compare] = useState(false)
  const isChanged = changesOf(state, item).length > 0
  const clauses = clausesShown(state, item, { t, format })
  const differences = isChanged && compared ? textDifferences(state, item) : null
  if (clauses.length === 0 && !isChanged) return empty
  return (
    <div>
      {isChanged && (
        <div className={s['tools']}>
          <Button icon="history" aria-pressed={compared} onClick={() => compare(!compared)}>
            {t('difference.tabled')}
          </Button>
          {compared && <DifferenceSwitch />}
        </div>
      )}
      {differences ? (
        <div className={s['amendment']}>
          <Difference
            label={t('difference.tabled')}
            differences={differences}
            outlook="now"
            view={view}
            heads={{ was: t('difference.head.now.was'), is: t('difference.head.now.is') }}
          />
          {renumberingWords(differences, 'now', t).map((sentence) => (
            <p key={sentence} className={s['aside']}>
              {sentence}
            </p>
          ))}
        </div>
      ) : (
        <Clauses clauses={clauses} label={t('motion.text')} />
      )}
    </div>
  )
}
