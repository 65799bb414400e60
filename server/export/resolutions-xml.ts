import { forOutsiders } from '../../shared/meeting/outsiders.ts'
import type { MeetingState } from '../../shared/meeting/state.ts'
import { delegationNamed } from '../../shared/phrases/names.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import type { ExportSource } from './export-source.ts'
import type { Paper } from './paper.ts'
import { resolutionsPaper } from './resolutions-paper.ts'
import { resolutionsOf, type Resolution } from './resolutions.ts'
import { outcomeWord } from './vote-words.ts'
import { xmlPreface } from './xml-body.ts'
import { xmlIdentification, xmlKin } from './xml-identification.ts'
import { bodies, concept, role } from './xml-meta.ts'
import { eIdOf, reference, references, SOURCE } from './xml-names.ts'
import { aknFile, container, element, type Child, type Markup } from './xml-tree.ts'

/**
 * Annex 1 as an Akoma Ntoso 1.0 `statement`, which the standard has for “an official document of a body that may or may not
 * be normative in structure (e.g., statements, resolutions, etc.)”
 * (https://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/os-part2-specs_xsd_Element_statement.html). Each
 * resolution is a container of its own with its clauses numbered within; sponsors, results and statements refer to who and
 * what they are. Who voted how stands in the minutes, of which this is a component.
 */
export function resolutionsXml(source: ExportSource): string {
  const { state: record, edition } = source
  const state = edition === 'external' ? forOutsiders(record) : record
  const paper = resolutionsPaper(source)
  const resolutions = resolutionsOf(source)
  const { noResolutions } = paper.words
  return aknFile(
    container('statement', { name: 'resolutions', contains: 'originalVersion' }, [
      metaOf(record, paper, resolutions),
      xmlPreface(paper),
      container(
        'mainBody',
        {},
        resolutions.length > 0
          ? resolutions.map((it) => resolutionXml(state, it))
          : [element('p', {}, [noResolutions])],
      ),
    ]),
  )
}

function metaOf(state: MeetingState, paper: Paper, resolutions: readonly Resolution[]): Markup {
  const { language } = paper
  const named = resolutions.flatMap(({ sponsors, told }) => [...sponsors, ...told.flatMap(({ by }) => by)])
  const outcomes = new Set(resolutions.flatMap((it) => outcomeIn(it) ?? []))
  return container('meta', {}, [
    xmlIdentification(state, paper),
    container('references', { source: reference(SOURCE) }, [
      xmlKin(state, paper),
      ...bodies(state, new Set(named)),
      role(language, 'author'),
      ...[...outcomes].map((name) => concept(eIdOf.outcome(name), 'outcome', name, outcomeWord(language, name))),
    ]),
  ])
}

const outcomeIn = ({ ballot }: Resolution) => ballot?.result?.reckoning.outcome ?? null

function resolutionXml(state: MeetingState, resolution: Resolution): Markup {
  const { number, heading, sponsors, clauses, told } = resolution
  const { paper } = phrasebookOf(state)
  // `TOP 4 Titel`: the number with the word before it, and the rest
  const num = heading.slice(0, heading.indexOf(number) + number.length)
  const rest = heading.slice(num.length).trimStart()
  const eId = eIdOf.item(number)
  const labelled = (name: string, label: string, children: readonly Child[]) =>
    container(name, { eId: `${eId}__${name.toLowerCase()}` }, [
      element('p', {}, [element('b', {}, [`${label}:`]), ' ', ...children]),
    ])
  return container('hcontainer', { name: 'resolution', eId }, [
    element('num', {}, [num]),
    ...(rest === '' ? [] : [element('heading', {}, [rest])]),
    ...(sponsors.length > 0 ? [labelled('intro', paper.sponsors, sponsorsXml(state, sponsors))] : []),
    ...clauses.map((clause, index) =>
      container('clause', { eId: eIdOf.clause(number, index + 1) }, [
        element('num', {}, [`${index + 1}.`]),
        container('content', { eId: `${eIdOf.clause(number, index + 1)}__content` }, [
          element('p', {}, linesXml(clause)),
        ]),
      ]),
    ),
    ...(told.length > 0 ? [labelled('wrapUp', paper.result, toldXml(resolution))] : []),
  ])
}

/** `Bayern, Hessen und Sachsen`, each with whose name it is. */
function sponsorsXml(state: MeetingState, sponsors: readonly string[]): readonly Child[] {
  const between = phrasebookOf(state)
    .paper.list(sponsors.map(() => '|'))
    .split('|')
  return sponsors.flatMap((code, index): readonly Child[] => [
    between[index] ?? '',
    element('docProponent', { refersTo: reference(eIdOf.delegation(code)) }, [delegationNamed(state, code).name]),
  ])
}

const toldXml = (resolution: Resolution): readonly Child[] =>
  resolution.told.flatMap(({ kind, by, text }, index): readonly Child[] => {
    const outcome = outcomeIn(resolution)
    const sentence =
      kind === 'result'
        ? element('outcome', { refersTo: outcome === null ? null : reference(eIdOf.outcome(outcome)) }, linesXml(text))
        : element('inline', { name: 'stated', refersTo: references(by.map(eIdOf.delegation)) }, linesXml(text))
    return index === 0 ? [sentence] : [' ', sentence]
  })

/** A line break within a text is one in the document. */
const linesXml = (text: string): readonly Child[] =>
  text.split(/\r\n?|\n/).flatMap((line, index): readonly Child[] => (index === 0 ? [line] : [element('eol'), line]))
