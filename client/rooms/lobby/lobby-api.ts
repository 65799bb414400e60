import type { Language } from '../../i18n/language.ts'
import { api } from '../../session/api.ts'

/** A seat that this browser holds. */
export interface OwnSeat {
  readonly seat: string
  readonly door: string
  readonly name: string | null
  readonly rooms: readonly string[]
}

export interface OwnMeeting {
  readonly meeting: string
  readonly title: string
  readonly date: string
  readonly place: string
  readonly example: boolean
  readonly seats: readonly OwnSeat[]
}

export interface Meetings {
  readonly meetings: readonly OwnMeeting[]
  /** This browser may found meetings. */
  readonly mayFound: boolean
}

/** A way into the example meeting that is open to everybody. */
export interface OpenDoor {
  readonly door: 'person' | 'screen' | 'follow'
  readonly person?: string
  readonly name: string | null
  readonly office?: string
  readonly delegation?: string
  readonly duty: readonly string[]
  readonly room: string
}

export interface Example {
  readonly title: string
  readonly doors: readonly OpenDoor[]
  /** In protocol order; `seats`: members and alternates, by person. */
  readonly delegations: readonly {
    readonly code: string
    readonly name: string
    readonly vote: boolean
    readonly seats: readonly string[]
  }[]
  readonly items: number
}

/** The meetings this browser has to do with. */
export const askMeetings = (language: Language): Promise<Meetings> => api('/api/meetings', { language })

/** Loads the example meeting where it is not there yet. */
export const loadExample = (language: Language): Promise<Example> => api('/api/example', { method: 'POST', language })

/** The example meeting as on the first day; everybody in it is signed out. */
export const resetExample = (language: Language): Promise<Example> =>
  api('/api/example/reset', { method: 'POST', language })

/** Signs in by an open door of the example meeting; the same browser gets the seat it had. */
export const enterExample = (
  door: { readonly door: string; readonly person?: string },
  language: Language,
): Promise<{ readonly seat: string; readonly room: string }> =>
  api('/api/example/enter', { method: 'POST', body: door, language })
