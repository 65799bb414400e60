import type { Entry } from '../entry.ts'

/** Words of the frame around all rooms. */
export const app = {
  'app.name': 'Rostra',
  'app.home': 'Rostra, zum Eingang',
  'app.toLobby': 'Zum Eingang',
  'app.skip': 'Zum Inhalt',
  'app.settings': 'Einstellungen',
  'app.language': 'Sprache',
  'app.theme': 'Darstellung',
  'app.theme.system': 'Wie das Gerät',
  'app.theme.light': 'Hell',
  'app.theme.dark': 'Dunkel',
  'app.theme.contrast': 'Hoher Kontrast',
  'app.cancel': 'Abbrechen',
  'app.close': 'Schließen',
  'app.save': 'Speichern',
  'app.undo': 'Zurücknehmen',
  'app.retry': 'Noch einmal versuchen',
  'app.reload': 'Seite neu laden',
  'app.copy': 'Kopieren',
  'app.copied': 'Kopiert.',
  'app.selected': 'Markiert. Kopieren Sie mit Strg C.',
  'app.optional': 'freiwillig',
  'app.loading': '{what} wird geladen',
  'app.title': '{page} – Rostra',
  'app.notFound.title': 'Diese Seite gibt es nicht',
  'app.notFound.text':
    'Die Adresse ist unvollständig oder der Raum wurde geschlossen. Ihr Platz und Ihre Stimmen sind davon nicht berührt.',
  'app.broken.title': 'Hier ist etwas schiefgegangen',
  'app.broken.text':
    'Die Sitzung läuft weiter, und was gezählt ist, bleibt gezählt. Laden Sie die Seite neu; hilft das nicht, wenden Sie sich an das Sekretariat.',
  'app.broken.detail': 'Für die Technik',
  'app.outdated': 'Auf dem Server läuft eine neuere Fassung.',
} as const satisfies Record<string, Entry>
