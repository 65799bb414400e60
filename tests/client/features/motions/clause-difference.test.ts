import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clauseDifferences,
  furtherDifferences,
  renumberedRuns,
  touched,
  type ClauseDifference,
} from '../../../../client/features/motions/clause-difference.ts'
import { wordDifference, type Span } from '../../../../client/features/motions/word-difference.ts'
import { applied, merged } from '../../../../shared/features/motions/clauses.ts'
import type { ClauseChange } from '../../../../shared/features/motions/messages.ts'

/** `[-was-]{+is+}`, as plain text. */
const written = (spans: readonly Span[]): string =>
  spans.map(({ how, text }) => (how === 'same' ? text : how === 'gone' ? `[-${text}-]` : `{+${text}+}`)).join('')
const difference = (before: string, after: string) => written(wordDifference(before, after))
const change = (part: Partial<ClauseChange> & Pick<ClauseChange, 'clause' | 'op'>): ClauseChange => ({
  text: null,
  count: null,
  consequential: false,
  ...part,
})
const brief = ({ how, was, is, spans }: ClauseDifference) => [how, was, is, written(spans)]

describe('two wordings', () => {
  it.each<[string, string, string, string]>([
    ['one word', 'Die Frist endet 2026.', 'Die Frist endet 2027.', 'Die Frist endet [-2026-]{+2027+}.'],
    ['nothing', 'Die Länder prüfen es.', 'Die Länder prüfen es.', 'Die Länder prüfen es.'],
    ['an umlaut', 'Die Lander prüfen es.', 'Die Länder prüfen es.', 'Die [-Lander-]{+Länder+} prüfen es.'],
    ['a full stop', 'Sie prüfen es', 'Sie prüfen es.', 'Sie prüfen es{+.+}'],
    [
      'an insertion with its comma',
      'Bund und Länder prüfen die Fristen.',
      'Bund, Länder und Kommunen prüfen die Fristen.',
      'Bund[- und Länder-]{+, Länder und Kommunen+} prüfen die Fristen.',
    ],
    [
      'quotation marks',
      'Der Grundsatz "Einer für Alle" gilt in allen Ländern.',
      'Der Grundsatz „Einer für Alle“ gilt in allen Ländern.',
      'Der Grundsatz [-"-]{+„+}Einer für Alle[-"-]{+“+} gilt in allen Ländern.',
    ],
    [
      'a short word between two changed ones, with them',
      'Das Papier nennt die Ziele der Länder in jedem Jahr.',
      'Das Papier nennt die Wege im Bund in jedem Jahr.',
      'Das Papier nennt die [-Ziele der Länder-]{+Wege im Bund+} in jedem Jahr.',
    ],
    [
      'next to everything, as two sentences',
      'Die Konferenz begrüßt den Bericht der Arbeitsgruppe.',
      'Der Bund wird gebeten, Mittel bereitzustellen.',
      '[-Die Konferenz begrüßt den Bericht der Arbeitsgruppe.-]{+Der Bund wird gebeten, Mittel bereitzustellen.+}',
    ],
    [
      'a new paragraph',
      'Eins zwei drei. Vier fünf.',
      'Eins zwei drei.\nVier fünf.',
      'Eins zwei drei.[- -]{+\n+}Vier fünf.',
    ],
  ])('differ by %s', (_, before, after, expected) => {
    expect(difference(before, after)).toBe(expected)
  })

  it('[DIF3] do not differ by how an umlaut is coded, how a word may break, or how wide a blank is', () => {
    expect(
      wordDifference('Die La\u0308nder prü\u00adfen.', 'Die\u00a0Länder  prüfen.').every(({ how }) => how === 'same'),
    ).toBe(true)
  })

  it('[DIF4] that are very long and share nothing are not searched for long', () => {
    const [before, after] = ['eins', 'zwei'].map((word) =>
      Array.from({ length: 4_000 }, (_, at) => word + at).join('-'),
    )
    expect(wordDifference(before ?? '', after ?? '')).toEqual([
      { how: 'gone', text: before },
      { how: 'new', text: after },
    ])
  })

  it('read as they are written on either side', () => {
    const words = fc.array(fc.constantFrom('Länder', 'Bund', 'prüfen', 'und', ',', '.', 'in', '2027', '„', '“'), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')]
        const spans = wordDifference(before, after)
        const side = (left: Span['how']) => spans.flatMap(({ how, text }) => (how === left ? [] : [text])).join('')
        expect([side('new'), side('gone')]).toEqual([before, after])
        expect(spans.every(({ text }) => text !== '')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('two states of a text', () => {
  const six = ['Eins bleibt.', 'Zwei bleibt.', 'Drei bleibt.', 'Vier bleibt.', 'Fünf bleibt.', 'Sechs bleibt.']

  it('[DIF1] [MOT12] name a clause by its old number and its new one after a strike', () => {
    const all = clauseDifferences(six, [
      [
        change({ clause: 3, op: 'adapt', text: 'Drei bleibt hier.' }),
        change({ clause: 4, op: 'strike' }),
        change({ clause: 6, op: 'adapt', text: 'Sechs folgt.', consequential: true }),
      ],
    ])
    expect(touched(all).map(brief)).toEqual([
      ['worded', 3, 3, 'Drei bleibt{+ hier+}.'],
      ['struck', 4, null, '[-Vier bleibt.-]'],
      ['worded', 6, 5, 'Sechs [-bleibt-]{+folgt+}.'],
    ])
    expect(all.map(({ op, consequential }) => (op === null ? '' : op + (consequential ? '+' : '')))).toEqual([
      '',
      '',
      'adapt',
      'strike',
      '',
      'adapt+',
    ])
    expect(renumberedRuns(all)).toEqual([{ was: [5, 5], is: [4, 4] }])
  })

  it('[MOT2] show a whole clause inserted in its place, and what moved down in runs', () => {
    const all = clauseDifferences(six, [[change({ clause: 2, op: 'insert', text: 'Neu dazu.' })]])
    expect(touched(all).map(brief)).toEqual([['inserted', null, 2, '{+Neu dazu.+}']])
    expect(all.map(({ is }) => is)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(renumberedRuns(all)).toEqual([{ was: [2, 6], is: [3, 7] }])
  })

  it('[DIF2] put what replaces a struck clause behind it', () => {
    const all = clauseDifferences(six.slice(0, 2), [
      [change({ clause: 1, op: 'strike' }), change({ clause: 1, op: 'insert', text: 'Anders.' })],
    ])
    expect(all.map(brief)).toEqual([
      ['struck', 1, null, '[-Eins bleibt.-]'],
      ['inserted', null, 1, '{+Anders.+}'],
      ['same', 2, 2, 'Zwei bleibt.'],
    ])
  })

  it('[DIF1] [DIF2] compare a clause with itself through several sets, whatever number it bore', () => {
    const all = clauseDifferences(six, [
      [change({ clause: 1, op: 'strike' })],
      [change({ clause: 1, op: 'insert', text: 'Vorweg.' }), change({ clause: 5, op: 'reword', text: 'Sechs, neu.' })],
      [change({ clause: 1, op: 'strike' }), change({ clause: 6, op: 'reword', text: 'Sechs, ganz neu.' })],
    ])
    expect(touched(all).map(brief)).toEqual([
      ['struck', 1, null, '[-Eins bleibt.-]'],
      ['worded', 6, 5, 'Sechs[- bleibt-]{+, ganz neu+}.'],
    ])
  })

  it('[MOT3] tell a change without a wording from none', () => {
    const all = clauseDifferences(six.slice(0, 2), [[change({ clause: 2, op: 'specify', count: 2 })]])
    expect(all.map(({ how, op, count }) => [how, op, count])).toEqual([
      ['same', null, null],
      ['named', 'specify', 2],
    ])
  })

  it('agree with the arithmetic of the record on every random set', () => {
    const op = fc.constantFrom('reword' as const, 'strike' as const, 'adapt' as const)
    const set = fc.uniqueArray(fc.record({ clause: fc.integer({ min: 1, max: 6 }), op }), {
      selector: ({ clause }) => clause,
      maxLength: 6,
    })
    const inserts = fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 3 })
    fc.assert(
      fc.property(set, inserts, (changes, places) => {
        const all = [
          ...changes.map((it) => change({ ...it, text: it.op === 'strike' ? null : `Neu ${it.clause}.` })),
          ...places.map((clause, at) => change({ clause, op: 'insert', text: `Dazu ${at}.` })),
        ]
        const differences = clauseDifferences(six, [all])
        const side = (left: Span['how'], number: 'was' | 'is') =>
          differences
            .filter((each) => each[number] !== null)
            .map(({ spans }) => spans.flatMap(({ how, text }) => (how === left ? [] : [text])).join(''))
        expect(side('new', 'was')).toEqual(six)
        expect(side('gone', 'is')).toEqual(applied(six, all))
      }),
      { numRuns: 300 },
    )
  })
})

describe('an amendment to an amendment', () => {
  const three = ['Eins bleibt.', 'Zwei bleibt.', 'Drei bleibt.']
  const parent = [
    change({ clause: 1, op: 'reword', text: 'Eins wird neu gefasst.' }),
    change({ clause: 2, op: 'insert', text: 'Dazwischen neu.' }),
    change({ clause: 3, op: 'strike' }),
  ]
  const shown = (...further: readonly ClauseChange[]) => touched(furtherDifferences(three, parent, further)).map(brief)

  it('[DIF6] [MOT7] is compared with what the first would have', () => {
    expect(shown(change({ clause: 1, op: 'reword', text: 'Eins wird ganz neu gefasst.' }))).toEqual([
      ['worded', 1, 1, 'Eins wird {+ganz +}neu gefasst.'],
    ])
  })

  it('rewords, strikes and adds clauses of its own', () => {
    expect(shown(change({ clause: 2, op: 'insert', text: 'Dazwischen ganz neu.' }))).toEqual([
      ['worded', 2, 2, 'Dazwischen {+ganz +}neu.'],
    ])
    expect(shown(change({ clause: 2, op: 'strike' }))).toEqual([['struck', 2, null, '[-Dazwischen neu.-]']])
    expect(shown(change({ clause: 4, op: 'insert', text: 'Am Ende.' }))).toEqual([
      ['inserted', null, 4, '{+Am Ende.+}'],
    ])
  })

  it('keeps a clause that the first would strike', () => {
    expect(shown(change({ clause: 3, op: 'reword', text: 'Drei bleibt doch.' }))).toEqual([
      ['inserted', null, 4, '{+Drei bleibt doch.+}'],
    ])
  })

  it('ends where both together would', () => {
    const further = [
      change({ clause: 2, op: 'strike' }),
      change({ clause: 3, op: 'reword', text: 'Drei bleibt doch.' }),
    ]
    const after = furtherDifferences(three, parent, further)
      .filter(({ is }) => is !== null)
      .map(({ spans }) => spans.flatMap(({ how, text }) => (how === 'gone' ? [] : [text])).join(''))
    expect(after).toEqual(applied(three, merged(parent, further)))
  })
})
