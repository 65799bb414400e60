import type { ReckonInput } from '../../shared/rules/reckon.ts'
import type { Condition } from '../../shared/rules/terms.ts'

/**
 * The same ballots reckoned once more, plainly, from the contract's text and without the product's arithmetic: a board
 * with one letter a delegation, sums in millionths, one `if` a sentence. It knows no lists, no figures, no look ahead.
 */
type Letter = 'Y' | 'N' | '-'

export interface SecondReckoning {
  readonly outcome: string
  readonly unanimous: boolean
}

const millionths = (weight: number | string | undefined): bigint => {
  const [whole = '0', places = ''] = String(weight ?? 0).split('.')
  return BigInt(whole + places.padEnd(6, '0'))
}

export function secondReckoning(input: ReckonInput): SecondReckoning {
  const { rule, voters, method } = input

  // The board.
  const there = voters.map((voter) => voter.represented || method === 'written')
  const urn = { yes: 0, no: 0, abstain: 0, ...input.totals }
  const draw = () => {
    if (urn.yes-- > 0) return 'yes'
    if (urn.no-- > 0) return 'no'
    return urn.abstain-- > 0 ? 'abstain' : 'silent'
  }
  const words = voters.map((voter, i) => {
    if (!there[i]) return 'absent'
    if (method === 'secret') return draw()
    const word: string = input.answers[voter.id] ?? 'silent'
    if (method === 'ayes-only' && word !== 'yes') return 'no'
    if (word === 'invalid') return 'silent'
    if (word === 'silent' && method === 'exceptions') return 'yes'
    if (word === 'silent' && method === 'written' && rule.silence === 'yes') return 'yes'
    if (word === 'silent' && method === 'written' && rule.silence === 'abstention') return 'abstain'
    return word
  })
  const board = words.map((word): Letter => {
    let counted = word
    if (counted === 'absent' && rule.absence === 'against') counted = 'no'
    if (counted === 'absent' && rule.absence === 'abstention') counted = 'abstain'
    if (counted === 'abstain' && rule.abstention === 'against') counted = 'no'
    return counted === 'yes' ? 'Y' : counted === 'no' ? 'N' : '-'
  })

  const weigh = (weight: string | undefined, without: readonly string[], which: (i: number) => boolean) => {
    let total = 0n
    voters.forEach((voter, i) => {
      if (which(i) && !without.includes(voter.id)) total += weight ? millionths(voter.weights[weight]) : 1_000_000n
    })
    return total
  }
  /** Whether `part` reaches `line` of `whole`. */
  const reaches = (
    line: { 'more-than'?: number | string; 'at-least'?: number | string },
    part: bigint,
    whole: bigint,
  ) => {
    const written = line['more-than'] ?? line['at-least'] ?? 0
    if (typeof written === 'string' && whole === 0n) return false
    const [p, q] = typeof written === 'string' ? written.split('/').map(BigInt) : [BigInt(written), 1n]
    const right = (p ?? 0n) * (typeof written === 'string' ? whole : 1_000_000n)
    const left = part * (q ?? 1n)
    return line['more-than'] === undefined ? left >= right : left > right
  }

  const yes = (c: Condition) => weigh(c.weight, c.without ?? [], (i) => board[i] === 'Y')
  const no = (c: Condition) => weigh(c.weight, c.without ?? [], (i) => board[i] === 'N')
  const holds = (c: Condition) => {
    const whole =
      c.of === 'cast'
        ? yes(c) + no(c)
        : weigh(c.weight, c.without ?? [], (i) => c.of !== 'present' || there[i] === true)
    return reaches(c, yes(c), whole)
  }
  const even = (c: Condition) =>
    c.of === 'cast' && typeof (c['more-than'] ?? c['at-least']) === 'string' && yes(c) === no(c) && yes(c) > 0n
  /** An even split that misses a majority by nothing but a casting vote. */
  const castingVote = (c: Condition) => even(c) && reaches({ 'at-least': c['more-than'] ?? '1/1' }, 1n, 2n)

  const decide = (): string => {
    if (rule.quorum) {
      const weight = rule.quorum.of === 'delegations' ? undefined : rule.quorum.of
      const here = weigh(weight, [], (i) => there[i] === true)
      const all = weigh(weight, [], () => true)
      if (!reaches(rule.quorum, here, all)) return 'no-quorum'
    }
    const [yeas, nays] = [board.filter((it) => it === 'Y').length, board.filter((it) => it === 'N').length]
    if (rule['block-if'] && nays >= rule['block-if']['against-at-least']) return 'rejected'
    const consent = rule['consent-of'].every((id) => voters.some((voter, i) => voter.id === id && words[i] === 'yes'))
    const way = (ok: (c: Condition) => boolean) => {
      if (consent && rule['adopt-if'].every(ok)) return 'adopted'
      if (consent && rule['or-if'].length > 0 && rule['or-if'].every(ok)) return 'adopted'
      if (rule['or-if-marked'].length > 0 && rule['or-if-marked'].every(ok)) return 'adopted-in-part'
      return ''
    }
    if (way(holds)) return way(holds)
    if ([...rule['adopt-if'], ...rule['or-if'], ...rule['or-if-marked']].some(even)) {
      if (rule.tie === 'rejected') return 'rejected'
      if (rule.tie === 'second-ballot') return 'tied'
      const helped = way((c) => holds(c) || castingVote(c))
      if (helped) return { yes: helped, no: 'rejected', none: 'tied' }[input.chairDecision ?? 'none']
    }
    return yeas > nays ? 'not-reached' : 'rejected'
  }

  const outcome = decide()
  return { outcome, unanimous: outcome === 'adopted' && !words.some((word) => word === 'no' || word === 'abstain') }
}
