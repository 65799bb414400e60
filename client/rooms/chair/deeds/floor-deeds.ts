import { waitingList } from '../../../../shared/features/floor/select.ts'
import type { MeetingState } from '../../../../shared/meeting/meeting.ts'
import { deed, right, type Deed, type DeedsAbout } from './deed.ts'

/** Who speaks, who waits, and for how long. */
export const floorDeeds = ({ state, t }: DeedsAbout): readonly Deed[] => [
  right(
    'floor',
    'request',
    t('chair.deed.request'),
    'hand',
    { type: 'floor.request', data: { kind: 'point-of-order', person: someoneNew(state) } },
    { ask: { kind: 'request', speech: 'speech' } },
  ),
  right(
    'floor',
    'point-of-order',
    t('chair.deed.pointOfOrder'),
    'hand',
    { type: 'floor.request', data: { kind: 'point-of-order', person: someoneNew(state) } },
    { ask: { kind: 'request', speech: 'point-of-order' } },
  ),
  right(
    'floor',
    'grant',
    t('chair.deed.grant'),
    'message-circle',
    { type: 'floor.grant', data: { person: someoneNew(state) } },
    { ask: { kind: 'grant' } },
  ),
  deed('floor', 'end-speech', t('chair.endSpeech'), 'check', { type: 'floor.end', data: {} }),
  (state.floor.speaking?.pausedAt ?? null) === null
    ? deed('floor', 'clock', t('chair.clock.pause'), 'pause', { type: 'floor.pause', data: {} })
    : deed('floor', 'clock', t('chair.clock.resume'), 'play', { type: 'floor.resume', data: {} }),
  state.floor.listClosed
    ? deed('floor', 'list', t('chair.deed.openList'), 'list-plus', { type: 'floor.openList', data: {} })
    : deed('floor', 'list', t('chair.deed.closeList'), 'lock', { type: 'floor.closeList', data: {} }),
  deed(
    'floor',
    'limit',
    t('chair.deed.limit'),
    'timer',
    { type: 'floor.limit', data: { seconds: (state.floor.speechLimit ?? 0) + 1, for: 'speech' } },
    { ask: { kind: 'limit', for: 'speech' } },
  ),
]

const someoneNew = (state: MeetingState): string => {
  const waiting = new Set(waitingList(state).map((it) => it.person))
  return state.attendance.present.find((id) => !waiting.has(id) && state.floor.speaking?.person !== id) ?? ''
}
