/** Does the print put a blank between a sentence and its neighbour, because nobody typed one? */
export const isGap = (before: string, after: string): boolean =>
  !/[\s([{„‚]$/.test(before) && !/^[\s.,;:!?)]/.test(after)
