import { delegationsOf } from '../../../shared/features/roster/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { printOrder } from '../../../shared/meeting/printing.ts'
import { nameAndOffice } from '../../../shared/phrases/names.ts'
import { phrasebookOf } from '../../../shared/phrases/phrases.ts'

/** Somebody or something that can be named by typing @. */
export interface Mentionable {
  readonly id: string
  readonly kind: 'person' | 'delegation' | 'item'
  /** What is put into the text, as this house names it. */
  readonly text: string
  /** Beside it in the list. */
  readonly detail: string
}

/** Everybody of the roster, every delegation and every item, as the minutes name them. */
export function mentionables(state: MeetingState): readonly Mentionable[] {
  const { itemWord } = phrasebookOf(state)
  const people = state.roster.convened ? state.roster.people : []
  return [
    ...people.flatMap((person): readonly Mentionable[] => {
      if (person.family === undefined && person.office === undefined) return []
      const code = person.delegation === '' ? '' : ` (${person.delegation})`
      return [{ id: `person-${person.id}`, kind: 'person', text: `${nameAndOffice(person)}${code}`, detail: '' }]
    }),
    ...delegationsOf(state).map(({ code, name }): Mentionable => ({
      id: `delegation-${code}`,
      kind: 'delegation',
      text: name,
      detail: code,
    })),
    ...printOrder(state).flatMap((number): readonly Mentionable[] => {
      const item = state.agenda.items[number]
      if (!item) return []
      return [{ id: `item-${number}`, kind: 'item', text: `${itemWord} ${number}`, detail: item.short ?? item.title }]
    }),
  ]
}

/** Letters without their marks, so that „Schrodter“ finds Schrödter. */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase()

/** At most `count` that answer to what was typed behind the @: each word must begin a word of theirs. */
export function mentionsFor(all: readonly Mentionable[], typed: string, count = 8): readonly Mentionable[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  const rank = ({ text, detail, kind }: Mentionable): number => {
    const words = plain(`${text} ${detail}`).split(/[^\p{L}\p{N}.]+/u)
    if (!wanted.every((part) => words.some((word) => word.startsWith(part)))) return -1
    return kind === 'item' && wanted.length === 1 && words[1] === wanted[0] ? 2 : 1
  }
  return all
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((it) => it.rank >= 0)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, count)
    .map(({ entry }) => entry)
}
