import type { MeetingCommand, MeetingState } from '../../../../shared/meeting/meeting.ts'
import type { Text } from '../../../i18n/text.ts'
import type { IconName } from '../../../ui/Icon.tsx'
import type { Ask } from '../ask.ts'

export type DeedGroup = 'item' | 'ballot' | 'words' | 'floor' | 'agenda' | 'meeting' | 'screen'

/** One thing the chair can do: at once, or after a question. `probe` tells whether it can be done just now. */
export interface Deed {
  readonly id: string
  readonly group: DeedGroup
  readonly label: string
  readonly icon: IconName
  /** Other words under which it is found. */
  readonly words?: string
  readonly does: { readonly command: MeetingCommand } | { readonly ask: Ask }
  readonly probe: MeetingCommand
  /** Only whether this person may do such a thing now is asked of the probe; the rest is asked of what is chosen. */
  readonly rightOnly: boolean
}

/** What the deeds of a group are told by. */
export interface DeedsAbout {
  readonly state: MeetingState
  readonly t: Text
  /** The item in the middle, called or not; null where there is none. */
  readonly target: string | null
  /** The same as it stands in a command, in a question and in a label. */
  readonly item: { readonly item?: string }
  readonly named: string
  readonly numbered: string
  /** Who leads, by id; empty before the opening. */
  readonly chair: string
}

export const deed = (
  group: DeedGroup,
  id: string,
  label: string,
  icon: IconName,
  probe: MeetingCommand,
  does: Deed['does'] = { command: probe },
  words?: string,
): Deed => ({ id, group, label, icon, probe, does, rightOnly: false, ...(words === undefined ? {} : { words }) })

/** One that is asked only whether this person may do such a thing now. */
export const right = (...parts: Parameters<typeof deed>): Deed => ({ ...deed(...parts), rightOnly: true })
