import type { StatementsRejection } from '../../features/statements/decider.ts'
import { word, type Refusals } from './refusals.ts'

export const statementsRefusals = {
  de: {
    'not-convened': () => 'Diese Sitzung ist noch nicht angelegt. Laden Sie zuerst die Sitzungsdatei hoch.',
    'not-open': () => 'Die Sitzung ist noch nicht eröffnet. Warten Sie, bis der Vorsitz sie eröffnet.',
    suspended: () => 'Die Sitzung ist unterbrochen. Warten Sie, bis der Vorsitz sie fortsetzt.',
    'meeting-closed': () => 'Die Sitzung ist beendet. Wenden Sie sich für Nachträge an das Sekretariat.',
    'chair-only': () => 'Das kann nur, wer die Sitzung leitet. Bitten Sie den Vorsitz darum.',
    'floor-or-chair-only': () =>
      'Eine Mitteilung macht, wer das Wort hat oder die Sitzung leitet. Melden Sie sich zu Wort.',
    'member-only': () =>
      'Dazu muss man für eine Delegation mit Stimmrecht auf ihrem Platz sitzen und im Raum sein. Bitten Sie das Mitglied Ihrer Delegation.',
    'unknown-delegation': (p) =>
      `Eine Delegation ${word(p, 'delegation')} gibt es in dieser Sitzung nicht. Wählen Sie eine aus der Liste.`,
    'not-held': (p) =>
      `Ihre Delegation führt die Stimme von ${word(p, 'delegation')} nicht. Geben Sie die Erklärung für die eigene ab.`,
    'no-item': () => 'Es ist noch kein Tagesordnungspunkt aufgerufen. Nennen Sie den Punkt.',
    'unknown-item': (p) =>
      `Einen TOP ${word(p, 'item')} gibt es in dieser Tagesordnung nicht. Wählen Sie einen aus der Liste.`,
    container: (p) => `TOP ${word(p, 'item')} ist nur eine Überschrift. Wählen Sie einen seiner Unterpunkte.`,
    'already-filed': () =>
      'Diese Protokollnotiz liegt zu diesem Tagesordnungspunkt schon vor. Ändern Sie den Text, wenn Sie eine weitere abgeben.',
    'no-statement': () =>
      'Zu diesem Tagesordnungspunkt liegt keine solche Protokollnotiz vor. Geben Sie eine eigene ab.',
    'other-item': (p) => `Diese Protokollnotiz gehört zu TOP ${word(p, 'item')}. Treten Sie ihr dort bei.`,
    'already-joined': (p) => `${word(p, 'delegation')} trägt diese Protokollnotiz schon mit.`,
    'no-text': () => 'Der Text ist leer. Tragen Sie ihn ein.',
  },
  en: {
    'not-convened': () => 'This meeting has not been set up yet. Upload the meeting file first.',
    'not-open': () => 'The meeting has not been opened yet. Wait until the chair opens it.',
    suspended: () => 'The meeting is suspended. Wait until the chair resumes it.',
    'meeting-closed': () => 'The meeting is closed. Turn to the secretariat for anything to be added.',
    'chair-only': () => 'Only the person leading the meeting can do this. Ask the chair to do it.',
    'floor-or-chair-only': () => 'A notice is given by whoever has the floor or leads the meeting. Ask for the floor.',
    'member-only': () =>
      'Only somebody sitting for a voting delegation and in the room can do this. Ask your delegation’s member.',
    'unknown-delegation': (p) => `This meeting has no delegation ${word(p, 'delegation')}. Choose one from the list.`,
    'not-held': (p) =>
      `Your delegation does not hold the vote of ${word(p, 'delegation')}. File the statement for your own.`,
    'no-item': () => 'No agenda item has been called yet. Name the item.',
    'unknown-item': (p) => `This agenda has no item ${word(p, 'item')}. Choose one from the list.`,
    container: (p) => `Item ${word(p, 'item')} is only a heading. Choose one of its sub-items.`,
    'already-filed': () => 'This statement has been filed on this item already. Change the text to file another one.',
    'no-statement': () => 'There is no such statement on this item. File one of your own.',
    'other-item': (p) => `This statement belongs to item ${word(p, 'item')}. Join it there.`,
    'already-joined': (p) => `${word(p, 'delegation')} stands behind this statement already.`,
    'no-text': () => 'The text is empty. Enter it.',
  },
} satisfies Refusals<StatementsRejection>
