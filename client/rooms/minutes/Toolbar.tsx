import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { Lamp } from '../../ui/Lamp.tsx'
import s from './Toolbar.module.css'

export type Tool = {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  readonly pressed?: boolean | undefined
  readonly words?: boolean | undefined
  readonly reason?: string | undefined
  readonly onPress: () => void
}

export type ToolbarProps = {
  readonly groups: readonly (readonly Tool[])[]
  /** Follows what the server has on disk, never the socket. Null for who writes nothing here. */
  readonly saved: { readonly on: boolean; readonly text: string } | null
  readonly children?: ReactNode
}

/** Tools of the text. One stop for the Tab key; arrow keys lead along. */
export function Toolbar({ groups, saved, children }: ToolbarProps) {
  const t = useText()
  const bar = useRef<HTMLDivElement>(null)
  const keys = (event: KeyboardEvent) => {
    const all = [...(bar.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    if (at < 0) return
    const to =
      event.key === 'ArrowRight'
        ? at + 1
        : event.key === 'ArrowLeft'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? all.length - 1
              : null
    if (to === null) return
    event.preventDefault()
    const next = all[(to + all.length) % all.length]
    all.forEach((button) => (button.tabIndex = button === next ? 0 : -1))
    next?.focus()
  }
  // tools that have words stand under the others: what comes and goes with the caret moves nothing aside
  const worded = (tools: readonly Tool[]) => tools.some(({ words }) => words)
  const first = groups.filter((tools) => !worded(tools))
  const second = groups.filter(worded)
  return (
    <div className={s['tools']} ref={bar} role="toolbar" aria-label={t('minutes.tools')} onKeyDown={keys}>
      <div className={s['row']}>{row(first, true)}</div>
      {children}
      {saved && (
        <Lamp on={saved.on} className={s['lamp']}>
          {saved.text}
        </Lamp>
      )}
      {second.length > 0 && <div className={classNames(s['row'], s['second'])}>{row(second, first.length === 0)}</div>}
    </div>
  )
}

function row(groups: readonly (readonly Tool[])[], leads: boolean): ReactNode {
  return groups.map((tools, group) => [
    group > 0 && <span className={s['sep']} key={`sep-${group}`} />,
    ...tools.map((tool, at) => {
      const props = {
        onMouseDown: (event: React.MouseEvent) => event.preventDefault(), // the caret stays in the text
        onClick: tool.onPress,
        tabIndex: leads && group === 0 && at === 0 ? 0 : -1,
        ...(tool.pressed === undefined ? {} : { 'aria-pressed': tool.pressed }),
      }
      return tool.words ? (
        <Button key={tool.id} variant="quiet" icon={tool.icon} {...props}>
          {tool.label}
        </Button>
      ) : (
        <IconButton key={tool.id} icon={tool.icon} label={tool.label} {...props} />
      )
    }),
  ])
}
