import type { ClosedBallot } from './camps.ts'
import { changedAnswers } from './camps.ts'
import { eIdOf, reference, references } from './xml-names.ts'
import { container, element, type Markup } from './xml-tree.ts'

/**
 * Every closed ballot as a `voting`. A `count` says how many and, in `refersTo`, the answer and the delegations that gave
 * it; what was not asked for has no count, and a secret ballot's counts name nobody (BAL26).
 */
export const xmlVotings = (ballots: readonly ClosedBallot[]): readonly Markup[] => ballots.map(votingOf)

function votingOf({ no, ballot, result, items, camps }: ClosedBallot): Markup {
  const { quorum, outcome } = result.reckoning
  const [first] = items
  return container(
    'voting',
    {
      eId: eIdOf.ballot(no),
      outcome: reference(eIdOf.outcome(outcome)),
      refersTo: references([eIdOf.method(ballot.method), eIdOf.rule(ballot.ruleName)]),
      href: first === undefined ? null : reference(eIdOf.item(first)),
      'rostra:subject': ballot.subject.kind,
      'rostra:items': items.length > 1 ? references(items.map(eIdOf.item)) : null,
      'rostra:repeats': ballot.repeats === null ? null : true,
      'rostra:corrected': ballot.corrections.length > 0 ? true : null,
    },
    [
      ...(quorum.needs === null
        ? []
        : [
            element('quorum', {
              eId: `${eIdOf.ballot(no)}__quorum`,
              value: quorum.needs,
              'rostra:has': quorum.has,
              'rostra:of': quorum.of,
              'rostra:met': quorum.met,
            }),
          ]),
      ...camps.map(({ answer, votes, who }) =>
        container(
          'count',
          {
            eId: eIdOf.count(no, answer),
            value: votes,
            refersTo: references([eIdOf.choice(answer), ...(who ?? []).map(eIdOf.delegation)]),
          },
          ballot.method === 'secret' ? [] : particulars(ballot, result, who ?? []),
        ),
      ),
    ],
  )
}

/** What there is to say of single votes: held by another delegation, given by voice, given otherwise before, presumed. */
function particulars(
  ballot: ClosedBallot['ballot'],
  { answers, reckoning }: ClosedBallot['result'],
  who: readonly string[],
): readonly Markup[] {
  const changed = changedAnswers(ballot)
  return who.flatMap((code) => {
    const voter = ballot.electorate.find((it) => it.code === code)
    const proxy = voter?.represented ? voter.proxy : null
    const voice = answers.some((it) => it.delegation === code && it.voice)
    const presumed = reckoning.presumed.includes(code)
    if (proxy === null && !voice && !presumed && !changed.has(code)) return []
    return [
      element('rostra:vote', {
        by: reference(eIdOf.delegation(code)),
        proxy: proxy === null ? null : reference(eIdOf.delegation(proxy)),
        voice: voice ? true : null,
        changed: changed.has(code) ? true : null,
        presumed: presumed ? true : null,
      }),
    ]
  })
}
