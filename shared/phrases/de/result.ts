import type { Ballot } from '../../features/ballots/state.ts'
import type { Statement } from '../../features/statements/state.ts'
import { unreachable } from '../../kernel/decider.ts'
import type { Fact } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/meeting.ts'
import { capital, matterOf } from './matter.ts'
import { datives, isPlural, list, name, names, quoted } from './words.ts'

type ResultFact = Extract<Fact, { name: 'result' }>

/** What was put to the vote, as a subject: `Der Beschlussvorschlag`. */
function subjectOf(state: MeetingState, { ballot, item }: Pick<ResultFact, 'ballot' | 'item'>): string {
  const { subject } = ballot
  switch (subject.kind) {
    case 'items':
    case 'candidates':
      return capital(matterOf(item).nominative)
    case 'amendment':
      return 'Der Änderungsantrag'
    case 'clause':
      return `Ziffer ${subject.clause} ${matterOf(item).genitive}`
    case 'question':
      return `Der Antrag ${quoted(subject.question)}`
    case 'admits': {
      const title = state.agenda.items[subject.item]?.title ?? ''
      return `Die Aufnahme des TOP ${subject.item}${title === '' ? '' : ` ${quoted(title)}`} in die Tagesordnung`
    }
    default:
      return unreachable(subject)
  }
}

const showsNames = (state: MeetingState): boolean => !state.roster.convened || state.roster.style.tally !== 'numbers'
const showsNumbers = (state: MeetingState, ballot: Ballot): boolean =>
  ballot.method === 'secret' || (state.roster.convened && state.roster.style.tally !== 'names')

interface Camps {
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly abstain: readonly string[]
}

function campsOf({ result }: Ballot): Camps {
  const { yes, no, abstain } = result?.reckoning ?? { yes: [], no: [], abstain: [] }
  return { yes: yes ?? [], no: no ?? [], abstain: abstain ?? [] }
}

const votesOf = (state: MeetingState, codes: readonly string[], ballot: Ballot): string =>
  `gegen die ${codes.length === 1 ? 'Stimme' : 'Stimmen'} von ${datives(state, codes, ballot)}`

/** `bei Enthaltung von … und gegen die Stimmen von …`: abstentions first; empty where there is no minority. */
function minority(state: MeetingState, ballot: Ballot, { no, abstain }: Omit<Camps, 'yes'>): string {
  const parts = [
    ...(abstain.length > 0 ? [`bei Enthaltung von ${datives(state, abstain, ballot)}`] : []),
    ...(no.length > 0 ? [votesOf(state, no, ballot)] : []),
  ]
  return parts.join(' und ')
}

/** `bei Zustimmung von … und bei Enthaltung von …`: who did not say no when it was rejected. */
function supporters(state: MeetingState, ballot: Ballot, { yes, abstain }: Omit<Camps, 'no'>): string {
  const parts = [
    ...(yes.length > 0 ? [`bei Zustimmung von ${datives(state, yes, ballot)}`] : []),
    ...(abstain.length > 0 ? [`bei Enthaltung von ${datives(state, abstain, ballot)}`] : []),
  ]
  return parts.join(' und ')
}

/** How the vote went, without subject and full stop: `wird ohne Aussprache angenommen – bei Enthaltung von Bayern`. */
export function verdict(state: MeetingState, ballot: Ballot, lead: string, spared: readonly string[] = []): string {
  const { reckoning } = ballot.result! // a fact of a result has one
  const camps = campsOf(ballot)
  const named = (codes: readonly string[]) => (showsNames(state) ? codes.filter((code) => !spared.includes(code)) : [])
  const dissent = { yes: named(camps.yes), no: named(camps.no), abstain: named(camps.abstain) }
  const dashed = (clause: string) => (clause === '' ? '' : ` – ${clause}`)
  const how = ballot.method === 'secret' ? `${lead}in geheimer Abstimmung ` : lead
  switch (reckoning.outcome) {
    case 'adopted':
      return reckoning.unanimous
        ? `wird ${how}einstimmig angenommen`
        : `wird ${how}angenommen${dashed(minority(state, ballot, dissent))}`
    case 'adopted-in-part':
      return `wird ${how}ohne die Zustimmung von ${datives(state, reckoning.consentMissing.length > 0 ? reckoning.consentMissing : camps.no)} angenommen${dashed(minority(state, ballot, dissent))}`
    case 'rejected':
      if (reckoning.blockedBy.length > 0)
        return `wird ${how}wegen des Widerspruchs von ${datives(state, reckoning.blockedBy, ballot)} nicht angenommen`
      return camps.yes.length + camps.abstain.length === 0 && camps.no.length > 0
        ? `wird ${how}einstimmig abgelehnt`
        : `wird ${how}abgelehnt${dashed(supporters(state, ballot, dissent))}`
    case 'not-reached':
      return `erreicht ${how}nicht die erforderliche Mehrheit${dashed(minority(state, ballot, dissent))}`
    case 'no-quorum':
      return 'wird mangels Beschlussfähigkeit nicht beschlossen'
    case 'tied':
      return 'bleibt bei Stimmengleichheit unentschieden'
    default:
      return unreachable(reckoning.outcome)
  }
}

/** ` [14, 2, 1]`: yes, no, abstain; a dash for what is not recorded. Empty in a house that prints names alone. */
export function tally(state: MeetingState, ballot: Ballot): string {
  if (!showsNumbers(state, ballot) || !ballot.result) return ''
  const { totals } = ballot.result.reckoning
  const figures = [totals.yes, totals.no, totals.abstain].map((n) => (n === null ? '–' : String(n)))
  return ` [${figures.join(', ')}]`
}

const choiceOf = (ballot: Ballot, code: string): keyof Camps | null => {
  const camps = campsOf(ballot)
  return camps.yes.includes(code)
    ? 'yes'
    : camps.no.includes(code)
      ? 'no'
      : camps.abstain.includes(code)
        ? 'abstain'
        : null
}

/** `Sachsen enthält sich der Stimme und gibt folgende Protokollnotiz ab: „…“` */
function withVote(state: MeetingState, ballot: Ballot, statement: Statement): string {
  const same = statement.by.filter((code) => choiceOf(ballot, code) === choiceOf(ballot, statement.by[0] ?? ''))
  const others = statement.by.filter((code) => !same.includes(code))
  const plural = isPlural(state, same)
  const choice = choiceOf(ballot, same[0] ?? '')
  const voted = {
    yes: plural ? 'stimmen zu und ' : 'stimmt zu und ',
    no: plural ? 'stimmen dagegen und ' : 'stimmt dagegen und ',
    abstain: plural ? 'enthalten sich der Stimme und ' : 'enthält sich der Stimme und ',
  }
  const together = others.length > 0 ? `gemeinsam mit ${datives(state, others)} ` : ''
  return `${list(same.map((code) => name(state, code)))} ${choice ? voted[choice] : ''}${plural ? 'geben' : 'gibt'} ${together}folgende Protokollnotiz ab: ${quoted(statement.text)}`
}

function subordinate(state: MeetingState, statement: Statement): string {
  const verb = isPlural(state, statement.by) ? 'abgeben' : 'abgibt'
  return `, wobei ${list(statement.by.map((code) => name(state, code)))} folgende Protokollnotiz ${verb}: ${quoted(statement.text)}`
}

/** PHR5, PHR8, PHR11: the result with the statements that belong to its sentence and the remark on who was absent. */
export function result(state: MeetingState, fact: ResultFact): string {
  const { ballot, debate } = fact
  const lead = debate === 'none' && ballot.subject.kind === 'items' ? 'ohne Aussprache ' : ''
  const spared = fact.withVote.flatMap((statement) =>
    statement.by.filter((code) => choiceOf(ballot, code) === choiceOf(ballot, statement.by[0] ?? '')),
  )
  const said = `${subjectOf(state, fact)} ${verdict(state, ballot, lead, spared)}`
  const sentence = fact.subordinate ? `${said}${subordinate(state, fact.subordinate)}` : `${said}.`
  return [
    `${sentence}${tally(state, ballot)}`,
    ...fact.withVote.map((statement) => withVote(state, ballot, statement)),
    ...(fact.absent.length > 0
      ? [`Der Beschluss wird unter Abwesenheit von ${datives(state, fact.absent)} gefasst.`]
      : []),
  ].join(' ')
}

/** Whether the result's sentence names the delegation: „gibt zudem folgende Protokollnotiz ab“. */
export function isNamedIn(state: MeetingState, ballot: Ballot, code: string): boolean {
  if (!ballot.result || !showsNames(state)) return false
  const { outcome, unanimous } = ballot.result.reckoning
  const choice = choiceOf(ballot, code)
  if (choice === null || unanimous) return false
  return outcome === 'rejected' ? choice !== 'no' : choice !== 'yes'
}

/** `Sachsen gibt zudem folgende Protokollnotiz ab: „…“` */
export function stated(state: MeetingState, { statement, result: ballot }: Extract<Fact, { name: 'stated' }>): string {
  const also = ballot && isNamedIn(state, ballot, statement.by[0] ?? '') ? 'zudem ' : ''
  const verb = isPlural(state, statement.by) ? 'geben' : 'gibt'
  return `${list(statement.by.map((code) => name(state, code)))} ${verb} ${also}folgende Protokollnotiz ab: ${quoted(statement.text)}`
}

export function elected(state: MeetingState, { ballot }: Extract<Fact, { name: 'elected' }>): string {
  const winners = ballot.result?.elected ?? []
  const secret = ballot.method === 'secret' ? 'in geheimer Wahl ' : ''
  if (winners.length === 0) return `Die Wahl bleibt ohne Ergebnis.${tally(state, ballot)}`
  return `${list(winners)} ${winners.length === 1 ? 'wird' : 'werden'} ${secret}gewählt.`
}

/** `Das Abstimmungsergebnis wird berichtigt: Sachsen hat sich der Stimme enthalten (Grund: …).` */
export function corrected(state: MeetingState, fact: Extract<Fact, { name: 'corrected' }>): string {
  const plural = isPlural(state, [fact.delegation])
  const who = name(state, fact.delegation)
  const said: Readonly<Record<string, string>> = {
    yes: `${who} ${plural ? 'haben' : 'hat'} zugestimmt`,
    no: `${who} ${plural ? 'haben' : 'hat'} dagegen gestimmt`,
    abstain: `${who} ${plural ? 'haben' : 'hat'} sich der Stimme enthalten`,
    invalid: `die Stimme von ${datives(state, [fact.delegation])} ist ungültig`,
  }
  const what = said[fact.choice] ?? `${who} ${plural ? 'haben' : 'hat'} für ${fact.choice} gestimmt`
  return `Das Abstimmungsergebnis wird berichtigt: ${capital(what)} (Grund: ${fact.reason}).`
}

export { names }
