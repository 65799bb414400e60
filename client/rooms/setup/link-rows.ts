import type { Person } from '../../../shared/features/roster/messages.ts'
import type { DeskBook, Invited } from './desk-api.ts'

/** How it stands with a person's link: none issued, issued and not taken, taken, access taken away. */
export type LinkStanding = 'none' | 'open' | 'taken' | 'revoked'

export const linkStandings: readonly LinkStanding[] = ['open', 'taken', 'none', 'revoked']

export interface LinkRow {
  readonly person: Person
  readonly standing: LinkStanding
  /** When the link that counts was issued, ms; null for none. */
  readonly issuedAt: number | null
  /** When it was taken, or taken away; null while neither happened, or where nobody noted it. */
  readonly since: number | null
  /** Devices signed in now. */
  readonly devices: number
  /** Somebody opened the link once more after it was taken. */
  readonly triedAgainAt: number | null
}

/** Whoever is signed in has come in, also by a second device or the open door of the example. */
function standingOf({ issuedAt, usedAt, revokedAt, seats }: Invited): LinkStanding {
  if (seats.length > 0) return 'taken'
  if (revokedAt !== null) return 'revoked'
  if (usedAt !== null) return 'taken'
  return issuedAt === null ? 'none' : 'open'
}

/** A row for each person, in the order given; `only` leaves the other standings out. */
export const linkRows = (
  people: readonly Person[],
  { people: invited }: Pick<DeskBook, 'people'>,
  only: LinkStanding | null,
): readonly LinkRow[] =>
  people
    .flatMap((person): readonly LinkRow[] => {
      const link = invited.find((it) => it.person === person.id)
      if (!link) return []
      const standing = standingOf(link)
      const { issuedAt, usedAt, revokedAt, triedAgainAt, seats } = link
      const since =
        standing === 'revoked' ? revokedAt : standing === 'taken' ? (usedAt ?? seats[0]?.since ?? null) : null
      return [{ person, standing, issuedAt, since, devices: seats.length, triedAgainAt }]
    })
    .filter(({ standing }) => only === null || standing === only)

/** How many links stand how, of everybody. */
export const linkCounts = (rows: readonly LinkRow[]): Readonly<Record<LinkStanding, number>> =>
  Object.fromEntries(
    linkStandings.map((each) => [each, rows.filter(({ standing }) => standing === each).length]),
  ) as Record<LinkStanding, number>
