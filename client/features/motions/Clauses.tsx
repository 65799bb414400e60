import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Tag, type TagTone } from '../../ui/Tag.tsx'
import s from './Clauses.module.css'

export type Clause = {
  readonly id: string
  /** "1.", "3a." */
  readonly number: string
  readonly text: string
  readonly struck?: boolean | undefined
  /** What happened to it, in words: "geändert 10:30". */
  readonly mark?: { readonly tone: TagTone; readonly text: string } | undefined
  readonly action?: ReactNode
}

/** The numbered parts of what is put to the vote. */
export function Clauses({
  clauses,
  label,
  className,
}: {
  readonly clauses: readonly Clause[]
  readonly label?: string | undefined
  readonly className?: string | undefined
}) {
  return (
    <ol className={classNames(s['clauses'], className)} aria-label={label}>
      {clauses.map((clause) => (
        <li key={clause.id} className={classNames(s['clause'], clause.struck && s['struck'])}>
          <b className={s['no']}>{clause.number}</b>
          <p>{clause.text}</p>
          {clause.action !== undefined && <span className={s['act']}>{clause.action}</span>}
          {clause.mark && (
            <span className={s['mark']}>
              <Tag tone={clause.mark.tone}>{clause.mark.text}</Tag>
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
