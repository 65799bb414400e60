import type { AgendaRejection } from '../../features/agenda/decider.ts'
import type { Params } from '../../kernel/decider.ts'
import { word, type Refusals } from './refusals.ts'

const de: Readonly<Record<string, string>> = {
  withdrawn: 'zurückgezogen',
  dropped: 'entfallen',
  postponed: 'vertagt',
  referred: 'verwiesen',
  settled: 'anderswo abschließend behandelt',
}

const en: Readonly<Record<string, string>> = {
  withdrawn: 'withdrawn',
  dropped: 'dropped',
  postponed: 'postponed',
  referred: 'referred',
  settled: 'settled elsewhere',
}

/** What became of the item, in the words of the language. */
const fate = (words: Readonly<Record<string, string>>, p: Params) => words[word(p, 'how')] ?? word(p, 'how')

export const agendaRefusals = {
  de: {
    'not-convened': () => 'Diese Sitzung ist noch nicht angelegt. Laden Sie zuerst die Sitzungsdatei hoch.',
    'not-open': () => 'Die Sitzung ist noch nicht eröffnet. Warten Sie, bis der Vorsitz sie eröffnet.',
    suspended: () => 'Die Sitzung ist unterbrochen. Warten Sie, bis der Vorsitz sie fortsetzt.',
    'meeting-closed': () => 'Die Sitzung ist beendet. Wenden Sie sich für Nachträge an das Sekretariat.',
    'server-only': () => 'Die Tagesordnung kommt aus der Sitzungsdatei. Fügen Sie weitere Punkte einzeln hinzu.',
    'chair-only': () => 'Das kann nur, wer die Sitzung leitet. Bitten Sie den Vorsitz darum.',
    'office-only': () => 'Das können nur Vorsitz und Sekretariat. Bitten Sie eine der beiden Stellen darum.',
    'member-only': () =>
      'Dazu muss man für eine Delegation mit Stimmrecht auf ihrem Platz sitzen und im Raum sein. Bitten Sie das Mitglied Ihrer Delegation.',
    'sponsor-only': (p) =>
      `TOP ${word(p, 'item')} kann nur zurückziehen, wer für eine antragstellende Delegation auf ihrem Platz sitzt. Der Vorsitz kann den Punkt absetzen.`,
    'self-or-office': () =>
      'Für andere tragen das nur Vorsitz und Sekretariat ein. Bitten Sie eine der beiden Stellen darum.',
    'already-set': () => 'Die Tagesordnung steht schon. Fügen Sie weitere Punkte einzeln hinzu.',
    'already-adopted': () => 'Die Tagesordnung ist schon angenommen. Änderungen sind weiterhin einzeln möglich.',
    'unknown-item': (p) => `Einen TOP ${word(p, 'item')} gibt es nicht. Wählen Sie einen Punkt der Tagesordnung.`,
    'unknown-person': (p) =>
      `Eine Person ${word(p, 'person')} steht nicht auf der Teilnehmerliste. Lassen Sie sie vom Sekretariat eintragen.`,
    'unknown-delegation': (p) =>
      `Eine Delegation ${word(p, 'delegation')} gibt es in dieser Sitzung nicht. Prüfen Sie die Antragsteller von TOP ${word(p, 'item')}.`,
    'unknown-day': (p) =>
      `Am ${word(p, 'day')} tagt diese Sitzung nicht. Wählen Sie einen ihrer Tage: ${word(p, 'days')}.`,
    'no-item': () => 'Es ist kein Tagesordnungspunkt aufgerufen. Rufen Sie einen auf oder nennen Sie ihn.',
    container: (p) => `TOP ${word(p, 'item')} fasst nur seine Unterpunkte zusammen. Wählen Sie einen davon.`,
    'not-in-room': (p) => `${word(p, 'person')} ist nicht im Raum. Tragen Sie zuerst die Ankunft ein.`,
    'number-taken': (p) =>
      `Die Nummer ${word(p, 'item')} ist schon vergeben. Wählen Sie eine andere, etwa ${word(p, 'item')}a.`,
    'sponsor-twice': (p) =>
      `${word(p, 'delegation')} steht bei TOP ${word(p, 'item')} zweimal unter den Antragstellern. Nennen Sie jede Delegation einmal.`,
    'sub-item-astray': (p) =>
      `TOP ${word(p, 'item')} gehört zu TOP ${word(p, 'container')}, steht aber nicht dahinter. Ordnen Sie die Unterpunkte hinter ihrem Punkt ein.`,
    'parent-was-called': (p) =>
      `TOP ${word(p, 'item')} ist schon aufgerufen worden und kann keine Unterpunkte mehr bekommen. Fügen Sie den Punkt daneben ein.`,
    'inside-container': (p) =>
      `TOP ${word(p, 'item')} stünde zwischen den Unterpunkten von TOP ${word(p, 'container')}. Setzen Sie ihn davor oder dahinter.`,
    'outside-container': (p) =>
      `TOP ${word(p, 'item')} gehört zu TOP ${word(p, 'container')} und muss bei dessen Unterpunkten stehen. Wählen Sie dort einen Platz.`,
    'relative-to-itself': (p) =>
      `TOP ${word(p, 'other')} gehört zu TOP ${word(p, 'item')} und kann dessen Platz nicht bestimmen. Nennen Sie einen anderen Punkt.`,
    'item-twice': (p) => `TOP ${word(p, 'item')} ist zweimal genannt. Nennen Sie jeden Punkt einmal.`,
    'one-item-only': () => 'Ein einzelner Punkt lässt sich nicht ordnen. Nennen Sie wenigstens zwei.',
    'already-there': () => 'Die Reihenfolge ist schon so. Wählen Sie einen anderen Platz.',
    'already-ended': (p) => `TOP ${word(p, 'item')} ist schon abgeschlossen. Nehmen Sie ihn zuerst wieder auf.`,
    'already-called': (p) => `TOP ${word(p, 'item')} ist schon aufgerufen. Sie können ihn gleich behandeln.`,
    'already-joined': (p) =>
      `Die TOPs ${word(p, 'items')} werden schon gemeinsam beraten. Nennen Sie weitere Punkte, die dazukommen sollen.`,
    'already-scheduled': (p) =>
      `Die TOPs ${word(p, 'items')} sind schon für den ${word(p, 'day')} vorgesehen. Wählen Sie einen anderen Tag.`,
    'already-on-consent-list': (p) =>
      `TOP ${word(p, 'item')} steht schon auf einer Konsensliste. Lassen Sie ihn aus dieser Auswahl weg.`,
    'already-lifted': (p) =>
      `${word(p, 'delegation')} hat die Einzelbehandlung von TOP ${word(p, 'item')} schon verlangt. Es fehlen noch andere Delegationen.`,
    'already-presented': (p) =>
      `${word(p, 'person')} hat TOP ${word(p, 'item')} schon vorgestellt. Wählen Sie eine andere Person oder öffnen Sie die Aussprache.`,
    'already-reported': (p) =>
      `${word(p, 'person')} hat zu TOP ${word(p, 'item')} schon berichtet. Wählen Sie eine andere Person oder öffnen Sie die Aussprache.`,
    'already-sponsor': (p) =>
      `${word(p, 'delegation')} gehört schon zu den Antragstellern von TOP ${word(p, 'item')}. Es ist nichts weiter zu tun.`,
    'not-on-consent-list': (p) =>
      `TOP ${word(p, 'item')} steht auf keiner Konsensliste und wird ohnehin einzeln behandelt.`,
    'not-called': (p) =>
      `TOP ${word(p, 'item')} ist nicht aufgerufen. Rufen Sie ihn auf oder stellen Sie beim Abschließen sein Ergebnis fest.`,
    'not-ended': (p) =>
      `TOP ${word(p, 'item')} ist nicht abgeschlossen, es gibt nichts wieder aufzunehmen. Rufen Sie ihn einfach auf.`,
    'not-sponsor': (p) =>
      `${word(p, 'delegation')} gehört nicht zu den Antragstellern von TOP ${word(p, 'item')}. Prüfen Sie, ob Sie einen anderen Punkt meinen.`,
    'item-disposed': (p) =>
      `TOP ${word(p, 'item')} ist ${fate(de, p)}. Nehmen Sie ihn zuerst wieder auf, wenn er behandelt werden soll.`,
  },
  en: {
    'not-convened': () => 'This meeting has not been set up yet. Upload the meeting file first.',
    'not-open': () => 'The meeting has not been opened yet. Wait until the chair opens it.',
    suspended: () => 'The meeting is suspended. Wait until the chair resumes it.',
    'meeting-closed': () => 'The meeting is closed. Turn to the secretariat for anything to be added.',
    'server-only': () => 'The agenda comes from the meeting file. Add further items one by one.',
    'chair-only': () => 'Only the person leading the meeting can do this. Ask the chair to do it.',
    'office-only': () => 'Only the chair and the secretariat can do this. Ask one of them.',
    'member-only': () =>
      'Only somebody sitting for a voting delegation and in the room can do this. Ask your delegation’s member.',
    'sponsor-only': (p) =>
      `Item ${word(p, 'item')} can be withdrawn only by somebody on the seat of a sponsoring delegation. The chair may drop it.`,
    'self-or-office': () => 'Only the chair and the secretariat record this for others. Ask one of them.',
    'already-set': () => 'The agenda is already in place. Add further items one by one.',
    'already-adopted': () => 'The agenda has already been adopted. It can still be changed item by item.',
    'unknown-item': (p) => `There is no item ${word(p, 'item')}. Choose one from the agenda.`,
    'unknown-person': (p) =>
      `${word(p, 'person')} is not on the list of participants. Ask the secretariat to add the person.`,
    'unknown-delegation': (p) =>
      `This meeting has no delegation ${word(p, 'delegation')}. Check the sponsors of item ${word(p, 'item')}.`,
    'unknown-day': (p) => `The meeting does not sit on ${word(p, 'day')}. Choose one of its days: ${word(p, 'days')}.`,
    'no-item': () => 'No agenda item has been called. Call one, or name the item you mean.',
    container: (p) => `Item ${word(p, 'item')} only groups its sub-items. Choose one of them.`,
    'not-in-room': (p) => `${word(p, 'person')} is not in the room. Record the arrival first.`,
    'number-taken': (p) =>
      `The number ${word(p, 'item')} is already taken. Choose another one, such as ${word(p, 'item')}a.`,
    'sponsor-twice': (p) =>
      `${word(p, 'delegation')} is named twice among the sponsors of item ${word(p, 'item')}. Name every delegation once.`,
    'sub-item-astray': (p) =>
      `Item ${word(p, 'item')} belongs to item ${word(p, 'container')} but does not stand behind it. Put sub-items behind their item.`,
    'parent-was-called': (p) =>
      `Item ${word(p, 'item')} has already been called and cannot get sub-items any more. Add the item beside it.`,
    'inside-container': (p) =>
      `Item ${word(p, 'item')} would stand between the sub-items of item ${word(p, 'container')}. Put it before or after them.`,
    'outside-container': (p) =>
      `Item ${word(p, 'item')} belongs to item ${word(p, 'container')} and must stand with its sub-items. Choose a place there.`,
    'relative-to-itself': (p) =>
      `Item ${word(p, 'other')} is part of item ${word(p, 'item')} and cannot say where that goes. Name another item.`,
    'item-twice': (p) => `Item ${word(p, 'item')} is named twice. Name every item once.`,
    'one-item-only': () => 'A single item cannot be put in order. Name at least two.',
    'already-there': () => 'The order is like that already. Choose another place.',
    'already-ended': (p) => `Item ${word(p, 'item')} has already ended. Reopen it first.`,
    'already-called': (p) => `Item ${word(p, 'item')} has already been called. You can go on with it.`,
    'already-joined': (p) =>
      `Items ${word(p, 'items')} are already debated together. Name further items to join to them.`,
    'already-scheduled': (p) =>
      `Items ${word(p, 'items')} are already scheduled for ${word(p, 'day')}. Choose another day.`,
    'already-on-consent-list': (p) =>
      `Item ${word(p, 'item')} is already on a consent list. Leave it out of this selection.`,
    'already-lifted': (p) =>
      `${word(p, 'delegation')} has already asked for single treatment of item ${word(p, 'item')}. It takes other delegations as well.`,
    'already-presented': (p) =>
      `${word(p, 'person')} has already presented item ${word(p, 'item')}. Choose somebody else, or open the debate.`,
    'already-reported': (p) =>
      `${word(p, 'person')} has already reported on item ${word(p, 'item')}. Choose somebody else, or open the debate.`,
    'already-sponsor': (p) =>
      `${word(p, 'delegation')} is already a sponsor of item ${word(p, 'item')}. There is nothing more to do.`,
    'not-on-consent-list': (p) => `Item ${word(p, 'item')} is on no consent list and is treated by itself anyway.`,
    'not-called': (p) => `Item ${word(p, 'item')} has not been called. Call it, or state its outcome when you end it.`,
    'not-ended': (p) => `Item ${word(p, 'item')} has not ended; there is nothing to reopen. Simply call it.`,
    'not-sponsor': (p) =>
      `${word(p, 'delegation')} is not a sponsor of item ${word(p, 'item')}. Check whether you mean another item.`,
    'item-disposed': (p) => `Item ${word(p, 'item')} has been ${fate(en, p)}. Reopen it first if it is to be treated.`,
  },
} satisfies Refusals<AgendaRejection>
