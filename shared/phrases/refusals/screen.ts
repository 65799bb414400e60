import type { ScreenRejection } from '../../features/screen/decider.ts'
import type { Refusals } from './refusals.ts'

export const screenRefusals = {
  de: {
    'not-convened': () => 'Diese Sitzung ist noch nicht angelegt. Laden Sie zuerst die Sitzungsdatei hoch.',
    'office-only': () => 'Das können nur die Sitzungsleitung und das Sekretariat. Bitten Sie dort darum.',
    'already-shown': () => 'Das zeigt die Leinwand schon.',
  },
  en: {
    'not-convened': () => 'This meeting has not been set up yet. Upload the meeting file first.',
    'office-only': () => 'Only the person leading the meeting and the secretariat can do this. Ask them to do it.',
    'already-shown': () => 'The screen shows that already.',
  },
} satisfies Refusals<ScreenRejection>
