import { diffArrays } from 'diff'
import type { WovenSection } from '../../../shared/phrases/weave.ts'
import { wordDifference, type Span } from '../motions/word-difference.ts'
import { linesOf, type Line } from './version-lines.ts'

/** A line in two versions; `spans` reads as the earlier one without what is `new`, as the later one without `gone`. */
export interface LineDifference extends Omit<Line, 'text' | 'cells'> {
  /** Of a row: those of its cells, one after another. */
  readonly spans: readonly Span[]
  /** Of a row: cell by cell; a cell of a column that went or came is all `gone` or all `new`. */
  readonly cells?: readonly (readonly Span[])[]
}

export interface SectionDifference {
  readonly item: string
  /** As it stands in the later version, else in the earlier. */
  readonly heading: string
  readonly how: 'same' | 'changed' | 'new' | 'gone'
  readonly lines: readonly LineDifference[]
}

/** Two versions of the minutes, section by section in the order of the later one; what went stands where it stood. */
export function versionDifference(
  before: readonly WovenSection[],
  after: readonly WovenSection[],
): readonly SectionDifference[] {
  const was = new Map(before.map((section) => [section.item, section]))
  const is = new Map(after.map((section) => [section.item, section]))
  const order = diffArrays(
    before.map(({ item }) => item),
    after.map(({ item }) => item),
  )
  return order
    .flatMap(({ value }) => value)
    .filter((item, at, all) => all.indexOf(item) === at)
    .flatMap((item): readonly SectionDifference[] => {
      const [earlier, later] = [was.get(item), is.get(item)]
      const heading = later?.heading ?? earlier?.heading ?? ''
      if (!earlier || !later) {
        const how = later ? 'new' : 'gone'
        return [
          { item, heading, how, lines: linesOf(later ?? earlier ?? { blocks: [] }).map((line) => all(line, how)) },
        ]
      }
      const lines = lineDifferences(linesOf(earlier), linesOf(later))
      const changed = lines.some(({ spans }) => spans.some(({ how }) => how !== 'same'))
      return [{ item, heading, how: changed ? 'changed' : 'same', lines }]
    })
}

const all = ({ text, cells, ...line }: Line, how: Span['how']): LineDifference =>
  cells
    ? row(
        line,
        cells.map((cell) => whole(cell, how)),
      )
    : { ...line, spans: whole(text, how) }

const whole = (text: string, how: Span['how']): readonly Span[] => (text === '' ? [] : [{ how, text }])
const row = (line: Omit<Line, 'text' | 'cells'>, cells: readonly (readonly Span[])[]): LineDifference => ({
  ...line,
  cells,
  spans: cells.flat(),
})

/** Lines that stayed stay together; of those in between, the likest are held against each other, word by word. */
function lineDifferences(before: readonly Line[], after: readonly Line[]): readonly LineDifference[] {
  const told: LineDifference[] = []
  let gone: Line[] = []
  let come: Line[] = []
  const settle = () => {
    told.push(...paired(gone, come))
    gone = []
    come = []
  }
  let [at, then] = [0, 0]
  for (const part of diffArrays(before.map(keyOf), after.map(keyOf))) {
    if (part.removed) gone.push(...before.slice(at, (at += part.value.length)))
    else if (part.added) come.push(...after.slice(then, (then += part.value.length)))
    else {
      settle()
      told.push(...before.slice(at, (at += part.value.length)).map((line) => all(line, 'same')))
      then += part.value.length
    }
  }
  settle()
  return told
}

const keyOf = ({ kind, depth, marker, text, cells, head }: Line): string =>
  JSON.stringify([kind, depth, marker, text, cells, head])

/** Alike enough to be the same line worded anew, as a share of the words of the longer one. */
const LIKE = 0.4

function paired(gone: readonly Line[], come: readonly Line[]): readonly LineDifference[] {
  const left = [...gone]
  const told: LineDifference[] = []
  for (const line of come) {
    const likest = left.findIndex((was) => isLike(was, line))
    if (likest < 0) {
      told.push(all(line, 'new'))
      continue
    }
    told.push(...left.splice(0, likest).map((was) => all(was, 'gone')))
    const [was] = left.splice(0, 1)
    told.push(changed(was, line))
  }
  // what went without a successor stands before what came in its place
  const before = left.map((line) => all(line, 'gone'))
  return told.some(({ spans }) => spans.some(({ how }) => how !== 'new')) ? [...told, ...before] : [...before, ...told]
}

/** A row is worded anew only as a row; the same first cell is likeness enough. */
function isLike(was: Line, is: Line): boolean {
  if ((was.cells === undefined) !== (is.cells === undefined)) return false
  const [name] = was.cells ?? []
  return (name !== undefined && name !== '' && name === is.cells?.[0]) || likeness(was.text, is.text) >= LIKE
}

function changed(was: Line | undefined, { text, cells, ...line }: Line): LineDifference {
  if (!cells) return { ...line, spans: wordDifference(was?.text ?? '', text) }
  const before = was?.cells ?? []
  if (before.length === cells.length)
    return row(
      line,
      cells.map((cell, at) => wordDifference(before[at] ?? '', cell)),
    )
  // a column went or came: which, the cells that stayed say
  const told = diffArrays([...before], [...cells]).flatMap(({ added, removed, value }) =>
    value.map((cell) => whole(cell, removed ? 'gone' : added ? 'new' : 'same')),
  )
  return row(line, told)
}

function likeness(a: string, b: string): number {
  const [one, two] = [wordsIn(a), wordsIn(b)]
  const there = new Map<string, number>()
  for (const word of one) there.set(word, (there.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of two) {
    const count = there.get(word) ?? 0
    if (count === 0) continue
    there.set(word, count - 1)
    shared += 1
  }
  return shared / Math.max(one.length, two.length, 1)
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
