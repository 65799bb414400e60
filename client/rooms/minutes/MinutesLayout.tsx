import { useId, type ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { PanelHead } from '../../ui/Panel.tsx'
import { SkipLink } from '../../ui/SkipLink.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import text from '../../ui/text.module.css'
import s from './MinutesLayout.module.css'

export type MinutesLayoutProps = {
  readonly bar: ReactNode
  readonly banner?: ReactNode
  /** `Outline` */
  readonly outline: ReactNode
  /** `Toolbar` */
  readonly tools: ReactNode
  /** What is to be said above the sheet. */
  readonly over?: ReactNode
  /** The sheet: `Paper`, with the editor inside. */
  readonly paper: ReactNode
  /** Which version this is, and what comes next. */
  readonly version?: ReactNode
  readonly checks: ReactNode
  /** The minutes are approved: nothing is checked any more. */
  readonly isDone?: boolean | undefined
  /** Nobody writes here, as after the approval. */
  readonly isRead?: boolean | undefined
}

/** The note-takers' desk: outline, paper, and what the record says about the text. */
export function MinutesLayout({
  bar,
  banner,
  outline,
  tools,
  over,
  paper,
  version,
  checks,
  isDone,
  isRead,
}: MinutesLayoutProps) {
  const t = useText()
  const outlineId = useId()
  const checksId = useId()
  return (
    <div className={s['mins']}>
      <SkipLink to="text">{t('minutes.skip')}</SkipLink>
      <div className={s['bar']}>{bar}</div>
      <div className={s['banner']}>{banner}</div>
      <nav className={s['outline']} aria-labelledby={outlineId} id="minutes-outline" tabIndex={-1}>
        <PanelHead title={t('minutes.outline')} titleId={outlineId} />
        {outline}
      </nav>
      <main className={s['paper']} id="main">
        <h1>
          <VisuallyHidden>{t(isRead ? 'minutes.title.read' : 'minutes.title')}</VisuallyHidden>
        </h1>
        <div className={s['tools']}>{tools}</div>
        {over && <div className={s['over']}>{over}</div>}
        {paper}
      </main>
      <aside className={s['checks']} aria-labelledby={checksId} id="minutes-checks" tabIndex={-1}>
        {version}
        <PanelHead
          title={t('minutes.checks')}
          titleId={checksId}
          aside={<span className={text['hint']}>{t(isDone ? 'minutes.checks.done' : 'minutes.checks.live')}</span>}
        />
        {checks}
      </aside>
    </div>
  )
}
