/* oxlint-disable typescript/no-explicit-any -- a spec takes any feature's decider, as `combine` does */
import { expect } from 'vitest'
import { combine, type Combined } from '../../shared/kernel/combine.ts'
import type { Decider, Params } from '../../shared/kernel/decider.ts'

type AnyDecider = Decider<any, any, any, any, any>
type Slices = Record<string, AnyDecider>
type CommandOf<S extends Slices> = S[keyof S] extends Decider<any, any, infer C, any, any> ? C : never
type EventOf<S extends Slices> = S[keyof S] extends Decider<any, any, any, infer E, any> ? E : never
type CodeOf<S extends Slices> = S[keyof S] extends Decider<any, any, any, any, infer R> ? R : never
type AnyMessage = { readonly type: string }

/** Clock of the first past event; each later one is a minute on. */
export const START = Date.UTC(2024, 9, 18, 7)
const MINUTE = 60_000

/** The time of the nth event of a spec, counted from 1. */
export const minute = (n: number): number => START + n * MINUTE

/** Freezes a value through and through: whoever writes into what it was given fails at that very line. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) frozen(inner)
  return value
}

/**
 * `given(past…).when(command, person).then(events…)`: reads as the rule it checks. The past may hold events of every
 * feature named; all inputs are frozen, so a decider that writes into them fails. `person` null is the server.
 */
export function specFor<S extends Slices>(slices: S) {
  type Event = EventOf<S> & AnyMessage
  type Command = CommandOf<S> & AnyMessage
  type State = Combined<S>
  const machine = combine(slices)

  const fold = (past: readonly Event[], from: State = frozen(machine.initial()) as State, seq = 0): State =>
    past.reduce<State>(
      (state, event, i) =>
        frozen(machine.evolve(state, frozen(event) as any, { seq: seq + i + 1, at: minute(seq + i + 1), by: null })),
      from,
    )

  return {
    fold,
    given(...past: readonly Event[]) {
      const state = fold(past)
      return {
        state,
        when(command: Command, person: string | null) {
          const context = frozen({ now: minute(past.length + 1), actor: { person }, seq: past.length })
          const decision = machine.decide(frozen(command) as any, state as any, context)
          return {
            decision,
            then(...events: readonly Event[]) {
              expect(decision).toEqual({ ok: true, events })
              return { state: fold(events, state, past.length) }
            },
            thenRefused(code: CodeOf<S>, params?: Params) {
              expect(decision).toEqual({
                ok: false,
                rejection: params ? { code, params } : expect.objectContaining({ code }),
              })
            },
          }
        },
      }
    },
  }
}
