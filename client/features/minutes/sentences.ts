import { sectionsOf, type Fact } from '../../../shared/meeting/facts.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { phrasebookOf } from '../../../shared/phrases/phrases.ts'
import { inlinesOf, type WovenSection } from '../../../shared/phrases/weave.ts'

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

/**
 * The facts as approved minutes say them, whatever was corrected on the record since: those that came later say nothing
 * there (VER8).
 *
 * @param sealed the text as it was approved
 */
export function sealedFacts(
  worded: ReadonlyMap<string, Worded>,
  sealed: readonly WovenSection[],
): ReadonlyMap<string, Worded> {
  const then = new Map(
    sealed
      .flatMap(({ blocks }) => blocks)
      .flatMap(inlinesOf)
      .flatMap((inline) =>
        inline.kind === 'sentence' ? [[inline.fact, inline.recorded ?? inline.text] as const] : [],
      ),
  )
  return new Map(
    [...worded].flatMap(([id, { fact }]) => {
      const sentence = then.get(id)
      return sentence === undefined ? [] : [[id, { fact, sentence }] as const]
    }),
  )
}
