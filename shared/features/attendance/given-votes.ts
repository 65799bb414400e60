import type { Rejection } from '../../kernel/decider.ts'
import { resolveRule } from '../../rules/rule.ts'
import { delegationName, delegationOf } from '../roster/select.ts'
import { heldBy, isRepresented, proxyOf, type AttendanceReads } from './select.ts'

export type ProxyRejection =
  | 'unknown-delegation'
  | 'proxy-to-itself'
  | 'holder-without-vote'
  | 'holder-not-represented'
  | 'holder-gave-vote'
  | 'holder-has-enough'
  | 'proxy-already-given'
  | 'transfer-not-allowed'

/** Why the vote of `from`, a delegation with a vote, may not go to `to` now; null when it may. */
export function objectionToProxy(m: AttendanceReads, from: string, to: string): Rejection<ProxyRejection> | null {
  if (!m.roster.convened) return null
  const holder = { delegation: delegationName(m, to) }
  const { transfer } = resolveRule(m.roster.rules).rule
  if (transfer.allowed === 'no') return { code: 'transfer-not-allowed' } // ATT14
  const heldAlready = proxyOf(m, from)
  if (heldAlready !== null)
    return { code: 'proxy-already-given', params: { delegation: delegationName(m, heldAlready) } } // ATT15
  const delegation = delegationOf(m, to)
  if (!delegation) return { code: 'unknown-delegation', params: holder }
  if (to === from) return { code: 'proxy-to-itself' } // ATT13
  if (!delegation.vote) return { code: 'holder-without-vote', params: holder }
  if (proxyOf(m, to) !== null) return { code: 'holder-gave-vote', params: holder }
  if (!isRepresented(m, to)) return { code: 'holder-not-represented', params: holder }
  const most = transfer['held-at-most']
  if (most !== undefined && heldBy(m, to).length >= most)
    return { code: 'holder-has-enough', params: { ...holder, most } }
  return null
}
