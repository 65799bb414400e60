import { isPending, itemOf } from '../../../shared/features/agenda/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { delegationName } from '../roster/names.ts'
import type { Text } from '../../i18n/text.ts'
import { fullTitle } from './items.ts'

/** That delegations want an item of a consent list treated singly. */
export interface LiftView {
  readonly item: string
  /** The delegations' codes, in the order in which they asked. */
  readonly by: readonly string[]
  /** Who asked, about which item, and whether it is off its list: two whole sentences. */
  readonly text: string
}

/** Who asked for which item that is still to be treated, by list (AGE14, AGE15). */
export const liftViews = (
  state: MeetingState,
  t: Text,
  isNew: (item: string, code: string) => boolean,
): readonly LiftView[] =>
  state.agenda.consent.flatMap(({ lifts, off, liftAt }) =>
    Object.entries(lifts).flatMap(([number, by]) => {
      const item = itemOf(state, number)
      if (!item || !isPending(state, number) || !by.some((code) => isNew(number, code))) return []
      const asked = t('consent.lifted.by', {
        number,
        title: item.short || fullTitle(item, t),
        names: by.map((code) => delegationName(state, code)),
      })
      const stands = off.includes(number) ? t('consent.lifted.off') : t('consent.lifted.on', { needed: liftAt })
      return [{ item: number, by, text: `${asked} ${stands}` }]
    }),
  )
