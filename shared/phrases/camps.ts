import type { Ballot } from '../features/ballots/state.ts'
import type { MeetingState } from '../meeting/state.ts'
import { houseOf } from './house.ts'

export type Camp = 'yes' | 'no' | 'abstain'
export type Camps = Readonly<Record<Camp, readonly string[]>>

/** Who said what, in protocol order; nobody where that is not recorded. */
export function campsOf({ result }: Ballot): Camps {
  const { yes, no, abstain } = result?.reckoning ?? { yes: [], no: [], abstain: [] }
  return { yes: yes ?? [], no: no ?? [], abstain: abstain ?? [] }
}

export function campOf(ballot: Ballot, code: string): Camp | null {
  const camps = campsOf(ballot)
  return (['yes', 'no', 'abstain'] as const).find((camp) => camps[camp].includes(code)) ?? null
}

/** Whether the house names who was against and who abstained. */
export const showsNames = (state: MeetingState): boolean => houseOf(state).tally !== 'numbers'

/** Whether it prints figures; a secret ballot has nothing else. */
export const showsNumbers = (state: MeetingState, { method }: Ballot): boolean =>
  method === 'secret' || houseOf(state).tally !== 'names'

/** Yes, no, abstain; a dash for what is not recorded. */
export function figures({ result }: Ballot): readonly string[] {
  const { yes, no, abstain } = result?.reckoning.totals ?? { yes: null, no: null, abstain: null }
  return [yes, no, abstain].map((heads) => (heads === null ? '–' : String(heads)))
}

/**
 * Without whose agreement it was adopted in part: those whom the marking list leaves out and the other does not, as far
 * as they did not agree; else whoever did not. Nobody where it is not told who agreed.
 */
export function unmarked(ballot: Ballot): readonly string[] {
  const leftOutBy = (list: 'adopt-if' | 'or-if-marked') =>
    new Set(ballot.rule[list].flatMap((condition) => condition.without ?? []))
  if (!ballot.result?.reckoning.yes) return [] // nobody may know who
  const [always, marked] = [leftOutBy('adopt-if'), leftOutBy('or-if-marked')]
  const { yes } = campsOf(ballot)
  const others = ballot.electorate.map((voter) => voter.code).filter((code) => !yes.includes(code) && !always.has(code))
  const without = others.filter((code) => marked.has(code))
  return without.length > 0 ? without : others
}

/** Who blocked: those that objected, or, where nobody did, those whose absence counts against. */
export function blockersOf({ result }: Ballot): { readonly codes: readonly string[]; readonly byAbsence: boolean } {
  if (!result) return { codes: [], byAbsence: false }
  const { blockedBy, absent } = result.reckoning
  const objecting = blockedBy.filter((code) => !absent.includes(code))
  const byAbsence = objecting.length === 0 && blockedBy.length > 0
  return { codes: byAbsence ? blockedBy : objecting, byAbsence }
}

/** Those whose agreement alone was missing: every condition of the rule held. Nobody where more was missing. */
export function withheldBy({ result }: Ballot): readonly string[] {
  if (!result) return []
  const { conditions, consentMissing } = result.reckoning
  return conditions.every(({ list, met }) => list !== 'adopt-if' || met) ? consentMissing : []
}

/** Whether the result's sentence names the delegation: who spoils the unanimity of whatever came out. */
export function isNamedIn(state: MeetingState, ballot: Ballot, code: string): boolean {
  const reckoning = ballot.result?.reckoning
  if (!reckoning || !showsNames(state) || reckoning.outcome === 'no-quorum') return false
  const camp = campOf(ballot, code)
  if (camp === null) return false
  if (reckoning.objections?.blocks) return blockersOf(ballot).codes.includes(code)
  return camp !== (reckoning.outcome === 'rejected' ? 'no' : 'yes')
}
