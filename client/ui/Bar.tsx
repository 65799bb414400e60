import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { classNames } from './class-names.ts'
import { Mark } from './Mark.tsx'
import s from './Bar.module.css'

export type BarProps = {
  readonly brand: string
  /** Where the brand leads, and how that is read out. */
  readonly home: { readonly to: string; readonly label: string }
  readonly where?: ReactNode
  readonly place?: ReactNode
  /** One or two words that stand for `where` on a phone. Setting it keeps the bar on one line there. */
  readonly short?: ReactNode
  readonly children?: ReactNode
}

/** So many letters fit beside the rest of the bar on a phone; more take two lines, smaller. */
const ONE_LINE = 16

/** The bar on top: where am I, is it live, what time is it. */
export function Bar({ brand, home, where, place, short, children }: BarProps) {
  return (
    <header className={classNames(s['bar'], short !== undefined && s['compact'])}>
      <Link className={s['brand']} to={home.to} aria-label={home.label}>
        <Mark />
        <span>{brand}</span>
      </Link>
      {where !== undefined && (
        <p className={s['where']}>
          <b>{where}</b> {place !== undefined && <span>{place}</span>}
        </p>
      )}
      {short !== undefined && (
        <span className={classNames(s['short'], typeof short === 'string' && short.length > ONE_LINE && s['many'])}>
          {short}
        </span>
      )}
      <div className={s['end']}>{children}</div>
    </header>
  )
}
