import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { SkipLink } from '../../ui/SkipLink.tsx'
import { Tag, type TagTone } from '../../ui/Tag.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import type { AgendaRow } from '../../features/agenda/AgendaColumn.tsx'
import { ItemNumber } from '../../features/agenda/ItemNumber.tsx'
import s from './FollowLayout.module.css'

export type FollowLayoutProps = {
  readonly bar: ReactNode
  readonly banner?: ReactNode
  readonly number?: string | undefined
  readonly title: string
  readonly tag?: { readonly tone: TagTone; readonly text: string } | undefined
  /** What the screen shows, as text: speaker, ballot, result, clauses. */
  readonly now: ReactNode
  readonly agenda: readonly AgendaRow[]
}

/** For guests and staff, and for everybody who cannot see the screen: the same in text, nothing to press. */
export function FollowLayout({ bar, banner, number, title, tag, now, agenda }: FollowLayoutProps) {
  const t = useText()
  return (
    <div className={s['follow']}>
      <SkipLink to="main">{t('app.skip')}</SkipLink>
      {bar}
      <div>{banner}</div>
      <main className={s['main']} id="main">
        <div className={s['stage']}>
          <header className={s['head']}>
            {number !== undefined && <ItemNumber number={number} />}
            <h1>{title}</h1>
            {tag && (
              <Tag tone={tag.tone} className={s['tag']}>
                {tag.text}
              </Tag>
            )}
          </header>
          {now}
        </div>
        <Panel title={t('agenda.title')}>
          <ol className={s['list']}>
            {agenda.map((row) => (
              <li
                key={row.id}
                className={classNames(s[row.state])}
                {...(row.state === 'now' ? { 'aria-current': 'step' } : {})}
              >
                <b className="num">{row.number}</b>
                <span>{row.title}</span>
                <span>
                  {row.mark && ('sign' in row.mark ? <Sign kind={row.mark.sign} /> : <Icon name={row.mark.icon} />)}
                  {row.mark && <VisuallyHidden>{row.mark.word}</VisuallyHidden>}
                </span>
              </li>
            ))}
          </ol>
        </Panel>
      </main>
    </div>
  )
}

/** One sheet of the text mirror. */
export function FollowPanel({
  title,
  aside,
  children,
}: {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <Panel title={title} aside={aside}>
      <div className={s['body']}>{children}</div>
    </Panel>
  )
}
