import type { Journal, Pass } from '../ports.ts'
import { createListeners } from './listeners.ts'

/** Somebody tried a link that had been used: it may have come into other hands. */
export interface Incident {
  readonly meeting: string
  readonly person: string | null
  readonly door: Pass['door']
  readonly kind: Pass['kind']
  readonly at: number
}

export interface Incidents {
  record(incident: Incident): void
  /** The meeting's incidents, oldest first, since this server started; at most the last hundred. */
  of(meeting: string): readonly Incident[]
  /** Calls back at each. Returns the way to stop. */
  watch(happened: (incident: Incident) => void): () => void
}

const KEPT = 100

/** What the secretariat must hear of. The operator's journal has it for good; here it is kept for the desk's screen. */
export function createIncidents(journal: Journal): Incidents {
  const byMeeting = new Map<string, Incident[]>()
  const listeners = createListeners<Incident>(journal)
  return {
    record(incident) {
      const { meeting, person, door, kind } = incident
      journal.warn('a link was used a second time', { meeting, person, door, kind })
      const kept = [...(byMeeting.get(meeting) ?? []), incident].slice(-KEPT)
      byMeeting.set(meeting, kept)
      listeners.tell(incident)
    },
    of: (meeting) => byMeeting.get(meeting) ?? [],
    watch: listeners.watch,
  }
}
