import type { Entry } from '../entry.ts'
import type { screen as de } from '../de/screen.ts'

export const screen = {
  'screen.label': 'Screen',
  'screen.speaks': 'Speaking',
  'screen.then': 'Next',
  'screen.nextItem': 'Next: item {number}',
  'screen.present': '{present} of {all} delegations present, quorum reached',
  'screen.presentNoQuorum': '{present} of {all} delegations present, no quorum',
  'screen.absent': 'Not present: {names}',
  'screen.stale': 'As of {time}. No connection.',
  'screen.break': 'The meeting is suspended',
  'screen.breakUntil': 'It resumes at {time}.',
  'screen.before': 'Welcome',
  'screen.beforeText': 'The meeting begins at {time}.',
  'screen.end': 'The meeting is closed',
  'screen.black': 'The screen has been darkened.',
  'screen.pair.title': 'Pair this screen',
  'screen.pair.how': 'Type this code at the chair or the secretariat.',
  'screen.pair.qr': 'Pair with a phone',
  'screen.fullscreen': 'Full screen',
} satisfies Record<keyof typeof de, Entry>
