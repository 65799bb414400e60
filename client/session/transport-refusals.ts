import type { Rejection } from '../../shared/kernel/decider.ts'
import { refusalIn } from '../../shared/phrases/refusals/refusal-sentence.ts'
import type { Refusals } from '../../shared/phrases/refusals/refusals.ts'
import type { JoinRefusal, TransportRejection } from '../../shared/wire/wire.ts'

/** What the server itself refuses, beside the meeting's rules: a command, or somebody at the door. */
const transportRefusals: Refusals<TransportRejection | JoinRefusal> = {
  de: {
    invalid: () => 'Der Server hat das nicht verstanden. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    'too-many': () => 'Das war zu schnell hintereinander. Warten Sie eine Sekunde und drücken Sie noch einmal.',
    'signed-out': () => 'Dieser Platz ist abgemeldet. Lassen Sie sich vom Sekretariat einen neuen Zugang geben.',
    'read-only': () => 'Von hier aus kann man nur zusehen. Melden Sie sich mit Ihrer Einladung an.',
    'id-taken': () => 'Das ist nicht angekommen. Versuchen Sie es noch einmal.',
    'store-full': () =>
      'Der Speicher des Servers ist voll, es wurde nichts festgehalten. Sagen Sie dem Betrieb Bescheid und versuchen Sie es dann noch einmal.',
    'not-recorded': () =>
      'Das konnte nicht festgehalten werden und gilt als nicht geschehen. Versuchen Sie es noch einmal.',
    failed: () =>
      'Der Server hat einen Fehler gemacht; es wurde nichts festgehalten. Versuchen Sie es noch einmal, sonst sagen Sie dem Betrieb Bescheid.',
    'wire-version': () => 'Der Server ist neuer als diese Seite. Laden Sie die Seite neu.',
    'record-broken': () =>
      'Die gespeicherte Akte dieser Sitzung ist beschädigt, deshalb öffnet der Server sie nicht. Sagen Sie dem Betrieb Bescheid.',
    'record-behind': () =>
      'Die Akte des Servers ist älter als das, was hier schon zu sehen war. Sagen Sie dem Betrieb Bescheid: vielleicht wurde eine Sicherung eingespielt.',
  },
  en: {
    invalid: () => 'The server did not understand this. Reload the page and try again.',
    'too-many': () => 'That was too fast. Wait a second and press again.',
    'signed-out': () => 'This seat is signed out. Ask the secretariat for a new link.',
    'read-only': () => 'You can only watch from here. Sign in with your invitation.',
    'id-taken': () => 'This did not arrive. Try again.',
    'store-full': () => 'The server’s disk is full and nothing was recorded. Tell the operator, then try again.',
    'not-recorded': () => 'This could not be recorded and counts as not done. Try again.',
    failed: () => 'The server made a mistake; nothing was recorded. Try again, else tell the operator.',
    'wire-version': () => 'The server is newer than this page. Reload the page.',
    'record-broken': () =>
      'The stored record of this meeting is damaged, so the server does not open it. Tell the operator.',
    'record-behind': () =>
      'The server’s record is older than what was shown here already. Tell the operator: a backup may have been restored.',
  },
}

/** Why something was refused and what to do: by the meeting's rules, or by the server itself. */
export function refusalText(language: 'de' | 'en', rejection: Rejection): string {
  const own: Readonly<Record<string, (params: Rejection['params'] & object) => string>> = transportRefusals[language]
  return own[rejection.code]?.(rejection.params ?? {}) ?? refusalIn(language, rejection)
}
