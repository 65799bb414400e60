import { describe, expect, it } from 'vitest'
import { foldRecorded, type Recorded } from '../../shared/meeting/meeting.ts'
import { audienceOf, redactEvent, redactState, type Audience } from '../../shared/meeting/redact.ts'
import { inFour, small, type SmallAct } from './small-meeting.ts'

const chair = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['chair', act, args]
const of = (code: string): Audience => ({ kind: 'delegation', code })
const office: Audience = { kind: 'office' }
const everybody: Audience = { kind: 'public' }

/** SN has given its vote to HH, which answers for both; MV … SN’s answer is not its own to see alone. */
const voting = (method: string, rest: readonly SmallAct[] = []) =>
  small([
    ...inFour,
    ['sn', 'person.leave', { proxy: 'HH' }],
    chair('ballot.open', { method }),
    ['hh', 'ballot.cast', { choice: 'yes' }],
    ['hh', 'ballot.cast', { choice: 'no', for: 'SN' }],
    ['by', 'ballot.cast', { choice: 'abstain' }],
    ...rest,
  ])

const seen = ({ state }: ReturnType<typeof small>, audience: Audience) =>
  Object.values(redactState(state, audience).ballots.all).flatMap((ballot) =>
    ballot.casts.map(({ delegation, choice }) => `${delegation} ${choice ?? '–'}`),
  )

describe('who may see what', () => {
  it('[RED1] who is which audience', () => {
    const { state } = small([...inFour, chair('chair.pass', { to: 'co' })])
    expect(audienceOf(state, 'co')).toEqual(office)
    expect(audienceOf(state, 'chair')).toEqual(office)
    expect(audienceOf(state, 'office')).toEqual(office)
    expect(audienceOf(state, 'hh')).toEqual(of('HH'))
    expect(audienceOf(state, 'federal')).toEqual({ kind: 'guest', code: 'BMDV' })
    expect(audienceOf(state, 'nobody')).toEqual(everybody)
    expect(audienceOf(state, null)).toEqual(everybody)
    expect(audienceOf(state, null, 'follow')).toEqual(everybody)
    expect(audienceOf(state, null, 'screen')).toEqual({ kind: 'screen' })
    const veiled = { ...state, screen: { ...state.screen, veiled: true } }
    expect(audienceOf(veiled, null, 'screen')).toEqual(everybody)
  })

  it.each<readonly [who: string, audience: Audience, answers: readonly string[]]>([
    ['the office', office, ['HH yes', 'SN no', 'BY abstain']],
    ['who holds a vote', of('HH'), ['HH yes', 'SN no', 'BY –']],
    ['whose vote is held', of('SN'), ['HH –', 'SN no', 'BY –']],
    ['another delegation', of('BY'), ['HH –', 'SN –', 'BY abstain']],
    ['everybody', everybody, ['HH –', 'SN –', 'BY –']],
  ])('[RED2] %s sees', (_, audience, answers) => {
    expect(seen(voting('named'), audience)).toEqual(answers)
    expect(seen(voting('named', [chair('ballot.close')]), audience)).toEqual(answers)
  })

  it('[RED2] a roll call is open to all, a secret ballot to nobody', () => {
    expect(seen(voting('roll-call'), everybody)).toEqual(['HH yes', 'SN no', 'BY abstain'])
    expect(seen(voting('secret'), office)).toEqual(['HH –', 'SN –', 'BY –'])
  })

  it('[RED2] what counted is public once the ballot is closed', () => {
    const { state } = voting('named', [chair('ballot.close')])
    expect(redactState(state, everybody).ballots.all['b1']?.result?.reckoning.no).toEqual(['SN'])
  })

  it('[RED2] what the chair settled for a delegation is as open as its answer', () => {
    const seat: SmallAct = ['office', 'person.seat', { person: 'late', seat: 'alternate' }]
    const played = small(
      [
        ...inFour,
        seat,
        ['office', 'person.add', { person: { id: 'by2', delegation: 'BY', seat: 'alternate' } }],
        chair('ballot.open', { method: 'named', rules: { preset: 'majority-cast', answers: 'ruling' } }),
        ['by', 'ballot.cast', { choice: 'no' }],
        ['by2', 'ballot.cast', { choice: 'yes' }],
        chair('ballot.rule', { delegation: 'BY', choice: 'no' }),
      ],
      {},
    )
    const rulings = (audience: Audience) => redactState(played.state, audience).ballots.all['b1']?.rulings
    expect(rulings(office)).toEqual({ BY: 'no' })
    expect(rulings(of('BY'))).toEqual({ BY: 'no' })
    expect(rulings(of('HH'))).toEqual({ BY: null })
    const log = played.events.map((it): Recorded => ({ ...it, cause: 'c', hash: 'h' }))
    const folded = foldRecorded(log.map((it) => redactEvent(it, of('HH'), played.state)))
    expect(folded).toEqual(redactState(played.state, of('HH')))
  })

  it('[RED3] an event is redacted by what any later state knows of its ballot', () => {
    const { state, events } = voting('named', [chair('ballot.close')])
    const cast = events.find(({ event }) => event.type === 'ballots.cast')
    const recorded: Recorded = { ...cast!, cause: 'c', hash: 'h' } // somebody has cast above
    expect(redactEvent(recorded, everybody, state).event).toMatchObject({ data: { choice: null, delegation: 'HH' } })
    expect(redactEvent(recorded, office, state)).toBe(recorded)
  })

  it('[RED4] what delegations say about the draft is for the conference', () => {
    const { state } = small([...inFour, chair('minutes.circulate')])
    const said = {
      id: 'p1',
      item: '4',
      passage: 'Es war so.',
      text: 'Es war anders.',
      note: 'Bitte.',
      delegation: 'SN',
    }
    const recorded = (seq: number, event: Recorded['event']): Recorded => ({
      seq,
      at: seq,
      by: 'sn',
      cause: `c${seq}`,
      hash: '',
      event,
    })
    const log = [
      recorded(900, { type: 'minutes.proposed', data: said }),
      recorded(901, { type: 'minutes.settled', data: { id: 'p1', how: 'declined', reason: 'So war es nicht.' } }),
    ]
    const heard = (audience: Audience) =>
      foldRecorded(
        log.map((it) => redactEvent(it, audience, state)),
        state,
      ).minutes.proposals[0]
    expect(heard(of('HH'))).toMatchObject({ ...said, reason: 'So war es nicht.' })
    expect(heard(office)).toEqual(heard(of('HH')))
    expect(heard(everybody)).toMatchObject({
      id: 'p1',
      delegation: 'SN',
      passage: '',
      text: null,
      note: '',
      reason: '',
    })
    expect(redactState(foldRecorded(log, state), everybody).minutes.proposals[0]).toEqual(heard(everybody))
  })
})
