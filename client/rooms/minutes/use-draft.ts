import { useEffect, useState } from 'react'
import { DraftSession } from '../../features/minutes/draft-session.ts'
import { placedFacts, type PlacedFact } from '../../features/minutes/placed-facts.ts'

/** The draft of this seat, for as long as the room is shown. */
export function useDraft(meeting: string, seat: string): DraftSession | null {
  const [draft, setDraft] = useState<DraftSession | null>(null)
  useEffect(() => {
    const made = new DraftSession(meeting, seat)
    setDraft(made)
    return () => made.close()
  }, [meeting, seat])
  return draft
}

/** References in the draft, read again whenever it changes. */
export function usePlacedFacts(draft: DraftSession, items: readonly string[]): readonly PlacedFact[] {
  const key = items.join('\n')
  const [placed, setPlaced] = useState<readonly PlacedFact[]>([])
  useEffect(() => {
    let waiting = 0
    const look = () => {
      waiting = 0
      setPlaced(placedFacts(draft.doc, key === '' ? [] : key.split('\n')))
    }
    const changed = () => {
      waiting ||= window.setTimeout(look, 100)
    }
    look()
    draft.doc.on('update', changed)
    return () => {
      window.clearTimeout(waiting)
      draft.doc.off('update', changed)
    }
  }, [draft, key])
  return placed
}
