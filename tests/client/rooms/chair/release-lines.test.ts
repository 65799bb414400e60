import { expect, it } from 'vitest'
import { releaseLines } from '../../../../client/rooms/chair/release-lines.ts'
import { meeting, type MeetingState } from '../../../../shared/meeting/meeting.ts'
import { small } from '../../../meeting/small-meeting.ts'
import { format, plain, t } from '../../words.ts'

const release = (state: MeetingState, part: 'text' | 'votes', released: boolean, at: string): MeetingState =>
  meeting.evolve(
    state,
    { type: 'minutes.released', data: { item: '3', part, released } },
    { seq: 1_000, at: Date.parse(at), by: 'chair' },
  )

it('[MIN14] the chair reads at the item what is released, since when, and what was taken back', () => {
  const { state } = small([['chair', 'meeting.open']])
  const lines = (of: MeetingState) =>
    releaseLines(of, '3', { t, format }).map(({ isOpen, text }) => [isOpen, plain(text)])
  expect(lines(state)).toEqual([])
  const votes = release(state, 'votes', true, '2024-10-21T14:32:00+02:00')
  expect(lines(votes)).toEqual([
    [true, expect.stringMatching(/^Stimmen für Außenstehende freigegeben seit .*21.*14:32/)],
  ])
  const both = release(votes, 'text', true, '2024-10-21T15:00:00+02:00')
  expect(lines(both)).toHaveLength(2)
  const back = release(votes, 'votes', false, '2024-10-22T09:05:00+02:00')
  expect(lines(back)).toEqual([[false, expect.stringMatching(/^Freigabe der Stimmen zurückgenommen: .*22.*09:05/)]])
})
