import { isoDate } from '../../shared/kernel/zoned.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { forOutsiders } from '../../shared/meeting/outsiders.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import type { Paper } from './paper.ts'
import { annexName, annexNumber } from './resolutions.ts'
import { BODY, eIdOf, reference, SOURCE } from './xml-names.ts'
import { container, element, type Markup } from './xml-tree.ts'

/**
 * FRBR: the minutes of a sitting (work), their text in this language as it stands (expression), this file
 * (manifestation). The annex of resolutions is a component of the same work: `/!main` and `/!annex1` of one address, by the
 * Akoma Ntoso Naming Convention 1.0 (https://docs.oasis-open.org/legaldocml/akn-nc/v1.0/os/akn-nc-v1.0-os.html). Dates are
 * the meeting's own, never the day of the export: the same minutes give the same file.
 */
export function xmlIdentification(state: MeetingState, paper: Paper): Markup {
  const { work, expression, sitting, stands, country, language } = addressOf(state, paper)
  const { roster } = state
  const component = componentOf(state, paper.kind)
  const number = roster.convened ? roster.meeting.number : undefined
  const level = (name: string, uri: string, self: string, date: string, dated: string, own: readonly Markup[]) =>
    container(name, {}, [
      element('FRBRthis', { value: self }),
      element('FRBRuri', { value: uri }),
      element('FRBRdate', { date, name: dated }),
      element('FRBRauthor', { href: reference(BODY), as: reference(eIdOf.role('author')) }),
      ...own,
    ])
  const file = paper.kind === 'minutes' ? `${expression}.xml` : `${expression}${component}.xml`
  return container('identification', { source: reference(SOURCE) }, [
    level('FRBRWork', work, `${work}${component}`, sitting, 'sitting', [
      element('FRBRcountry', { value: country }),
      ...(number === undefined ? [] : [element('FRBRnumber', { value: String(number) })]),
      element('FRBRname', { value: paper.kind === 'minutes' ? paper.meeting : paper.name }),
      element('FRBRprescriptive', { value: false }),
    ]),
    level('FRBRExpression', expression, `${expression}${component}`, stands, 'record', [
      element('FRBRversionNumber', { value: paper.version.state }),
      element('FRBRlanguage', { language }),
    ]),
    level('FRBRManifestation', `${expression}.xml`, file, stands, 'record', [
      element('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ])
}

/** How minutes and annex name one another among their references. */
export function xmlKin(state: MeetingState, paper: Paper): Markup {
  const { expression } = addressOf(state, paper)
  const href = (kind: Paper['kind']) => `${expression}${componentOf(state, kind)}`
  if (paper.kind === 'minutes') {
    const showAs = annexName(paper.edition === 'external' ? forOutsiders(state) : state)
    return element('hasAttachment', { eId: 'annex', href: href('resolutions'), showAs })
  }
  return element('attachmentOf', { eId: 'minutes', href: href('minutes'), showAs: phrasebookOf(state).title(state) })
}

function componentOf(state: MeetingState, kind: Paper['kind']): string {
  return kind === 'minutes' ? '/!main' : `/!annex${annexNumber(state) ?? ''}`
}

function addressOf({ roster }: MeetingState, paper: Paper) {
  if (!roster.convened) throw new Error('The meeting is not convened')
  const { body, meeting, locale, timezone } = roster
  const language = paper.language === 'de' ? 'deu' : 'eng'
  const sitting = meeting.dates[0] ?? ''
  const stands = isoDate(paper.version.at ?? paper.at, timezone)
  const country = /^[a-z]{2}-([A-Z]{2})$/.exec(locale)?.[1]?.toLowerCase() ?? 'zz' // ISO 3166: a region nobody named
  const work = `/akn/${country}/debate/${pathPart(body.short)}/${sitting}/${pathPart(String(meeting.number ?? 'minutes'))}`
  // a draft and what was sent on the same day are two texts
  const which = [paper.version.state, ...(paper.edition === 'external' ? [paper.edition] : [])].join('-')
  return { work, expression: `${work}/${language}@${stands}!${which}`, sitting, stands, country, language }
}

const pathPart = (text: string): string => encodeURIComponent(text.toWellFormed()).replace(/'/g, '%27')
