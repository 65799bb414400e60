import type { Machine } from '../../server/room/deciding.ts'
import { accept, reject } from '../../shared/kernel/decider.ts'

/** A meeting with one feature, small enough to see through: people ring a bell, each at most three times. */
export type ToyCommand =
  | { readonly type: 'bell.ring'; readonly data: { readonly times?: number } }
  | { readonly type: 'bell.break'; readonly data: Record<string, never> }

export type ToyEvent = { readonly type: 'bell.rung'; readonly data: { readonly person: string } }

export interface ToyState {
  readonly rung: Readonly<Record<string, number>>
  /** Who rang, in order. */
  readonly order: readonly string[]
}

export const ring = (times?: number): ToyCommand => ({ type: 'bell.ring', data: times === undefined ? {} : { times } })
export const breakBell: ToyCommand = { type: 'bell.break', data: {} }

export const toy: Machine<ToyState, ToyCommand, ToyEvent> = {
  initial: () => ({ rung: {}, order: [] }),
  decide(command, state, { actor }) {
    if (command.type === 'bell.break') throw new Error('the bell is broken')
    const person = actor.person ?? 'nobody'
    const times = command.data.times ?? 1
    if ((state.rung[person] ?? 0) + times > 3) return reject('rung-enough', { person })
    return accept(...Array.from({ length: times }, (): ToyEvent => ({ type: 'bell.rung', data: { person } })))
  },
  evolve: (state, { data: { person } }) => ({
    rung: { ...state.rung, [person]: (state.rung[person] ?? 0) + 1 },
    order: [...state.order, person],
  }),
}
