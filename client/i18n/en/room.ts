import type { Entry } from '../entry.ts'
import type { room as de } from '../de/room.ts'

export const room = {
  'room.item': 'Item {number}',
  'room.clause': 'Clause {number}',
  'room.chair': 'Chair',
  'room.delegation': 'Delegation',
  'room.minutes': 'Minutes',
  'room.screen': 'Screen',
  'room.setup': 'Preparation',
  'room.follow': 'Follow',
  'room.delegationOf': 'Delegation of {name}',
  'room.chairIs': 'Chair: {name}',
  'room.connected': 'connected',
  'room.connectedWith': { one: 'connected · {count} delegation', other: 'connected · {count} delegations' },
  'room.connecting': 'connecting',
  'room.reconnecting': 'reconnecting, attempt {attempt}',
  'room.saved': 'saved {time}',
  'room.connection': 'Connection',
  'room.offline.since': 'No connection since {time}.',
  'room.offline.stale': 'What you see may be out of date.',
  'room.offline.alarm': 'No connection to the server.',
  'room.online.again': 'Connected again.',
  'room.loading': 'Loading the room',
  'room.seatGone.title': 'This seat is no longer valid',
  'room.seatGone.text':
    'The sign-in has expired or was ended by the secretariat. Your invitation code lets you in again.',
  'room.ownSeat': 'Your seat',
  'room.leave': 'Leave this seat',
  'room.elsewhere': 'Your vote is led from another device.',
  'room.sendLater': 'Will be sent once the connection is back.',
  'room.others': 'Other rooms of this seat',
} satisfies Record<keyof typeof de, Entry>
