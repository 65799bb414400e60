import type { Person } from '../../shared/features/roster/messages.ts'
import { delegationsOf, peopleOf } from '../../shared/features/roster/select.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { nameAndOffice } from '../../shared/phrases/names.ts'
import { closedBallots, type ClosedBallot } from './camps.ts'
import type { ExportSource } from './export-source.ts'
import type { Paper } from './paper.ts'
import { answerWord, methodWord, outcomeWord } from './vote-words.ts'
import { xmlIdentification, xmlKin } from './xml-identification.ts'
import { BODY, eIdOf, reference, references, SOURCE } from './xml-names.ts'
import { container, element, idPart, type Markup } from './xml-tree.ts'
import { xmlVotings } from './xml-votings.ts'

type Language = Paper['language']

/** Who, what and when for machines: identification, the votes, and all that the text refers to. */
export function xmlMeta({ state, edition }: ExportSource, paper: Paper): Markup {
  const ballots = closedBallots(state, edition)
  const { language } = paper
  return container('meta', {}, [
    xmlIdentification(state, paper),
    ...(ballots.length === 0
      ? []
      : [container('analysis', { source: reference(SOURCE) }, [container('parliamentary', {}, xmlVotings(ballots))])]),
    container('references', { source: reference(SOURCE) }, [
      xmlKin(state, paper),
      ...bodies(state),
      ...people(state),
      ...roles(state, language),
      ...concepts(language, ballots),
    ]),
  ])
}

const ontology = (kind: string, name: string): string => `/akn/ontology/${kind}/${idPart(name)}`

/** The conference, this program, and its delegations; `codes`: of these only those. */
export function bodies(state: MeetingState, codes?: ReadonlySet<string>): readonly Markup[] {
  const body = state.roster.convened ? state.roster.body.name : ''
  return [
    element('TLCOrganization', { eId: BODY, href: ontology('organization', 'body'), showAs: body }),
    element('TLCOrganization', { eId: SOURCE, href: ontology('organization', 'rostra'), showAs: 'Rostra' }),
    ...delegationsOf(state)
      .filter(({ code }) => codes?.has(code) ?? true)
      .map(({ code, name, vote, standing }) =>
        element('TLCOrganization', {
          eId: eIdOf.delegation(code),
          href: ontology('organization', code),
          showAs: name,
          shortForm: code,
          'rostra:vote': vote,
          'rostra:standing': standing,
        }),
      ),
  ]
}

const people = (state: MeetingState): readonly Markup[] =>
  peopleOf(state).map((person) =>
    element('TLCPerson', {
      eId: eIdOf.person(person.id),
      href: ontology('person', person.id),
      showAs: nameAndOffice(person),
      'rostra:delegation': reference(eIdOf.delegation(person.delegation)),
      'rostra:roles': references(rolesOf(person).map(eIdOf.role)),
    }),
  )

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

export const role = (language: Language, name: string): Markup =>
  element('TLCRole', {
    eId: eIdOf.role(name),
    href: ontology('role', name),
    showAs: roleNames[name]?.[language] ?? name,
  })

function roles(state: MeetingState, language: Language): readonly Markup[] {
  const used = new Set(['author', ...peopleOf(state).flatMap(rolesOf)])
  return [...used].map((name) => role(language, name))
}

export const concept = (eId: string, kind: string, name: string, showAs: string): Markup =>
  element('TLCConcept', { eId, href: ontology(kind, name), showAs })

/** What a vote can say, how votes were taken and by which rule, and what came of them: as far as it occurs. */
function concepts(language: Language, ballots: readonly ClosedBallot[]): readonly Markup[] {
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
