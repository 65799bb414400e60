import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendance } from '../../../shared/features/attendance/decider.ts'
import type { AttendanceCommand } from '../../../shared/features/attendance/messages.ts'
import {
  heldBy,
  inRoom,
  isRepresented,
  lapsesOf,
  leading,
  proxyOf,
  seatedInRoom,
  wasOpened,
} from '../../../shared/features/attendance/select.ts'
import { frozen, minute } from '../../support/decider-spec.ts'
import { convened, people } from '../roster/conference.ts'
import {
  arrive,
  close,
  excuse,
  giveProxy,
  leave,
  open,
  opened,
  passChair,
  recallProxy,
  resume,
  spec,
  suspend,
} from './sitting.ts'

const codes = ['BE', 'BB', 'SN', 'TH', 'BMDV']
const anybody = fc.constantFrom(...people.map((each) => each.id), 'ghost')
const code = fc.constantFrom(...codes, 'XX')
const command: fc.Arbitrary<AttendanceCommand> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(open, suspend, resume) },
  { weight: 4, arbitrary: fc.option(anybody, { nil: undefined }).map(arrive) },
  { weight: 5, arbitrary: fc.record({ person: anybody, proxy: code }, { requiredKeys: [] }).map(leave) },
  { weight: 1, arbitrary: fc.record({ person: anybody }, { requiredKeys: [] }).map(excuse) },
  { weight: 6, arbitrary: code.map((to) => giveProxy(to)) },
  { weight: 2, arbitrary: fc.constant(recallProxy()) },
  { weight: 2, arbitrary: anybody.map(passChair) },
)
// mostly those who have something to decide, so that histories are more than a list of refusals
const by = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('chair', 'co', 'sn', 'sn2', 'th') },
  { weight: 2, arbitrary: fc.constant('office') },
  { weight: 1, arbitrary: anybody },
)
const act = fc.record({ command, by })
const acts = fc.array(act, { maxLength: 60, size: 'max' })
const rules = fc.constantFrom('dmk' as const, 'eu-unanimity' as const)

type State = ReturnType<typeof spec.fold>

/** Plays the acts one by one, refused ones too; `look` sees every state that comes about. */
function play(
  history: fc.Arbitrary<readonly { command: AttendanceCommand; by: string }[]>,
  look: (state: State, before: State, events: number) => void,
) {
  fc.assert(
    fc.property(history, rules, fc.nat({ max: 4 }), (list, rule, start) => {
      const sits = start > 0
      let state = spec.fold(sits ? [convened({ rules: rule }), opened()] : [convened({ rules: rule })])
      let seq = sits ? 2 : 1
      for (const { command: wish, by } of list) {
        const context = { now: minute(seq + 1), actor: { person: by }, seq }
        const decision = attendance.decide(frozen(wish), state, frozen(context))
        const before = state
        const events = decision.ok ? decision.events : []
        state = spec.fold(events, state, seq)
        seq += events.length
        look(state, before, events.length)
      }
    }),
    { numRuns: 150 },
  )
}

describe('whatever anybody wishes', () => {
  it('[ATT15] a delegation has given its vote at most once, and never to itself', () => {
    play(acts, ({ attendance: { proxies } }) => {
      const held = proxies.filter((proxy) => proxy.until === null)
      expect(new Set(held.map((proxy) => proxy.from)).size).toBe(held.length)
      expect(held.filter((proxy) => proxy.from === proxy.to)).toEqual([])
    })
  })

  it('[ATT17] [ATT20] representation rests on somebody in the room, never on a circle of given votes', () => {
    play(acts, (state) => {
      for (const each of codes) {
        const holder = proxyOf(state, each)
        if (holder !== null) expect(proxyOf(state, holder)).toBeNull()
        if (isRepresented(state, each))
          expect(
            seatedInRoom(state, each).length + (holder === null ? 0 : seatedInRoom(state, holder).length),
          ).toBeGreaterThan(0)
        if (holder === null && seatedInRoom(state, each).length === 0) expect(isRepresented(state, each)).toBe(false)
      }
    })
  })

  it('[ATT18] nothing that should have lapsed is still held', () => {
    play(acts, (state) => {
      expect(lapsesOf(state)).toEqual([])
    })
  })

  it('[ATT14] nobody holds more votes than the rules allow', () => {
    play(acts, (state) => {
      if (!state.roster.convened || state.roster.rules !== 'eu-unanimity') return
      for (const each of codes) expect(heldBy(state, each).length).toBeLessThanOrEqual(1)
    })
  })

  it('[ATT6] who leads an open meeting is in the room', () => {
    play(acts, (state) => {
      if (wasOpened(state)) expect(inRoom(state, leading(state))).toBe(true)
    })
  })

  it('an accepted wish changes something, and a refused one nothing', () => {
    play(
      fc.array(fc.oneof(act, act, fc.constant({ command: close, by: 'chair' })), { maxLength: 60, size: 'max' }),
      (state, before, events) => {
        if (events === 0) expect(state).toBe(before)
        else expect(state).not.toEqual(before)
      },
    )
  })
})
