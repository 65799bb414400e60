import { consentItems, consentListOf } from '../../../shared/features/agenda/select.ts'
import type { Method, Subject } from '../../../shared/features/ballots/messages.ts'
import { ballotOf } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { lastOn } from '../../../shared/features/ballots/subject.ts'
import { votingDelegations } from '../../../shared/features/roster/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { PresetName } from '../../../shared/rules/presets.ts'
import { methods, usualMethod } from '../../features/ballots/methods.ts'
import type { OpenBallot } from '../../features/ballots/opening.ts'
import { openAmendments } from '../../features/motions/clause-rows.ts'

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
  /** Null: it does where there is something to repeat. */
  readonly repeats: boolean | null
  readonly written: boolean
  /** `HH:MM`, or a date and time; empty: none. */
  readonly deadline: string
}

interface Wish {
  readonly subject: Subject['kind']
  readonly amendment?: string | undefined
  /** The ballot it repeats. */
  readonly repeats?: string | undefined
  /** The meeting sits; outside of a sitting a vote is one in writing. */
  readonly sits: boolean
}

/** What is filled in at first: what is likely meant, or what the ballot to be repeated was on. */
export function firstDraft(state: MeetingState, { subject, amendment, repeats, sits }: Wish): OpeningDraft {
  const item = state.agenda.current
  const list = item === null ? null : consentListOf(state, item)
  const before = repeats === undefined ? null : ballotOf(state, repeats)
  const method = before?.method ?? (subject === 'candidates' ? 'secret' : usualMethod(state))
  const draft: OpeningDraft = {
    kind: before?.subject.kind ?? subject,
    items: item === null ? [] : list?.how === 'en-bloc' ? consentItems(list) : [item],
    amendment: amendment ?? (item === null ? '' : (openAmendments(state, item)[0]?.id ?? '')),
    clause: 1,
    question: '',
    candidates: '',
    admits: '',
    method,
    rules: '',
    order: 'protocol',
    drawn: [],
    unrecorded: false,
    repeats: null,
    written: false,
    deadline: '',
    ...(before ? subjectFields(before) : {}),
  }
  return sits ? draft : inWriting(draft, true)
}

function subjectFields({ subject, result }: Ballot): Partial<OpeningDraft> {
  switch (subject.kind) {
    case 'items':
      return { items: subject.items }
    case 'amendment':
      return { amendment: subject.amendment }
    case 'clause':
      return { clause: subject.clause }
    case 'question':
      return { question: subject.question }
    case 'candidates':
      return { candidates: runOff(subject.candidates, result?.totals ?? {}).join('\n') }
    case 'admits':
      return { admits: subject.item }
  }
}

/** Those who were level at the top; all where nobody was. Who stands again is the chair's to say. */
function runOff(candidates: readonly string[], totals: Readonly<Record<string, number>>): readonly string[] {
  const most = Math.max(...candidates.map((name) => totals[name] ?? 0))
  const ahead = candidates.filter((name) => (totals[name] ?? 0) === most)
  return most > 0 && ahead.length > 1 ? ahead : candidates
}

/** In writing nobody is called up, and what not answering means is the rule's to say (BAL8). */
const writtenMethods: readonly Method[] = ['named', 'secret', 'ayes-only']
export const inWriting = (draft: OpeningDraft, written: boolean): OpeningDraft => ({
  ...draft,
  written,
  method: written && !writtenMethods.includes(draft.method) ? 'named' : draft.method,
})

/** The ways of voting that fit: candidates are voted for one by one (BAL25). */
export const methodsFor = ({ written, kind }: OpeningDraft): readonly Method[] =>
  (written ? writtenMethods : methods).filter((method) => kind !== 'candidates' || method !== 'exceptions')

/** Where the ballot stands: the item now called; where none is, the first of those put to the vote. */
export const itemOfDraft = (state: MeetingState, { kind, items }: OpeningDraft): string | null =>
  state.agenda.current ?? (kind === 'items' ? (items[0] ?? null) : null)

/** The last closed ballot on the same subject; null where there was none. */
export function previousOf(state: MeetingState, draft: OpeningDraft, item: string | null): Ballot | null {
  const subject = subjectOf(draft)
  const id = subject && lastOn(subject, item, state)
  return id === null ? null : ballotOf(state, id)
}

/** The command's data; null while the subject is not complete. `repeatable`: there was a ballot on the same. */
export function openingData(draft: OpeningDraft, item: string | null, repeatable: boolean): OpenBallot | null {
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
    ...(repeatable && (repeats ?? true) ? { repeats: 'previous' as const } : {}),
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
