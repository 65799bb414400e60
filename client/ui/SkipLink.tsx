import type { MouseEvent } from 'react'
import s from './SkipLink.module.css'

export type SkipLinkProps = { /** Id of the element to go to. */ readonly to: string; readonly children: string }

/** First stop of the Tab key: leads to what matters now. Moves the focus itself, so the router's address stays. */
export function SkipLink({ to, children }: SkipLinkProps) {
  const go = (event: MouseEvent) => {
    const target = document.getElementById(to)
    if (!target) return
    event.preventDefault()
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1
    target.focus()
    target.scrollIntoView({ block: 'nearest' })
  }
  return (
    <a className={s['skip']} href={`#${to}`} onClick={go}>
      {children}
    </a>
  )
}
