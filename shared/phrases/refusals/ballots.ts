import type { BallotsRejection } from '../../features/ballots/decider.ts'
import { word, type Refusals } from './refusals.ts'

export const ballotsRefusals = {
  de: {
    'not-convened': () => 'Diese Sitzung ist noch nicht angelegt. Laden Sie zuerst die Sitzungsdatei hoch.',
    'not-open': () => 'Die Sitzung ist noch nicht eröffnet. Warten Sie, bis der Vorsitz sie eröffnet.',
    suspended: () => 'Die Sitzung ist unterbrochen. Warten Sie, bis der Vorsitz sie fortsetzt.',
    'meeting-closed': () => 'Die Sitzung ist beendet. Wenden Sie sich für Nachträge an das Sekretariat.',
    'chair-only': () => 'Das kann nur, wer die Sitzung leitet. Bitten Sie den Vorsitz darum.',
    'office-only': () =>
      'Mündliche Antworten trägt der Vorsitz oder das Sekretariat ein. Stimmen Sie selbst ab oder wenden Sie sich an das Sekretariat.',
    'no-vote-possible': (p) =>
      `Nach dieser Regel kann nur abgestimmt werden, wenn alle Stimmberechtigten vertreten sind. Es fehlt: ${word(p, 'delegations')}.`,
    'ayes-only-with-objections': () =>
      'Nach dieser Regel zählt der Widerspruch. Wählen Sie ein Verfahren, das auch nach Gegenstimmen fragt.',
    'secret-without-names': () =>
      'Nach dieser Regel kommt es darauf an, wer wie stimmt. Wählen Sie ein offenes Verfahren oder eine Regel, die nur Köpfe zählt.',
    'ballot-open': () => 'Es läuft schon eine Abstimmung. Schließen Sie zuerst diese ab.',
    'no-item': () => 'Es ist kein Tagesordnungspunkt aufgerufen. Rufen Sie zuerst einen auf oder nennen Sie ihn.',
    'unknown-item': (p) =>
      `Einen TOP ${word(p, 'item')} gibt es in dieser Tagesordnung nicht. Wählen Sie einen aus der Liste.`,
    'item-twice': (p) => `TOP ${word(p, 'item')} ist zweimal genannt. Nennen Sie jeden Punkt einmal.`,
    container: (p) => `TOP ${word(p, 'item')} ist nur eine Überschrift. Lassen Sie über seine Unterpunkte abstimmen.`,
    'item-disposed': (p) =>
      `TOP ${word(p, 'item')} ist zurückgezogen, entfallen, vertagt, verwiesen oder anderswo behandelt. Darüber wird nicht abgestimmt.`,
    'already-decided': (p) =>
      `Über TOP ${word(p, 'item')} ist entschieden, der Punkt ist beendet. Berichtigen Sie bei Bedarf das Ergebnis.`,
    'unknown-amendment': (p) =>
      `Einen Änderungsantrag „${word(p, 'amendment')}“ gibt es nicht. Wählen Sie einen aus der Liste.`,
    'amendment-decided': (p) =>
      `Über den Änderungsantrag „${word(p, 'amendment')}“ ist schon entschieden. Wählen Sie einen offenen.`,
    'target-decided': (p) =>
      `Über den Änderungsantrag „${word(p, 'amendment')}“, der geändert werden soll, ist schon entschieden. Eine Änderung des Textes braucht einen neuen Antrag.`,
    'clause-gone': (p) =>
      `Der Änderungsantrag betrifft Ziffer ${word(p, 'clauses')}, die inzwischen gestrichen ist. Er muss erst neu gefasst werden.`,
    'unknown-clause': (p) =>
      `Eine Ziffer ${word(p, 'clause')} hat der Text nicht, er hat ${word(p, 'count')}. Wählen Sie eine vorhandene.`,
    'candidate-twice': () => 'Ein Name ist zweimal genannt. Nennen Sie jede Person nur einmal.',
    'candidate-named-like-an-answer': (p) =>
      `„${word(p, 'name')}“ kann nicht als Name zur Wahl stehen, weil es eine Antwort ist. Schreiben Sie den Namen aus.`,
    'exceptions-for-candidates': () =>
      'Bei einer Wahl ist niemand durch Schweigen gewählt. Wählen Sie ein Verfahren, in dem jede Delegation antwortet.',
    'rules-differ': () =>
      'Für diese Tagesordnungspunkte gelten verschiedene Regeln. Nennen Sie die Regel, nach der gemeinsam abgestimmt wird.',
    'no-voters': () => 'Keine Delegation dieser Sitzung hat Stimmrecht. Prüfen Sie die Sitzungsdatei.',
    'not-drawn': () => 'Das Los muss jede stimmberechtigte Delegation genau einmal nennen. Ziehen Sie es neu.',
    'unknown-deadline': (p) =>
      `Die Frist „${word(p, 'deadline')}“ ist nicht lesbar. Geben Sie eine Uhrzeit oder Datum und Uhrzeit an.`,
    'deadline-passed': () => 'Die Frist ist abgelaufen. Antworten werden nicht mehr angenommen.',
    'nothing-to-repeat': () => 'Hierüber ist noch nicht abgestimmt worden. Eröffnen Sie eine neue Abstimmung.',
    'unknown-ballot': () => 'Diese Abstimmung gibt es nicht. Laden Sie die Seite neu.',
    'ballot-closed': () => 'Die Abstimmung ist geschlossen, es zählt, was vorher abgegeben war.',
    'ballot-cancelled': () => 'Die Abstimmung ist aufgehoben, ihre Antworten zählen nicht.',
    'not-closed': () => 'Die Abstimmung läuft noch. Schließen Sie sie zuerst.',
    'no-vote': () =>
      'Hier stimmt ab, wer für eine stimmberechtigte Delegation auf ihrem Platz sitzt. Bitten Sie das Mitglied Ihrer Delegation.',
    'not-in-room': (p) =>
      `${word(p, 'person')} ist nicht im Raum und kann nicht abstimmen. Lassen Sie die Ankunft eintragen.`,
    'unknown-delegation': (p) =>
      `Eine Delegation ${word(p, 'delegation')} gibt es in dieser Sitzung nicht. Wählen Sie eine aus der Liste.`,
    'not-represented': (p) =>
      `${word(p, 'delegation')} war bei der Eröffnung der Abstimmung nicht vertreten und stimmt erst bei der nächsten mit.`,
    'vote-given-away': (p) =>
      `${word(p, 'delegation')} hat die Stimme auf ${word(p, 'holder')} übertragen. In dieser Abstimmung antwortet ${word(p, 'holder')}.`,
    'not-held': (p) =>
      `Ihre Delegation führt die Stimme von ${word(p, 'delegation')} in dieser Abstimmung nicht. Antworten Sie für die eigene.`,
    'unknown-choice': (p) => `Diese Antwort steht nicht zur Wahl. Möglich sind: ${word(p, 'choices')}.`,
    'ayes-only': () => 'Hier wird nur nach der Zustimmung gefragt. Wer nicht zustimmt, antwortet nicht.',
    'abstention-forbidden': () => 'Nach dieser Regel ist Enthaltung nicht möglich. Stimmen Sie mit Ja oder Nein.',
    'already-answered': () => 'Ihre Delegation hat geantwortet, und hier bleibt es bei der ersten Antwort.',
    'already-ruled': () => 'Der Vorsitz hat festgestellt, wie diese Delegation stimmt. Wenden Sie sich an den Vorsitz.',
    'conflict-unsettled': (p) =>
      `Für ${word(p, 'delegations')} ist verschieden geantwortet worden. Zuerst stellt der Vorsitz fest, was gilt.`,
    'no-conflict': (p) =>
      `Für ${word(p, 'delegation')} ist nicht verschieden geantwortet worden. Es gibt nichts festzustellen.`,
    'already-so': (p) => `So zählt die Stimme von ${word(p, 'delegation')} schon. Wählen Sie eine andere Antwort.`,
    'secret-by-voice': () => 'In geheimer Abstimmung wird nicht mündlich geantwortet. Die Delegation stimmt selbst ab.',
    'secret-stays': () => 'Eine geheime Abstimmung kann nicht berichtigt werden. Wiederholen Sie sie.',
    'box-unread': () => 'Die Urne ist nicht lesbar. Versuchen Sie es noch einmal oder heben Sie die Abstimmung auf.',
    'box-differs': () =>
      'In der Urne liegen nicht so viele Stimmen, wie Delegationen abgestimmt haben. Heben Sie die Abstimmung auf und wiederholen Sie sie.',
    'nothing-to-decide': () => 'Hier gibt es keine Stimmengleichheit, die der Vorsitz zu entscheiden hätte.',
  },
  en: {
    'not-convened': () => 'This meeting has not been set up yet. Upload the meeting file first.',
    'not-open': () => 'The meeting has not been opened yet. Wait until the chair opens it.',
    suspended: () => 'The meeting is suspended. Wait until the chair resumes it.',
    'meeting-closed': () => 'The meeting is closed. Turn to the secretariat for anything to be added.',
    'chair-only': () => 'Only the person leading the meeting can do this. Ask the chair to do it.',
    'office-only': () =>
      'Answers given by voice are entered by the chair or the secretariat. Vote yourself or turn to the secretariat.',
    'no-vote-possible': (p) =>
      `Under this rule a vote needs every voting delegation to be represented. Missing: ${word(p, 'delegations')}.`,
    'ayes-only-with-objections': () =>
      'Under this rule objections count. Choose a method that asks for votes against as well.',
    'secret-without-names': () =>
      'Under this rule it matters who votes how. Choose an open method, or a rule that counts heads only.',
    'ballot-open': () => 'A ballot is open already. Close that one first.',
    'no-item': () => 'No agenda item has been called. Call one first, or name it.',
    'unknown-item': (p) => `This agenda has no item ${word(p, 'item')}. Choose one from the list.`,
    'item-twice': (p) => `Item ${word(p, 'item')} is named twice. Name each item once.`,
    container: (p) => `Item ${word(p, 'item')} is only a heading. Put its sub-items to the vote.`,
    'item-disposed': (p) =>
      `Item ${word(p, 'item')} was withdrawn, dropped, postponed, referred or dealt with elsewhere. It is not put to the vote.`,
    'already-decided': (p) => `Item ${word(p, 'item')} is decided and has ended. Correct the result if it is wrong.`,
    'unknown-amendment': (p) => `There is no amendment “${word(p, 'amendment')}”. Choose one from the list.`,
    'amendment-decided': (p) => `Amendment “${word(p, 'amendment')}” is already decided. Choose an open one.`,
    'target-decided': (p) =>
      `Amendment “${word(p, 'amendment')}”, which is to be amended, is already decided. To change the text, table a new one.`,
    'clause-gone': (p) =>
      `The amendment concerns clause ${word(p, 'clauses')}, which has been struck meanwhile. It must be reworded first.`,
    'unknown-clause': (p) =>
      `The text has no clause ${word(p, 'clause')}; it has ${word(p, 'count')}. Choose an existing one.`,
    'candidate-twice': () => 'A name is listed twice. List each person only once.',
    'candidate-named-like-an-answer': (p) =>
      `“${word(p, 'name')}” cannot stand as a name because it is an answer. Write the name out.`,
    'exceptions-for-candidates': () =>
      'Nobody is elected by silence. Choose a method in which each delegation answers.',
    'rules-differ': () => 'Different rules apply to these items. Name the rule under which they are voted on together.',
    'no-voters': () => 'No delegation of this meeting has a vote. Check the meeting file.',
    'not-drawn': () => 'The lot must name every voting delegation exactly once. Draw it again.',
    'unknown-deadline': (p) =>
      `The deadline “${word(p, 'deadline')}” cannot be read. Give a time, or a date and a time.`,
    'deadline-passed': () => 'The deadline has passed. Answers are not taken any more.',
    'nothing-to-repeat': () => 'There has been no ballot on this yet. Open a new one.',
    'unknown-ballot': () => 'There is no such ballot. Reload the page.',
    'ballot-closed': () => 'The ballot is closed; what was answered before counts.',
    'ballot-cancelled': () => 'The ballot was cancelled; its answers do not count.',
    'not-closed': () => 'The ballot is still open. Close it first.',
    'no-vote': () => 'Only somebody sitting for a voting delegation votes here. Ask your delegation’s member.',
    'not-in-room': (p) => `${word(p, 'person')} is not in the room and cannot vote. Have the arrival recorded.`,
    'unknown-delegation': (p) => `This meeting has no delegation ${word(p, 'delegation')}. Choose one from the list.`,
    'not-represented': (p) =>
      `${word(p, 'delegation')} was not represented when the ballot was opened and votes from the next one on.`,
    'vote-given-away': (p) =>
      `${word(p, 'delegation')} has given its vote to ${word(p, 'holder')}. In this ballot ${word(p, 'holder')} answers.`,
    'not-held': (p) =>
      `Your delegation does not hold the vote of ${word(p, 'delegation')} in this ballot. Answer for your own.`,
    'unknown-choice': (p) => `This answer is not on offer. Possible are: ${word(p, 'choices')}.`,
    'ayes-only': () => 'Only votes in favour are asked for here. Who is not in favour does not answer.',
    'abstention-forbidden': () => 'Under this rule nobody may abstain. Vote yes or no.',
    'already-answered': () => 'Your delegation has answered, and the first answer stands here.',
    'already-ruled': () => 'The chair has ruled how this delegation votes. Turn to the chair.',
    'conflict-unsettled': (p) =>
      `Different answers were given for ${word(p, 'delegations')}. The chair has to settle first which one counts.`,
    'no-conflict': (p) => `No different answers were given for ${word(p, 'delegation')}. There is nothing to settle.`,
    'already-so': (p) => `The vote of ${word(p, 'delegation')} already counts that way. Choose another answer.`,
    'secret-by-voice': () => 'Nobody answers by voice in a secret ballot. The delegation votes itself.',
    'secret-stays': () => 'A secret ballot cannot be corrected. Repeat it.',
    'box-unread': () => 'The ballot box cannot be read. Try again, or cancel the ballot.',
    'box-differs': () =>
      'The ballot box does not hold as many votes as delegations have voted. Cancel the ballot and repeat it.',
    'nothing-to-decide': () => 'There is no tie here for the chair to decide.',
  },
} satisfies Refusals<BallotsRejection>
