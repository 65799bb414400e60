import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Sign, type SignKind } from '../../ui/Sign.tsx'
import { Tag, type TagTone } from '../../ui/Tag.tsx'
import s from './SidePanels.module.css'

/** The text that is put to the vote, its clauses, and below it what hangs on it (amendments, statements). */
export function TextPanel({
  title,
  hint,
  before,
  text,
  children,
}: {
  readonly title: string
  readonly hint?: string | undefined
  /** Above the text: which item it is of. */
  readonly before?: ReactNode
  readonly text: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <Panel title={title} roomy aside={hint === undefined ? undefined : <span className={s['hint']}>{hint}</span>}>
      <div className={s['text']}>
        {before !== undefined && <div className={s['before']}>{before}</div>}
        {text}
        {children}
      </div>
    </Panel>
  )
}

/** The floor: what is possible now and why, then the buttons, the first one the likeliest. */
export function AskPanel({ hint, children }: { readonly hint: ReactNode; readonly children: ReactNode }) {
  const t = useText()
  return (
    <Panel className={s['ask']} aria-label={t('floor.ask')}>
      <h2>{t('floor.ask')}</h2>
      <p className={s['hint']}>{hint}</p>
      {children}
    </Panel>
  )
}

export type TeamRow = {
  readonly id: string
  readonly name: string
  /** "dieses Gerät", "sieht mit" */ readonly note: string
  readonly tag?: { readonly tone: TagTone; readonly text: string } | undefined
  readonly action?: ReactNode
}

/** Who of the delegation is in the room, and who leads the vote. */
export function TeamPanel({
  title,
  aside,
  rows,
  children,
}: {
  readonly title: string
  readonly aside?: string | undefined
  readonly rows: readonly TeamRow[]
  readonly children?: ReactNode
}) {
  return (
    <Panel title={title} roomy aside={aside === undefined ? undefined : <span className={s['hint']}>{aside}</span>}>
      <ul className={s['rows']}>
        {rows.map((row) => (
          <li key={row.id}>
            <Avatar name={row.name} decorative />
            <span>
              {row.name}
              <small>{row.note}</small>
            </span>
            {row.tag ? <Tag tone={row.tag.tone}>{row.tag.text}</Tag> : row.action}
          </li>
        ))}
      </ul>
      {children}
    </Panel>
  )
}

export type PastVote = {
  readonly id: string
  readonly sign: SignKind
  /** "TOP 12: Ja" */ readonly text: string
  /** "gezählt um 11:42:25 · Quittung 9C-2M" */ readonly note: string
}

export function PastPanel({ votes, aside }: { readonly votes: readonly PastVote[]; readonly aside?: ReactNode }) {
  const t = useText()
  return (
    <Panel title={t('delegation.past')} roomy aside={aside}>
      {votes.length === 0 ? (
        <Empty icon="vote">{t('delegation.past.empty')}</Empty>
      ) : (
        <ul className={s['rows']}>
          {votes.map((vote) => (
            <li key={vote.id}>
              <Sign kind={vote.sign} />
              <span>
                {vote.text}
                <small>{vote.note}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
