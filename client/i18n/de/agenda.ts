import type { Entry } from '../entry.ts'

/** What is done to the agenda, its sponsors and its order. */
export const agenda = {
  'order.open': 'Reihenfolge …',
  'order.title': 'Reihenfolge der Punkte',
  'order.how': 'Ziehen, oder mit den Pfeilen verschieben. Was behandelt ist, bleibt, wo es ist.',
  'order.up': 'TOP {number} nach oben',
  'order.down': 'TOP {number} nach unten',
  'order.grip': 'TOP {number} ziehen',
  'order.moved': 'verschoben',
  'order.preview': 'So ändert sich die Reihenfolge',
  'order.none': 'Noch ist nichts verschoben.',
  'order.move.after': 'TOP {item} wird nach TOP {other} aufgerufen.',
  'order.move.before': 'TOP {item} wird vor TOP {other} aufgerufen.',
  'order.printed': 'Ins Protokoll kommt: TOP {numbers} werden in dieser Reihenfolge aufgerufen.',
  'order.reset': 'Zurücksetzen',
  'order.do': 'Reihenfolge übernehmen',
  'agenda.deed.lift': 'Einzeln behandeln',
  'agenda.deed.withdraw': 'Antrag zurückziehen …',
  'chair.dispose.postpone.do': 'Vertagen',
  'chair.dispose.refer.do': 'Verweisen',
  'chair.dispose.settle.do': 'So festhalten',
  'chair.dispose.drop.do': 'Entfallen lassen',
  'agenda.lifts': '{count} von {needed} für Einzelbehandlung',
  'chair.pick.sponsor': '{name} (antragstellend)',
  'chair.deed.order': 'Reihenfolge ändern …',
  'chair.deed.order.words': 'umstellen sortieren verschieben',
} as const satisfies Record<string, Entry>
