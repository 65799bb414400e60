import type { ReactNode } from 'react'
import { Tag, type TagTone } from '../../ui/Tag.tsx'
import { ItemNumber } from '../../features/agenda/ItemNumber.tsx'
import s from './ItemTitle.module.css'

export type ItemTitleProps = {
  readonly number: string
  readonly title: string
  /** "Abstimmung läuft", "Aussprache" */
  readonly tag?: { readonly tone: TagTone; readonly text: string } | undefined
  /** "namentlich" */
  readonly method?: string | undefined
  /** Only on a wide page: "1 von 2 Stimmen abgegeben" */
  readonly more?: string | undefined
  /** Only on a wide page: "Antrag: Sachsen · 2 Ziffern" */
  readonly origin?: ReactNode
}

/** What the conference is treating, at the head of a delegate's page. On a phone the title keeps to three lines. */
export function ItemTitle({ number, title, tag, method, more, origin }: ItemTitleProps) {
  return (
    <header className={s['title']}>
      <div className={s['meta']}>
        <ItemNumber number={number} />
        {tag && <Tag tone={tag.tone}>{tag.text}</Tag>}
        {(method !== undefined || more !== undefined) && (
          <span>
            {method}
            {more !== undefined && (
              <span className={s['wide']}>
                {method !== undefined && ' · '}
                {more}
              </span>
            )}
          </span>
        )}
      </div>
      <h1>{title}</h1>
      {origin !== undefined && <p className={`${s['meta']} ${s['wide']}`}>{origin}</p>}
    </header>
  )
}
