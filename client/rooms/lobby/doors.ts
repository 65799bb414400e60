import type { Example, OpenDoor } from './lobby-api.ts'

/** A place in the example meeting as the entrance lists it. */
export interface PlaceLink {
  readonly id: string
  readonly name: string
  readonly office: string | null
  readonly to: string
}

export interface ExamplePlaces {
  readonly chair: PlaceLink | null
  /** Somebody who votes and does not lead, to try voting beside the chair. */
  readonly delegate: (PlaceLink & { readonly delegation: string }) | null
  readonly minutes: readonly PlaceLink[]
  readonly secretariat: readonly PlaceLink[]
  /** Every delegation with a vote, in protocol order; nobody may sit for it. */
  readonly delegations: readonly {
    readonly code: string
    readonly name: string
    readonly people: readonly PlaceLink[]
  }[]
  /** Staff, guests, and who sits for a delegation without a vote, a delegation each. */
  readonly others: readonly { readonly code: string; readonly name: string; readonly people: readonly PlaceLink[] }[]
}

/** The address of a door; opened in a tab of its own it signs in and goes on to the room. */
export const doorPath = (door: Pick<OpenDoor, 'door' | 'person'>): string =>
  door.person === undefined ? `/tuer/${door.door}` : `/tuer/${door.door}/${encodeURIComponent(door.person)}`

const linkOf = (door: OpenDoor): PlaceLink => ({
  id: door.person ?? door.door,
  name: door.name ?? door.person ?? door.door,
  office: door.office === undefined || door.office === door.name ? null : door.office,
  to: doorPath(door),
})

/** The example's doors, by what people come for. */
export function examplePlaces({ doors, delegations }: Example): ExamplePlaces {
  const people = doors.filter((door) => door.door === 'person')
  const withDuty = (duty: string) => people.filter((door) => door.duty.includes(duty))
  const seated = new Map(
    delegations.filter((it) => it.vote).flatMap(({ code, seats }) => seats.map((id) => [id, code])),
  )
  const [chair] = withDuty('chair')
  const delegate = people.find((door) => seated.has(door.person ?? '') && door.duty.length === 0)
  const named = (code: string | undefined) => delegations.find((it) => it.code === code)?.name ?? code ?? ''
  const peopleOf = (code: string, sits: boolean) =>
    people.filter((door) => door.delegation === code && seated.has(door.person ?? '') === sits).map(linkOf)
  return {
    chair: chair ? linkOf(chair) : null,
    delegate: delegate ? { ...linkOf(delegate), delegation: named(delegate.delegation) } : null,
    minutes: withDuty('minutes').map(linkOf),
    secretariat: withDuty('secretariat').map(linkOf),
    delegations: delegations
      .filter((it) => it.vote)
      .map(({ code, name }) => ({ code, name, people: peopleOf(code, true) })),
    others: delegations
      .map(({ code, name }) => ({ code, name, people: peopleOf(code, false) }))
      .filter((it) => it.people.length > 0),
  }
}
