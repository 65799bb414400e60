import type { ReactNode } from 'react'
import { CodeBadge } from '../../ui/CodeBadge.tsx'
import { Tag, type TagTone } from '../../ui/Tag.tsx'
import s from './AmendmentList.module.css'

export type AmendmentView = {
  readonly id: string
  readonly code: string
  readonly delegation: string
  /** "Änderungsantrag zu Ziffer 4" */
  readonly title: string
  /** What it would change. */
  readonly text: ReactNode
  readonly state: { readonly tone: TagTone; readonly text: string }
  /** Before or after its neighbours. */
  readonly order?: ReactNode
  readonly actions?: ReactNode
}

/** Proposed changes, in the order in which they are decided. */
export function AmendmentList({
  label,
  tools,
  amendments,
}: {
  readonly label: string
  /** How the changes are shown. */
  readonly tools?: ReactNode
  readonly amendments: readonly AmendmentView[]
}) {
  return (
    <>
      {tools !== undefined && <div className={s['tools']}>{tools}</div>}
      <ul className={s['list']} aria-label={label}>
        {amendments.map((amendment) => (
          <li key={amendment.id} className={s['one']}>
            <CodeBadge code={amendment.code} name={amendment.delegation} />
            <div className={s['head']}>
              <h3>{amendment.title}</h3>
              <Tag tone={amendment.state.tone}>{amendment.state.text}</Tag>
              {amendment.order !== undefined && <span className={s['order']}>{amendment.order}</span>}
            </div>
            <div className={s['text']}>{amendment.text}</div>
            {amendment.actions !== undefined && <div className={s['act']}>{amendment.actions}</div>}
          </li>
        ))}
      </ul>
    </>
  )
}
