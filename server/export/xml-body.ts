import { sectionsOf, type Fact } from '../../shared/meeting/facts.ts'
import { forOutsiders } from '../../shared/meeting/outsiders.ts'
import type { Mark } from '../../shared/phrases/draft.ts'
import type { HeadRow } from '../../shared/phrases/phrasebook.ts'
import { wordingsIn } from '../../shared/phrases/references.ts'
import type { WovenBlock, WovenInline } from '../../shared/phrases/weave.ts'
import type { ExportSource } from './export-source.ts'
import type { Paper, PaperSection } from './paper.ts'
import { eIdOf, reference, references } from './xml-names.ts'
import { container, element, type Child, type Markup } from './xml-tree.ts'

/** Title and head: when, where, and who was there. */
export function xmlPreface({ title, head, attendance, annexes, version }: Paper): Markup {
  const rows = [...head, ...attendance, ...(annexes ? [annexes] : [])]
  return container('preface', {}, [
    element('p', {}, [element('docTitle', {}, [title])]),
    element('p', {}, [element('docStage', {}, [version.text])]),
    ...(rows.length === 0 ? [] : [container('table', { eId: 'head' }, rows.map(headRow))]),
  ])
}

const headRow = ({ label, lines }: HeadRow): Markup =>
  container('tr', {}, [
    container('th', {}, [element('p', {}, [label])]),
    container(
      'td',
      {},
      lines.map((line) =>
        element('p', {}, line.label === null ? [line.text] : [element('b', {}, [line.label]), ` ${line.text}`]),
      ),
    ),
  ])

/** The text, a `debateSection` an item in printed order; recorded facts are marked, prose stands as it was typed. */
export function xmlBody({ state: record, draft, edition }: ExportSource, paper: Paper): Markup {
  const state = edition === 'external' ? forOutsiders(record) : record
  const facts = new Map(
    sectionsOf(state, new Set(wordingsIn(draft).keys()))
      .flatMap((section) => section.facts)
      .map((fact) => [fact.id, fact]),
  )
  const sections = paper.sections.map((section) => sectionXml(section, facts))
  return container(
    'debateBody',
    {},
    // the schema asks for one section at least: a meeting without a heading has an empty one
    sections.length > 0 ? sections : [element('debateSection', { name: 'item', eId: 'items' })],
  )
}

type Facts = ReadonlyMap<string, Fact>

/** Who signs; nothing where nobody does. */
export const xmlConclusions = ({ signatures }: Paper): readonly Markup[] =>
  signatures.length === 0
    ? []
    : [
        container(
          'conclusions',
          {},
          signatures.map(({ role, name }) => element('p', {}, [element('signature', {}, [`${role}: ${name}`])])),
        ),
      ]

function sectionXml({ number, heading, blocks }: PaperSection, facts: Facts): Markup {
  // `TOP 4 Titel (BE)`: the number with the word before it, and the rest
  const num = heading.slice(0, heading.indexOf(number) + number.length)
  const rest = heading.slice(num.length).trimStart()
  return container('debateSection', { name: 'item', eId: eIdOf.item(number) }, [
    element('num', {}, [num]),
    ...(rest === '' ? [] : [element('heading', {}, [rest])]),
    ...blocks.flatMap((block) => blockXml(block, facts)),
  ])
}

function blockXml(block: WovenBlock, facts: Facts): readonly Markup[] {
  switch (block.kind) {
    case 'paragraph':
      return [element('p', {}, inlineXml(block.content, facts))]
    case 'heading':
      return [element('block', { name: 'heading', 'rostra:level': block.level }, inlineXml(block.content, facts))]
    case 'list':
      return [
        container(
          block.ordered ? 'ol' : 'ul',
          {},
          block.items.map((blocks) =>
            container(
              'li',
              {},
              blocks.flatMap((inner) => blockInListXml(inner, facts)),
            ),
          ),
        ),
      ]
    case 'quote': {
      const blocks = block.blocks.flatMap((inner) => blockXml(inner, facts))
      return blocks.length === 0 ? [] : [container('blockContainer', { class: 'quote' }, blocks)]
    }
    case 'table': {
      const rows = block.rows.filter((row) => row.length > 0).map((row) => rowXml(row, facts))
      return rows.length === 0 ? [] : [container('table', {}, rows)]
    }
  }
}

const rowXml = (row: Extract<WovenBlock, { kind: 'table' }>['rows'][number], facts: Facts): Markup =>
  container(
    'tr',
    {},
    row.map(({ head, blocks }) =>
      container(
        head ? 'th' : 'td',
        {},
        blocks.flatMap((inner) => blockXml(inner, facts)),
      ),
    ),
  )

/** An entry of a list holds paragraphs and lists alone; what else stands in it stands in an inset. */
function blockInListXml(block: WovenBlock, facts: Facts): readonly Markup[] {
  if (block.kind === 'paragraph' || block.kind === 'list') return blockXml(block, facts)
  if (block.kind === 'heading') return [element('p', { class: 'heading' }, inlineXml(block.content, facts))]
  const inset = blockXml(block, facts)
  return inset.length === 0 ? [] : [container('embeddedStructure', {}, inset)]
}

const inlineXml = (content: readonly WovenInline[], facts: Facts): readonly Child[] =>
  content.map((inline) => {
    if (inline.kind === 'break') return element('eol')
    return inline.kind === 'sentence' ? sentenceXml(inline, facts) : markedXml(inline.text, inline.marks)
  })

/** A recorded fact: its result as `outcome`, a statement with whose it is, all else with the name of what happened. */
function sentenceXml({ fact, text }: Extract<WovenInline, { kind: 'sentence' }>, facts: Facts): Markup {
  const known = facts.get(fact)
  const eId = eIdOf.fact(fact)
  if (known?.name === 'result' || known?.name === 'elected') {
    const outcome = known.ballot.result?.reckoning.outcome
    return element('outcome', { eId, refersTo: outcome ? reference(eIdOf.outcome(outcome)) : null }, [text])
  }
  const whose = known?.name === 'stated' ? references(known.statement.by.map(eIdOf.delegation)) : null
  return element('inline', { name: known?.name ?? 'fact', eId, refersTo: whose }, [text])
}

const tags = { bold: 'b', italic: 'i', underline: 'u' } as const

function markedXml(text: string, marks: readonly Mark[]): Child {
  return marks.reduce<Child>((inner, mark) => {
    switch (mark.kind) {
      case 'bold':
      case 'italic':
      case 'underline':
        return element(tags[mark.kind], {}, [inner])
      case 'strike':
        return element('span', { class: 'strike' }, [inner])
      case 'link': {
        const href = safeAddress(mark.href)
        return href === null ? inner : element('a', { href }, [inner])
      }
      default:
        return inner
    }
  }, text)
}

/** An address that opens or writes to something and runs nothing, in the letters of a URI; else null. */
function safeAddress(href: string): string | null {
  if (!/^(https?:|mailto:)/i.test(href)) return null
  const [address = '', ...fragments] = (URL.parse(href)?.href ?? '').split('#')
  const letters = (text: string) =>
    text
      .toWellFormed()
      .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
      .replace(/[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]/gu, (sign) => encodeURIComponent(sign))
  if (address === '') return null
  return letters(address) + (fragments.length > 0 ? `#${letters(fragments.join('#'))}` : '')
}
