import type { Entry } from '../entry.ts'
import type { files as de } from '../de/files.ts'

export const files = {
  'files.download': 'Download',
  'files.minutes': 'Minutes',
  'files.minutesDraft': 'Minutes (draft)',
  'files.sent': 'Minutes as circulated',
  'files.approved': 'Minutes as approved',
  'files.annex': 'Annex: resolutions',
  'files.outsiders': 'For outsiders',
  'files.data': 'Data',
  'files.pdf': 'PDF',
  'files.pdfA': 'PDF/A for the archive',
  'files.docx': 'Word',
  'files.html': 'Web page',
  'files.txt': 'Text',
  'files.md': 'Markdown',
  'files.votes': 'Votes as a table (CSV)',
  'files.xml': 'Minutes as Akoma Ntoso (XML)',
  'files.record': 'Record as data (JSON)',
  'files.minutesAs': 'Minutes as {form}',
  'files.annexAs': 'Resolutions as {form}',
  'files.outsidersAs': 'Edition for outsiders as {form}',
  'files.sentAs': '{what}, as circulated',
  'files.making': '“{what}” is being made …',
  'files.failed': '“{what}” is not to be had:',
  'files.again': 'Try again',
} satisfies Record<keyof typeof de, Entry>
