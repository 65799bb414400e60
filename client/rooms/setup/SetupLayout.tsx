import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { SkipLink } from '../../ui/SkipLink.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import s from './SetupLayout.module.css'

export type SetupStep = { readonly id: string; readonly title: string; readonly note: string; readonly done: boolean }

export type SetupLayoutProps = {
  readonly bar: ReactNode
  readonly banner?: ReactNode
  readonly steps: readonly SetupStep[]
  readonly current: string
  readonly onStep: (id: string) => void
  /** Under the steps: the rehearsal. */
  readonly end?: { readonly button: ReactNode; readonly hint: string } | undefined
  readonly title: string
  /** What is still missing. */
  readonly missing?: string | undefined
  /** The one primary button: how to go on. */
  readonly next?: ReactNode
  /** `two`: two sheets side by side. */
  readonly columns?: 'one' | 'two' | undefined
  readonly children: ReactNode
}

/** The secretariat's preparation: what is still missing, and how to go on. */
export function SetupLayout({
  bar,
  banner,
  steps,
  current,
  onStep,
  end,
  title,
  missing,
  next,
  columns = 'one',
  children,
}: SetupLayoutProps) {
  const t = useText()
  return (
    <div className={s['setup']}>
      <SkipLink to="main">{t('app.skip')}</SkipLink>
      <div className={s['bar']}>{bar}</div>
      <div className={s['banner']}>{banner}</div>
      <nav className={s['steps']} aria-label={t('setup.steps')}>
        {steps.map((step, at) => {
          const now = step.id === current
          return (
            <button
              key={step.id}
              type="button"
              className={classNames(s['step'], step.done && s['done'], now && s['now'])}
              onClick={() => onStep(step.id)}
              {...(now ? { 'aria-current': 'step' } : {})}
            >
              <span className={s['no']}>{step.done && !now ? <Icon name="check" /> : at + 1}</span>
              <span>
                <b>
                  {step.title}
                  {step.done && <VisuallyHidden> ({t('setup.done')})</VisuallyHidden>}
                </b>
                <small>{step.note}</small>
              </span>
            </button>
          )
        })}
        {end && (
          <div className={s['end']}>
            {end.button}
            <p className={s['hint']}>{end.hint}</p>
          </div>
        )}
      </nav>
      <main className={s['main']} id="main">
        <header className={s['head']}>
          <div>
            <h1>{title}</h1>
            {missing !== undefined && <p>{missing}</p>}
          </div>
          {next !== undefined && <div className={s['go']}>{next}</div>}
        </header>
        <div className={s[columns]}>{children}</div>
      </main>
    </div>
  )
}
