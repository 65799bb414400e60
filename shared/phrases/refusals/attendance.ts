import type { AttendanceRejection } from '../../features/attendance/decider.ts'
import { word, type Refusals } from './refusals.ts'

export const attendanceRefusals = {
  de: {
    'not-convened': () => 'Diese Sitzung ist noch nicht angelegt. Laden Sie zuerst die Sitzungsdatei hoch.',
    'not-open': () => 'Die Sitzung ist noch nicht eröffnet. Warten Sie, bis der Vorsitz sie eröffnet.',
    suspended: () => 'Die Sitzung ist unterbrochen. Warten Sie, bis der Vorsitz sie fortsetzt.',
    'meeting-closed': () => 'Die Sitzung ist beendet. Wenden Sie sich für Nachträge an das Sekretariat.',
    'chair-only': () => 'Das kann nur, wer die Sitzung leitet. Bitten Sie den Vorsitz darum.',
    'already-open': () => 'Die Sitzung ist schon eröffnet. Rufen Sie den nächsten Tagesordnungspunkt auf.',
    'not-suspended': () =>
      'Die Sitzung ist nicht unterbrochen, es gibt nichts fortzusetzen. Rufen Sie den nächsten Tagesordnungspunkt auf.',
    'self-or-secretariat': () =>
      'Kommen, Gehen und Entschuldigungen meldet jede Person selbst oder das Sekretariat. Wenden Sie sich an das Sekretariat.',
    'member-only': () =>
      'Dazu muss man für eine Delegation mit Stimmrecht auf ihrem Platz sitzen und im Raum sein. Bitten Sie das Mitglied Ihrer Delegation.',
    'unknown-person': (p) =>
      `Eine Person ${word(p, 'person')} steht nicht auf der Teilnehmerliste. Lassen Sie sie vom Sekretariat eintragen.`,
    'not-in-room': (p) => `${word(p, 'person')} ist nicht im Raum. Tragen Sie zuerst die Ankunft ein.`,
    'already-leads': (p) => `${word(p, 'person')} leitet die Sitzung schon. Wählen Sie eine andere Person.`,
    'already-in-room': (p) =>
      `${word(p, 'person')} ist schon im Raum. Tragen Sie eine Ankunft nur nach einem Weggang ein.`,
    'already-expected': (p) =>
      `${word(p, 'person')} wird ohnehin erwartet und ist mit der Eröffnung der Sitzung im Raum.`,
    'already-excused': (p) =>
      `${word(p, 'person')} ist schon so entschuldigt. Geben Sie einen anderen Grund an, wenn er sich geändert hat.`,
    'leading-chair-stays': (p) =>
      `${word(p, 'person')} leitet die Sitzung. Übergeben Sie erst den Vorsitz, dann ist das Verlassen möglich.`,
    'no-vote-to-give': (p) =>
      `${word(p, 'person')} sitzt nicht auf einem Platz mit Stimmrecht und kann kein Stimmrecht übertragen. Tragen Sie das Verlassen ohne Übertragung ein.`,
    'seat-still-taken': (p) =>
      `${word(p, 'person')} bleibt für die Delegation im Raum und behält die Stimme. Tragen Sie das Verlassen ohne Übertragung ein.`,
    'not-own-delegation': (p) =>
      `Über die Stimme von ${word(p, 'delegation')} verfügt nur ein Mitglied dieser Delegation. Bitten Sie es darum.`,
    'no-proxy-given': () =>
      'Ihre Delegation hat ihre Stimme nicht übertragen, es gibt nichts zurückzunehmen. Sie stimmen selbst ab.',
    'unknown-delegation': (p) =>
      `Eine Delegation ${word(p, 'delegation')} gibt es in dieser Sitzung nicht. Wählen Sie eine aus der Liste.`,
    'proxy-to-itself': () => 'Eine Delegation kann ihre Stimme nicht sich selbst übertragen. Wählen Sie eine andere.',
    'holder-without-vote': (p) =>
      `${word(p, 'delegation')} ist nicht stimmberechtigt und kann keine Stimme führen. Wählen Sie eine stimmberechtigte Delegation.`,
    'holder-not-represented': (p) =>
      `${word(p, 'delegation')} ist nicht vertreten und kann keine Stimme führen. Wählen Sie eine Delegation, die im Raum ist.`,
    'holder-gave-vote': (p) =>
      `${word(p, 'delegation')} hat die eigene Stimme übertragen und kann keine weitere führen. Wählen Sie eine andere Delegation.`,
    'holder-has-enough': (p) =>
      `${word(p, 'delegation')} führt schon so viele fremde Stimmen, wie die Regeln zulassen (${word(p, 'most')}). Wählen Sie eine andere Delegation.`,
    'proxy-already-given': (p) =>
      `Die Stimme ist schon auf ${word(p, 'delegation')} übertragen. Nehmen Sie sie zuerst zurück.`,
    'transfer-not-allowed': () =>
      'Die Regeln dieser Sitzung erlauben keine Stimmübertragung. Ein stellvertretendes Mitglied kann den Platz einnehmen.',
  },
  en: {
    'not-convened': () => 'This meeting has not been set up yet. Upload the meeting file first.',
    'not-open': () => 'The meeting has not been opened yet. Wait until the chair opens it.',
    suspended: () => 'The meeting is suspended. Wait until the chair resumes it.',
    'meeting-closed': () => 'The meeting is closed. Turn to the secretariat for anything to be added.',
    'chair-only': () => 'Only the person leading the meeting can do this. Ask the chair to do it.',
    'already-open': () => 'The meeting is already open. Call the next agenda item.',
    'not-suspended': () => 'The meeting is not suspended, so there is nothing to resume. Call the next agenda item.',
    'self-or-secretariat': () =>
      'Arrivals, departures and excuses are reported by the person or by the secretariat. Turn to the secretariat.',
    'member-only': () =>
      'Only somebody sitting for a voting delegation and in the room can do this. Ask your delegation’s member.',
    'unknown-person': (p) =>
      `${word(p, 'person')} is not on the list of participants. Ask the secretariat to add the person.`,
    'not-in-room': (p) => `${word(p, 'person')} is not in the room. Record the arrival first.`,
    'already-leads': (p) => `${word(p, 'person')} already leads the meeting. Choose somebody else.`,
    'already-in-room': (p) => `${word(p, 'person')} is already in the room. Record an arrival only after a departure.`,
    'already-expected': (p) => `${word(p, 'person')} is expected anyway and is in the room when the meeting opens.`,
    'already-excused': (p) =>
      `${word(p, 'person')} is already excused in this way. Give another reason if it has changed.`,
    'leading-chair-stays': (p) => `${word(p, 'person')} leads the meeting. Hand over the chair first, then leave.`,
    'no-vote-to-give': (p) =>
      `${word(p, 'person')} does not sit on a seat with a vote and has none to give. Record the departure without a transfer.`,
    'seat-still-taken': (p) =>
      `${word(p, 'person')} stays in the room for the delegation and keeps the vote. Record the departure without a transfer.`,
    'not-own-delegation': (p) =>
      `Only a member of ${word(p, 'delegation')} decides about that delegation’s vote. Ask that member.`,
    'no-proxy-given': () =>
      'Your delegation has not given its vote to anybody; there is nothing to take back. You vote yourself.',
    'unknown-delegation': (p) => `This meeting has no delegation ${word(p, 'delegation')}. Choose one from the list.`,
    'proxy-to-itself': () => 'A delegation cannot give its vote to itself. Choose another one.',
    'holder-without-vote': (p) =>
      `${word(p, 'delegation')} has no right to vote and cannot hold one. Choose a delegation with a vote.`,
    'holder-not-represented': (p) =>
      `${word(p, 'delegation')} is not represented and cannot hold a vote. Choose a delegation that is in the room.`,
    'holder-gave-vote': (p) =>
      `${word(p, 'delegation')} has given its own vote away and cannot hold another. Choose another delegation.`,
    'holder-has-enough': (p) =>
      `${word(p, 'delegation')} already holds as many votes of others as the rules allow (${word(p, 'most')}). Choose another delegation.`,
    'proxy-already-given': (p) => `The vote has already been given to ${word(p, 'delegation')}. Take it back first.`,
    'transfer-not-allowed': () =>
      'The rules of this meeting do not allow votes to be transferred. An alternate may take the seat.',
  },
} satisfies Refusals<AttendanceRejection>
