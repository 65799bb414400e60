import { isSecretariat, leads, sittingObstacle } from '../attendance/select.ts'
import { reject, unreachable, type Decider, type Meta } from '../../kernel/decider.ts'
import { cast, enter } from './answering.ts'
import { cancel, close, correct, decide as decideTie, rule } from './closing.ts'
import type { BallotsRejection, Decided } from './decided.ts'
import type { BallotsCommand, BallotsEvent, Counted } from './messages.ts'
import { open } from './opening.ts'
import { resultOf } from './result.ts'
import { ballotOf, voterOf, type BallotsReads } from './select.ts'
import type { Ballot, Ballots } from './state.ts'

export type { BallotsRejection } from './decided.ts'
export type Reads = BallotsReads

/** One counted vote a delegation, the last before the close; who votes and by which rule is fixed at the opening. */
export const ballots: Decider<Ballots, Reads, BallotsCommand, BallotsEvent, BallotsRejection> = {
  initial: () => ({ all: {}, order: [] }),

  decide(command, m, context): Decided {
    const { person } = context.actor
    if (!m.roster.convened) return reject('not-convened')
    switch (command.type) {
      case 'ballots.cast':
        return cast(command.data.ballot, command.data.choice, command.data.for, m, context)
      case 'ballots.object': // BAL23
        return cast(command.data.ballot, 'no', command.data.for, m, context)
      case 'ballots.enter': {
        const { ballot, delegation, choice } = command.data
        if (person === null || !(leads(m, person) || isSecretariat(m, person))) return reject('office-only') // BAL16
        return enter(ballot, delegation, choice, person, m)
      }
      default:
        return leads(m, person) ? byTheChair(command, m, context) : reject('chair-only') // BAL1
    }
  },

  evolve(slice, event, meta) {
    if (event.type === 'ballots.opened') {
      const ballot = opened(event.data, meta)
      return { all: { ...slice.all, [ballot.id]: ballot }, order: [...slice.order, ballot.id] }
    }
    const before = ballotOf({ ballots: slice }, event.data.ballot)
    return before ? { ...slice, all: { ...slice.all, [before.id]: changed(before, event, meta) } } : slice
  },
}

type ChairCommand = Exclude<BallotsCommand, { type: 'ballots.cast' | 'ballots.object' | 'ballots.enter' }>

function byTheChair(command: ChairCommand, m: Reads, context: Parameters<typeof open>[2]): Decided {
  switch (command.type) {
    case 'ballots.open': {
      const obstacle = command.data.written ? null : sittingObstacle(m) // BAL8
      return obstacle ? reject(obstacle) : open(command.data, m, context)
    }
    case 'ballots.rule':
      return rule(command.data.ballot, command.data.delegation, command.data.choice, m)
    case 'ballots.decide':
      return decideTie(command.data.ballot, command.data.choice, m)
    case 'ballots.close':
      return close(command.data.ballot, m, context)
    case 'ballots.cancel':
      return cancel(command.data.ballot, command.data.reason, m)
    case 'ballots.correct': {
      const { ballot, delegation, choice, reason } = command.data
      return correct(ballot, delegation, choice, reason, m)
    }
    default:
      return unreachable(command)
  }
}

function opened(
  { ballot: id, ...data }: Extract<BallotsEvent, { type: 'ballots.opened' }>['data'],
  { seq, at }: Meta,
): Ballot {
  return {
    id,
    seq,
    openedAt: at,
    ...data,
    casts: [],
    rulings: {},
    phase: 'open',
    closedAt: null,
    closedSeq: null,
    decided: null,
    cancelReason: null,
    result: null,
    first: null,
    corrections: [],
  }
}

function changed(ballot: Ballot, event: Exclude<BallotsEvent, { type: 'ballots.opened' }>, { seq, at }: Meta): Ballot {
  switch (event.type) {
    case 'ballots.cast': {
      const { ballot: _, ...answer } = event.data
      return { ...ballot, casts: [...ballot.casts, { seq, at, ...answer }] }
    }
    case 'ballots.ruled':
      return { ...ballot, rulings: { ...ballot.rulings, [event.data.delegation]: event.data.choice } }
    case 'ballots.closed': {
      const result = resultOf(ballot, event.data.answers, event.data.totals)
      return { ...ballot, phase: 'closed', closedAt: at, closedSeq: seq, result, first: result }
    }
    case 'ballots.decided': {
      const decided: Ballot = { ...ballot, decided: event.data.choice }
      const { result, first, corrections } = ballot
      if (!result) return decided
      const after = resultOf(decided, result.answers, boxOf(ballot))
      return { ...decided, result: after, first: corrections.length === 0 ? after : first }
    }
    case 'ballots.cancelled':
      return { ...ballot, phase: 'cancelled', closedAt: at, closedSeq: seq, cancelReason: event.data.reason }
    case 'ballots.corrected': {
      const { ballot: _, ...correction } = event.data
      const corrections = [...ballot.corrections, { seq, at, ...correction }]
      const answers = ballot.result && corrected(ballot, ballot.result.answers, correction)
      return { ...ballot, corrections, result: answers && resultOf(ballot, answers, null) }
    }
    default:
      return unreachable(event)
  }
}

/** A secret ballot's only answers; an election's totals are counted anew from its answers. */
const boxOf = ({ method, result }: Ballot) => (method === 'secret' ? (result?.totals ?? null) : null)

/** A corrected answer keeps its place; one that was not there before comes last. */
function corrected(
  ballot: Ballot,
  answers: readonly Counted[],
  { delegation, choice }: { readonly delegation: string; readonly choice: string },
): readonly Counted[] {
  if (answers.some((it) => it.delegation === delegation))
    return answers.map((it) => (it.delegation === delegation ? { ...it, choice } : it))
  return [...answers, { delegation, choice, voice: false, held: (voterOf(ballot, delegation)?.proxy ?? null) !== null }]
}
