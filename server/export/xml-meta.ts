import type { Person } from '../../shared/features/roster/messages.ts'
import { delegationsOf, peopleOf } from '../../shared/features/roster/select.ts'
import { isoDate } from '../../shared/kernel/zoned.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { nameAndOffice } from '../../shared/phrases/names.ts'
import { closedBallots, type ClosedBallot } from './camps.ts'
import type { ExportSource } from './export-source.ts'
import type { Paper } from './paper.ts'
import { answerWord, methodWord, outcomeWord } from './vote-words.ts'
import { eIdOf, reference, references } from './xml-names.ts'
import { container, element, idPart, type Markup } from './xml-tree.ts'
import { xmlVotings } from './xml-votings.ts'

type Language = Paper['language']

const SOURCE = 'rostra'
const BODY = 'body'

/** Who, what and when for machines: identification, the votes, and all that the text refers to. */
export function xmlMeta({ state, edition }: ExportSource, paper: Paper): Markup {
  const ballots = closedBallots(state, edition)
  const { language } = paper
  return container('meta', {}, [
    identification(state, paper),
    ...(ballots.length === 0
      ? []
      : [container('analysis', { source: reference(SOURCE) }, [container('parliamentary', {}, xmlVotings(ballots))])]),
    container('references', { source: reference(SOURCE) }, [
      ...agents(state),
      ...roles(state, language),
      ...concepts(language, ballots),
    ]),
  ])
}

/**
 * FRBR: the minutes of this sitting (work), their text in this language as it stands (expression), this file
 * (manifestation). Dates are the meeting's own, never the day of the export: the same minutes give the same file.
 */
function identification({ roster }: MeetingState, paper: Paper): Markup {
  if (!roster.convened) throw new Error('The meeting is not convened')
  const { body, meeting, locale, timezone } = roster
  const language = paper.language === 'de' ? 'deu' : 'eng'
  const sitting = meeting.dates[0] ?? ''
  const stands = isoDate(paper.at, timezone)
  const country = /^[a-z]{2}-([A-Z]{2})$/.exec(locale)?.[1]?.toLowerCase() ?? 'zz' // ISO 3166: a region nobody named
  const work = `/akn/${country}/debate/${pathPart(body.short)}/${sitting}/${pathPart(String(meeting.number ?? 'minutes'))}`
  const expression = `${work}/${language}@${stands}${paper.edition === 'external' ? '!external' : ''}`
  const level = (name: string, uri: string, component: string, date: string, dated: string, own: readonly Markup[]) =>
    container(name, {}, [
      element('FRBRthis', { value: `${uri}${component}` }),
      element('FRBRuri', { value: uri }),
      element('FRBRdate', { date, name: dated }),
      element('FRBRauthor', { href: reference(BODY), as: reference(eIdOf.role('author')) }),
      ...own,
    ])
  return container('identification', { source: reference(SOURCE) }, [
    level('FRBRWork', work, '/!main', sitting, 'sitting', [
      element('FRBRcountry', { value: country }),
      ...(meeting.number === undefined ? [] : [element('FRBRnumber', { value: String(meeting.number) })]),
      element('FRBRname', { value: meeting.title }),
      element('FRBRprescriptive', { value: false }),
    ]),
    level('FRBRExpression', expression, '/!main', stands, 'record', [
      element('FRBRversionNumber', { value: paper.version.state }),
      element('FRBRlanguage', { language }),
    ]),
    level('FRBRManifestation', `${expression}.xml`, '', stands, 'record', [
      element('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ])
}

const pathPart = (text: string): string => encodeURIComponent(text.toWellFormed()).replace(/'/g, '%27')
const ontology = (kind: string, name: string): string => `/akn/ontology/${kind}/${idPart(name)}`

function agents(state: MeetingState): readonly Markup[] {
  const body = state.roster.convened ? state.roster.body.name : ''
  return [
    element('TLCOrganization', { eId: BODY, href: ontology('organization', 'body'), showAs: body }),
    element('TLCOrganization', { eId: SOURCE, href: ontology('organization', 'rostra'), showAs: 'Rostra' }),
    ...delegationsOf(state).map(({ code, name, vote, standing }) =>
      element('TLCOrganization', {
        eId: eIdOf.delegation(code),
        href: ontology('organization', code),
        showAs: name,
        shortForm: code,
        'rostra:vote': vote,
        'rostra:standing': standing,
      }),
    ),
    ...peopleOf(state).map((person) =>
      element('TLCPerson', {
        eId: eIdOf.person(person.id),
        href: ontology('person', person.id),
        showAs: nameAndOffice(person),
        'rostra:delegation': reference(eIdOf.delegation(person.delegation)),
        'rostra:roles': references(rolesOf(person).map(eIdOf.role)),
      }),
    ),
  ]
}

const rolesOf = ({ seat, duty }: Person): readonly string[] => [seat, ...duty]

const roleNames: Readonly<Record<string, Readonly<Record<'de' | 'en', string>>>> = {
  author: { de: 'Verfasser', en: 'author' },
  member: { de: 'Mitglied', en: 'member' },
  alternate: { de: 'Stellvertretung', en: 'alternate' },
  staff: { de: 'Mitarbeit', en: 'staff' },
  guest: { de: 'Gast', en: 'guest' },
  chair: { de: 'Vorsitz', en: 'chair' },
  'co-chair': { de: 'stellvertretender Vorsitz', en: 'co-chair' },
  secretariat: { de: 'Sekretariat', en: 'secretariat' },
  minutes: { de: 'Protokollführung', en: 'minutes' },
  auditor: { de: 'Prüfung', en: 'auditor' },
}

function roles(state: MeetingState, language: Language): readonly Markup[] {
  const used = new Set(['author', ...peopleOf(state).flatMap(rolesOf)])
  return [...used].map((name) =>
    element('TLCRole', {
      eId: eIdOf.role(name),
      href: ontology('role', name),
      showAs: roleNames[name]?.[language] ?? name,
    }),
  )
}

/** What a vote can say, how votes were taken and by which rule, and what came of them: as far as it occurs. */
function concepts(language: Language, ballots: readonly ClosedBallot[]): readonly Markup[] {
  const concept = (eId: string, kind: string, name: string, showAs: string) =>
    element('TLCConcept', { eId, href: ontology(kind, name), showAs })
  const distinct = (names: readonly string[]) => [...new Set(names)]
  return [
    ...distinct(ballots.flatMap(({ camps }) => camps.map(({ answer }) => answer))).map((answer) =>
      concept(eIdOf.choice(answer), 'choice', answer, answerWord(language, answer)),
    ),
    ...distinct(ballots.map(({ ballot }) => ballot.method)).map((method) =>
      concept(eIdOf.method(method), 'method', method, methodWord(language, method)),
    ),
    ...distinct(ballots.map(({ ballot }) => ballot.ruleName)).map((rule) =>
      concept(eIdOf.rule(rule), 'rule', rule, rule),
    ),
    ...distinct(ballots.map(({ result }) => result.reckoning.outcome)).map((outcome) =>
      concept(eIdOf.outcome(outcome), 'outcome', outcome, outcomeWord(language, outcome)),
    ),
  ]
}
