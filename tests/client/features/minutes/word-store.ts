import type { KeptUpdates, WordStore } from '../../../../client/session/kept-words.ts'

/** A device's disk in memory that pages of a seat share; it can refuse, as in a private window. */
export function deviceDisk() {
  const rows = new Map<number, readonly Uint8Array[]>()
  let count = 0
  let refusing = false
  const answer = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve()
    if (refusing) throw new Error('QuotaExceededError')
    return work()
  }
  const store: WordStore = {
    read: () => answer(() => [...rows].map(([key, updates]): KeptUpdates => ({ key, updates }))),
    add: (updates) =>
      answer(() => {
        rows.set(++count, updates)
        return count
      }),
    remove: (keys) => answer(() => keys.forEach((key) => rows.delete(key as number))),
  }
  return { store, rows, refuse: (yes: boolean) => (refusing = yes) }
}
