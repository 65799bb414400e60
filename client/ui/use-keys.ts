import { useEffect } from 'react'

/** A key as it is pressed: `' '`, `'z'`, `'ctrl+k'`. Cmd counts as Ctrl. */
export type KeyMap = Readonly<Record<string, () => void>>

/**
 * Keys of a room. A plain key is not taken from a control that uses it (a field, a button, a link, an open dialog);
 * keys with Ctrl work everywhere but behind a dialog.
 */
export function useKeys(keys: KeyMap): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return
      if (document.querySelector('dialog[open]') !== null) return
      const ctrl = event.ctrlKey || event.metaKey
      const action = keys[`${ctrl ? 'ctrl+' : ''}${event.key.toLowerCase()}`]
      if (action === undefined) return
      if (!ctrl && usesKeys(event.target, event.key)) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys])
}

function usesKeys(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('input, textarea, select, [role="menu"], [role="toolbar"]') !== null)
    return true
  return (key === ' ' || key === 'Enter') && target.closest('button, a[href], summary, [role="button"]') !== null
}
