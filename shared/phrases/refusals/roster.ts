import type { RosterRejection } from '../../features/roster/decider.ts'
import { word, type Refusals } from './refusals.ts'

export const rosterRefusals = {
  de: {
    'server-only': () =>
      'Eine Sitzung wird aus ihrer Sitzungsdatei angelegt. Laden Sie die Datei unter „Sitzung anlegen“ hoch.',
    'secretariat-only': () =>
      'Nachträge zur Teilnehmerliste macht das Sekretariat. Bitten Sie die Geschäftsstelle um die Änderung.',
    'not-convened': () => 'Diese Sitzung ist noch nicht angelegt. Laden Sie zuerst die Sitzungsdatei hoch.',
    'already-convened': () => 'Diese Sitzung ist schon angelegt. Für eine andere Sitzung legen Sie eine neue an.',
    'duplicate-delegation': (p) =>
      `Das Kürzel ${word(p, 'delegation')} ist zweimal vergeben. Jede Delegation braucht ein eigenes.`,
    'duplicate-person': (p) =>
      `Die Kennung ${word(p, 'person')} ist schon vergeben. Wählen Sie für diese Person eine andere.`,
    'unknown-delegation': (p) =>
      `Eine Delegation ${word(p, 'delegation')} gibt es in dieser Sitzung nicht. Prüfen Sie das Kürzel bei ${word(p, 'person')}.`,
    'unknown-person': (p) =>
      `Eine Person ${word(p, 'person')} steht nicht auf der Teilnehmerliste. Tragen Sie sie zuerst ein.`,
    'already-seated': (p) => `${word(p, 'person')} hat diesen Platz schon. Wählen Sie einen anderen.`,
  },
  en: {
    'server-only': () => 'A meeting is set up from its meeting file. Upload the file under “Set up a meeting”.',
    'secretariat-only': () => 'Only the secretariat changes the list of participants. Ask the secretariat to do it.',
    'not-convened': () => 'This meeting has not been set up yet. Upload the meeting file first.',
    'already-convened': () => 'This meeting has already been set up. Set up a new one for another meeting.',
    'duplicate-delegation': (p) =>
      `The code ${word(p, 'delegation')} is used twice. Every delegation needs a code of its own.`,
    'duplicate-person': (p) => `The id ${word(p, 'person')} is already taken. Choose another one for this person.`,
    'unknown-delegation': (p) =>
      `This meeting has no delegation ${word(p, 'delegation')}. Check the code given for ${word(p, 'person')}.`,
    'unknown-person': (p) => `${word(p, 'person')} is not on the list of participants. Add the person first.`,
    'already-seated': (p) => `${word(p, 'person')} already has this seat. Choose another one.`,
  },
} satisfies Refusals<RosterRejection>
