import { useId, type ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Button, type ButtonProps } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import s from './NextStep.module.css'

export type NextStepProps = {
  /** "Sachsen um die Antwort bitten" */
  readonly what: string
  /** "Dann Sachsen-Anhalt und Schleswig-Holstein, dann schließen." */
  readonly then?: ReactNode
  /** The one primary button; its verb names the effect. */
  readonly action?:
    | (Pick<ButtonProps, 'reason' | 'keyHint' | 'onClick' | 'icon' | 'aria-busy'> & { readonly label: string })
    | undefined
  /** Instead of one button where answers of equal weight are asked: each as large as the others. */
  readonly choices?: ReactNode
  /** What was refused, or has to be known before pressing. */
  readonly note?: ReactNode
  /** Smaller actions, first those that belong to the step. */
  readonly alsoWord?: string | undefined
  readonly also?: ReactNode
  /** At the end: taking back, closing … */
  readonly late?: ReactNode
}

/** What to press next. Always at the same place; what else is possible stands under it, smaller. */
export function NextStep({ what, then, action, choices, note, alsoWord, also, late }: NextStepProps) {
  const t = useText()
  const id = useId()
  return (
    <Panel className={s['next']} id="next" aria-labelledby={id} tabIndex={-1}>
      <p className={s['what']} id={id}>
        {t('chair.next')}
        <b>{what}</b>
        {then}
      </p>
      {action && (
        <div className={s['main']}>
          <Button
            variant="primary"
            large
            icon={action.icon}
            keyHint={action.keyHint}
            reason={action.reason}
            aria-busy={action['aria-busy']}
            onClick={action.onClick}
          >
            {action.label}
          </Button>
        </div>
      )}
      {choices !== undefined && <div className={s['choices']}>{choices}</div>}
      {note !== undefined && <div className={s['note']}>{note}</div>}
      {(also !== undefined || late !== undefined) && (
        <div className={s['also']}>
          {alsoWord !== undefined && <span className={s['word']}>{alsoWord}</span>}
          {also}
          {late !== undefined && <div className={s['late']}>{late}</div>}
        </div>
      )}
    </Panel>
  )
}
