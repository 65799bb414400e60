import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { Key } from './Key.tsx'
import s from './Palette.module.css'

export type PaletteEntry = {
  readonly id: string
  readonly label: string
  readonly icon?: IconName | undefined
  readonly keyHint?: string | undefined
  /** Other words under which it should be found. */
  readonly words?: string | undefined
  /** Why it cannot be done now; stands under the label. */
  readonly reason?: string | undefined
  readonly onSelect: () => void
}

export type PaletteProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly entries: readonly PaletteEntry[]
  /** `none` gets what was typed. */
  readonly words: { readonly title: string; readonly placeholder: string; readonly none: (query: string) => string }
}

/** Small letters without marks: "Änderung" is found under "anderung" as well, "Roßnagel" under "ross". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().replaceAll('ß', 'ss')
}

/** Entries that hold every typed word; those whose label begins with it first. */
export function findEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return entries
  const whole = plain(query.trim())
  const hits = entries.filter((entry) => {
    const text = plain(`${entry.label} ${entry.words ?? ''}`)
    return words.every((word) => text.includes(word))
  })
  return [...hits].sort((a, b) => Number(plain(b.label).startsWith(whole)) - Number(plain(a.label).startsWith(whole)))
}

/** Every action of a room by name. Type, arrow keys, Enter. */
export function Palette(props: PaletteProps) {
  return props.open ? <OpenPalette {...props} /> : null
}

function OpenPalette({ onClose, entries, words }: PaletteProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const found = useMemo(() => findEntries(entries, query), [entries, query])
  const at = Math.min(chosen, found.length - 1)
  const current = found[at]

  useEffect(() => {
    const dialog = ref.current
    if (dialog === null) return
    const opener = document.activeElement
    if (!dialog.open) dialog.showModal()
    return () => {
      if (dialog.open) dialog.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])

  useEffect(() => {
    if (current) document.getElementById(`${id}-${current.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [current, id])

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry || entry.reason !== undefined) return
    onClose()
    entry.onSelect()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setChosen(found.length === 0 ? 0 : (at + 1) % found.length)
    else if (event.key === 'ArrowUp') setChosen(found.length === 0 ? 0 : (at - 1 + found.length) % found.length)
    else if (event.key === 'Enter') run(current)
    else return
    event.preventDefault()
  }

  return (
    <dialog
      ref={ref}
      className={s['palette']}
      aria-label={words.title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose()
      }}
    >
      <div className={s['find']}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={words.title}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(current ? { 'aria-activedescendant': `${id}-${current.id}` } : {})}
          placeholder={words.placeholder}
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={keys}
        />
      </div>
      <div className={s['list']} id={`${id}-list`} role="listbox" aria-label={words.title}>
        {found.map((entry, index) => (
          <div
            key={entry.id}
            id={`${id}-${entry.id}`}
            role="option"
            className={s['option']}
            aria-selected={index === at}
            {...(entry.reason === undefined ? {} : { 'aria-disabled': true })}
            onPointerMove={() => setChosen(index)}
            onClick={() => run(entry)}
          >
            <span>{entry.icon && <Icon name={entry.icon} />}</span>
            <span>
              {entry.label}
              {entry.reason !== undefined && <small>{entry.reason}</small>}
            </span>
            {entry.keyHint !== undefined && <Key>{entry.keyHint}</Key>}
          </div>
        ))}
        {found.length === 0 && (
          <p className={s['none']} role="option" aria-selected="false" aria-disabled="true">
            {words.none(query)}
          </p>
        )}
      </div>
    </dialog>
  )
}
