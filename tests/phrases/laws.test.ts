import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sectionsOf } from '../../shared/meeting/facts.ts'
import { german } from '../../shared/phrases/de/german.ts'
import type { Block, DraftText } from '../../shared/phrases/draft.ts'
import { english } from '../../shared/phrases/en/english.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import { weave, type WovenBlock, type WovenInline } from '../../shared/phrases/weave.ts'
import { minutesHtml } from '../../server/export/html.ts'
import { minutesText } from '../../server/export/text.ts'
import { draftOf, draftSeed } from '../support/random-draft.ts'
import { randomMeeting } from '../support/random-meeting.ts'
import { holds, playRandom, SEED } from '../meeting/random-play.ts'

const inlines = (block: WovenBlock): readonly WovenInline[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.content
    case 'list':
      return block.items.flat().flatMap(inlines)
    case 'quote':
      return block.blocks.flatMap(inlines)
    case 'table':
      return block.rows.flat().flatMap((cell) => cell.blocks.flatMap(inlines))
  }
}

/** What was typed under the headings there are, in order, blanks apart. */
function typed(draft: DraftText, headings: readonly string[]): string {
  const text = (block: Block): string => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return block.content.map((it) => (it.kind === 'text' ? it.text : '')).join('')
      case 'list':
        return block.items.flat().map(text).join('')
      case 'quote':
        return block.blocks.map(text).join('')
      case 'table':
        return block.rows
          .flat()
          .flatMap((cell) => cell.blocks.map(text))
          .join('')
    }
  }
  return headings
    .flatMap((item) => draft[item] ?? [])
    .map(text)
    .join('')
    .replace(/\s/g, '')
}

const opened = (sentence: string, mark: string) => sentence.split(mark).length

describe(`any meeting whatever (seed ${SEED})`, () => {
  it('[PHR26] no sentence is left unfinished, in either language', () => {
    holds(randomMeeting(), (random) => {
      const { state } = playRandom(random)
      for (const fact of sectionsOf(state).flatMap(({ facts }) => facts))
        for (const book of [german, english]) {
          const sentence = book.sentence(state, fact)
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object| {2}|^ | $| [.,:;]|\(\)|\.\./)
          expect(sentence).toMatch(/(?:[.:?]|[.)]?[“”]|\])$/)
          // the marks of a ruling are its own
          if (fact.name === 'ruled' || fact.name === 'noticed') continue
          expect([sentence, opened(sentence, '„')]).toEqual([sentence, book === german ? opened(sentence, '“') : 1])
          if (book === english) expect(opened(sentence, '“')).toBe(opened(sentence, '”'))
        }
    })
  })

  it('[WEA1, WEA3, WEA4] whatever the draft holds, every fact is printed exactly once and all prose in its order', () => {
    holds(fc.tuple(randomMeeting(), draftSeed), ([random, seed]) => {
      const { state } = playRandom(random)
      const facts = sectionsOf(state).flatMap((section) => section.facts)
      const items = [...state.agenda.order, 'gone']
      const draft = draftOf(seed, items, [...facts.map(({ id }) => id), 'absent', 'f2'])
      const sections = weave(state, draft)
      const printed = sections.flatMap(({ blocks }) => blocks.flatMap(inlines))
      const sentences = printed.flatMap((it) => (it.kind === 'sentence' ? [it] : []))
      const ids = sentences.map(({ fact }) => fact)
      expect(new Set(ids).size).toBe(ids.length)
      // a statement worded by hand is a fact of its own (FCT8); all else is as the record alone has it
      const worded = new Set(JSON.stringify(draft).match(/f\d+(?:-[^"]+)?(?=","wording":\{)/g) ?? [])
      const due = sectionsOf(state, worded).flatMap((section) => section.facts)
      expect(ids.toSorted()).toEqual(
        due
          .filter((fact) => phrasebookOf(state).sentence(state, fact) !== '')
          .map(({ id }) => id)
          .toSorted(),
      )
      const prose = printed
        .map((it) => (it.kind === 'text' ? it.text : ''))
        .join('')
        .replace(/\s/g, '')
      expect(prose).toBe(
        typed(
          draft,
          sections.map(({ item }) => item),
        ),
      )
    })
  })

  it('[WEA2] facts nobody moved stand in printed order', () => {
    holds(randomMeeting(), (random) => {
      const { state } = playRandom(random)
      for (const [at, { blocks }] of weave(state, {}).entries()) {
        const ids = blocks.flatMap(inlines).flatMap((it) => (it.kind === 'sentence' ? [it.fact] : []))
        expect(ids).toEqual(sectionsOf(state)[at]?.facts.map(({ id }) => id))
      }
    })
  })

  it('[WEA1] text and page are made of any of them', () => {
    holds(fc.tuple(randomMeeting(), draftSeed), ([random, seed]) => {
      const { state } = playRandom(random)
      const facts = sectionsOf(state).flatMap((section) => section.facts.map(({ id }) => id))
      const draft = draftOf(seed, state.agenda.order, facts)
      expect(minutesText(state, draft)).not.toMatch(/undefined|\[object/)
      expect(minutesHtml(state, draft)).not.toMatch(/undefined|\[object/)
    })
  })
})
