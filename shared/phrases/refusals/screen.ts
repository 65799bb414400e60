import type { ScreenRejection } from '../../features/screen/decider.ts'
import { word, type Refusals } from './refusals.ts'

export const screenRefusals = {
  de: {
    'not-convened': () => 'Diese Sitzung ist noch nicht angelegt. Laden Sie zuerst die Sitzungsdatei hoch.',
    'office-only': () => 'Das können nur die Sitzungsleitung und das Sekretariat. Bitten Sie dort darum.',
    'already-shown': () => 'Das zeigt die Leinwand schon.',
    'unknown-document': () => 'Diese Unterlage gibt es nicht mehr. Wählen Sie eine andere aus der Liste.',
    'confidential-document': () =>
      'Unterlagen vertraulicher Punkte gehen nicht auf die Leinwand, weil alle sie sehen. Delegationen lesen sie an ihrem Platz.',
    'no-such-page': (p) => `So viele Seiten hat die Unterlage nicht, es sind ${word(p, 'pages')}.`,
    'no-document-shown': () => 'Auf der Leinwand steht keine Unterlage.',
  },
  en: {
    'not-convened': () => 'This meeting has not been set up yet. Upload the meeting file first.',
    'office-only': () => 'Only the person leading the meeting and the secretariat can do this. Ask them to do it.',
    'already-shown': () => 'The screen shows that already.',
    'unknown-document': () => 'This document is not there any more. Choose another one from the list.',
    'confidential-document': () =>
      'Documents of confidential items do not go on the screen, because everybody sees it. Delegations read them at their place.',
    'no-such-page': (p) => `The document does not have so many pages, there are ${word(p, 'pages')}.`,
    'no-document-shown': () => 'There is no document on the screen.',
  },
} satisfies Refusals<ScreenRejection>
