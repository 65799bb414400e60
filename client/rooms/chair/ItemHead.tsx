import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { ItemNumber } from '../../features/agenda/ItemNumber.tsx'
import s from './ItemHead.module.css'

/** The item in the middle: number, full title, whose motion it is. A title of two lines shows its rest on hover. */
export function ItemHead({
  number,
  title,
  aside,
}: {
  readonly number?: string | undefined
  readonly title: string
  readonly aside?: ReactNode
}) {
  return (
    <header className={classNames(s['head'], title.length > 90 && s['long'], number === undefined && s['bare'])}>
      {number !== undefined && <ItemNumber number={number} />}
      <h1 title={title.length > 90 ? title : undefined}>{title}</h1>
      {aside !== undefined && <span className={s['aside']}>{aside}</span>}
    </header>
  )
}
