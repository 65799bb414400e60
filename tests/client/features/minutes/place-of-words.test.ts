import { describe, expect, it } from 'vitest'
import { placeOfWords } from '../../../../client/features/minutes/place-of-words.ts'
import { schema } from '../../../draft/support/editor.ts'

const { nodes } = schema
const paragraph = (...parts: readonly (string | { readonly fact: string; readonly text?: string })[]) =>
  nodes['paragraph']!.create(
    null,
    parts.map((part) => (typeof part === 'string' ? schema.text(part) : nodes['fact']!.create(part))),
  )
const sentence = (fact: string) => (fact === 'f1' ? 'Sachsen stimmt zu.' : '')

describe('where the text says what a delegation speaks of', () => {
  const doc = nodes['doc']!.create(null, [
    paragraph('Vorab.'),
    paragraph({ fact: 'f1' }, 'Danach  Pause.'),
    paragraph({ fact: 'f2', text: 'Es ist so.' }),
  ])
  const words = (passage: string) => {
    const place = placeOfWords(doc, passage, sentence)
    return place && [place.from, place.to]
  }

  it('[VER7] typed, recorded, and both in one line as it is printed', () => {
    expect(words('Vorab.')).toEqual([1, 7])
    expect(words('Danach Pause.')).toEqual([10, 24])
    expect(words('Sachsen stimmt zu. Danach')).toEqual([9, 16])
    expect(words('stimmt')).toEqual([9, 10])
    expect(words('Es ist so.')).toEqual([26, 27])
    expect(words('Vorab. Sachsen')).toEqual([1, 10])
  })

  it('[VER7] is nowhere where it was changed since', () => {
    expect(words('Vorab war')).toBeNull()
    expect(words(' ')).toBeNull()
  })
})
