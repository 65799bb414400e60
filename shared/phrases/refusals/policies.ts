import type { PolicyRejection } from '../../meeting/policies.ts'
import type { Refusals } from './refusals.ts'

export const policyRefusals: Refusals<PolicyRejection> = {
  de: {
    'ballot-open': () => 'Es läuft noch eine Abstimmung. Schließen oder brechen Sie sie zuerst ab.',
    'already-decided': ({ item }) =>
      `Über TOP ${String(item)} ist bereits abgestimmt. Ein Fehler im Ergebnis lässt sich dort berichtigen.`,
    'not-admitted': ({ item }) =>
      `TOP ${String(item)} wurde nicht zugelassen und kann nicht aufgerufen werden. Lassen Sie über die Aufnahme erneut abstimmen.`,
    'text-went-on': () =>
      'Diese Berichtigung würde den Änderungsantrag anders entscheiden, der Text ist aber inzwischen weiter geändert oder abgestimmt. Halten Sie sie als Hinweis fest und ändern Sie den Text in einem neuen Beschluss.',
  },
  en: {
    'ballot-open': () => 'A ballot is still open. Close or cancel it first.',
    'already-decided': ({ item }) =>
      `Item ${String(item)} has been voted on. A mistake in the result can be corrected there.`,
    'not-admitted': ({ item }) =>
      `Item ${String(item)} was not admitted and cannot be called. Put its admission to the vote again.`,
    'text-went-on': () =>
      'This correction would decide the amendment otherwise, but the text has been changed further or voted on since. Put it on record as a ruling and change the text by a new decision.',
  },
}
