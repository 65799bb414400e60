import type { Entry } from '../entry.ts'

/** Files of the minutes, to take away. */
export const files = {
  'files.download': 'Herunterladen',
  'files.minutes': 'Protokoll',
  'files.minutesDraft': 'Protokoll (Entwurf)',
  'files.sent': 'Protokoll, wie versandt',
  'files.approved': 'Protokoll, wie genehmigt',
  'files.annex': 'Anlage: Beschlüsse',
  'files.outsiders': 'Für Außenstehende',
  'files.data': 'Daten',
  'files.pdf': 'PDF',
  'files.pdfA': 'PDF/A für das Archiv',
  'files.docx': 'Word',
  'files.html': 'Web-Seite',
  'files.txt': 'Text',
  'files.md': 'Markdown',
  'files.votes': 'Abstimmungen als Tabelle (CSV)',
  'files.xml': 'Protokoll als Akoma Ntoso (XML)',
  'files.record': 'Akte als Daten (JSON)',
  'files.minutesAs': 'Protokoll als {form}',
  'files.annexAs': 'Beschlüsse als {form}',
  'files.outsidersAs': 'Fassung für Außenstehende als {form}',
  'files.sentAs': '{what}, wie versandt',
  'files.making': '„{what}“ wird erzeugt …',
  'files.failed': '„{what}“ gibt es nicht:',
  'files.again': 'Noch einmal',
} as const satisfies Record<string, Entry>
