import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { SkipLink } from '../../ui/SkipLink.tsx'
import s from './ChairLayout.module.css'

export type ChairLayoutProps = {
  readonly bar: ReactNode
  readonly banner?: ReactNode
  /** `AgendaColumn` */
  readonly agenda: ReactNode
  /** `ItemHead` and the line of steps */
  readonly head: ReactNode
  /** What is under way: ballot, debate, text, result, who is here. */
  readonly stage: ReactNode
  /** `NextStep`, always at the same place. */
  readonly next: ReactNode
  readonly side: ReactNode
}

/** The chair's cockpit: agenda, what is happening, what comes next, screen and speakers. */
export function ChairLayout({ bar, banner, agenda, head, stage, next, side }: ChairLayoutProps) {
  const t = useText()
  return (
    <div className={s['chair']}>
      <SkipLink to="next">{t('chair.skip')}</SkipLink>
      <div className={s['bar']}>{bar}</div>
      <div className={s['banner']}>{banner}</div>
      <div className={s['agenda']}>{agenda}</div>
      <main className={s['item']} id="main">
        <div className={s['head']}>{head}</div>
        <div className={s['stage']}>{stage}</div>
        {next}
      </main>
      <aside className={s['side']} aria-label={t('chair.side')}>
        {side}
      </aside>
    </div>
  )
}
