import type { ReactNode } from 'react'
import type { Moment } from '../../i18n/format.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { Clock } from '../../ui/Clock.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import type { ReadClock } from '../../ui/use-now.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import s from './Screen.module.css'

export type ScreenProps = {
  readonly meeting: string
  /** What it shows is not for outsiders. */
  readonly closed?: boolean | undefined
  readonly read?: ReadClock | undefined
  /** Set 2 s after the server was last heard; the clock then stands at this moment. */
  readonly staleSince?: Moment | undefined
  readonly foot?: { readonly start: ReactNode; readonly end?: ReactNode } | undefined
  /** The picture in one sentence, for readers. */
  readonly mirror?: string | undefined
  readonly children: ReactNode
}

/** The frame of the screen in the hall: whose meeting, what time, and whether it is live. */
export function Screen({ meeting, closed = false, read, staleSince, foot, mirror, children }: ScreenProps) {
  const t = useText()
  const format = useFormat()
  return (
    <main className={s['screen']} aria-label={t('screen.label')}>
      <div className={s['picture']}>
        <header className={s['top']}>
          <span className={s['brand']}>
            <Mark /> {t('app.name')}
          </span>
          <span className={s['title']}>{meeting}</span>
          {closed && (
            <b className={s['closed']}>
              <Icon name="lock" /> {t('screen.closed')}
            </b>
          )}
          <Clock
            className={s['time']}
            read={read}
            format={format.time}
            stoppedAt={staleSince === undefined ? undefined : new Date(staleSince).getTime()}
          />
        </header>
        <div className={s['body']}>{children}</div>
        {staleSince !== undefined ? (
          <div className={s['stale']}>
            <Icon name="clock-alert" />
            <span>{t('screen.stale', { time: format.seconds(staleSince) })}</span>
          </div>
        ) : (
          <footer className={s['foot']}>
            <span>{foot?.start}</span>
            {foot?.end !== undefined && <span>{foot.end}</span>}
          </footer>
        )}
      </div>
      {mirror !== undefined && <VisuallyHidden role="status">{mirror}</VisuallyHidden>}
    </main>
  )
}

/** The chair has darkened the screen. */
export function BlackScreen({ label }: { readonly label: string }) {
  return <main className={`${s['screen']} ${s['black']}`} aria-label={label} />
}
