import { lastRelease } from '../../../shared/features/minutes/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Format } from '../../i18n/format.ts'
import type { Text } from '../../i18n/text.ts'

export interface ReleaseLine {
  readonly part: 'text' | 'votes'
  /** Outsiders may read it now. */
  readonly isOpen: boolean
  readonly text: string
}

/** What of an item outsiders may read, since when, and what was taken back from them and when (MIN14). */
export const releaseLines = (
  state: MeetingState,
  item: string,
  { t, format }: { readonly t: Text; readonly format: Format },
): readonly ReleaseLine[] =>
  (['text', 'votes'] as const).flatMap((part) => {
    const last = lastRelease(state, item, part)
    if (!last) return []
    const time = format.dateTime(last.at)
    return {
      part,
      isOpen: last.released,
      text: last.released ? t(`chair.released.${part}`, { time }) : t(`chair.withheld.${part}`, { time }),
    }
  })
