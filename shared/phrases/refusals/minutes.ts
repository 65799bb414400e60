import type { MinutesRejection } from '../../features/minutes/decider.ts'
import type { Refusals } from './refusals.ts'

export const minutesRefusals = {
  de: {
    'not-convened': () => 'Diese Sitzung ist noch nicht angelegt. Laden Sie zuerst die Sitzungsdatei hoch.',
    'not-open': () => 'Die Sitzung ist noch nicht eröffnet, es gibt noch keine Niederschrift.',
    'chair-only': () => 'Das kann nur, wer die Sitzung leitet. Bitten Sie den Vorsitz darum.',
    'already-circulated': () => 'Der Entwurf ist schon versandt. Genehmigen Sie ihn, wenn keine Einwände kommen.',
    'not-circulated': () => 'Der Entwurf ist noch nicht versandt. Versenden Sie ihn vor der Genehmigung.',
    'already-approved': () => 'Die Niederschrift ist genehmigt und steht fest.',
    'no-such-item': () => 'Diesen Punkt gibt es nicht. Wählen Sie einen aus der Tagesordnung.',
    'not-confidential': () => 'Der Punkt ist nicht vertraulich; sein Text ist ohnehin für alle lesbar.',
    'already-released': () => 'Das ist schon freigegeben.',
    'not-released': () => 'Das ist nicht freigegeben, es gibt nichts zurückzunehmen.',
  },
  en: {
    'not-convened': () => 'This meeting has not been set up yet. Upload the meeting file first.',
    'not-open': () => 'The meeting has not been opened yet, so there are no minutes.',
    'chair-only': () => 'Only the person leading the meeting can do this. Ask the chair to do it.',
    'already-circulated': () => 'The draft has been sent round already. Approve it when no objections come.',
    'not-circulated': () => 'The draft has not been sent round yet. Circulate it before approving it.',
    'already-approved': () => 'The minutes are approved and final.',
    'no-such-item': () => 'There is no such item. Choose one from the agenda.',
    'not-confidential': () => 'The item is not confidential; everybody may read its text anyway.',
    'already-released': () => 'This has been released already.',
    'not-released': () => 'This has not been released, so there is nothing to take back.',
  },
} satisfies Refusals<MinutesRejection>
