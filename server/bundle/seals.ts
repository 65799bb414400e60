import { foldRecorded, type MeetingState } from '../../shared/meeting/meeting.ts'
import { minutesText } from '../export/text.ts'
import type { BundleContent, Workshop } from './content.ts'
import type { Finding } from './findings.ts'
import { sha256 } from './manifest.ts'

/**
 * BUN10: what was circulated and what was approved is what its checksum on the record says: SHA-256 over the text as it was
 * exported then, a line feed, and the hash of the entry up to which it follows the record.
 */
export function sealFindings(
  { log, snapshots }: Pick<BundleContent, 'log' | 'snapshots'>,
  state: MeetingState,
  workshop: Workshop,
): readonly Finding[] {
  return (['circulated', 'approved'] as const).flatMap((version): readonly Finding[] => {
    const seal = state.minutes.seals[version]
    if (!seal) return []
    const snapshot = snapshots.find(({ id }) => id === seal.snapshot)
    const entry = log[seal.head - 1]
    if (!snapshot || !entry) return [{ code: 'seal-missing', version }]
    const text = snapshot.words === undefined ? derived() : wordsIn(snapshot.words)
    return text !== null && sha256(`${text}\n${entry.hash}`) === seal.checksum ? [] : [{ code: 'seal', version }]

    /** Where the words of then are not there, the words of now must do. */
    function derived(): string | null {
      try {
        return minutesText(
          foldRecorded(log.slice(0, seal?.head)),
          workshop.draftText(snapshot?.state ?? new Uint8Array()),
        )
      } catch {
        return null // not the text of minutes
      }
    }
  })
}

function wordsIn(kept: string): string | null {
  try {
    const value: unknown = JSON.parse(kept)
    return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
      ? value.text
      : null
  } catch {
    return null
  }
}
