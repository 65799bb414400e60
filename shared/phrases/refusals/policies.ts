import type { PolicyRejection } from '../../meeting/policies.ts'
import type { Refusals } from './refusals.ts'

export const policyRefusals: Refusals<PolicyRejection> = {
  de: {
    'ballot-open': () => 'Es läuft noch eine Abstimmung. Schließen oder brechen Sie sie zuerst ab.',
    'already-decided': ({ item }) =>
      `Über TOP ${String(item)} ist bereits abgestimmt. Ein Fehler im Ergebnis lässt sich dort berichtigen.`,
  },
  en: {
    'ballot-open': () => 'A ballot is still open. Close or cancel it first.',
    'already-decided': ({ item }) =>
      `Item ${String(item)} has been voted on. A mistake in the result can be corrected there.`,
  },
}
