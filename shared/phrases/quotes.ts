const OPENING: Readonly<Record<string, readonly string[]>> = {
  // closed by, where the same mark also opens elsewhere: „a“ and “a”, »a« and «a»
  '„': ['“', '”'],
  '“': ['”'],
  '»': ['«'],
  '«': ['»'],
  '"': ['"'],
}

/**
 * PHR3: a text that is to stand inside quotation marks turns its own double marks into single ones, whatever kind they
 * are. A straight mark without a partner stays (it may be inches); of the others none is left, paired or not.
 */
export function singleMarks(text: string, open: string, close: string): string {
  const pending: string[] = []
  return text
    .split('')
    .map((mark, at, all) => {
      const closes = pending.findLastIndex((opened) => OPENING[opened]?.includes(mark) ?? false)
      if (closes >= 0) {
        pending.splice(closes)
        return close
      }
      if (mark === '”') return close
      if (OPENING[mark] === undefined) return mark
      if (mark === '"' && !all.includes('"', at + 1)) return mark
      if (mark === '“' && !opensWord(all, at)) return close
      pending.push(mark)
      return open
    })
    .join('')
}

const opensWord = (all: readonly string[], at: number): boolean =>
  !/[\s]/.test(all[at + 1] ?? ' ') && /[\s([{–—-]/.test(all[at - 1] ?? ' ')
