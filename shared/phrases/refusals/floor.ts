import type { FloorRejection } from '../../features/floor/decider.ts'
import { word, type Refusals } from './refusals.ts'

export const floorRefusals = {
  de: {
    'not-convened': () => 'Diese Sitzung ist noch nicht angelegt. Laden Sie zuerst die Sitzungsdatei hoch.',
    'not-open': () => 'Die Sitzung ist noch nicht eröffnet. Warten Sie, bis der Vorsitz sie eröffnet.',
    suspended: () => 'Die Sitzung ist unterbrochen. Warten Sie, bis der Vorsitz sie fortsetzt.',
    'meeting-closed': () => 'Die Sitzung ist beendet. Wenden Sie sich für Nachträge an das Sekretariat.',
    'chair-only': () => 'Das kann nur, wer die Sitzung leitet. Bitten Sie den Vorsitz darum.',
    'office-only': () =>
      'Für andere melden Vorsitz oder Sekretariat. Melden Sie sich selbst oder wenden Sie sich an das Sekretariat.',
    'speaker-or-chair-only': () =>
      'Einen Redebeitrag beendet, wer spricht oder die Sitzung leitet. Bitten Sie den Vorsitz darum.',
    'not-in-room': (p) => `${word(p, 'person')} ist nicht im Raum. Tragen Sie zuerst die Ankunft ein.`,
    'unknown-person': (p) =>
      `Eine Person ${word(p, 'person')} steht nicht auf der Teilnehmerliste. Lassen Sie sie vom Sekretariat eintragen.`,
    'no-item': () => 'Es ist kein Tagesordnungspunkt aufgerufen. Rufen Sie zuerst einen auf.',
    'unknown-item': (p) =>
      `Einen TOP ${word(p, 'item')} gibt es in dieser Tagesordnung nicht. Wählen Sie einen aus der Liste.`,
    'item-not-called': (p) =>
      `TOP ${word(p, 'item')} ist nicht aufgerufen. Die Aussprache gilt dem aufgerufenen Punkt, rufen Sie diesen zuerst auf.`,
    'debate-open': (p) => `Die Aussprache zu TOP ${word(p, 'item')} läuft schon. Schließen Sie sie zuerst.`,
    'no-debate': () => 'Es läuft keine Aussprache. Eröffnen Sie zuerst eine.',
    'already-listed': (p) =>
      `${word(p, 'person')} steht schon auf der Redeliste. Möglich ist noch ein Antrag zur Geschäftsordnung.`,
    'list-closed': () => 'Die Redeliste ist geschlossen. Möglich sind nur noch Anträge zur Geschäftsordnung.',
    'list-open': () => 'Die Redeliste ist offen, es gibt nichts zu öffnen.',
    'list-empty': () => 'Die Redeliste ist leer. Nennen Sie, wer das Wort bekommt.',
    'not-listed': (p) => `${word(p, 'person')} steht nicht auf der Redeliste. Wählen Sie jemanden von der Liste.`,
    'order-is-fair': () =>
      'Die Redeliste ordnet sich nach der Redezeit. Stellen Sie sie zuerst auf die Reihenfolge der Meldungen um.',
    'already-there': (p) =>
      `${word(p, 'person')} behält damit den Platz auf der Redeliste. Anträge zur Geschäftsordnung gehen immer vor.`,
    'already-speaking': (p) => `${word(p, 'person')} hat das Wort schon. Wählen Sie eine andere Person.`,
    'nobody-speaks': () => 'Niemand hat das Wort. Erteilen Sie es zuerst.',
    'already-paused': () => 'Die Redezeit ist schon angehalten. Lassen Sie sie weiterlaufen.',
    'not-paused': () => 'Die Redezeit läuft, es gibt nichts fortzusetzen.',
    'already-so': () => 'So ist es schon eingestellt. Wählen Sie einen anderen Wert.',
  },
  en: {
    'not-convened': () => 'This meeting has not been set up yet. Upload the meeting file first.',
    'not-open': () => 'The meeting has not been opened yet. Wait until the chair opens it.',
    suspended: () => 'The meeting is suspended. Wait until the chair resumes it.',
    'meeting-closed': () => 'The meeting is closed. Turn to the secretariat for anything to be added.',
    'chair-only': () => 'Only the person leading the meeting can do this. Ask the chair to do it.',
    'office-only': () =>
      'Only the chair or the secretariat asks for others. Ask for yourself, or turn to the secretariat.',
    'speaker-or-chair-only': () => 'A speech is ended by the speaker or by the chair. Ask the chair to do it.',
    'not-in-room': (p) => `${word(p, 'person')} is not in the room. Record the arrival first.`,
    'unknown-person': (p) =>
      `${word(p, 'person')} is not on the list of participants. Ask the secretariat to add the person.`,
    'no-item': () => 'No agenda item has been called. Call one first.',
    'unknown-item': (p) => `This agenda has no item ${word(p, 'item')}. Choose one from the list.`,
    'item-not-called': (p) =>
      `Item ${word(p, 'item')} has not been called. A debate is on the item now called; call this one first.`,
    'debate-open': (p) => `The debate on item ${word(p, 'item')} is open already. Close it first.`,
    'no-debate': () => 'No debate is open. Open one first.',
    'already-listed': (p) =>
      `${word(p, 'person')} is on the list of speakers already. A point of order may still be raised.`,
    'list-closed': () => 'The list of speakers is closed. Only points of order may be raised.',
    'list-open': () => 'The list of speakers is open; there is nothing to open.',
    'list-empty': () => 'The list of speakers is empty. Name who gets the floor.',
    'not-listed': (p) => `${word(p, 'person')} is not on the list of speakers. Choose somebody from the list.`,
    'order-is-fair': () => 'The list is ordered by speaking time. Switch it to the order of requests first.',
    'already-there': (p) => `${word(p, 'person')} keeps the same place in the list. Points of order always come first.`,
    'already-speaking': (p) => `${word(p, 'person')} has the floor already. Choose somebody else.`,
    'nobody-speaks': () => 'Nobody has the floor. Give it to somebody first.',
    'already-paused': () => 'The clock is paused already. Let it go on.',
    'not-paused': () => 'The clock is running; there is nothing to resume.',
    'already-so': () => 'It is set like that already. Choose another value.',
  },
} satisfies Refusals<FloorRejection>
