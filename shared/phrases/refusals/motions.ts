import type { MotionsRejection } from '../../features/motions/decider.ts'
import { word, type Refusals } from './refusals.ts'

export const motionsRefusals = {
  de: {
    'not-convened': () => 'Diese Sitzung ist noch nicht angelegt. Laden Sie zuerst die Sitzungsdatei hoch.',
    'not-open': () => 'Die Sitzung ist noch nicht eröffnet. Warten Sie, bis der Vorsitz sie eröffnet.',
    suspended: () => 'Die Sitzung ist unterbrochen. Warten Sie, bis der Vorsitz sie fortsetzt.',
    'meeting-closed': () => 'Die Sitzung ist beendet. Wenden Sie sich für Nachträge an das Sekretariat.',
    'chair-only': () => 'Das kann nur, wer die Sitzung leitet. Bitten Sie den Vorsitz darum.',
    'office-only': () =>
      'Änderungen aus der Aussprache tragen Vorsitz oder Sekretariat ein. Stellen Sie sonst einen Änderungsantrag.',
    'member-only': () =>
      'Dazu muss man für eine Delegation mit Stimmrecht auf ihrem Platz sitzen und im Raum sein. Bitten Sie das Mitglied Ihrer Delegation.',
    'mover-only': () =>
      'Das kann nur, wer für die antragstellende Delegation im Raum ist. Bitten Sie diese Delegation darum.',
    'no-item': () => 'Es ist kein Tagesordnungspunkt aufgerufen. Rufen Sie zuerst einen auf oder nennen Sie ihn.',
    'unknown-item': (p) =>
      `Einen TOP ${word(p, 'item')} gibt es in dieser Tagesordnung nicht. Wählen Sie einen aus der Liste.`,
    container: (p) =>
      `TOP ${word(p, 'item')} ist nur eine Überschrift und hat keinen Text. Wählen Sie einen Unterpunkt.`,
    'item-ended': (p) =>
      `TOP ${word(p, 'item')} ist abgeschlossen, sein Text bleibt. Nehmen Sie den Punkt zuerst wieder auf.`,
    'unknown-clause': (p) =>
      `Eine Ziffer ${word(p, 'clause')} hat der Text nicht, er hat ${word(p, 'count')}. Prüfen Sie die Zählung vor der Änderung.`,
    'clause-twice': (p) =>
      `Ziffer ${word(p, 'clause')} ist zweimal geändert. Fassen Sie das in einer Änderung zusammen.`,
    'text-missing': (p) => `Der neuen Ziffer ${word(p, 'clause')} fehlt der Wortlaut. Tragen Sie ihn ein.`,
    'unknown-amendment': (p) =>
      `Einen Änderungsantrag „${word(p, 'amendment')}“ gibt es nicht. Wählen Sie einen aus der Liste.`,
    'amendment-exists': (p) =>
      `Einen Änderungsantrag „${word(p, 'amendment')}“ gibt es schon. Geben Sie dem neuen einen anderen Namen.`,
    'amendment-twice': (p) =>
      `Der Änderungsantrag „${word(p, 'amendment')}“ ist zweimal genannt. Nennen Sie ihn einmal.`,
    'amendment-decided': (p) =>
      `Über den Änderungsantrag „${word(p, 'amendment')}“ ist schon entschieden. Stellen Sie bei Bedarf einen neuen.`,
    'target-decided': (p) =>
      `Über den Änderungsantrag „${word(p, 'amendment')}“, der geändert werden soll, ist schon entschieden. Richten Sie die Änderung an den Text.`,
    'other-item': (p) =>
      `Das gehört zu TOP ${word(p, 'item')}. Nennen Sie nur, was zu einem Tagesordnungspunkt gehört.`,
    'clause-gone': (p) =>
      `Der Änderungsantrag betrifft Ziffer ${word(p, 'clauses')}, die inzwischen gestrichen ist. Lassen Sie ihn neu fassen oder zurückziehen.`,
    'nothing-left': (p) =>
      `Vom Änderungsantrag „${word(p, 'amendment')}“ bliebe nichts übrig. Lehnen Sie ihn stattdessen ab.`,
    'already-so': () => 'So ist es schon. Ändern Sie etwas, bevor Sie es einreichen.',
  },
  en: {
    'not-convened': () => 'This meeting has not been set up yet. Upload the meeting file first.',
    'not-open': () => 'The meeting has not been opened yet. Wait until the chair opens it.',
    suspended: () => 'The meeting is suspended. Wait until the chair resumes it.',
    'meeting-closed': () => 'The meeting is closed. Turn to the secretariat for anything to be added.',
    'chair-only': () => 'Only the person leading the meeting can do this. Ask the chair to do it.',
    'office-only': () =>
      'Changes out of the debate are entered by the chair or the secretariat. Otherwise table an amendment.',
    'member-only': () =>
      'Only somebody sitting for a voting delegation and in the room can do this. Ask your delegation’s member.',
    'mover-only': () => 'Only somebody of the mover’s delegation in the room can do this. Ask that delegation.',
    'no-item': () => 'No agenda item has been called. Call one first, or name it.',
    'unknown-item': (p) => `This agenda has no item ${word(p, 'item')}. Choose one from the list.`,
    container: (p) => `Item ${word(p, 'item')} is only a heading and has no text. Choose a sub-item.`,
    'item-ended': (p) => `Item ${word(p, 'item')} has ended and its text stays. Take the item up again first.`,
    'unknown-clause': (p) =>
      `The text has no clause ${word(p, 'clause')}; it has ${word(p, 'count')}. Count as before the change.`,
    'clause-twice': (p) => `Clause ${word(p, 'clause')} is changed twice. Put both into one change.`,
    'text-missing': (p) => `The new clause ${word(p, 'clause')} has no wording. Enter it.`,
    'unknown-amendment': (p) => `There is no amendment “${word(p, 'amendment')}”. Choose one from the list.`,
    'amendment-exists': (p) =>
      `There is an amendment “${word(p, 'amendment')}” already. Give the new one another name.`,
    'amendment-twice': (p) => `Amendment “${word(p, 'amendment')}” is named twice. Name it once.`,
    'amendment-decided': (p) => `Amendment “${word(p, 'amendment')}” is already decided. Table a new one if need be.`,
    'target-decided': (p) =>
      `Amendment “${word(p, 'amendment')}”, which is to be amended, is already decided. Address the change to the text.`,
    'other-item': (p) => `That belongs to item ${word(p, 'item')}. Name only what belongs to one item.`,
    'clause-gone': (p) =>
      `The amendment concerns clause ${word(p, 'clauses')}, which has been struck meanwhile. Have it reworded or withdrawn.`,
    'nothing-left': (p) => `Nothing would be left of amendment “${word(p, 'amendment')}”. Reject it instead.`,
    'already-so': () => 'It is like that already. Change something before you submit it.',
  },
} satisfies Refusals<MotionsRejection>
