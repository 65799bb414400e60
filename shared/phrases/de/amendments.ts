import { unreachable } from '../../kernel/decider.ts'
import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { concern } from './changes.ts'
import { byApplicants } from './delegation-noun.ts'
import { matterOf } from './matter.ts'
import { absenceRemark, tally, voteSentence } from './result.ts'
import { verb } from './verbs.ts'
import { count, person, von } from './words.ts'

type OnAmendment = FactOf<'amended'> | FactOf<'amendment-rejected'> | FactOf<'amendment-withdrawn'>

/** `Staatssekretär Frank Doods (NI) legt einen Änderungsantrag, der … betrifft, vor.` */
function tabled(state: MeetingState, { amendment, to, item, section, changes }: OnAmendment): string {
  const toOther = to === null ? '' : ` zum Änderungsantrag ${von(state, [to.delegation])}`
  const what = concern(changes, matterOf(item, section))
  return `${person(state, amendment.person)} ${verb(state, 'legt')} einen Änderungsantrag${toOther}, der ${what} betrifft, vor.`
}

/** `mit einer Änderung`: the count is that of the mover's own revisions. */
const revised = (revisions: number): string =>
  revisions === 0 ? '' : `mit ${revisions === 1 ? 'einer Änderung' : `${count(revisions)} Änderungen`}`

/** PHR11: what an amendment was about and that it was taken in, told where that was decided. */
export function amended(state: MeetingState, fact: FactOf<'amended'>): string {
  const { accepted, amendment, ballot, sponsors } = fact
  const into = fact.to === null ? matterOf(fact.item, fact.section).into : 'in den Änderungsantrag'
  const modified = revised(amendment.revisions)
  const aside = modified === '' ? '' : ` – ${modified} –`
  switch (accepted) {
    case 'consensus':
      return `${tabled(state, fact)} Dieser ${verb(state, 'wird')} einvernehmlich${aside} ${into} aufgenommen.`
    case 'mover':
      return `${tabled(state, fact)} Dieser ${verb(state, 'wird')} ${byApplicants(state, sponsors.length)}${aside} ${into} übernommen.`
    case 'vote':
      return ballot
        ? `${tabled(state, fact)} ${voted(state, fact)}`
        : `${tabled(state, fact)} Dieser ${verb(state, 'wird')}${aside} ${into} aufgenommen.`
    default:
      return unreachable(accepted)
  }
}

export const amendmentRejected = (state: MeetingState, fact: FactOf<'amendment-rejected'>): string =>
  fact.ballot
    ? `${tabled(state, fact)} ${voted(state, fact)}`
    : `${tabled(state, fact)} Dieser ${verb(state, 'wird')} nicht aufgenommen.`

export const amendmentWithdrawn = (state: MeetingState, fact: FactOf<'amendment-withdrawn'>): string =>
  `${tabled(state, fact)} Dieser ${verb(state, 'wird')} zurückgezogen.`

/** `Dieser wird mit einer Änderung angenommen – gegen die Stimme von Bayern.` */
function voted(state: MeetingState, fact: FactOf<'amended'> | FactOf<'amendment-rejected'>): string {
  if (!fact.ballot) return ''
  const modified = revised(fact.amendment.revisions)
  const on = { nominative: 'dieser', accusative: 'diesen' }
  const said = voteSentence(state, fact.ballot, on, { lead: modified === '' ? '' : `${modified} ` })
  return `${said}.${tally(state, fact.ballot)}${absenceRemark(state, fact.absent)}`
}
