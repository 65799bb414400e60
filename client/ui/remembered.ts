/**
 * Small preferences kept in the browser. Storage may be missing or forbidden (private windows, strict policies):
 * then nothing is remembered and nothing breaks.
 */
export function recall(key: string): string | null {
  try {
    return globalThis.localStorage.getItem(`rostra.${key}`)
  } catch {
    return null
  }
}

/** Keeps `value` under `key`; `null` forgets it. Never throws. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) globalThis.localStorage.removeItem(`rostra.${key}`)
    else globalThis.localStorage.setItem(`rostra.${key}`, value)
  } catch {
    // storage is full or forbidden: the choice holds until the page is left
  }
}
