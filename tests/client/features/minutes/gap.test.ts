import { expect, it } from 'vitest'
import { gapsIn } from '../../../../client/features/minutes/gap.ts'
import { schema } from '../../../draft/support/editor.ts'

const fact = (text: string | null = null) => schema.node('fact', { fact: 'f1', text })
const line = (...parts: readonly (string | ReturnType<typeof fact>)[]) =>
  schema.node('doc', null, [
    schema.node(
      'paragraph',
      null,
      parts.map((it) => (typeof it === 'string' ? schema.text(it) : it)),
    ),
  ])

it('[WRI8] shows the blank beside a sentence where the print has one that nobody typed', () => {
  expect(gapsIn(line('Wort', fact(), 'Wort'))).toEqual([
    { from: 5, side: 'before' },
    { from: 5, side: 'behind' },
  ])
  expect(gapsIn(line('Wort ', fact(), ', Wort'))).toEqual([])
  expect(gapsIn(line(fact(), fact()))).toEqual([{ from: 2, side: 'before' }])
  expect(gapsIn(line('Wort (', fact('so'), ')'))).toEqual([])
  expect(gapsIn(line('Wort', schema.node('hardBreak'), fact()))).toEqual([])
  expect(gapsIn(line('nur Wörter'))).toEqual([])
})
