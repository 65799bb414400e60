/** What is left of something pasted, and what had to stay behind. */
export interface CleanPaste {
  readonly html: string
  readonly images: number
}

const DROPPED =
  'script, style, meta, link, title, xml, del, hr, object, iframe, svg, button, input, select, textarea, ' +
  '.MsoCommentReference, .msocomanchor, [style*="mso-element:comment"], [style*="mso-hide:all"]'
/** Pictures, and Word's drawings (`v:shape`, `v:imagedata`). */
const isImage = ({ localName }: Element): boolean => /^(?:img|picture|v:.*)$/i.test(localName)
/** Tags that say something; all others are opened, and what is inside stays. */
const kept: ReadonlySet<string> = new Set(
  'p div ul ol li blockquote table thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 b strong i em u s strike br a'.split(
    ' ',
  ),
)
const heading: Readonly<Record<string, string>> = { h1: 'h3', h2: 'h3', h5: 'h4', h6: 'h4' }

/**
 * Takes what word processors and web pages put on the clipboard down to what minutes consist of: paragraphs, two ranks
 * of headings, lists, quotations, tables, and bold, italic, underlined, struck and linked words. Word's list paragraphs
 * become lists; footnote marks stay as text without their link; deleted words, comments, fonts, colours, empty
 * paragraphs and images go. What was copied from the minutes themselves is left as it is.
 */
export function cleanPaste(html: string): CleanPaste {
  if (html.includes('data-pm-slice')) return { html, images: 0 }
  // a sheet is dropped before it is read: the page's security policy would complain of it
  const { body } = new DOMParser().parseFromString(html.replaceAll(/<style\b[\s\S]*?<\/style>/gi, ''), 'text/html')
  for (const gone of body.querySelectorAll(DROPPED)) gone.remove()
  const pictures = Array.from(body.querySelectorAll('*')).filter(isImage)
  const images = pictures.filter(({ localName }) => /^(?:img|v:imagedata)$/i.test(localName)).length
  for (const gone of pictures) gone.remove()
  dropComments(body)
  wordLists(body)
  for (const element of body.querySelectorAll('*')) tidy(element)
  for (const block of [...body.querySelectorAll('p, h3, h4, li, blockquote, ul, ol')].toReversed())
    if (isEmpty(block)) {
      if (block.closest('td, th')) block.replaceChildren()
      else block.remove()
    }
  for (const line of body.querySelectorAll('br'))
    if (isBlockOrNothing(line.previousSibling) && isBlockOrNothing(line.nextSibling)) line.remove()
  // a table at the end would leave no place to go on with a click
  if (body.lastElementChild?.tagName === 'TABLE') body.append(body.ownerDocument.createElement('p'))
  return { html: body.innerHTML.trim(), images }
}

/** Conditional comments hold a second copy for other readers. */
function dropComments(node: Node): void {
  const children = Array.from(node.childNodes)
  for (const child of children) {
    if (child.nodeType === 8) child.remove()
    else dropComments(child)
  }
}

const isBlockOrNothing = (node: Node | null): boolean =>
  node === null ||
  (node.nodeType === 3 && (node.textContent ?? '').trim() === '') ||
  (node instanceof Element && /^(?:p|div|ul|ol|table|h[34]|blockquote)$/i.test(node.tagName))

const isEmpty = (element: Element): boolean => (element.textContent ?? '').replaceAll(/[\s\u00a0]/g, '') === ''

/** Word writes lists as paragraphs whose style names list and rank, with the bullet or number as text. */
function wordLists(body: HTMLElement): void {
  const open: { readonly list: Element; readonly rank: number }[] = []
  let before: Element | null = null
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const rank = Number(/mso-list:[^;"']*level(\d)/i.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 0)
    if (rank === 0 || /^h\d$/i.test(paragraph.tagName)) continue
    const marker = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]')
    const ordered = /^[(\s]*[\p{L}\p{N}]{1,4}[.)]/u.test(marker?.textContent ?? '')
    marker?.remove()
    const follows = before !== null && paragraph.previousElementSibling === before
    if (!follows) open.length = 0
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) > rank) open.pop()
    let top = open.at(-1)
    if (!top || top.rank < rank) {
      const list = body.ownerDocument.createElement(ordered ? 'ol' : 'ul')
      const host = top?.list.lastElementChild
      if (host) host.append(list)
      else paragraph.before(list)
      top = { list, rank }
      open.push(top)
    }
    const item = body.ownerDocument.createElement('li')
    top.list.append(item)
    item.append(paragraph)
    before = open[0]?.list ?? null
  }
}

function tidy(element: Element): void {
  const tag = element.tagName.toLowerCase()
  const style = element.getAttribute('style') ?? ''
  const shape = { colspan: element.getAttribute('colspan'), rowspan: element.getAttribute('rowspan') }
  const href = element.getAttribute('href') ?? ''
  if (/mso-spacerun|mso-tab-count/i.test(style)) element.textContent = ' '
  else if (element.childElementCount === 0 && element.textContent)
    element.textContent = element.textContent.replaceAll(/[ \u00a0]{2,}/g, ' ')
  // web pages wrap everything in a <b> that is none
  const isNoMark = /^(?:b|strong)$/.test(tag) && /(?<![-\w])font-weight:\s*(?:normal|400)/i.test(style)
  const isPlainLink = tag === 'a' && !/^(?:https?:\/\/|mailto:)/i.test(href)
  const marks = marksOf(tag, style)
  for (const name of element.getAttributeNames()) element.removeAttribute(name)
  if (tag === 'a' && !isPlainLink) element.setAttribute('href', href)
  if (tag === 'td' || tag === 'th')
    for (const [name, value] of Object.entries(shape))
      if (value !== null && /^[1-9]\d?$/.test(value)) element.setAttribute(name, value)
  for (const mark of marks) wrapInside(element, mark)
  if (heading[tag]) rename(element, heading[tag])
  else if (!kept.has(tag) || isNoMark || isPlainLink) element.replaceWith(...element.childNodes)
}

/** Marks that a style says instead of a tag; not of a block, whose looks are its own affair. */
function marksOf(tag: string, style: string): readonly string[] {
  if (tag !== 'span' && tag !== 'font') return []
  return [
    /(?<![-\w])font-weight:\s*(?:bold|[6-9]00)/i.test(style) && 'b',
    /(?<![-\w])font-style:\s*italic/i.test(style) && 'i',
    /text-decoration[^;]*underline/i.test(style) && 'u',
    /text-decoration[^;]*line-through/i.test(style) && 's',
  ].filter((mark) => mark !== false)
}

function wrapInside(element: Element, tag: string): void {
  const mark = element.ownerDocument.createElement(tag)
  mark.append(...element.childNodes)
  element.append(mark)
}

function rename(element: Element, tag: string): void {
  const other = element.ownerDocument.createElement(tag)
  other.append(...element.childNodes)
  element.replaceWith(other)
}
