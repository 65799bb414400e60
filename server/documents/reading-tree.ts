import {
  isReadingLink,
  readingTags,
  type ReadingElement,
  type ReadingNode,
  type ReadingTag,
} from '../../shared/features/documents/reading.ts'

interface Open {
  /** Null for an element of which only the content is kept. */
  readonly tag: ReadingTag | null
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: ReadingNode[]
}

const tags: ReadonlySet<string> = new Set(readingTags)
const renamed: Readonly<Record<string, ReadingTag>> = { b: 'strong', i: 'em', strike: 's', del: 's' }
/** Nothing comes between their tags. */
const empty: ReadonlySet<string> = new Set(['br', 'img', 'hr', 'input'])
/** Of these not even the text is kept. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'object', 'embed', 'svg', 'math', 'template'])
/** Elements inside each other; a list in a table in a list takes seven. */
const deepest = 40

export interface ReadingTree {
  readonly blocks: readonly ReadingNode[]
  readonly pictures: number
}

/**
 * UPL6: a converter's HTML as a tree of known tags. Unknown elements leave their content, scripts and the like not even
 * that; of attributes only a harmless address and a cell's size remain; pictures are counted and left out. Whatever the
 * HTML says, nothing else can come out: what shows the tree builds every element itself.
 */
export function readingTree(html: string): ReadingTree {
  const root: Open = { tag: null, name: '', attributes: new Map(), children: [] }
  const stack: Open[] = [root]
  let pictures = 0
  let muted: string | null = null
  const top = () => stack.at(-1) ?? root
  const close = () => {
    const done = stack.pop() ?? root
    const nodes = done.tag === null ? done.children : [elementOf(done, done.tag)]
    for (const node of nodes) top().children.push(node)
  }
  for (const [token, text] of html.matchAll(/<[^>]*>|([^<]+)/g)) {
    if (text !== undefined) {
      if (muted === null) top().children.push(decoded(text))
      continue
    }
    const [, slash = '', rawName = '', rest = ''] = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>$/.exec(token) ?? []
    const name = rawName.toLowerCase()
    if (name === '') continue
    if (muted !== null) {
      if (slash === '/' && name === muted) muted = null
    } else if (slash === '/') {
      if (stack.some((open, at) => at > 0 && open.name === name)) {
        while (top().name !== name) close()
        close()
      }
    } else if (name === 'img') pictures += 1
    else if (silent.has(name)) muted = name
    else {
      const tag = renamed[name] ?? (isTag(name) ? name : null)
      stack.push({ tag: stack.length > deepest ? null : tag, name, attributes: attributesIn(rest), children: [] })
      if (empty.has(name) || rest.endsWith('/')) close()
    }
  }
  while (stack.length > 1) close()
  return { blocks: root.children.filter(hasText), pictures }
}

const hasText = (node: ReadingNode): boolean =>
  typeof node === 'string' ? node.trim() !== '' : node.children.some(hasText)

const isTag = (name: string): name is ReadingTag => tags.has(name)

function elementOf({ attributes, children }: Open, tag: ReadingTag): ReadingNode {
  const href = attributes.get('href') ?? ''
  const element: ReadingElement = {
    tag,
    ...(tag === 'a' && isReadingLink(href) ? { href } : {}),
    ...(tag === 'td' || tag === 'th' ? { ...span(attributes, 'colspan'), ...span(attributes, 'rowspan') } : {}),
    children,
  }
  return element
}

function span(attributes: ReadonlyMap<string, string>, name: 'colspan' | 'rowspan') {
  const value = Number(attributes.get(name) ?? 1)
  return Number.isInteger(value) && value > 1 && value <= 100 ? { [name]: value } : {}
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/([a-zA-Z-]+)\s*=\s*"([^"]*)"/g)
  return new Map(Array.from(found, ([, name = '', value = '']) => [name.toLowerCase(), decoded(value)]))
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

const decoded = (text: string): string =>
  text
    .replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
      if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    // what turns the direction of reading or is not seen would let a text say something else than it seems to
    .replaceAll(/(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
