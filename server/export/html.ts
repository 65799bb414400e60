import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { DraftText, Mark } from '../../shared/phrases/draft.ts'
import type { HeadRow } from '../../shared/phrases/phrasebook.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import { weave, type WovenBlock, type WovenInline } from '../../shared/phrases/weave.ts'
import { style } from './html-style.ts'

/** The minutes as one HTML file that needs nothing else: accessible, printable, without scripts. */
export function minutesHtml(state: MeetingState, draft: DraftText): string {
  const phrasebook = phrasebookOf(state)
  const title = phrasebook.title(state)
  const sections = weave(state, draft).map(
    ({ item, heading, blocks }) =>
      `<section id="top-${escaped(item)}">\n<h2>${escaped(heading)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`,
  )
  return `<!doctype html>
<html lang="${phrasebook.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<table class="head">
<tbody>
${phrasebook.head(state).map(rowHtml).join('\n')}
</tbody>
</table>
${sections.join('\n')}
</main>
</body>
</html>
`
}

function rowHtml({ label, lines }: HeadRow): string {
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

function blockHtml(block: WovenBlock): string {
  const all = (blocks: readonly WovenBlock[]) => blocks.map(blockHtml).join('\n')
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`
    case 'heading': {
      const level = Math.min(6, Math.max(3, block.level + 2)) // under the item's h2
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
    return isSafe(mark.href) ? `<a href="${escaped(mark.href)}" rel="noopener noreferrer">${inner}</a>` : inner
  }, html)
}

const isSafe = (href: string): boolean => /^(https?:|mailto:)/i.test(href)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
