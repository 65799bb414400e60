import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument, type Node, type YAMLError } from 'yaml'
import type { Problem } from './issue.ts'

/** 2 MiB: a conference of several days with every statement in full is a tenth of that. */
export const MAX_BYTES = 2 * 1024 * 1024
const MAX_LEXEMES = 250_000
const MAX_NODES = 100_000
const MAX_DEPTH = 24

/** Where a value stands, and where its parts stand. */
export interface Spot {
  readonly offset: number
  readonly keys: ReadonlyMap<string, { readonly offset: number; readonly value: Spot }>
  readonly items: readonly Spot[]
}

export interface Position {
  readonly line: number
  readonly column: number
}

export interface Tree {
  readonly value: unknown
  /** Position of the value at the path, or of the nearest thing that has one. */
  locate(path: readonly (string | number)[], on?: 'key'): Position
}

export interface YamlProblem extends Problem, Position {}

/**
 * Reads YAML 1.2 (core schema: `yes` and `no` are strings) into plain values with positions. Refuses, each at its
 * line: syntax errors, duplicate keys, tags, other YAML versions, several documents, and what is too large, too deep or
 * grows beyond measure by aliases (IMP2, IMP3).
 */
export function readYaml(text: string): { ok: true; tree: Tree } | { ok: false; problems: readonly YamlProblem[] } {
  const start = { line: 1, column: 1 }
  if (Buffer.byteLength(text) > MAX_BYTES) {
    return { ok: false, problems: [{ code: 'file-too-large', params: { megabytes: 2 }, ...start }] }
  }
  // The parser's work grows with the number of lexemes, which cost a tenth of it to count.
  let lexemes = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme !== '' && ++lexemes > MAX_LEXEMES) return { ok: false, problems: [{ code: 'too-many-parts', ...start }] }
  }
  const lines = new LineCounter()
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return line === 0 ? start : { line, column: col }
  }
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    resolveKnownTags: false,
    logLevel: 'error', // 'silent' would also keep a second document to itself
    // Both are quadratic in the library (100,000 keys took 90 s, 150,000 errors 34 s), so they are done here.
    uniqueKeys: false,
    prettyErrors: false,
  })
  // One slip is often followed by more complaints about the same line.
  const complaints = new Map<number, YamlProblem>()
  for (const error of [...document.errors, ...document.warnings]) {
    const position = at(error.pos[0])
    if (!complaints.has(position.line)) complaints.set(position.line, { ...wordless(error), ...position })
    if (complaints.size === 20) break
  }
  if (complaints.size > 0) return { ok: false, problems: [...complaints.values()].sort((a, b) => a.line - b.line) }
  if (document.directives?.yaml.explicit === true && document.directives.yaml.version !== '1.2') {
    return { ok: false, problems: [{ code: 'yaml-version', ...start }] }
  }
  const walk = walker(at)
  const { value, spot } = walk.read(document.contents)
  if (walk.problems.length > 0) return { ok: false, problems: walk.problems.slice(0, 20) }
  return { ok: true, tree: { value, locate: (path, on) => at(offsetOf(spot, path, on)) } }
}

function offsetOf(root: Spot, path: readonly (string | number)[], on?: 'key'): number {
  let spot = root
  for (const [index, step] of path.entries()) {
    const entry = spot.keys.get(String(step))
    if (entry && on === 'key' && index === path.length - 1) return entry.offset
    const next = entry?.value ?? spot.items[Number(step)]
    if (!next) break
    spot = next
  }
  return spot.offset
}

function walker(at: (offset: number) => Position) {
  const problems: YamlProblem[] = []
  const anchors = new Map<string, Node>()
  let nodes = 0
  const nothing = (offset: number) => ({ value: null, spot: { offset, keys: new Map(), items: [] } })
  const complain = (problem: Problem, offset: number) => void problems.push({ ...problem, ...at(offset) })

  function read(node: unknown, depth = 0, inAlias = false, from = 0): { value: unknown; spot: Spot } {
    const offset = (node as Node | null)?.range?.[0] ?? from
    if (problems.length > 0 && ['too-deep', 'too-many-parts'].includes(problems.at(-1)?.code ?? '')) {
      return nothing(offset)
    }
    if (depth > MAX_DEPTH) complain({ code: 'too-deep', params: { levels: MAX_DEPTH } }, offset)
    else if (++nodes > MAX_NODES) complain({ code: 'too-many-parts' }, offset)
    else if (isAlias(node)) {
      const source = anchors.get(node.source)
      if (source) return read(source, depth + 1, true, offset)
      complain({ code: 'yaml-anchor', params: { name: node.source } }, offset)
    } else {
      if (!inAlias && (isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) anchors.set(node.anchor, node)
      if (isMap(node)) return readMap(node.items, offset, depth, inAlias)
      if (isSeq(node)) {
        const parts = node.items.map((item) => read(item, depth + 1, inAlias, offset))
        const spot = { offset, keys: new Map(), items: parts.map((part) => part.spot) }
        return { value: parts.map((part) => part.value), spot }
      }
      if (isScalar(node)) return { ...nothing(offset), value: node.value }
    }
    return nothing(offset)
  }

  function readMap(pairs: readonly { key: unknown; value: unknown }[], offset: number, depth: number, alias: boolean) {
    const keys = new Map<string, { offset: number; value: Spot }>()
    const value: Record<string, unknown> = {}
    for (const pair of pairs) {
      const keyOffset = (pair.key as Node | null)?.range?.[0] ?? offset
      const key = keyOf(pair.key)
      if (key === null) complain({ code: 'yaml-key' }, keyOffset)
      else if (key === '__proto__') complain({ code: 'reserved-name', params: { name: key } }, keyOffset)
      else if (keys.has(key)) complain({ code: 'duplicate-key', params: { key } }, keyOffset)
      else {
        const part = read(pair.value, depth + 1, alias, keyOffset)
        keys.set(key, { offset: keyOffset, value: part.spot })
        value[key] = part.value
      }
    }
    return { value, spot: { offset, keys, items: [] } }
  }

  return { problems, read: (node: unknown) => read(node) }
}

/** `4:` and `true:` are keys by their looks; a key that is a list or nothing is none. */
function keyOf(node: unknown): string | null {
  const value = isScalar(node) ? node.value : null
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/** The library's own English sentence is kept only for what has no sentence here. */
function wordless(error: YAMLError): Problem {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { code: 'yaml-tab' }
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return { code: 'yaml-indent' }
    case 'MISSING_CHAR':
      return { code: 'yaml-missing-char', params: { detail: error.message } }
    case 'MULTIPLE_DOCS':
      return { code: 'yaml-several-documents' }
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return { code: 'yaml-tag' }
    case 'RESOURCE_EXHAUSTION':
      return { code: 'too-deep', params: { levels: MAX_DEPTH } }
    case 'BAD_ALIAS':
      return { code: 'yaml-anchor', params: { name: '' } }
    default:
      return { code: 'yaml-syntax', params: { detail: error.message } }
  }
}
