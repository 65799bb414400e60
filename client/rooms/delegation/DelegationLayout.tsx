import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { SkipLink } from '../../ui/SkipLink.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import s from './DelegationLayout.module.css'

export type DelegationTab = 'vote' | 'text' | 'floor' | 'past'

export type DelegationLayoutProps = {
  /** Whose room it is: the page's heading on a phone, where another part than the vote is seen. */
  readonly heading?: string | undefined
  readonly bar: ReactNode
  readonly banner?: ReactNode
  /** `ItemTitle` and the vote cards. */
  readonly vote: ReactNode
  readonly text: ReactNode
  readonly floor: ReactNode
  /** What was voted so far; left out for whoever has no vote. */
  readonly past?: ReactNode
  /** On a phone one part is seen at a time; on a wide page all are. */
  readonly tab: DelegationTab
  readonly onTab: (tab: DelegationTab) => void
  /** A part with something new for me, so that a tab elsewhere can say so. */
  readonly newIn?: DelegationTab | undefined
}

const tabs: readonly { readonly id: DelegationTab; readonly icon: IconName }[] = [
  { id: 'vote', icon: 'vote' },
  { id: 'text', icon: 'file-text' },
  { id: 'floor', icon: 'hand' },
  { id: 'past', icon: 'history' },
]

/** A delegation's room: vote first; text, floor and the past beside it, or behind tabs on a phone. */
export function DelegationLayout({
  heading,
  bar,
  banner,
  vote,
  text,
  floor,
  past,
  tab,
  onTab,
  newIn,
}: DelegationLayoutProps) {
  const t = useText()
  const offered = past === undefined ? tabs.filter(({ id }) => id !== 'past') : tabs
  const part = (id: DelegationTab) => classNames(s['part'], s[id], tab === id && s['shown'])
  const name = (id: DelegationTab) =>
    heading !== undefined &&
    tab === id && (
      <div className={s['name']}>
        <VisuallyHidden>
          <h1>{heading}</h1>
        </VisuallyHidden>
      </div>
    )
  return (
    <div className={s['dele']}>
      <SkipLink to="vote">{t('delegation.skip')}</SkipLink>
      <div className={s['bar']}>{bar}</div>
      <div className={s['banner']}>{banner}</div>
      <main className={s['main']} id="main">
        <div className={part('vote')} id="vote">
          {vote}
        </div>
        <div className={part('text')}>
          {name('text')}
          {text}
        </div>
      </main>
      <aside className={s['side']} aria-label={t('delegation.side')}>
        <div className={part('floor')}>
          {name('floor')}
          {floor}
        </div>
        {past !== undefined && (
          <div className={part('past')}>
            {name('past')}
            {past}
          </div>
        )}
      </aside>
      <nav className={s['tabs']} aria-label={t('delegation.tabs')} style={{ ['--tabs' as string]: offered.length }}>
        {offered.map(({ id, icon }) => (
          <button
            key={id}
            type="button"
            className={s['tab']}
            onClick={() => onTab(id)}
            {...(tab === id ? { 'aria-current': 'page' } : {})}
          >
            <Icon name={icon} />
            {t(`delegation.tab.${id}`)}
            {newIn === id && tab !== id && (
              <span className={s['dot']}>
                <VisuallyHidden>{t('delegation.tab.new')}</VisuallyHidden>
              </span>
            )}
          </button>
        ))}
      </nav>
    </div>
  )
}
