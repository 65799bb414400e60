import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { holdsWords, plainLetters } from './find-words.ts'
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
  /** Heading under which it stands among its like. */
  readonly group?: string | undefined
  readonly onSelect: () => void
}

export type PaletteProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly entries: readonly PaletteEntry[]
  /** `none` gets what was typed. */
  readonly words: { readonly title: string; readonly placeholder: string; readonly none: (query: string) => string }
}

/** Entries that hold every typed word; those whose label begins with it first. */
export function findEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const whole = plainLetters(query.trim())
  if (whole === '') return entries
  const hits = entries.filter((entry) => holdsWords(`${entry.label} ${entry.group ?? ''} ${entry.words ?? ''}`, query))
  const begins = (entry: PaletteEntry) => Number(plainLetters(entry.label).startsWith(whole))
  return [...hits].sort((a, b) => begins(b) - begins(a))
}

/** Entries under their headings, in the order in which the first of each comes; those without one stand alone. */
function inGroups(entries: readonly PaletteEntry[]): readonly { title: string | undefined; of: PaletteEntry[] }[] {
  const groups = new Map<string | undefined, PaletteEntry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.group)
    if (group) group.push(entry)
    else groups.set(entry.group, [entry])
  }
  return [...groups].map(([title, of]) => ({ title, of }))
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
  const groups = useMemo(() => inGroups(findEntries(entries, query)), [entries, query])
  const found = useMemo(() => groups.flatMap(({ of }) => of), [groups])
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

  const option = (entry: PaletteEntry) => {
    const index = found.indexOf(entry)
    return (
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
    )
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
        {groups.map(({ title, of }) =>
          title === undefined ? (
            of.map(option)
          ) : (
            <div key={title} role="group" aria-label={title}>
              <p className={s['group']} aria-hidden="true">
                {title}
              </p>
              {of.map(option)}
            </div>
          ),
        )}
        {found.length === 0 && (
          <p className={s['none']} role="option" aria-selected="false" aria-disabled="true">
            {words.none(query)}
          </p>
        )}
      </div>
    </dialog>
  )
}
