import type { Entry } from '../entry.ts'
import type { agenda as de } from '../de/agenda.ts'

export const agenda = {
  'order.open': 'Order …',
  'order.title': 'Order of the items',
  'order.how': 'Drag, or move with the arrows. What has been dealt with stays where it is.',
  'order.up': 'Item {number} up',
  'order.down': 'Item {number} down',
  'order.grip': 'Drag item {number}',
  'order.moved': 'moved',
  'order.preview': 'How the order changes',
  'order.none': 'Nothing has been moved yet.',
  'order.move.after': 'Item {item} is called after item {other}.',
  'order.move.before': 'Item {item} is called before item {other}.',
  'order.printed': 'The minutes will say: items {numbers} are called in this order.',
  'order.reset': 'Reset',
  'order.do': 'Set this order',
  'agenda.deed.lift': 'Treat singly',
  'agenda.deed.withdraw': 'Withdraw the proposal …',
  'chair.dispose.postpone.do': 'Postpone',
  'chair.dispose.refer.do': 'Refer',
  'chair.dispose.settle.do': 'Record this',
  'chair.dispose.drop.do': 'Drop the item',
  'agenda.lifts': '{count} of {needed} for single treatment',
  'chair.pick.sponsor': '{name} (sponsor)',
  'chair.deed.order': 'Change the order …',
  'chair.deed.order.words': 'rearrange sort move',
} satisfies Record<keyof typeof de, Entry>
