import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import { classNames } from './class-names.ts'
import s from './StepsLine.module.css'

export type Step = { readonly id: string; readonly label: string; readonly state: 'done' | 'now' | 'next' }

export type StepsLineProps = { readonly label: string; readonly steps: readonly Step[]; readonly doneWord: string }

/** How far something has come, in words, from left to right. Nothing on it is pressed. */
export function StepsLine({ label, steps, doneWord }: StepsLineProps) {
  return (
    <ol className={s['line']} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.id}
          className={classNames(s[step.state])}
          {...(step.state === 'now' ? { 'aria-current': 'step' } : {})}
        >
          {step.state === 'done' && <Icon name="check" />} {step.label}
          {step.state === 'done' && <VisuallyHidden>, {doneWord}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  )
}
