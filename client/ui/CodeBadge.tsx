import { classNames } from './class-names.ts'
import s from './CodeBadge.module.css'

export type CodeBadgeProps = {
  readonly code: string
  /** The full name, for readers and on hover. */ readonly name?: string | undefined
  readonly className?: string | undefined
}

/** A short code in a plate of constant size. */
export function CodeBadge({ code, name, className }: CodeBadgeProps) {
  if (name === undefined) return <span className={classNames(s['code'], className)}>{code}</span>
  return (
    <abbr className={classNames(s['code'], className)} title={name} style={{ textDecoration: 'none' }}>
      {code}
    </abbr>
  )
}
