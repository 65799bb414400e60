import type { Node } from '@tiptap/pm/model'
import { simpleDiffString } from 'lib0/diff'
import * as Y from 'yjs'
import { attributesOf, type Attributes } from './marks.ts'
import { plain } from './shown.ts'

interface Piece {
  readonly insert: string
  readonly attributes: Attributes
}

const piecesOf = (nodes: readonly Node[]): readonly Piece[] =>
  nodes.map((node) => ({ insert: node.text ?? '', attributes: attributesOf(node.marks) }))

/** @param nodes text nodes */
export function newText(nodes: readonly Node[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta([...piecesOf(nodes)])
  return text
}

/**
 * Makes a run of neighbouring texts read as the page does. Two people who begin at one place make two texts there; each
 * keeps its own letters, for moving them from one to the other would double what both move and lose what one types
 * meanwhile.
 *
 * @param run at least one
 * @param nodes text nodes
 */
export function writeText(run: readonly Y.XmlText[], nodes: readonly Node[]): void {
  const pieces = piecesOf(nodes)
  const was = run.map(plain)
  const wanted = pieces.map(({ insert }) => insert).join('')
  const { index, remove, insert } = simpleDiffString(was.join(''), wanted)
  let from = 0
  let inserted = insert === ''
  let start = 0
  for (const [at, text] of run.entries()) {
    const length = was[at]!.length
    const [cut, end] = [Math.max(index, from), Math.min(index + remove, from + length)]
    const removed = Math.max(0, end - cut)
    if (removed > 0) text.delete(cut - from, removed)
    // a letter between two texts goes to the end of the first: it is the caret's own place there
    const takes = !inserted && index <= from + length
    if (takes) text.insert(index - from, insert)
    inserted ||= takes
    const now = length - removed + (takes ? insert.length : 0)
    mark(text, cutOut(pieces, start, start + now))
    from += length
    start += now
  }
}

function cutOut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let at = 0
  return pieces.flatMap(({ insert, attributes }) => {
    const part = insert.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += insert.length
    return part === '' ? [] : [{ insert: part, attributes }]
  })
}

/** Gives a text, whose characters are right, these marks. */
function mark(text: Y.XmlText, pieces: readonly Piece[]): void {
  const names = (text.toDelta() as readonly { attributes?: Attributes }[]).flatMap(({ attributes }) =>
    Object.keys(attributes ?? {}),
  )
  if (names.length === 0 && pieces.every(({ attributes }) => Object.keys(attributes).length === 0)) return
  const none = Object.fromEntries(names.map((name) => [name, null]))
  text.applyDelta(
    pieces.map(({ insert, attributes }) => ({ retain: insert.length, attributes: { ...none, ...attributes } })),
  )
}
