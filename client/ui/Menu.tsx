import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { Button, type ButtonProps } from './Button.tsx'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Key } from './Key.tsx'
import s from './Menu.module.css'

export type MenuItem = {
  readonly id: string
  readonly label: string
  readonly icon?: IconName | undefined
  readonly keyHint?: string | undefined
  /** Present: one of several of which one holds, in its group. */
  readonly checked?: boolean | undefined
  /** Why it cannot be chosen now; stands under the label. */
  readonly reason?: string | undefined
  readonly onSelect: () => void
}

export type MenuGroup = { readonly title?: string | undefined; readonly items: readonly MenuItem[] }

export type MenuProps = Pick<ButtonProps, 'variant' | 'icon' | 'iconEnd' | 'className' | 'large'> & {
  /** Words on the button; with `iconOnly` they are read out and shown on hover. */
  readonly label: string
  readonly iconOnly?: boolean | undefined
  readonly groups: readonly MenuGroup[]
}

/** A button that opens a list of actions. Arrow keys, Home, End, first letter, Escape; the focus returns to the button. */
export function Menu({ label, iconOnly, groups, icon, iconEnd, variant, className, large }: MenuProps) {
  const [open, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const listId = useId()
  const close = (refocus: boolean) => {
    setOpen(false)
    if (refocus) trigger.current?.focus()
  }
  return (
    <>
      <Button
        ref={trigger}
        variant={variant}
        large={large}
        className={classNames(iconOnly && s['only'], className)}
        icon={icon}
        iconEnd={iconEnd}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(open ? { 'aria-controls': listId } : {})}
        {...(iconOnly ? { 'aria-label': label, title: label } : {})}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !open) {
            event.preventDefault()
            setOpen(true)
          }
        }}
      >
        {iconOnly ? null : label}
      </Button>
      {open && <MenuList id={listId} label={label} groups={groups} anchor={trigger} onClose={close} />}
    </>
  )
}

type MenuListProps = {
  readonly id: string
  readonly label: string
  readonly groups: readonly MenuGroup[]
  readonly anchor: { readonly current: HTMLElement | null }
  readonly onClose: (refocus: boolean) => void
}

function MenuList({ id, label, groups, anchor, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]

  useLayoutEffect(() => {
    if (list.current && anchor.current) place(list.current, anchor.current)
    const [first] = items()
    // a list of choices begins at the one that holds; in a longer menu that would scroll what stands above out of sight
    const held = first?.hasAttribute('aria-checked')
      ? items().find((item) => item.getAttribute('aria-checked') === 'true')
      : undefined
    ;(held ?? first)?.focus()
  }, [anchor])

  useEffect(() => {
    const outside = (event: PointerEvent) => {
      const target = event.target as Node
      if (!list.current?.contains(target) && !anchor.current?.contains(target)) onClose(false)
    }
    const away = () => onClose(false)
    document.addEventListener('pointerdown', outside)
    window.addEventListener('resize', away)
    return () => {
      document.removeEventListener('pointerdown', outside)
      window.removeEventListener('resize', away)
    }
  }, [anchor, onClose])

  const keys = (event: KeyboardEvent) => {
    const all = items()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const go = (to: number) => all[(to + all.length) % all.length]?.focus()
    switch (event.key) {
      case 'ArrowDown':
        go(at + 1)
        break
      case 'ArrowUp':
        go(at - 1)
        break
      case 'Home':
        go(0)
        break
      case 'End':
        go(all.length - 1)
        break
      case 'Escape':
        onClose(true)
        break
      case 'Tab':
        onClose(true)
        return
      default: {
        if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.key === ' ') return
        const letter = event.key.toLocaleLowerCase()
        const order = [...all.slice(at + 1), ...all.slice(0, at + 1)]
        order.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter))?.focus()
      }
    }
    event.preventDefault()
    event.stopPropagation()
  }

  // In a modal dialog everything outside it is inert, so the list must stand inside; else at the end of the themed element.
  const root = anchor.current?.closest('dialog') ?? document.body
  // A region of its own: there it stands outside every landmark of the page.
  return createPortal(
    <section aria-label={label}>
      <div ref={list} id={id} role="menu" aria-label={label} className={s['menu']} onKeyDown={keys}>
        {groups.map((group, at) => (
          <div
            key={group.title ?? at}
            {...(group.title === undefined ? {} : { role: 'group', 'aria-label': group.title })}
          >
            {group.title !== undefined && (
              <p className={s['group']} aria-hidden="true">
                {group.title}
              </p>
            )}
            {group.items.map((item) => (
              <Item key={item.id} item={item} onClose={onClose} />
            ))}
          </div>
        ))}
      </div>
    </section>,
    root,
  )
}

function Item({ item, onClose }: { readonly item: MenuItem; readonly onClose: (refocus: boolean) => void }) {
  const radio = item.checked !== undefined
  const disabled = item.reason !== undefined
  return (
    <button
      type="button"
      data-item=""
      tabIndex={-1}
      className={s['item']}
      role={radio ? 'menuitemradio' : 'menuitem'}
      {...(radio ? { 'aria-checked': item.checked } : {})}
      {...(disabled ? { 'aria-disabled': true } : {})}
      onClick={() => {
        if (disabled) return
        onClose(true)
        item.onSelect()
      }}
    >
      <span className={s['mark']}>{item.checked ? <Icon name="check" /> : item.icon && <Icon name={item.icon} />}</span>
      <span className={s['label']}>
        {item.label}
        {item.reason !== undefined && <small>{item.reason}</small>}
      </span>
      {item.keyHint !== undefined && <Key>{item.keyHint}</Key>}
    </button>
  )
}

/** Under the button, its end at the button's end; above it where there is no room below. */
function place(list: HTMLElement, anchor: HTMLElement) {
  const at = anchor.getBoundingClientRect()
  const own = list.getBoundingClientRect()
  const gap = 4
  const below = at.bottom + gap
  const top = below + own.height > window.innerHeight - gap ? Math.max(gap, at.top - gap - own.height) : below
  const left = Math.min(Math.max(gap, at.right - own.width), window.innerWidth - own.width - gap)
  list.style.top = `${top}px`
  list.style.left = `${left}px`
}
