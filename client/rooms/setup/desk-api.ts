import type { Language } from '../../i18n/language.ts'
import { api } from '../../session/api.ts'
import { seatApi } from '../parts/seat.ts'

/** How a person's invitation stands; times in ms since the epoch. */
export interface Invited {
  readonly person: string
  readonly name: string
  readonly issuedAt: number | null
  readonly usedAt: number | null
  readonly revokedAt: number | null
  /** Somebody opened the link again after it was used. */
  readonly triedAgainAt: number | null
  readonly seats: readonly { readonly seat: string; readonly since: number }[]
}

export interface OpenDoorSeats {
  readonly door: 'screen' | 'follow'
  readonly seats: readonly { readonly seat: string; readonly since: number }[]
}

export interface DeskBook {
  readonly people: readonly Invited[]
  readonly doors: readonly OpenDoorSeats[]
}

interface Link {
  readonly url: string
}

const post = <Answer>(seat: string, path: string, language: Language): Promise<Answer> =>
  api(seatApi(seat, path), { method: 'POST', language })

/** What the desk may do from this seat; each throws `ApiRefusal` with its sentence when the server refuses. */
export const desk = {
  book: (seat: string, language: Language): Promise<DeskBook> => api(seatApi(seat, 'invitations'), { language }),
  issue: (seat: string, person: string, language: Language): Promise<Link> =>
    post(seat, `invitations/${encodeURIComponent(person)}/issue`, language),
  revoke: (seat: string, person: string, language: Language): Promise<unknown> =>
    post(seat, `invitations/${encodeURIComponent(person)}/revoke`, language),
  openDoor: (seat: string, door: OpenDoorSeats['door'], language: Language): Promise<Link> =>
    post(seat, `doors/${door}`, language),
  closeDoor: (seat: string, door: OpenDoorSeats['door'], language: Language): Promise<unknown> =>
    post(seat, `doors/${door}/revoke`, language),
  pair: (seat: string, language: Language): Promise<Link> => post(seat, 'pair', language),
  takeOver: (seat: string, language: Language): Promise<Link & { readonly name: string }> =>
    post(seat, 'takeover', language),
}
