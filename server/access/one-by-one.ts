/** Runs what has the same key one after another, so that what one finds is not changed by another meanwhile. */
export function oneByOne(): <T>(key: string, run: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (key, run) => {
    const before = last.get(key) ?? Promise.resolve()
    const mine = before.then(run, run)
    last.set(key, mine)
    const tidy = () => {
      if (last.get(key) === mine) last.delete(key)
    }
    mine.then(tidy, tidy)
    return mine
  }
}
