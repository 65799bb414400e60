import { isKept } from '../../shared/meeting/outside/openness.ts'
import { isOutside } from '../../shared/meeting/redact.ts'
import { useMeeting, useSession } from './Session.tsx'

/** Whether this seat knows no more of confidential items than the public does. */
export function useOutside(): boolean {
  const { audience } = useSession()
  return audience !== null && isOutside(audience)
}

/** Whether this seat is told the number of that item and nothing else; null is no item. // CNF1 */
export function useWithheld(item: string | null): boolean {
  const state = useMeeting()
  return useOutside() && isKept(state, item)
}
