import { delegationsOf } from '../../../../shared/features/roster/select.ts'
import { sectionsOf } from '../../../../shared/meeting/facts.ts'
import type { MeetingState } from '../../../../shared/meeting/meeting.ts'
import { phrasebookOf } from '../../../../shared/phrases/phrases.ts'
import type { NameDoubt } from './finding.ts'

/** Names to look out for, and all words that are right as they stand. */
export interface NameBook {
  readonly families: readonly Family[]
  readonly known: ReadonlySet<string>
  readonly codes: ReadonlySet<string>
}

interface Family {
  readonly name: string
  readonly given: ReadonlySet<string>
}

const word = /\p{Lu}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*/gu
const anyWord = /[\p{L}\p{M}]+/gu

/** Words before a name that say a name follows. */
const styles =
  /^(?:Herrn?|Frau|Dr|Prof|Professor(?:in)?|Minister(?:in|präsident(?:in)?)?|Staatsminister(?:in)?|Staatssekretär(?:in)?|Staatsr(?:at|ätin)|Senator(?:in)?|Kolleg(?:e|en|in)|Abgeordneten?r?|Präsident(?:in)?|Mr|Mrs|Ms|Mx|Secretary)$/u

/** The names of a meeting's roster, with every word that the record itself uses. */
export function nameBook(state: MeetingState): NameBook {
  const people = state.roster.convened ? state.roster.people : []
  const families = new Map<string, Set<string>>()
  for (const { family, given } of people) {
    const name = family?.split(/\s+/).at(-1) ?? ''
    if (!/^\p{Lu}/u.test(name) || name.length < 4) continue
    const known = families.get(name) ?? new Set<string>()
    for (const one of given?.split(/\s+/) ?? []) known.add(one)
    families.set(name, known)
  }
  return {
    families: [...families].map(([name, given]) => ({ name, given })),
    known: knownWords(state),
    codes: new Set(delegationsOf(state).map(({ code }) => code)),
  }
}

function knownWords(state: MeetingState): ReadonlySet<string> {
  const phrasebook = phrasebookOf(state)
  const { roster } = state
  const texts = [
    ...(roster.convened ? roster.people.flatMap((it) => [it.family, it.given, it.office, it.title, it.reason]) : []),
    ...(roster.convened ? [roster.body.name, roster.body.short, roster.meeting.title, roster.meeting.place] : []),
    ...delegationsOf(state).flatMap((it) => [it.name, it.genitive, it.dative]),
    ...Object.values(state.agenda.items).flatMap((it) => [it.title, it.short, ...it.clauses]),
    ...sectionsOf(state).flatMap(({ facts }) => facts.map((fact) => phrasebook.sentence(state, fact))),
  ]
  return new Set(texts.flatMap((text) => text?.match(anyWord) ?? []))
}

/**
 * Words of a line that look like a family name of the roster with a slip in it. It would rather miss one than stop at
 * an ordinary word (CHK2): without a title, an office, a given name or a delegation's code beside it only a long word is
 * doubted, and never one that merely bends a name (Scharrenbachs) or goes on from it.
 */
export function nameDoubts(line: string, { families, known, codes }: NameBook): readonly NameDoubt[] {
  if (families.length === 0) return []
  const found: NameDoubt[] = []
  let before = ''
  let end = 0
  for (const match of line.matchAll(word)) {
    const [words] = match
    const near = /^[\s\u00a0.]*$/.test(line.slice(end, match.index)) ? before : ''
    before = words
    end = match.index + words.length
    if (isKnown(words, known)) continue
    const code = /^\s\((\p{Lu}[\p{L}\d-]*)\)/u.exec(line.slice(end))?.[1] ?? ''
    const named = styles.test(near) || codes.has(code)
    const instead = families
      .flatMap((family) => {
        const slips = slipsBetween(words, family, named || family.given.has(near))
        return slips === null ? [] : [{ name: bent(words, family.name), slips }]
      })
      .toSorted((a, b) => a.slips - b.slips)
    const [best] = instead
    if (best)
      found.push({
        kind: 'name',
        from: match.index,
        to: end,
        words,
        instead: instead.filter(({ slips }) => slips === best.slips).map(({ name }) => name),
      })
  }
  return found
}

const isKnown = (words: string, known: ReadonlySet<string>): boolean =>
  [words, words.replace(/['’]?s$/u, ''), words.replace(/['’]$/u, '')].some(
    (form) => known.has(form) || form.split(/[-’']/).every((part) => known.has(part)),
  )

/** How many slips lie between a word and a name, null where that is no slip any more. */
function slipsBetween(words: string, { name }: Family, named: boolean): number | null {
  const [length, initial] = [name.length, name[0]]
  const most = named ? (length >= 8 ? 2 : 1) : length >= 11 ? 2 : length >= 8 ? 1 : 0
  if (most === 0) return null
  if (!named && (words[0] !== initial || words.startsWith(name) || name.startsWith(words))) return null
  if (Math.abs(words.length - length) > most + 1) return null
  const forms = [words, words.replace(/['’]?s$/u, '')].map(plain)
  const slips = Math.min(...forms.map((form) => distance(form, plain(name), most)))
  if (slips > most) return null
  // written the other way (Schroedter): a slip all the same, the least
  return slips
}

/** The name in the case in which the word stood. */
const bent = (words: string, name: string): string =>
  /[^s]s$/u.test(words) &&
  !name.endsWith('s') &&
  distance(plain(words.slice(0, -1)), plain(name), 3) < distance(plain(words), plain(name), 3)
    ? `${name}s`
    : name

const plain = (text: string): string =>
  text.toLowerCase().replaceAll('ß', 'ss').replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')

/** Letters put in, left out, changed or swapped with their neighbour; more than `most` is any number above it. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let older: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1)
      row.push(least)
    }
    older = last
    last = row
  }
  return last[b.length] ?? most + 1
}
