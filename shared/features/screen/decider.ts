import { accept, reject, unreachable, type Decider, type Decision } from '../../kernel/decider.ts'
import { isSecretariat, leads } from '../attendance/select.ts'
import { documentOf, isConfidential } from '../documents/select.ts'
import type { ScreenCommand, ScreenEvent } from './messages.ts'
import { pageShown, type ScreenReads } from './select.ts'
import type { Screen, ShownPage } from './state.ts'

export type ScreenRejection =
  | 'not-convened'
  | 'office-only'
  | 'already-shown'
  | 'unknown-document'
  | 'confidential-document'
  | 'no-such-page'
  | 'no-document-shown'

/** What the hall's screens show. It is recorded, so that every screen, also one that starts later, shows the same. */
export const screen: Decider<Screen, ScreenReads, ScreenCommand, ScreenEvent, ScreenRejection> = {
  initial: () => ({ mode: 'live', since: null, page: null, veiled: false }),

  decide(command, m, { actor: { person } }) {
    if (!m.roster.convened) return reject('not-convened')
    if (!leads(m, person) && !isSecretariat(m, person)) return reject('office-only') // SCR1, SCR3
    switch (command.type) {
      case 'screen.show':
        if (m.screen.mode === command.data.mode) return reject('already-shown') // SCR2
        return accept({ type: 'screen.shown', data: command.data })
      case 'screen.open':
        return open(command.data, m)
      case 'screen.veil':
        if (m.screen.veiled === command.data.on) return reject('already-shown') // SCR2
        return accept({ type: 'screen.veiled', data: command.data })
      case 'screen.putAway':
        return pageShown(m) ? accept({ type: 'screen.cleared', data: {} }) : reject('no-document-shown')
      default:
        return unreachable(command)
    }
  },

  evolve(slice, event, { at }) {
    switch (event.type) {
      case 'screen.shown':
        return { ...slice, mode: event.data.mode, since: at }
      case 'screen.opened':
        // SCR3: turning a page of what is on it already leaves a dark screen dark
        return slice.page?.document === event.data.document
          ? { ...slice, page: event.data }
          : { ...slice, mode: 'live', since: at, page: event.data }
      case 'screen.veiled': {
        const { on } = event.data
        // SCR6: a picture that is held would still show what the veil is for
        return on && slice.mode === 'frozen'
          ? { ...slice, veiled: on, mode: 'live', since: at }
          : { ...slice, veiled: on }
      }
      case 'screen.cleared':
        return { ...slice, page: null }
      default:
        return unreachable(event)
    }
  },
}

function open(wanted: ShownPage, m: ScreenReads): Decision<ScreenEvent, ScreenRejection> {
  const document = documentOf(m, wanted.document)
  if (!document || document.removedAt !== null) return reject('unknown-document')
  if (isConfidential(m, document.item)) return reject('confidential-document') // SCR4
  const shown = pageShown(m)
  if (shown && shown.document === wanted.document && shown.page === wanted.page && shown.part === wanted.part)
    return reject('already-shown') // SCR2
  const pages = document.file?.pages ?? 0
  if (wanted.page > pages) return reject('no-such-page', { pages }) // SCR5
  return accept({ type: 'screen.opened', data: wanted })
}
