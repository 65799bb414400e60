import { describe, expect, it } from 'vitest'
import { sealedFacts, type Worded } from '../../../../client/features/minutes/sentences.ts'
import type { WovenSection } from '../../../../shared/phrases/weave.ts'

const worded = (...facts: readonly (readonly [id: string, sentence: string])[]) =>
  new Map(facts.map(([id, sentence]) => [id, { fact: { id } as Worded['fact'], sentence }]))
const sentence = (fact: string, text: string, recorded: string | null = null) =>
  ({ kind: 'sentence', fact, text, recorded, flagged: false }) as const

describe('the facts of approved minutes', () => {
  it('[VER8] are worded as they were then; what came later says nothing there', () => {
    const sealed: readonly WovenSection[] = [
      {
        item: '4',
        heading: 'TOP 4',
        blocks: [
          { kind: 'paragraph', content: [sentence('f1', 'Bayern stimmt zu.')] },
          {
            kind: 'table',
            rows: [
              [
                {
                  head: false,
                  blocks: [
                    {
                      kind: 'paragraph',
                      content: [sentence('f2', 'Mit eigenen Worten.', 'Die Konferenz beschließt.')],
                    },
                  ],
                },
              ],
            ],
          },
        ],
      },
    ]
    const now = worded(['f1', 'Bayern stimmt nicht zu.'], ['f2', 'Die Konferenz lehnt ab.'], ['f3', 'Neu.'])
    expect([...sealedFacts(now, sealed)].map(([id, { sentence: said }]) => [id, said])).toEqual([
      ['f1', 'Bayern stimmt zu.'],
      ['f2', 'Die Konferenz beschließt.'],
    ])
  })
})
