import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { DraftText, Mark } from '../../shared/phrases/draft.ts'
import type { HeadRow } from '../../shared/phrases/phrasebook.ts'
import type { WovenBlock, WovenInline } from '../../shared/phrases/weave.ts'
import { style } from './html-style.ts'
import { minutesPaper, type Paper } from './paper.ts'
import { safeHref } from './safe-href.ts'
import { statementsApart } from './statements-apart.ts'

/** The minutes as a page: `paperHtml` of the internal edition. */
export const minutesHtml = (state: MeetingState, draft: DraftText): string =>
  paperHtml(minutesPaper({ state, log: [], draft }))

/** A document as one HTML file that needs nothing else: accessible, printable, without scripts. */
export function paperHtml(paper: Paper): string {
  const { words, title, language, version } = paper
  const sections = paper.sections.map((section) => {
    const { id, heading, depth } = section
    const level = 2 + Math.min(depth, 1)
    const text = statementsApart(section)
      .map((block) => blockHtml(block, level))
      .join('\n')
    return `<section id="top-${escaped(id)}">\n<h${level}>${escaped(heading)}</h${level}>\n${text}\n</section>`
  })
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header>
<p class="body">${escaped(paper.body)}</p>
<h1>${escaped(paper.name)}</h1>
<p class="meeting">${escaped(paper.meeting)}</p>
<table class="head">
<tbody>
${[...paper.head, ...(paper.annexes ? [paper.annexes] : [])].map(rowHtml).join('\n')}
${rowHtml({ label: words.version, lines: [{ label: null, text: version.text }] })}
</tbody>
</table>
${attendanceHtml(paper)}
</header>
${sections.join('\n')}
${signaturesHtml(paper)}
</main>
</body>
</html>
`
}

/** Who was there: a table with a head for each standing. */
function attendanceHtml({ attendance, words }: Paper): string {
  if (attendance.length === 0) return ''
  const groups = attendance.map(({ label, lines }) => {
    const people = lines.map(
      ({ label: code, text }) => `<tr><th scope="row">${escaped(code ?? '')}</th><td>${escaped(text)}</td></tr>`,
    )
    return `<tbody>\n<tr><th scope="rowgroup" colspan="2" class="group">${escaped(label)}</th></tr>\n${people.join('\n')}\n</tbody>`
  })
  return `<table class="attendance">
<caption>${escaped(words.attendance)}</caption>
<thead><tr><th scope="col">${escaped(words.delegation)}</th><th scope="col">${escaped(words.people)}</th></tr></thead>
${groups.join('\n')}
</table>`
}

function signaturesHtml({ signatures, words }: Paper): string {
  if (signatures.length === 0) return ''
  const rows = signatures.map(
    ({ role, name }) =>
      `<div><p class="line">${escaped(words.placeAndDate)}</p><p class="line">${escaped(name)}<br>${escaped(role)}</p></div>`,
  )
  return `<section class="signatures">\n<h2>${escaped(words.signatures)}</h2>\n${rows.join('\n')}\n</section>`
}

function rowHtml({ label, lines }: Pick<HeadRow, 'label' | 'lines'>): string {
  const text = lines
    .map((line) =>
      line.label === null
        ? escaped(line.text)
        : `<span class="code">${escaped(line.label)}</span> <span>${escaped(line.text)}</span>`,
    )
    .map((line) => `<div>${line}</div>`)
    .join('')
  return `<tr><th scope="row">${escaped(label)}</th><td>${text}</td></tr>`
}

/** `under` is the level of the heading it stands below. */
function blockHtml(block: WovenBlock, under: number): string {
  const all = (blocks: readonly WovenBlock[]) => blocks.map((inner) => blockHtml(inner, under)).join('\n')
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`
    case 'heading': {
      const level = Math.min(6, under + Math.max(1, block.level))
      return `<h${level}>${inlineHtml(block.content)}</h${level}>`
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${all(item)}</li>`).join('')}</${tag}>`
    }
    case 'quote':
      return `<blockquote>${all(block.blocks)}</blockquote>`
    case 'table':
      return `<table><tbody>${block.rows
        .map((row) => `<tr>${row.map(({ head, blocks }) => cellHtml(head, all(blocks))).join('')}</tr>`)
        .join('')}</tbody></table>`
  }
}

const cellHtml = (head: boolean, content: string): string => (head ? `<th>${content}</th>` : `<td>${content}</td>`)

const inlineHtml = (content: readonly WovenInline[]): string =>
  content
    .map((inline) => {
      if (inline.kind === 'break') return '<br>'
      return inline.kind === 'sentence' ? escaped(inline.text) : marked(escaped(inline.text), inline.marks)
    })
    .join('')

const tags = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const

function marked(html: string, marks: readonly Mark[]): string {
  return marks.reduce((inner, mark) => {
    if (mark.kind === 'comment') return inner
    if (mark.kind !== 'link') return `<${tags[mark.kind]}>${inner}</${tags[mark.kind]}>`
    const href = safeHref(mark.href)
    return href === null ? inner : `<a href="${escaped(href)}" rel="noopener noreferrer">${inner}</a>`
  }, html)
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
