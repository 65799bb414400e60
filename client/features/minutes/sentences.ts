import { sectionsOf, type Fact } from '../../../shared/meeting/facts.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { phrasebookOf } from '../../../shared/phrases/phrases.ts'

/** A fact of the record with its sentence as the minutes print it. */
export interface Worded {
  readonly fact: Fact
  readonly sentence: string
}

/** Every fact that the minutes print, by id, in printed order. */
export function wordedFacts(state: MeetingState): ReadonlyMap<string, Worded> {
  const phrasebook = phrasebookOf(state)
  return new Map(
    sectionsOf(state).flatMap(({ facts }) =>
      facts.flatMap((fact): [string, Worded][] => {
        const sentence = phrasebook.sentence(state, fact)
        return sentence === '' ? [] : [[fact.id, { fact, sentence }]]
      }),
    ),
  )
}
