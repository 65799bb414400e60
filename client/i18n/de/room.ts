import type { Entry } from '../entry.ts'

/** Words that several rooms share: places, connection, seat. */
export const room = {
  'room.item': 'TOP {number}',
  'room.clause': 'Ziffer {number}',
  'room.chair': 'Vorsitz',
  'room.delegation': 'Delegation',
  'room.minutes': 'Protokoll',
  'room.screen': 'Leinwand',
  'room.setup': 'Vorbereitung',
  'room.follow': 'Mitlesen',
  'room.delegationOf': 'Delegation {name}',
  'room.chairIs': 'Vorsitz: {name}',
  'room.connected': 'verbunden',
  'room.connectedWith': { one: 'verbunden · {count} Delegation', other: 'verbunden · {count} Delegationen' },
  'room.connecting': 'verbindet',
  'room.reconnecting': 'verbindet neu, Versuch {attempt}',
  'room.saved': 'gespeichert {time}',
  'room.connection': 'Verbindung',
  'room.offline.since': 'Keine Verbindung seit {time}.',
  'room.offline.stale': 'Was Sie sehen, kann veraltet sein.',
  'room.offline.alarm': 'Keine Verbindung zum Server.',
  'room.online.again': 'Wieder verbunden.',
  'room.loading': 'Der Raum wird geladen',
  'room.seatGone.title': 'Dieser Platz ist nicht mehr gültig',
  'room.seatGone.text':
    'Die Anmeldung ist abgelaufen oder wurde vom Sekretariat beendet. Mit Ihrem Einladungscode kommen Sie wieder herein.',
  'room.ownSeat': 'Ihr Platz',
  'room.leave': 'Platz verlassen',
  'room.elsewhere': 'Ihre Stimme wird an einem anderen Gerät geführt.',
  'room.sendLater': 'Wird gesendet, sobald die Verbindung steht.',
  'room.others': 'Andere Räume an diesem Platz',
} as const satisfies Record<string, Entry>
