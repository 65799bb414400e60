import { createContext, use } from 'react'
import type { Fact } from '../../../../shared/meeting/facts.ts'
import type { Worded } from '../../../features/minutes/sentences.ts'

interface Facts {
  readonly worded: ReadonlyMap<string, Worded>
  /** The fact whose tie is open; only one is at a time. */
  readonly open: string | null
  readonly setOpen: (fact: string | null) => void
  /** Person whose hand words a fact. */
  readonly person: string | null
  readonly editable: boolean
  /** Other ways in which the phrasebook words a fact. */
  readonly variants: (fact: Fact) => readonly string[]
}

const FactsContext = createContext<Facts | null>(null)
export const FactsProvider = FactsContext

export function useFacts(): Facts {
  const facts = use(FactsContext)
  if (!facts) throw new Error('a fact outside of the minutes')
  return facts
}
