import { randomBytes } from 'node:crypto'
import { refusalIn } from '../../../shared/phrases/refusals/refusal-sentence.ts'
import { foundingCommands } from '../../import/founding.ts'
import type { Language } from '../../import/issue.ts'
import { readMeetingFile } from '../../import/read-meeting-file.ts'
import type { Notice } from '../../import/wording.ts'
import type { MeetingEntry } from '../../ports.ts'
import { ApiError } from './api-error.ts'
import type { ApiPorts } from './api-ports.ts'

const newMeetingId = (): string => randomBytes(5).toString('hex')

/**
 * Reads a meeting file and founds its meeting. Throws `bad-meeting-file` with every defect at its line, `refused` where
 * the meeting itself will not have it; nothing is left behind then.
 */
export async function foundMeeting(
  source: string | Uint8Array,
  { rooms, index, clock }: Pick<ApiPorts, 'rooms' | 'index' | 'clock'>,
  { language, id = newMeetingId(), example = false }: { language: Language; id?: string; example?: boolean },
): Promise<{ readonly entry: MeetingEntry; readonly notices: readonly Notice[] }> {
  const read = readMeetingFile(source, language)
  if (!read.ok) throw new ApiError('bad-meeting-file', { issues: read.issues })
  const room = await rooms.open(id)
  for (const command of foundingCommands(read.file)) {
    const answer = await room.handle({ id: `founding-${command.type}`, command }, { person: null })
    if (answer.ok) continue
    await removeMeeting(id, { rooms, index })
    throw new ApiError('refused', { message: refusalIn(language, answer.rejection) })
  }
  const { meeting } = read.file.convocation
  const entry: MeetingEntry = {
    id,
    title: meeting.title,
    date: meeting.dates[0] ?? '',
    place: meeting.place ?? '',
    example,
    createdAt: clock.now(),
  }
  await index.add(entry) // last: a meeting that is listed is whole
  return { entry, notices: read.notices }
}

/** Its room first, so that nothing is written to what is being removed. */
export async function removeMeeting(id: string, { rooms, index }: Pick<ApiPorts, 'rooms' | 'index'>): Promise<void> {
  await rooms.close(id)
  await index.remove(id)
}
