import { describe, expect, it } from 'vitest'
import { reckon } from '../../shared/rules/reckon.ts'
import { ballot, type Sketch } from './ballot.ts'

const result = (source: unknown, sketch: Sketch) => reckon(ballot(source, sketch))
const outcome = (source: unknown, sketch: Sketch) => result(source, sketch).outcome
const figures = (source: unknown, sketch: Sketch) =>
  result(source, sketch).conditions.map(({ has, needs, base, met }) => ({ has, needs, base, met }))

const halfQuorum = { 'more-than': '1/2', of: 'delegations' }
const mostCast = { 'more-than': '1/2', of: 'cast' }

describe('who is counted, and how', () => {
  it('[RUL3] a share is exact, a bare number is a number of yes votes', () => {
    expect(figures('two-thirds-cast', { yes: 6, no: 3 })).toEqual([{ has: '6', needs: '6', base: '9', met: true }])
    expect(figures('two-thirds-cast', { yes: 5, no: 4 })).toEqual([{ has: '5', needs: '6', base: '9', met: false }])
    expect(figures('majority-cast', { yes: 8, no: 8 })).toEqual([{ has: '8', needs: '9', base: '16', met: false }])
    expect(figures('thirteen-of-sixteen', { yes: 13, no: 3 })).toEqual([
      { has: '13', needs: '13', base: null, met: true },
    ])
    expect(figures({ 'adopt-if': [{ 'more-than': 13 }] }, { yes: 13, no: 3 })).toEqual([
      { has: '13', needs: '14', base: null, met: false },
    ])
  })

  it('[RUL5] the quorum is counted by heads, or by a weight', () => {
    const quorum = (source: unknown, sketch: Sketch) => result(source, sketch).quorum
    expect(quorum('dmk', { yes: 8, absent: 8 })).toEqual({ met: false, has: '8', needs: '9', of: 'delegations' })
    expect(quorum('dmk', { yes: 9, absent: 7 })).toEqual({ met: true, has: '9', needs: '9', of: 'delegations' })
    expect(quorum('kdk', { yes: 1, absent: 25 })).toEqual({ met: true, has: '1', needs: null, of: 'delegations' })
    const votes = { A: 6, B: 3, C: 2 }
    const byWeight = (yes: readonly string[], absent: readonly string[]) =>
      quorum('bundesrat', { yes, absent, weights: { votes } })
    expect(byWeight(['B', 'C'], ['A'])).toEqual({ met: false, has: '5', needs: '6', of: 'votes' })
    expect(byWeight(['A'], ['B', 'C'])).toEqual({ met: true, has: '6', needs: '6', of: 'votes' })
    const five = { preset: 'majority-cast', quorum: { 'at-least': 5 } }
    expect(outcome(five, { yes: 4, absent: 5 })).toBe('no-quorum')
    expect(outcome(five, { yes: 4, silent: 1, absent: 4 })).toBe('adopted')
  })

  it('[RUL6] weights are exact; who has none counts nothing; totals are of the file', () => {
    // 0.1 + 0.2 is more than 0.3 in floating point, and would be over the line here.
    const line = { 'adopt-if': [{ 'more-than': '3/10', of: 'members', weight: 'w' }] }
    const tenths = { w: { A: 0.1, B: 0.2, C: '0.7' } }
    expect(outcome(line, { yes: ['A', 'B'], no: ['C'], weights: tenths })).toBe('not-reached')
    expect(figures(line, { yes: ['A', 'B'], no: ['C'], weights: tenths })).toEqual([
      { has: '0.3', needs: '0.4', base: '1', met: false },
    ])
    expect(figures(line, { yes: ['A', 'D'], absent: ['B', 'C'], weights: tenths })).toEqual([
      { has: '0.1', needs: '0.4', base: '1', met: false },
    ])
    expect(() => reckon(ballot(line, { yes: ['A'], weights: { w: { A: 0.1234567 } } }))).toThrow('Weight w of A')
  })

  it('[RUL6] what is needed is said in the grain in which the weights are written', () => {
    const twoThirds = { 'adopt-if': [{ 'at-least': '2/3', of: 'members', weight: 'share' }] }
    const share = { A: 33.34, B: 33.33, C: 33.33 }
    expect(figures(twoThirds, { yes: ['A', 'B'], no: ['C'], weights: { share } })).toEqual([
      { has: '66.67', needs: '66.67', base: '100', met: true },
    ])
    expect(figures(twoThirds, { yes: ['B', 'C'], no: ['A'], weights: { share } })).toEqual([
      { has: '66.66', needs: '66.67', base: '100', met: false },
    ])
  })

  it('[RUL7] a share of nothing is not reached by nothing', () => {
    expect(outcome('two-thirds-cast', { abstain: 16 })).toBe('rejected')
    expect(figures('two-thirds-cast', { abstain: 16 })).toEqual([{ has: '0', needs: '1', base: '0', met: false }])
    expect(outcome('two-thirds-cast', { abstain: 15, yes: 1 })).toBe('adopted')
    const weightless = { 'adopt-if': [{ 'at-least': '2/3', of: 'members', weight: 'koenigstein' }] }
    expect(outcome(weightless, { yes: 3, no: 1 })).toBe('not-reached')
  })

  it('[RUL8] a delegation left out counts neither above nor below the line', () => {
    const laender = { 'adopt-if': [{ 'at-least': '1/1', of: 'members', without: ['Bund'] }] }
    for (const bund of [{ no: ['Bund'] }, { abstain: ['Bund'] }, { absent: ['Bund'] }])
      expect(outcome(laender, { yes: ['BE', 'BB'], ...bund })).toBe('adopted')
    expect(outcome(laender, { yes: ['BE', 'Bund'], no: ['BB'] })).toBe('not-reached')
    const eleven = { 'adopt-if': [{ 'at-least': 2, without: ['Bund'] }] }
    expect(outcome(eleven, { yes: ['BE', 'Bund'], abstain: ['BB'] })).toBe('not-reached')
    const most = { 'adopt-if': [{ ...mostCast, without: ['Bund'], weight: 'w' }] }
    const w = { BE: 2, BB: 1, Bund: 100 }
    expect(outcome(most, { yes: ['BE'], no: ['BB', 'Bund'], weights: { w } })).toBe('adopted')
  })

  it('[RUL9] abstentions that count against are no votes everywhere', () => {
    const against = { preset: 'majority-cast', abstention: 'against' }
    expect(outcome('majority-cast', { yes: 2, no: 1, abstain: 2 })).toBe('adopted')
    expect(outcome(against, { yes: 2, no: 1, abstain: 2 })).toBe('rejected')
    expect(figures(against, { yes: 2, no: 1, abstain: 2 })).toEqual([{ has: '2', needs: '3', base: '5', met: false }])
    expect(result({ preset: 'no-opposition', abstention: 'against' }, { yes: 5, abstain: ['NW'] })).toMatchObject({
      outcome: 'rejected',
      blockedBy: ['NW'],
      objections: { has: 1, needs: 1, blocks: true },
    })
    expect(outcome({ ...against, tie: 'second-ballot' }, { yes: 2, no: 1, abstain: 1 })).toBe('tied')
    // Four to three by what was said, four to five by what counts.
    expect(outcome({ preset: 'thirteen-of-sixteen', abstention: 'against' }, { yes: 4, no: 3, abstain: 2 })).toBe(
      'rejected',
    )
  })

  it('[RUL10] the absent are no votes where absence counts against, and nothing where it is out', () => {
    expect(outcome('majority-cast', { yes: 2, no: 1, absent: 2 })).toBe('adopted')
    expect(outcome({ preset: 'majority-cast', absence: 'against' }, { yes: 2, no: 1, absent: 2 })).toBe('rejected')
    expect(result('eu-unanimity', { yes: 26, absent: ['MT'] })).toMatchObject({
      outcome: 'rejected',
      blockedBy: ['MT'],
      absent: ['MT'],
      no: [],
    })
    // They do not become present by it.
    const half = { 'adopt-if': [{ 'more-than': '1/2', of: 'present' }], absence: 'against' }
    expect(figures(half, { yes: 3, no: 2, absent: 10 })[0]).toMatchObject({ base: '5', met: true })
  })

  it('[RUL11] absence that is an abstention is treated as one, and never helps the quorum', () => {
    const five = { preset: 'no-opposition', absence: 'abstention' }
    expect(outcome(five, { yes: 5, absent: 3 })).toBe('adopted')
    expect(outcome({ ...five, abstention: 'against' }, { yes: 5, absent: 3 })).toBe('rejected')
    expect(outcome({ ...five, abstention: 'forbidden' }, { yes: 5, absent: 3 })).toBe('adopted')
    expect(outcome({ ...five, quorum: halfQuorum }, { yes: 5, absent: 5 })).toBe('no-quorum')
  })

  it('[RUL12] the silent are present, and neither yes, no nor abstention', () => {
    const half = (of: string) => ({ 'adopt-if': [{ 'more-than': '1/2', of }], abstention: 'against' })
    expect(outcome(half('cast'), { yes: 2, silent: 2 })).toBe('adopted')
    expect(outcome(half('present'), { yes: 2, silent: 2 })).toBe('not-reached')
    expect(result('no-opposition', { yes: 2, silent: ['SL'] })).toMatchObject({ outcome: 'adopted', silent: ['SL'] })
    expect(outcome('unanimity-all', { yes: 15, silent: 1 })).toBe('not-reached')
    // Silence means something in a written procedure alone.
    expect(result('silence', { yes: 1, silent: ['SL'] })).toMatchObject({ silent: ['SL'], presumed: [] })
  })

  it('[RUL13] in a written procedure silence is what the rules say it is', () => {
    const written = (silence: string) =>
      result(
        { preset: 'majority-members', silence },
        { yes: ['BE'], no: ['BB'], silent: ['HB', 'HH'], method: 'written' },
      )
    expect(written('yes')).toMatchObject({ outcome: 'adopted', yes: ['BE', 'HB', 'HH'], presumed: ['HB', 'HH'] })
    expect(written('abstention')).toMatchObject({ outcome: 'rejected', abstain: ['HB', 'HH'], presumed: ['HB', 'HH'] })
    expect(written('none')).toMatchObject({ outcome: 'rejected', silent: ['HB', 'HH'], presumed: [] })
    const against = { preset: 'no-opposition', abstention: 'against', silence: 'abstention' }
    expect(outcome(against, { yes: 1, silent: 1, method: 'written' })).toBe('rejected')
  })

  it('[RUL14] nobody is absent from a written procedure', () => {
    expect(result('silence', { absent: 16, method: 'written' })).toMatchObject({
      outcome: 'adopted',
      unanimous: true,
      absent: [],
      quorum: { met: true, has: '16' },
    })
    expect(result('dmk', { yes: 3, absent: 13, method: 'written' })).toMatchObject({
      outcome: 'adopted',
      absent: [],
      totals: { yes: 3, silent: 13, absent: 0 },
    })
    expect(outcome('silence', { no: 1, absent: 15, method: 'written' })).toBe('rejected')
  })

  it('[RUL15] asked for exceptions, everybody represented counts as yes who says nothing else', () => {
    const sketch = { no: ['BY'], abstain: ['NW'], silent: ['BE', 'HH'], absent: ['TH'], method: 'exceptions' } as const
    expect(result('majority-members', sketch)).toMatchObject({
      outcome: 'not-reached',
      yes: ['BE', 'HH'],
      no: ['BY'],
      abstain: ['NW'],
      silent: [],
      absent: ['TH'],
      presumed: ['BE', 'HH'],
    })
    expect(result('unanimity-all', { silent: 16, method: 'exceptions' })).toMatchObject({
      outcome: 'adopted',
      unanimous: true,
    })
    expect(result('dmk', { yes: ['SH'], silent: ['BE'], method: 'exceptions' }).presumed).toEqual(['BE'])
  })

  it('[RUL34] an answer declared invalid is none, and nothing is presumed in its place', () => {
    const sketch = { yes: ['BE'], silent: ['HB'], invalid: ['BY'] }
    expect(result('unanimity-all', { ...sketch, method: 'exceptions' })).toMatchObject({
      outcome: 'not-reached',
      yes: ['BE', 'HB'],
      silent: ['BY'],
      presumed: ['HB'],
    })
    expect(result({ preset: 'unanimity-all', silence: 'yes' }, { ...sketch, method: 'written' })).toMatchObject({
      outcome: 'not-reached',
      silent: ['BY'],
    })
    expect(result('majority-cast', sketch)).toMatchObject({ outcome: 'adopted', silent: ['BY', 'HB'] })
    expect(result('majority-cast', { ...sketch, method: 'ayes-only' })).toMatchObject({
      outcome: 'rejected',
      conditions: [{ has: '1', base: '3' }],
    })
  })

  it('[RUL16] ayes only: no and abstain are not recorded, and every other one counts as no', () => {
    const ayes = result('majority-cast', { yes: 3, no: 1, silent: 3, absent: 1, method: 'ayes-only' })
    expect(ayes).toMatchObject({ outcome: 'rejected', unanimous: false, no: null, abstain: null })
    expect(ayes.totals).toEqual({ yes: 3, no: null, abstain: null, silent: 4, absent: 1 })
    expect(ayes.conditions[0]).toMatchObject({ has: '3', needs: '4', base: '7' })
    expect(result('majority-cast', { yes: 4, silent: 3, method: 'ayes-only' })).toMatchObject({
      outcome: 'adopted',
      unanimous: false,
    })
    expect(result('majority-cast', { yes: 4, absent: 3, method: 'ayes-only' })).toMatchObject({
      outcome: 'adopted',
      unanimous: true,
    })
  })

  it('[RUL17] a secret ballot gives totals and no name', () => {
    const secret = result('eu-unanimity', { yes: 20, no: 2, abstain: 3, silent: 1, absent: ['X1'], method: 'secret' })
    expect(secret).toMatchObject({
      outcome: 'rejected',
      yes: null,
      no: null,
      abstain: null,
      silent: null,
      absent: ['X1'],
      blockedBy: [],
      presumed: [],
      totals: { yes: 20, no: 2, abstain: 3, silent: 1, absent: 1 },
      objections: { has: 3, needs: 1, blocks: true }, // the absent one counts against here
    })
    expect(JSON.stringify(secret)).not.toMatch(/"[YNAS]\d+"/)
    expect(result('majority-cast', { yes: 3, no: 2, method: 'secret' })).toMatchObject({ outcome: 'adopted' })
    expect(result('majority-cast', { yes: 3, method: 'secret' }).unanimous).toBe(true)
  })

  it('[RUL17] totals that cannot be, or that the rule cannot use, are an error', () => {
    const { totals: _, ...without } = ballot('majority-cast', { yes: 3, method: 'secret' })
    expect(() => reckon(without)).toThrow('from its totals')
    const few = ballot('majority-cast', { yes: 3, method: 'secret' })
    expect(() => reckon({ ...few, totals: { yes: 3, no: 1, abstain: 0 } })).toThrow('4 secret answers of 3')
    expect(() => result('bundesrat', { yes: 3, method: 'secret' })).toThrow('no secret ballot')
  })

  it('[RUL32] cast is yes and no, present is represented, members is everybody', () => {
    const sketch = { yes: 6, no: 2, abstain: 3, silent: 1, absent: 4 }
    const base = (of: string) => figures({ 'adopt-if': [{ 'more-than': '1/2', of }] }, sketch)[0]
    expect(base('cast')).toEqual({ has: '6', needs: '5', base: '8', met: true })
    expect(base('present')).toEqual({ has: '6', needs: '7', base: '12', met: false })
    expect(base('members')).toEqual({ has: '6', needs: '9', base: '16', met: false })
  })

  it('[RUL33] lists say who said what, in protocol order', () => {
    const { yes, no, abstain, silent, absent, totals } = result(
      { preset: 'majority-cast', abstention: 'against', absence: 'against' },
      {
        yes: ['NW', 'BW'],
        no: ['TH'],
        abstain: ['SN', 'BE'],
        silent: ['HB'],
        absent: ['SL'],
        order: ['BW', 'BE', 'HB', 'NW', 'SL', 'SN', 'TH'],
      },
    )
    expect({ yes, no, abstain, silent, absent }).toEqual({
      yes: ['BW', 'NW'],
      no: ['TH'],
      abstain: ['BE', 'SN'],
      silent: ['HB'],
      absent: ['SL'],
    })
    expect(totals).toEqual({ yes: 2, no: 1, abstain: 2, silent: 1, absent: 1 })
  })

  it('[RUL33] an answer under a name every object inherits is nobody’s answer', () => {
    expect(result('majority-cast', { yes: ['BE'], silent: ['constructor', 'toString'] })).toMatchObject({
      outcome: 'adopted',
      silent: ['constructor', 'toString'],
    })
  })
})

describe('what a ballot comes to', () => {
  const everything = {
    quorum: halfQuorum,
    'block-if': { 'against-at-least': 3 },
    'adopt-if': [{ 'at-least': 5 }, mostCast],
    'or-if': [{ 'at-least': 7 }],
    'or-if-marked': [{ 'at-least': 3 }, mostCast],
    'consent-of': ['Bund'],
    tie: 'second-ballot',
  }

  it('[RUL18] the first that applies', () => {
    expect(outcome(everything, { yes: ['Bund', 'Y1', 'Y2', 'Y3', 'Y4'], absent: 5 })).toBe('no-quorum')
    expect(outcome(everything, { yes: ['Bund', 'Y1', 'Y2', 'Y3', 'Y4'], no: 3 })).toBe('rejected')
    expect(outcome(everything, { yes: ['Bund', 'Y1', 'Y2', 'Y3', 'Y4'], no: 2 })).toBe('adopted')
    expect(outcome(everything, { yes: ['Bund', 'Y1', 'Y2', 'Y3'], no: 2 })).toBe('adopted-in-part')
    expect(outcome(everything, { yes: ['Bund', 'Y1'], no: 2 })).toBe('tied')
    expect(outcome(everything, { yes: ['Bund', 'Y1'], no: 1 })).toBe('not-reached')
    expect(outcome(everything, { yes: ['Bund'], no: 2 })).toBe('rejected')
    expect(outcome(everything, { abstain: ['Bund', 'Y1'] })).toBe('rejected')
  })

  it('[RUL18] an empty second or marked list is no way to be adopted', () => {
    expect(outcome({ 'adopt-if': [{ 'at-least': 5 }], 'or-if': [], 'or-if-marked': [] }, { yes: 4, no: 1 })).toBe(
      'not-reached',
    )
  })

  it('[RUL19] as many objections as are named block, whatever the majority', () => {
    const two = { preset: 'majority-cast', 'block-if': { 'against-at-least': 2 } }
    expect(result(two, { yes: 10, no: ['SN'] })).toMatchObject({
      outcome: 'adopted',
      blockedBy: [],
      objections: { has: 1, needs: 2, blocks: false },
    })
    expect(result(two, { yes: 10, no: ['SN', 'BY'] })).toMatchObject({ outcome: 'rejected', blockedBy: ['BY', 'SN'] })
    expect(result('majority-cast', { yes: 2, no: 1 }).objections).toBeNull()
  })

  it('[RUL20] consent must be a yes; a second list does not replace it, a marked one does not ask', () => {
    const consent = { 'adopt-if': [{ 'at-least': 3 }], 'consent-of': ['Bund'] }
    expect(result(consent, { yes: ['Bund', 'BE', 'BB'] })).toMatchObject({ outcome: 'adopted', consentMissing: [] })
    for (const bund of [{ no: ['Bund'] }, { abstain: ['Bund'] }, { silent: ['Bund'] }, { absent: ['Bund'] }, {}])
      expect(result(consent, { yes: ['BE', 'BB', 'HB'], ...bund })).toMatchObject({
        outcome: 'not-reached',
        consentMissing: ['Bund'],
      })
    const second = { ...consent, 'or-if': [{ 'at-least': 2 }] }
    expect(outcome(second, { yes: ['BE', 'BB', 'HB'], no: ['Bund'] })).toBe('not-reached')
    expect(outcome(second, { yes: ['BE', 'Bund'] })).toBe('adopted')
    const marked = { ...consent, 'or-if-marked': [{ 'at-least': 2 }] }
    expect(outcome(marked, { yes: ['BE', 'BB', 'HB'], no: ['Bund'] })).toBe('adopted-in-part')
    expect(outcome(consent, { silent: ['BE', 'BB', 'Bund'], method: 'exceptions' })).toBe('adopted')
  })

  it('[RUL21] not reached is a majority by heads that was not large enough', () => {
    expect(outcome('thirteen-of-sixteen', { yes: 12, abstain: 4 })).toBe('not-reached')
    expect(outcome('thirteen-of-sixteen', { yes: 6, no: 5, absent: 5 })).toBe('not-reached')
    expect(outcome('thirteen-of-sixteen', { yes: 5, no: 5, absent: 6 })).toBe('rejected')
    expect(outcome({ preset: 'thirteen-of-sixteen', absence: 'against' }, { yes: 6, no: 5, absent: 5 })).toBe(
      'rejected',
    )
    // Heads, though the condition goes by weight.
    const votes = { A: 1, B: 1, C: 10 }
    expect(outcome('bundesrat', { yes: ['A', 'B'], no: ['C'], weights: { votes } })).toBe('not-reached')
    expect(outcome('bundesrat', { yes: ['A'], no: ['B'], abstain: ['C'], weights: { votes } })).toBe('rejected')
  })

  it('[RUL22] a tie needs a share of the votes cast, and at least one each', () => {
    const again = { tie: 'second-ballot' }
    expect(outcome({ preset: 'majority-cast', ...again }, { yes: 4, no: 4 })).toBe('tied')
    expect(outcome({ preset: 'two-thirds-cast', ...again }, { yes: 4, no: 4 })).toBe('tied')
    expect(outcome({ preset: 'majority-cast', ...again }, { abstain: 8 })).toBe('rejected')
    expect(outcome({ preset: 'majority-members', ...again }, { yes: 4, no: 4 })).toBe('rejected')
    expect(outcome({ preset: 'thirteen-of-sixteen', ...again }, { yes: 8, no: 8 })).toBe('rejected')
    expect(result('majority-cast', { yes: 4, no: 4 })).toMatchObject({ outcome: 'rejected', tie: true })
    expect(result('majority-members', { yes: 4, no: 4 })).toMatchObject({ outcome: 'rejected', tie: false })
  })

  it('[RUL22] by weight where the condition goes by weight', () => {
    const weighted = { 'adopt-if': [{ ...mostCast, weight: 'w' }], tie: 'second-ballot' }
    const w = { A: 3, B: 2, C: 1 }
    expect(outcome(weighted, { yes: ['A'], no: ['B', 'C'], weights: { w } })).toBe('tied')
    expect(outcome(weighted, { yes: ['B'], no: ['A'], abstain: ['C'], weights: { w } })).toBe('rejected')
  })

  const chair = { preset: 'majority-cast', tie: 'chair-decides' }

  it('[RUL23] the chair’s word settles a tie, and only a tie', () => {
    expect(result(chair, { yes: 4, no: 4 })).toMatchObject({ outcome: 'tied', tie: true })
    expect(result(chair, { yes: 4, no: 4, chair: 'yes' })).toMatchObject({
      outcome: 'adopted',
      unanimous: false,
      tie: true,
    })
    expect(outcome(chair, { yes: 4, no: 4, chair: 'no' })).toBe('rejected')
    expect(outcome(chair, { yes: 4, no: 5, chair: 'yes' })).toBe('rejected')
    expect(outcome(chair, { yes: 5, no: 4, chair: 'no' })).toBe('adopted')
    expect(outcome({ 'or-if-marked': [mostCast], ...chair, 'adopt-if': [{ 'at-least': 9 }] }, { yes: 4, no: 4 })).toBe(
      'tied',
    )
    expect(
      outcome(
        { 'or-if-marked': [mostCast], ...chair, 'adopt-if': [{ 'at-least': 9 }] },
        { yes: 4, no: 4, chair: 'yes' },
      ),
    ).toBe('adopted-in-part')
  })

  it('[RUL23] where more than her voice is missing, the chair is not asked', () => {
    const beyond = [
      { ...chair, 'adopt-if': [mostCast, { 'at-least': 5 }] },
      { ...chair, 'consent-of': ['Bund'] },
      { ...chair, preset: 'two-thirds-cast' },
    ]
    for (const rule of beyond) {
      expect(result(rule, { yes: 4, no: 4 })).toMatchObject({ outcome: 'rejected', tie: false })
      expect(outcome(rule, { yes: 4, no: 4, chair: 'yes' })).toBe('rejected')
    }
  })

  it('[RUL24] a second ballot follows; the chair’s word does not replace it', () => {
    const again = { preset: 'majority-cast', tie: 'second-ballot' }
    expect(outcome(again, { yes: 4, no: 4 })).toBe('tied')
    expect(outcome(again, { yes: 4, no: 4, chair: 'yes' })).toBe('tied')
  })

  it('[RUL25] unanimous: adopted, and nobody represented voted no or abstained', () => {
    const unanimous = (source: unknown, sketch: Sketch) => result(source, sketch).unanimous
    expect(unanimous('dmk', { yes: 15, absent: 1 })).toBe(true)
    expect(unanimous('dmk', { yes: 15, silent: 1 })).toBe(true)
    expect(unanimous('dmk', { yes: 14, abstain: 1, absent: 1 })).toBe(false)
    expect(unanimous('dmk', { yes: 14, no: 1, absent: 1 })).toBe(false)
    expect(unanimous('thirteen-of-sixteen', { yes: 12, absent: 4 })).toBe(false)
    expect(unanimous({ preset: 'majority-cast', absence: 'against' }, { yes: 12, absent: 4 })).toBe(true)
    expect(unanimous('umk', { yes: 16, absent: ['Bund'] })).toBe(false) // adopted in part
  })
})
