import { useId, useRef, type ReactNode } from 'react'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Tag, type TagTone } from '../../ui/Tag.tsx'
import { useScrolls } from '../../ui/use-scrolls.ts'
import s from './StagePanel.module.css'

export type StageFact = { readonly icon: IconName; readonly label: string; readonly text: string }

export type StagePanelProps = {
  readonly title: string
  /** Other things that can be looked at here: small buttons beside the title. */
  readonly views?: ReactNode
  /** "seit 11:42:08 · in der Reihenfolge des Protokolls" */
  readonly sub?: ReactNode
  /** `Tally`, or a button */
  readonly aside?: ReactNode
  /** Whether it is valid: quorum, rule. */
  readonly facts?: readonly StageFact[] | undefined
  readonly verdict?: { readonly tone: TagTone; readonly icon?: IconName | undefined; readonly text: string } | undefined
  readonly children: ReactNode
}

/** The sheet in the middle of the cockpit: a ballot with its tiles, the text, a result, who is here. */
export function StagePanel({ title, views, sub, aside, facts, verdict, children }: StagePanelProps) {
  const id = useId()
  const body = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(body)
  return (
    <Panel className={s['stage']} aria-labelledby={id}>
      <div className={s['head']}>
        <div>
          <div className={s['title']}>
            <h2 id={id}>{title}</h2>
            {views}
          </div>
          {sub !== undefined && sub !== '' && <p className={s['sub']}>{sub}</p>}
        </div>
        {aside !== undefined && <div className={s['aside']}>{aside}</div>}
      </div>
      <div ref={body} className={s['body']} {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-labelledby': id } : {})}>
        {children}
      </div>
      {(facts !== undefined || verdict !== undefined) && (
        <div className={s['foot']}>
          {facts?.map((fact) => (
            <span key={fact.label}>
              <Icon name={fact.icon} /> <b>{fact.label}</b> {fact.text}
            </span>
          ))}
          {verdict && (
            <Tag tone={verdict.tone} icon={verdict.icon} className={s['verdict']}>
              {verdict.text}
            </Tag>
          )}
        </div>
      )}
    </Panel>
  )
}
