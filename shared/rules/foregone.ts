import type { Choice } from '../kernel/scalars.ts'
import { isPresent, type CountInput } from './count.ts'
import { quorumOf } from './quorum.ts'
import { assess, type Assessment, type Outcome } from './reckon.ts'
import type { Rule } from './rule.ts'

/**
 * The outcome that no answer still to come can change, or null (RUL29). `open` names the represented delegations whose
 * answer may still come or change; by default those that have not answered. It is never wrong; with weighted votes it
 * may keep quiet where only a tie by some odd sum of weights could still make a difference.
 */
export function foregone(input: CountInput, open: readonly string[] = unanswered(input)): Outcome | null {
  const { rule, voters, method } = input
  // RUL17: nothing is known of a secret ballot before its close, except that too few are there.
  if (method === 'secret') return quorumOf(rule, voters, method).met ? null : 'no-quorum'

  // From no over silence or abstention to yes, a delegation can only help every condition and consent, and only weaken
  // an objection. So all other endings lie between these two, and both of these can really happen.
  const worst = assess(ending(input, open, 'no'))
  const best = assess(ending(input, open, 'yes'))
  const outcome = worst.reckoning.outcome
  if (outcome !== best.reckoning.outcome) return null
  if (outcome === 'adopted' || outcome === 'adopted-in-part' || outcome === 'no-quorum') return outcome
  return best.reckoning.objections?.blocks || !tieCouldDiffer(rule, worst, best) ? outcome : null
}

const unanswered = ({ voters, answers, method }: CountInput): readonly string[] =>
  voters.filter((it) => isPresent(it, method) && !Object.hasOwn(answers, it.id)).map((it) => it.id)

// Without a chair's decision, should one be in the input: while answers can still come there is none.
const ending = (
  { rule, voters, method, answers }: CountInput,
  open: readonly string[],
  choice: Choice,
): CountInput => ({
  rule,
  voters,
  method,
  answers: { ...answers, ...Object.fromEntries(open.map((id) => [id, choice])) },
})

/**
 * Both ends have one outcome, and nothing is carried anywhere between. Then only a tie can be there on the way and not at
 * the ends, or the other way round. A margin only grows on that way, so it is zero at most on one stretch of it.
 */
function tieCouldDiffer(rule: Rule, worst: Assessment, best: Assessment): boolean {
  if (rule.tie === 'chair-decides' && !best.chairCould) return false
  const ends = worst.weighed.map((low, i) => ({ low, high: best.weighed[i] ?? low }))
  if (ends.some(({ low, high }) => low.tied && high.tied)) return false
  if (rule.tie === 'rejected' && best.margin <= 0) return false // rejected either way
  return ends.some(
    ({ low, high }) =>
      low.margin !== null && high.margin !== null && low.margin <= 0n && (high.margin > 0n || high.tied), // zero without being tied: nobody votes yes or no, whatever comes
  )
}
