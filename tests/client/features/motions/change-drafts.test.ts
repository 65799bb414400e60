import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeableText,
  changesFrom,
  draftsFrom,
  firstDraft,
  mayStrike,
  missingIn,
  nextDraft,
  type ChangeDraft,
} from '../../../../client/features/motions/change-drafts.ts'
import { applied, merged } from '../../../../shared/features/motions/clauses.ts'
import type { ClauseChange } from '../../../../shared/features/motions/messages.ts'

const three = ['Eins.', 'Zwei.', 'Drei.']
const change = (part: Partial<ClauseChange> & Pick<ClauseChange, 'clause' | 'op'>): ClauseChange => ({
  text: null,
  count: null,
  consequential: false,
  ...part,
})
const strict = { mayKeep: false }

describe('changes as they are filled in', () => {
  const text = changeableText(three)
  const first = firstDraft(text, 'reword')
  const sent = (part: Partial<ChangeDraft>, how = strict) => changesFrom(text, [{ ...first, ...part }], how)

  it('start with the wording of the clause', () => {
    expect([first.op, first.at, first.text]).toEqual(['reword', '1', 'Eins.'])
    expect(firstDraft(changeableText([]), 'reword').op).toBe('insert')
  })

  it('[MOT3] are not complete without a new wording, unless the record may keep the old one', () => {
    expect(sent({})).toBeNull()
    expect(missingIn(text, first)).toBe('unchanged')
    expect(sent({ op: 'adapt' }, { mayKeep: true })).toEqual([change({ clause: 1, op: 'adapt' })])
    expect(sent({ text: ' ' }, { mayKeep: true })).toBeNull()
    expect(sent({ op: 'insert', at: '0', text: '' }, { mayKeep: true })).toBeNull()
  })

  it('count their specifications in whole numbers', () => {
    expect(sent({ op: 'specify', text: 'Eins und mehr.', count: '2' })).toEqual([
      change({ clause: 1, op: 'specify', text: 'Eins und mehr.', count: 2 }),
    ])
    expect(sent({ op: 'specify', text: 'Eins und mehr.', count: '1,5' })).toBeNull()
  })

  it('[MOT2] give an insertion the number behind the clause it is put after', () => {
    expect(sent({ op: 'insert', at: '3', text: 'Vier.' })).toEqual([change({ clause: 4, op: 'insert', text: 'Vier.' })])
  })

  it('offer the next clause that none of them changes', () => {
    expect(nextDraft(text, [first], 'adapt').at).toBe('2')
    expect(nextDraft(text, [], 'adapt').at).toBe('1')
  })

  it('are read back as they were sent', () => {
    const changes = [
      change({ clause: 1, op: 'specify', text: 'Eins, genau.', count: 2 }),
      change({ clause: 2, op: 'strike' }),
      change({ clause: 2, op: 'insert', text: 'Statt zwei.' }),
      change({ clause: 3, op: 'adapt', text: 'Drei, danach.', consequential: true }),
    ]
    expect(changesFrom(text, draftsFrom(text, changes), strict)).toEqual(changes)
  })
})

describe('changes of an amendment', () => {
  const parent = [
    change({ clause: 1, op: 'reword', text: 'Eins, neu.' }),
    change({ clause: 2, op: 'insert', text: 'Dazu.' }),
    change({ clause: 3, op: 'strike' }),
  ]
  const text = changeableText(three, parent)
  const at = (id: string) => text.places.find((place) => place.id === id)!

  it('[DIF9] [MOT7] are made of the text as that one would have it', () => {
    expect(text.places.map(({ id, wording, struck }) => [id, wording, struck])).toEqual([
      ['1', 'Eins, neu.', false],
      ['+2', 'Dazu.', false],
      ['3', 'Drei.', true],
    ])
    expect(text.behind).toEqual([0, 2, 3])
    expect(firstDraft(text, 'reword').text).toBe('Eins, neu.')
  })

  it('take out what it inserts, but not what it has struck already', () => {
    expect([mayStrike(text, at('+2')), mayStrike(text, at('3')), mayStrike(text, at('1'))]).toEqual([true, false, true])
  })

  it('come out as read', () => {
    const draft = firstDraft(text, 'reword')
    const outcome = (part: Partial<ChangeDraft>) =>
      applied(three, merged(parent, changesFrom(text, [{ ...draft, ...part }], strict) ?? []))
    expect(outcome({ at: '+2', text: 'Dazu, anders.' })).toEqual(['Eins, neu.', 'Dazu, anders.', 'Zwei.'])
    expect(outcome({ at: '+2', op: 'strike' })).toEqual(['Eins, neu.', 'Zwei.'])
    expect(outcome({ at: '3', text: 'Drei, doch.' })).toEqual(['Eins, neu.', 'Dazu.', 'Zwei.', 'Drei, doch.'])
    expect(outcome({ at: '3', op: 'insert', text: 'Vier.' })).toEqual(['Eins, neu.', 'Dazu.', 'Zwei.', 'Vier.'])
  })

  it('come out as read for every place and every amendment', () => {
    const op = fc.constantFrom('reword' as const, 'strike' as const)
    const parents = fc.tuple(
      fc.uniqueArray(fc.record({ clause: fc.integer({ min: 1, max: 3 }), op }), { selector: (it) => it.clause }),
      fc.uniqueArray(fc.integer({ min: 1, max: 4 })),
    )
    fc.assert(
      fc.property(parents, fc.nat(), ([changes, inserts], pick) => {
        const amendment = [
          ...changes.map((it) => change({ ...it, text: it.op === 'strike' ? null : `Neu ${it.clause}.` })),
          ...inserts.map((clause) => change({ clause, op: 'insert', text: `Dazu ${clause}.` })),
        ]
        const about = changeableText(three, amendment)
        const place = about.places[pick % Math.max(1, about.places.length)]
        if (!place) return
        const draft = { ...firstDraft(about, 'reword'), at: place.id, text: 'Ganz anders.' }
        const before = applied(three, amendment)
        const after = applied(three, merged(amendment, changesFrom(about, [draft], strict) ?? []))
        expect(after.filter((clause) => clause !== 'Ganz anders.')).toEqual(
          place.struck ? before : before.filter((clause) => clause !== place.wording),
        )
        expect(after.filter((clause) => clause === 'Ganz anders.')).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
  })
})
