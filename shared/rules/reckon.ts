import type { Choice } from '../kernel/scalars.ts'
import { count, type CountInput, type Method, type Seat } from './count.ts'
import { weighAll, type ConditionList, type Figure, type Weighed } from './figure.ts'
import { quorumOf, type QuorumFigure } from './quorum.ts'
import type { Rule } from './rule.ts'

export type Outcome = 'adopted' | 'adopted-in-part' | 'rejected' | 'not-reached' | 'no-quorum' | 'tied'

export interface ReckonInput extends CountInput {
  /** How the chair decided a tie. */
  readonly chairDecision?: 'yes' | 'no'
}

/**
 * A ballot's outcome and the arithmetic behind it, plain JSON. Lists are in protocol order and say who said what: an
 * abstention that counts as no stands under `abstain`, an absent delegation that counts as no under `absent`.
 */
export interface Reckoning {
  readonly outcome: Outcome
  readonly unanimous: boolean
  /** Null in a secret ballot. */
  readonly yes: readonly string[] | null
  /** Null where it is not recorded: `ayes-only`, `secret`. */
  readonly no: readonly string[] | null
  readonly abstain: readonly string[] | null
  /** Represented, without an answer that counts: with `ayes-only` everybody who did not say yes. Null in a secret ballot. */
  readonly silent: readonly string[] | null
  readonly absent: readonly string[]
  /** Those under `yes` or `abstain` by the method or by the rule's `silence`, not by a word of their own. */
  readonly presumed: readonly string[]
  /** Heads of the lists above. */
  readonly totals: {
    readonly yes: number
    readonly no: number | null
    readonly abstain: number | null
    readonly silent: number
    readonly absent: number
  }
  readonly quorum: QuorumFigure
  readonly conditions: readonly Figure[]
  /** Objections that count, against the number that blocks; null where the rule knows none. */
  readonly objections: { readonly has: number; readonly needs: number; readonly blocks: boolean } | null
  /** Who blocked; empty where nothing was blocked, and in a secret ballot. */
  readonly blockedBy: readonly string[]
  /** Delegations of `consent-of` that did not vote yes. */
  readonly consentMissing: readonly string[]
  /** Whether a tie stood in the way, decided or not. */
  readonly tie: boolean
}

/** Reckons a ballot. Throws on input no checked meeting can hold: a weight that is none, a secret ballot without totals. */
export function reckon(input: ReckonInput): Reckoning {
  return assess(input).reckoning
}

/** The reckoning with the parts that are not recorded, for looking ahead. */
export interface Assessment {
  readonly reckoning: Reckoning
  readonly weighed: readonly Weighed[]
  /** Yes less no, in heads, after abstention and absence are applied. */
  readonly margin: number
  /** Whether the motion would be carried if the chair's voice settled each tie on the line. */
  readonly chairCould: boolean
}

export function assess(input: ReckonInput): Assessment {
  const { rule, voters, method, answers } = input
  if (method === 'secret' && needsNames(rule))
    throw new Error('This rule asks who voted how: no secret ballot under it')
  const seats = count(input)
  const weighed = weighAll(rule, seats)
  const quorum = quorumOf(rule, voters, method)
  const against = seats.filter((seat) => seat.counts === 'no')
  const blockAt = rule['block-if']?.['against-at-least']
  const blocks = blockAt !== undefined && against.length >= blockAt // RUL19
  const consentMissing = rule['consent-of'].filter((id) => !seats.some((s) => s.voter.id === id && s.said === 'yes')) // RUL20
  const margin = seats.filter((seat) => seat.counts === 'yes').length - against.length
  const carry = (holds: (it: Weighed) => boolean) => carriedBy(rule, weighed, consentMissing.length === 0, holds)
  const carried = carry((it) => it.figure.met)
  const withChair = carry((it) => it.figure.met || it.onTheLine)
  const tie = quorum.met && !blocks && !carried && weighed.some((it) => it.tied) && tieMatters(rule, withChair)
  const outcome = firstOf({ quorate: quorum.met, blocks, carried, tie, withChair, margin }, rule, input.chairDecision)
  const lists = listsOf(seats, method)
  const ids = (of: readonly Seat[]) => of.map((seat) => seat.voter.id)
  const presumes = method === 'exceptions' || method === 'written'
  return {
    weighed,
    margin,
    chairCould: withChair !== null,
    reckoning: {
      outcome,
      unanimous: outcome === 'adopted' && !seats.some((seat) => seat.present && dissents(seat)), // RUL25
      ...lists,
      presumed: presumes ? ids(seats.filter((s) => s.said !== null && !Object.hasOwn(answers, s.voter.id))) : [],
      quorum,
      conditions: weighed.map((it) => it.figure),
      objections: blockAt === undefined ? null : { has: against.length, needs: blockAt, blocks },
      blockedBy: blocks && method !== 'secret' ? ids(against) : [],
      consentMissing,
      tie,
    },
  }
}

/** Whether the rule's outcome depends on who voted how, not only on how many. */
export function needsNames(rule: Rule): boolean {
  return (
    rule['consent-of'].length > 0 ||
    [...rule['adopt-if'], ...rule['or-if'], ...rule['or-if-marked']].some(
      (it) => it.weight !== undefined || (it.without ?? []).length > 0,
    )
  )
}

// With `ayes-only` whoever did not say yes counts as no without having said it (RUL16), so it is `counts` that is asked.
const dissents = (seat: Seat) => seat.counts === 'no' || seat.said === 'abstain'

type Carried = 'adopted' | 'adopted-in-part' | null

/** By which list the motion is carried, if each condition `holds` as told. */
function carriedBy(
  rule: Rule,
  weighed: readonly Weighed[],
  consented: boolean,
  holds: (it: Weighed) => boolean,
): Carried {
  const all = (list: ConditionList) => weighed.filter((it) => it.figure.list === list).every(holds)
  const some = (list: 'or-if' | 'or-if-marked') => rule[list].length > 0 && all(list)
  if (consented && (all('adopt-if') || some('or-if'))) return 'adopted'
  return some('or-if-marked') ? 'adopted-in-part' : null
}

// RUL23: the chair decides the tie and nothing else; where more than her voice is missing, there is nothing to decide.
const tieMatters = (rule: Rule, withChair: Carried) => rule.tie !== 'chair-decides' || withChair !== null

interface Facts {
  readonly quorate: boolean
  readonly blocks: boolean
  readonly carried: Carried
  readonly tie: boolean
  readonly withChair: Carried
  readonly margin: number
}

/** RUL18: the first that applies. */
function firstOf(facts: Facts, rule: Rule, chairDecision: 'yes' | 'no' | undefined): Outcome {
  if (!facts.quorate) return 'no-quorum'
  if (facts.blocks) return 'rejected'
  if (facts.carried) return facts.carried
  if (facts.tie) {
    if (rule.tie === 'rejected') return 'rejected'
    if (rule.tie === 'second-ballot' || chairDecision === undefined) return 'tied' // RUL23, RUL24
    return chairDecision === 'yes' ? (facts.withChair ?? 'rejected') : 'rejected'
  }
  return facts.margin > 0 ? 'not-reached' : 'rejected' // RUL21
}

type Lists = Pick<Reckoning, 'yes' | 'no' | 'abstain' | 'silent' | 'absent' | 'totals'>

function listsOf(seats: readonly Seat[], method: Method): Lists {
  const of = (belongs: (seat: Seat) => boolean) => seats.filter(belongs).map((seat) => seat.voter.id)
  const saying = (choice: Choice) => of((seat) => seat.said === choice)
  const [yes, no, abstain] = [saying('yes'), saying('no'), saying('abstain')]
  const silent = of((seat) => seat.present && seat.said === null)
  const absent = of((seat) => !seat.present)
  const ayesOnly = method === 'ayes-only' // RUL16: not recorded is null, never zero
  const totals = {
    yes: yes.length,
    no: ayesOnly ? null : no.length,
    abstain: ayesOnly ? null : abstain.length,
    silent: silent.length,
    absent: absent.length,
  }
  if (method === 'secret') return { yes: null, no: null, abstain: null, silent: null, absent, totals } // RUL17
  return { yes, no: ayesOnly ? null : no, abstain: ayesOnly ? null : abstain, silent, absent, totals }
}
