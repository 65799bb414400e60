import { useNavigate } from 'react-router'
import { callSequence, itemOf } from '../../../shared/features/agenda/select.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Palette, type PaletteEntry } from '../../ui/Palette.tsx'
import { seatPath } from '../parts/seat.ts'
import { useSeat } from '../parts/use-seat.ts'
import { useCockpit } from './cockpit.ts'
import { useDeeds } from './use-deeds.ts'

/** Everything by name; what is possible now stands first. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const seat = useSeat()
  const navigate = useNavigate()
  const { look } = useCockpit()
  const calls = useCalls()
  const deeds = useDeeds()
  const entries = deeds.toSorted((a, b) => Number(a.reason !== undefined) - Number(b.reason !== undefined))
  return (
    <Palette
      open
      onClose={onClose}
      words={{
        title: t('chair.find'),
        placeholder: t('chair.find.placeholder'),
        none: (query) => t('chair.find.none', { query }),
      }}
      entries={[
        ...entries.map(({ id, label, icon, words, reason, onSelect }) => ({
          id,
          label,
          icon,
          onSelect,
          ...(words === undefined ? {} : { words }),
          ...(reason === undefined ? {} : { reason }),
        })),
        { id: 'view-text', label: t('chair.view.text'), icon: 'file-text', onSelect: () => look('text') },
        { id: 'view-people', label: t('chair.view.people'), icon: 'users', onSelect: () => look('people') },
        {
          id: 'go-setup',
          label: t('chair.go.setup'),
          icon: 'door-open',
          onSelect: () => void navigate(seatPath(seat, 'setup')),
        },
        {
          id: 'go-minutes',
          label: t('chair.go.minutes'),
          icon: 'file-pen-line',
          onSelect: () => void navigate(seatPath(seat, 'minutes')),
        },
        {
          id: 'go-delegation',
          label: t('chair.go.delegation'),
          icon: 'vote',
          onSelect: () => void navigate(seatPath(seat, 'delegation')),
        },
        ...calls,
      ]}
    />
  )
}

/** Every item that can be called now: whoever types its number or a word of its title is there with Enter. */
function useCalls(): readonly PaletteEntry[] {
  const t = useText()
  const state = useMeeting()
  const { act, why } = useCockpit()
  return callSequence(state).flatMap((number) => {
    const item = itemOf(state, number)
    const command: MeetingCommand = { type: 'agenda.call', data: { item: number } }
    if (!item || why(command) !== undefined) return []
    return {
      id: `call-${number}`,
      label: `${t('chair.callItem', { number })}: ${item.short || fullTitle(item, t)}`,
      icon: 'gavel',
      words: item.title,
      onSelect: () => void act(command),
    }
  })
}
