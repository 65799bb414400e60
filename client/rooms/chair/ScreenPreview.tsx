import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Button, type Reason } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Sign, type SignKind } from '../../ui/Sign.tsx'
import { Tag } from '../../ui/Tag.tsx'
import s from './ScreenPreview.module.css'

export type PreviewCell = { readonly code: string; readonly sign: SignKind; readonly next?: boolean | undefined }

export type ScreenPreviewProps = {
  /** The whole picture in one sentence; all that readers get. */
  readonly sentence: string
  readonly top: readonly [string, string?]
  readonly content:
    | { readonly kind: 'cells'; readonly cells: readonly PreviewCell[] }
    | { readonly kind: 'words'; readonly big: string; readonly small?: string | undefined }
    | { readonly kind: 'black' }
  /** How many screens show it; null: not known here. */
  readonly screens: number | null
  /** Why the screens cannot be held from here. */
  readonly reason?: Reason | undefined
  readonly mode: 'live' | 'frozen' | 'black' | 'break'
  /** The buttons act as switches: pressing the current mode again goes back to live. */
  readonly onMode: (mode: 'live' | 'frozen' | 'black' | 'break') => void
  /** Below the tools: what can be done with what is shown. */
  readonly more?: ReactNode
}

/** What the hall sees now, and the three ways to hold it. */
export function ScreenPreview({ sentence, top, content, screens, reason, mode, onMode, more }: ScreenPreviewProps) {
  const t = useText()
  const tag =
    screens === 0 ? (
      <Tag tone="warn" icon="monitor">
        {t('chair.screen.none')}
      </Tag>
    ) : mode === 'live' && screens === null ? undefined : mode === 'live' ? (
      <Tag tone="ok" icon="monitor">
        {t('chair.screen.live', { count: screens ?? 0 })}
      </Tag>
    ) : (
      <Tag tone="warn" icon="monitor">
        {t(`chair.screen.mode.${mode}`)}
      </Tag>
    )
  const toggle = (to: 'frozen' | 'black' | 'break') => () => onMode(mode === to ? 'live' : to)
  return (
    <Panel className={s['preview']} title={t('chair.screen')} aside={tag}>
      <div className={s['screen']} data-theme="dark" role="img" aria-label={sentence}>
        <div className={s['top']} aria-hidden="true">
          <span>{top[0]}</span>
          {top[1] !== undefined && <span>{top[1]}</span>}
        </div>
        <Picture content={content} />
      </div>
      <div className={s['tools']}>
        <Button icon="snowflake" reason={reason} aria-pressed={mode === 'frozen'} onClick={toggle('frozen')}>
          {t('chair.screen.freeze')}
        </Button>
        <Button icon="eye-off" reason={reason} aria-pressed={mode === 'black'} onClick={toggle('black')}>
          {t('chair.screen.black')}
        </Button>
        <Button icon="coffee" reason={reason} aria-pressed={mode === 'break'} onClick={toggle('break')}>
          {t('chair.screen.break')}
        </Button>
      </div>
      {more}
    </Panel>
  )
}

function Picture({ content }: Pick<ScreenPreviewProps, 'content'>) {
  switch (content.kind) {
    case 'cells': {
      const columns = content.cells.length <= 16 ? 4 : content.cells.length <= 25 ? 5 : 7
      return (
        <div
          className={s['grid']}
          aria-hidden="true"
          style={columns === 4 ? undefined : { ['--columns' as string]: columns }}
        >
          {content.cells.map((cell) => (
            <span key={cell.code} className={classNames(cell.next && s['next'])}>
              <Sign kind={cell.sign} />
              {cell.code}
            </span>
          ))}
        </div>
      )
    }
    case 'words':
      return (
        <p className={s['big']} aria-hidden="true">
          <b>{content.big}</b>
          {content.small}
        </p>
      )
    case 'black':
      return null
  }
}
