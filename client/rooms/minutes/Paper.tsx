import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { classNames } from '../../ui/class-names.ts'
import s from './Paper.module.css'

/** Class names for markup that the editor makes itself (node views, carets). */
export const paperClasses = {
  fact: s['fact'] ?? '',
  reworded: s['reworded'] ?? '',
  conflict: s['conflict'] ?? '',
  selected: s['selected'] ?? '',
  gapBefore: s['gapBefore'] ?? '',
  gapBehind: s['gapBehind'] ?? '',
  gutter: s['gutter'] ?? '',
  caret: s['caret'] ?? '',
  caretName: s['caretName'] ?? '',
  selection: s['sel'] ?? '',
  commented: s['commented'] ?? '',
  commentedNow: `${s['commented'] ?? ''} ${s['commentedNow'] ?? ''}`,
  found: s['found'] ?? '',
  foundNow: `${s['found'] ?? ''} ${s['foundNow'] ?? ''}`,
  person1: s['p1'] ?? '',
  person2: s['p2'] ?? '',
} as const

/** The sheet on which the minutes stand. */
export function Paper({
  lang,
  children,
}: {
  /** Language of the minutes, not of the page. */ readonly lang: string
  readonly children: ReactNode
}) {
  const t = useText()
  return (
    <article className={s['paper']} id="text" lang={lang} aria-label={t('minutes.text')}>
      {children}
    </article>
  )
}

/** Heading of an item: plate and full title. */
export function PaperHeading({
  id,
  number,
  title,
}: {
  readonly id: string
  readonly number: string
  readonly title: string
}) {
  const t = useText()
  return (
    <h2 id={`item-${id}`}>
      <span>{t('room.item', { number })}</span>
      <span>{title}</span>
    </h2>
  )
}

/** Time and sign in the margin of the paragraph in which a fact begins. */
export function Gutter({ time, warn }: { readonly time: string; readonly warn?: boolean | undefined }) {
  return (
    <span className={classNames(s['gutter'], warn && s['gutterWarn'])} contentEditable={false}>
      <Icon name={warn ? 'triangle-alert' : 'link-2'} /> {time}
    </span>
  )
}

export type FactState = 'as-recorded' | 'reworded' | 'conflict'

/** A sentence of the record in the text. */
export function Fact({
  state = 'as-recorded',
  selected,
  children,
}: {
  readonly state?: FactState | undefined
  readonly selected?: boolean | undefined
  readonly children: ReactNode
}) {
  return (
    <span
      className={classNames(
        s['fact'],
        state === 'reworded' && s['reworded'],
        state === 'conflict' && s['conflict'],
        selected && s['selected'],
      )}
    >
      {children}
    </span>
  )
}

/** Where another note-taker writes. */
export function OtherCaret({
  person,
  name,
  selected,
}: {
  readonly person: 1 | 2
  readonly name: string
  readonly selected?: ReactNode
}) {
  const colour = person === 1 ? s['p1'] : s['p2']
  return (
    <>
      {selected !== undefined && <span className={classNames(s['sel'], colour)}>{selected}</span>}
      <span className={classNames(s['caret'], colour)} />
      <span className={classNames(s['caretName'], colour)}>{name}</span>
    </>
  )
}

export type TieProps = {
  /** Names the group: "Herkunft des Satzes" */
  readonly label: string
  readonly title: string
  readonly time: string
  readonly conflict?: boolean | undefined
  readonly children: ReactNode
  readonly actions: ReactNode
}

/** How a sentence hangs on the record, and what can be done when they differ. It opens under the paragraph. */
export function Tie({ label, title, time, conflict, children, actions }: TieProps) {
  return (
    <div
      className={classNames(s['tie'], conflict && s['tieConflict'])}
      role="group"
      aria-label={label}
      contentEditable={false}
    >
      <p className={s['tieHead']}>
        <Icon name={conflict ? 'triangle-alert' : 'link-2'} /> {title} <time>{time}</time>
      </p>
      {children}
      <p className={s['tieAct']}>{actions}</p>
    </div>
  )
}
