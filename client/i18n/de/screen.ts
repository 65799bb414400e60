import type { Entry } from '../entry.ts'

/** The screen in the hall. */
export const screen = {
  'screen.label': 'Leinwand',
  'screen.speaks': 'Es spricht',
  'screen.then': 'Danach',
  'screen.nextItem': 'Als Nächstes: TOP {number}',
  'screen.present': '{present} von {all} Delegationen anwesend, beschlussfähig',
  'screen.presentNoQuorum': '{present} von {all} Delegationen anwesend, nicht beschlussfähig',
  'screen.absent': 'Nicht anwesend: {names}',
  'screen.stale': 'Stand {time}. Keine Verbindung.',
  'screen.break': 'Die Sitzung ist unterbrochen',
  'screen.breakUntil': 'Sie wird um {time} Uhr fortgesetzt.',
  'screen.before': 'Herzlich willkommen',
  'screen.beforeText': 'Die Sitzung beginnt um {time} Uhr.',
  'screen.end': 'Die Sitzung ist geschlossen',
  'screen.black': 'Die Leinwand ist dunkel geschaltet.',
  'screen.pair.title': 'Schirm koppeln',
  'screen.pair.how': 'Geben Sie diesen Code beim Vorsitz oder im Sekretariat ein.',
  'screen.pair.qr': 'Koppeln mit dem Telefon',
  'screen.fullscreen': 'Ganzer Bildschirm',
} as const satisfies Record<string, Entry>
