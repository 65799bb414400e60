import { useState } from 'react'
import { useSession } from '../../session/Session.tsx'
import { recall, remember } from '../../ui/remembered.ts'
import { JotPanel } from './JotPanel.tsx'

/** The note for oneself stays in this browser, for this meeting and this person. */
export function JotPart() {
  const { meeting, person } = useSession()
  const key = `jot.${meeting?.id ?? ''}.${person ?? ''}`
  const [value, setValue] = useState(() => recall(key) ?? '')
  return (
    <JotPanel
      value={value}
      onChange={(typed) => {
        setValue(typed)
        remember(key, typed === '' ? null : typed)
      }}
    />
  )
}
