import { itemInHall } from '../../features/agenda/in-hall.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import type { PlacedFact } from '../../features/minutes/placed-facts.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { useDesk } from './desk.ts'
import { Outline } from './Outline.tsx'
import { sectionState } from './section-state.ts'
import { goToItem } from './ways.ts'

/** The sections of the text: how far each has come, and which item is called in the hall. */
export function OutlinePart({ conflicts }: { readonly conflicts: readonly PlacedFact[] }) {
  const t = useText()
  const now = itemInHall(useMeeting())
  const { items, rights, caret } = useDesk()
  const rows = items.map((item) => ({
    id: item.number,
    number: item.number,
    title: item.short || fullTitle(item, t),
    state: sectionState({
      approved: rights.isApproved,
      conflict: conflicts.some((it) => it.item === item.number),
      writing: rights.editable && caret?.item === item.number,
      ended: item.phase === 'ended',
    }),
    current: now?.number === item.number,
  }))
  return <Outline rows={rows} onGo={goToItem} />
}
