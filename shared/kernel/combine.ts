/* oxlint-disable typescript/no-explicit-any -- the one place where slices are erased to be joined */
import type { Context, Decider, Decision, Meta } from './decider.ts'

type AnyDecider = Decider<any, any, any, any, any>
type SliceOf<D> = D extends Decider<infer S, any, any, any, any> ? S : never
type CommandOf<D> = D extends Decider<any, any, infer C, any, any> ? C : never
type EventOf<D> = D extends Decider<any, any, any, infer E, any> ? E : never
type CodeOf<D> = D extends Decider<any, any, any, any, infer R> ? R : never

export type Combined<Slices extends Record<string, AnyDecider>> = {
  readonly [Name in keyof Slices]: SliceOf<Slices[Name]>
}

/** Joins feature deciders into one; a message goes to the slice its `feature.` prefix names. */
export function combine<Slices extends Record<string, AnyDecider>>(slices: Slices) {
  type State = Combined<Slices>
  type Command = CommandOf<Slices[keyof Slices]>
  type Event = EventOf<Slices[keyof Slices]>
  type Code = CodeOf<Slices[keyof Slices]>
  const sliceOf = (message: { type: string }) => {
    const name = message.type.slice(0, message.type.indexOf('.'))
    const decider = Object.hasOwn(slices, name) ? slices[name] : undefined
    if (!decider) throw new Error(`No feature handles ${message.type}`)
    return { name, decider }
  }
  return {
    initial: () =>
      Object.fromEntries(Object.entries(slices).map(([name, decider]) => [name, decider.initial()])) as State,
    decide: (command: Command & { type: string }, state: State, context: Context): Decision<Event, Code> =>
      sliceOf(command).decider.decide(command, state, context),
    evolve<S extends State>(state: S, event: Event & { type: string }, meta: Meta): S {
      const { name, decider } = sliceOf(event)
      return { ...state, [name]: decider.evolve(state[name as keyof State], event, meta) }
    },
  }
}
