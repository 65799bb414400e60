import { useSyncExternalStore } from 'react'

const query = '(max-width: 700px)'

function subscribe(changed: () => void): () => void {
  const list = window.matchMedia(query)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

/** The page is as narrow as a phone: the bar keeps to what must be there. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
