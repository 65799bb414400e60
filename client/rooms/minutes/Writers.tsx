import { useEffect, useState } from 'react'
import type { DraftSession } from '../../features/minutes/draft-session.ts'
import { writerColour, writersIn } from '../../features/minutes/writers.ts'
import { Team } from '../../ui/Avatar.tsx'

/** Everybody who writes, oneself among them. */
export function Writers({ draft }: { readonly draft: DraftSession }) {
  const [names, setNames] = useState<readonly string[]>([])
  useEffect(() => {
    // an editor says its caret while it is made, in the middle of a drawing
    const look = () => queueMicrotask(() => setNames(writersIn(draft.awareness)))
    look()
    draft.awareness.on('change', look)
    return () => draft.awareness.off('change', look)
  }, [draft])
  return (
    <Team
      people={names.map((name) => ({
        name,
        colour: writerColour(names, name),
      }))}
    />
  )
}
