/** Edits (insert, delete, replace, swap neighbours) between two words, counted up to `limit`, else `limit + 1`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const here = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1)
      here.push(least)
    }
    before = above
    above = here
  }
  return above[b.length] ?? limit + 1
}

/**
 * The known name a slip of the pen most likely meant, or null: the same letters in other case, or at most one edit in
 * three letters and never more than three. Two-letter codes differ by one letter as a rule (`BE`, `HE`), so there an
 * edit means nothing. Long words are not compared.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  if (word.length === 0 || word.length > 60) return null
  const plain = word.toLocaleLowerCase('de')
  let best: string | null = null
  let fewest = Math.min(3, Math.floor(word.length / 3)) + 1
  for (const name of known) {
    if (name.length > 60) continue
    const cost = edits(plain, name.toLocaleLowerCase('de'), fewest)
    if (cost < fewest) {
      best = name
      fewest = cost
    }
  }
  return best
}
