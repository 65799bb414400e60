import { useSyncExternalStore } from 'react'
import { recall, remember } from '../../ui/remembered.ts'

/** Changes marked within the text, or the two wordings beside each other (below each other where it is narrow). */
export type DifferenceView = 'inline' | 'side'

const key = 'difference-view'
const watchers = new Set<() => void>()
let chosen: DifferenceView | null = null

const read = (): DifferenceView => (chosen ??= recall(key) === 'side' ? 'side' : 'inline')

function subscribe(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

function choose(view: DifferenceView): void {
  chosen = view
  remember(key, view)
  for (const changed of watchers) changed()
}

/** How this device shows changes; one choice for all texts on the page, kept until it is changed. */
export const useDifferenceView = (): readonly [DifferenceView, (view: DifferenceView) => void] => [
  useSyncExternalStore(subscribe, read),
  choose,
]
