import { describe, expect, it } from 'vitest'
import { lastFactNamed } from '../../shared/meeting/facts.ts'
import { variantsOf } from '../../shared/phrases/variants.ts'
import { inFour, small, vote, type SmallAct } from '../meeting/small-meeting.ts'

const debate: SmallAct = ['chair', 'debate.open']
const variants = (name: string, answers: Readonly<Record<string, string>>, style = {}) => {
  const { state } = small([...inFour, debate, ...vote(answers)], { style })
  const fact = lastFactNamed(state, '4', name)
  return fact ? variantsOf(state, fact) : []
}

describe('other wordings of a sentence', () => {
  it('[PHR32] are those a house could have chosen, its own left out', () => {
    const told = variants('result', { sl: 'no', by: 'abstain' })
    expect(told).toContain(
      'Die DMK nimmt den Beschlussvorschlag an – bei Enthaltung von Bayern und gegen die Stimme von Saarland.',
    )
    expect(told).toContain(
      'Bei Enthaltung von Bayern und gegen die Stimme von Saarland wird der Beschlussvorschlag angenommen.',
    )
    expect(told).not.toContain(
      'Der Beschlussvorschlag wird angenommen – bei Enthaltung von Bayern und gegen die Stimme von Saarland.',
    )
    expect(new Set(told).size).toBe(told.length)
  })

  it('[PHR32] keep the house’s tense and figures', () => {
    expect(variants('result', {}, { tense: 'past', tally: 'both' })).toEqual([
      'Die DMK nahm den Beschlussvorschlag einstimmig an. [7, 0, 0]',
    ])
  })

  it('[PHR32] name delegations as they answered, too', () => {
    const answers = { sn: 'no', hh: 'no' }
    expect(variants('result', answers).some((words) => words.includes('von Sachsen und Hamburg'))).toBe(true)
  })

  it('[PHR32] are none where there is one way', () => {
    expect(variants('debated', {})).toEqual([])
  })
})
