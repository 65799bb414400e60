import { leading } from '../../../shared/features/attendance/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Text } from '../../i18n/text.ts'
import { agendaDeeds } from './deeds/agenda-deeds.ts'
import { ballotDeeds } from './deeds/ballot-deeds.ts'
import type { Deed, DeedsAbout } from './deeds/deed.ts'
import { floorDeeds } from './deeds/floor-deeds.ts'
import { itemDeeds } from './deeds/item-deeds.ts'
import { meetingDeeds, screenDeeds } from './deeds/meeting-deeds.ts'
import { wordsDeeds } from './deeds/words-deeds.ts'

/** Codes that say: not by this person, or not at this time. */
export const rightCodes: ReadonlySet<string> = new Set([
  'chair-only',
  'office-only',
  'not-convened',
  'not-open',
  'suspended',
  'meeting-closed',
])

/** Everything a chair can do, also what is refused just now. `target`: the item in the middle, called or not. */
export function deedsOf(state: MeetingState, target: string | null, t: Text): readonly Deed[] {
  const about: DeedsAbout = {
    state,
    t,
    target,
    item: target === null ? {} : { item: target },
    named: target ?? '',
    numbered: target === null ? t('chair.deed.thisItem') : t('room.item', { number: target }),
    chair: leading(state) ?? '',
  }
  return [
    ...itemDeeds(about),
    ...ballotDeeds(about),
    ...wordsDeeds(about),
    ...floorDeeds(about),
    ...agendaDeeds(about),
    ...meetingDeeds(about),
    ...screenDeeds(about),
  ]
}
