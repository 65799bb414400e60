import type { Method, Subject } from '../../../shared/features/ballots/messages.ts'
import { votingDelegations } from '../../../shared/features/roster/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { PresetName } from '../../../shared/rules/presets.ts'
import type { OpenBallot } from '../../features/ballots/opening.ts'

/** What is filled in before a ballot is opened. */
export interface OpeningDraft {
  readonly kind: Subject['kind']
  readonly items: readonly string[]
  readonly amendment: string
  readonly clause: number
  readonly question: string
  /** One a line. */
  readonly candidates: string
  readonly admits: string
  readonly method: Method
  /** Empty: the item's, else the meeting's. */
  readonly rules: PresetName | ''
  readonly order: 'protocol' | 'alphabetical' | 'drawn'
  /** The lot, once drawn. */
  readonly drawn: readonly string[]
  readonly unrecorded: boolean
  readonly repeats: boolean
  readonly written: boolean
  /** `HH:MM`, or a date and time; empty: none. */
  readonly deadline: string
}

/** The command's data; null while the subject is not complete. */
export function openingData(draft: OpeningDraft, item: string | null): OpenBallot | null {
  const subject = subjectOf(draft)
  if (!subject) return null
  const { method, rules, order, drawn, unrecorded, repeats, written, deadline } = draft
  const lot = method === 'roll-call' && order === 'drawn'
  return {
    ...(item === null ? {} : { item }),
    subject,
    method,
    order: method === 'roll-call' ? order : 'protocol',
    written,
    ...(rules === '' ? {} : { rules }),
    ...(lot ? { drawn: [...drawn] } : {}),
    ...(unrecorded ? { debate: 'unrecorded' as const } : {}),
    ...(repeats ? { repeats: 'previous' as const } : {}),
    ...(written && deadline.trim() !== '' ? { deadline: deadline.trim() } : {}),
  }
}

function subjectOf(draft: OpeningDraft): Subject | null {
  switch (draft.kind) {
    case 'items':
      return draft.items.length > 0 ? { kind: 'items', items: [...draft.items] } : null
    case 'amendment':
      return draft.amendment === '' ? null : { kind: 'amendment', amendment: draft.amendment }
    case 'clause':
      return { kind: 'clause', clause: draft.clause }
    case 'question':
      return draft.question.trim() === '' ? null : { kind: 'question', question: draft.question.trim() }
    case 'candidates': {
      const candidates = draft.candidates
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
      return candidates.length > 0 ? { kind: 'candidates', candidates } : null
    }
    case 'admits':
      return draft.admits === '' ? null : { kind: 'admits', item: draft.admits }
  }
}

/** A lot over all voting delegations; fair by the browser's own source of chance. */
export function drawLot(state: MeetingState): readonly string[] {
  const codes = votingDelegations(state).map((each) => each.code)
  const lots = crypto.getRandomValues(new Uint32Array(codes.length))
  return codes
    .map((code, at) => ({ code, lot: lots[at] ?? 0 }))
    .toSorted((a, b) => a.lot - b.lot)
    .map(({ code }) => code)
}
