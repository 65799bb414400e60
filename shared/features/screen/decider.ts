import { accept, reject, type Decider } from '../../kernel/decider.ts'
import { isSecretariat, leads } from '../attendance/select.ts'
import type { ScreenCommand, ScreenEvent } from './messages.ts'
import type { ScreenReads } from './select.ts'
import type { Screen } from './state.ts'

export type ScreenRejection = 'not-convened' | 'office-only' | 'already-shown'

/** What the hall's screens show. It is recorded, so that every screen, also one that starts later, shows the same. */
export const screen: Decider<Screen, ScreenReads, ScreenCommand, ScreenEvent, ScreenRejection> = {
  initial: () => ({ mode: 'live', since: null }),

  decide({ data: { mode } }, m, { actor: { person } }) {
    if (!m.roster.convened) return reject('not-convened')
    if (!leads(m, person) && !isSecretariat(m, person)) return reject('office-only') // SCR1
    if (m.screen.mode === mode) return reject('already-shown') // SCR2
    return accept({ type: 'screen.shown', data: { mode } })
  },

  evolve: (_, { data: { mode } }, { at }) => ({ mode, since: at }),
}
