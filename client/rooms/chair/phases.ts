import type { ItemState } from '../../../shared/features/agenda/state.ts'
import { ballotsOn } from '../../../shared/features/ballots/select.ts'
import { debateOf, openDebate } from '../../../shared/features/floor/select.ts'
import { changesOf } from '../../../shared/features/motions/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { isDecided, isToBeDecided } from '../../features/agenda/next-item.ts'
import { openAmendments } from '../../features/motions/clause-rows.ts'
import type { Step } from './next-step.ts'

export type Phase = 'called' | 'presented' | 'reported' | 'debate' | 'changed' | 'adopted' | 'ballot' | 'result'

export interface PhaseView {
  readonly phase: Phase
  readonly state: 'done' | 'now' | 'next'
}

/** Where the next step takes the item. */
const aim: Partial<Record<Step['kind'], Phase>> = {
  report: 'reported',
  present: 'presented',
  'open-debate': 'debate',
  'close-debate': 'debate',
  'decide-amendment': 'changed',
  'adopt-agenda': 'adopted',
  'open-ballot': 'ballot',
  elect: 'ballot',
  settle: 'ballot',
  ask: 'ballot',
  wait: 'ballot',
  'close-ballot': 'ballot',
  'decide-tie': 'result',
}

/**
 * How far the item now called has come: what its kind usually goes through. What was passed over is left out, so that
 * nothing looks missing that the chair did without.
 */
export function phasesOf(state: MeetingState, item: ItemState, step: Step): readonly PhaseView[] {
  const { number } = item
  const done: Partial<Record<Phase, boolean>> = {
    called: true,
    presented: item.presentedBy.length > 0,
    reported: item.reportedBy.length > 0,
    debate: debateOf(state, number) !== null && openDebate(state) === null,
    changed: changesOf(state, number).length > 0,
    adopted: state.agenda.adopted !== null,
    ballot: isDecided(state, number),
  }
  const now: Phase | null = isDecided(state, number)
    ? 'result'
    : ballotsOn(state, number).some((ballot) => ballot.phase === 'open')
      ? 'ballot'
      : openDebate(state)
        ? 'debate'
        : (aim[step.kind] ?? null)
  const course = courseOf(state, item)
  const reached = Math.max(
    now === null ? -1 : course.indexOf(now),
    course.findLastIndex((phase) => done[phase]),
  )
  return course.flatMap((phase, at): PhaseView[] => {
    if (phase === now) return [{ phase, state: 'now' }]
    if (done[phase]) return [{ phase, state: 'done' }]
    return at < reached ? [] : [{ phase, state: 'next' }]
  })
}

function courseOf(state: MeetingState, item: ItemState): readonly Phase[] {
  const { number } = item
  if (item.kind === 'agenda') return ['called', 'adopted']
  if (isToBeDecided(state, item)) {
    const touched = changesOf(state, number).length > 0 || openAmendments(state, number).length > 0
    return ['called', 'presented', 'debate', ...(touched ? (['changed'] as const) : []), 'ballot', 'result']
  }
  const debated = debateOf(state, number) !== null || item.kind === 'exchange'
  const reports = item.kind === 'report' || item.reportedBy.length > 0
  return ['called', ...(reports ? (['reported'] as const) : []), ...(debated ? (['debate'] as const) : [])]
}
