import type { Awareness } from 'y-protocols/awareness'

/** Names of everybody whose caret is in the draft, oneself among them, in a settled order. */
export function writersIn(awareness: Awareness): readonly string[] {
  const names = [...awareness.getStates().values()].map(
    (state) => (state['user'] as { name?: unknown } | undefined)?.name,
  )
  return [...new Set(names.filter((name) => typeof name === 'string' && name !== ''))].map(String).toSorted()
}

/** One of the two colours for those who write together, the same in the bar and at the caret. */
export const writerColour = (writers: readonly string[], name: string): 1 | 2 =>
  writers.indexOf(name) % 2 === 0 ? 1 : 2

/** `A. Herkenhoff`: short enough for the margin; titles are left out. */
export function marginName(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '' && !word.endsWith('.'))
  const last = words.at(-1) ?? name
  return words.length > 1 ? `${words[0]?.[0] ?? ''}. ${last}` : last
}
