import { useId, type HTMLAttributes, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import s from './Panel.module.css'

export type PanelProps = Omit<HTMLAttributes<HTMLElement>, 'title'> & {
  /** Heading of the region; it names the region for readers. */
  readonly title?: ReactNode
  readonly level?: 2 | 3 | undefined
  /** What stands at the end of the head: a tag, a hint, a button. */
  readonly aside?: ReactNode
  readonly roomy?: boolean | undefined
}

/** A sheet on the ground, with a head if it has a title. */
export function Panel({ title, level = 2, aside, roomy, className, children, ...rest }: PanelProps) {
  const id = useId()
  const named = title !== undefined && rest['aria-label'] === undefined && rest['aria-labelledby'] === undefined
  return (
    <section className={classNames(s['panel'], className)} {...(named ? { 'aria-labelledby': id } : {})} {...rest}>
      {title !== undefined && <PanelHead title={title} titleId={id} level={level} aside={aside} roomy={roomy} />}
      {children}
    </section>
  )
}

export type PanelHeadProps = {
  readonly title: ReactNode
  readonly titleId?: string | undefined
  readonly level?: 2 | 3 | undefined
  readonly aside?: ReactNode
  readonly roomy?: boolean | undefined
}

/** Head of a panel or of a column that is no panel. */
export function PanelHead({ title, titleId, level = 2, aside, roomy }: PanelHeadProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={classNames(s['head'], roomy && s['roomy'])}>
      <Heading className={s['title']} id={titleId}>
        {title}
      </Heading>
      {aside !== undefined && <div className={s['aside']}>{aside}</div>}
    </div>
  )
}
