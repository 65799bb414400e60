import { describe, expect, it } from 'vitest'
import type { Invited } from '../../../../client/rooms/setup/desk-api.ts'
import { linkCounts, linkRows, type LinkStanding } from '../../../../client/rooms/setup/link-rows.ts'
import { peopleAtDoor } from '../../../../client/rooms/setup/people-at-door.ts'
import { small } from '../../../meeting/small-meeting.ts'
import { t } from '../../words.ts'

const { state } = small([])
const untouched = { issuedAt: null, usedAt: null, revokedAt: null, triedAgainAt: null, seats: [] }
const seat = { seat: 's1', since: 40 }

/** Everybody of the roster; those named have a link that stands so. */
const book = (links: Readonly<Record<string, Partial<Invited>>>) => ({
  people: peopleAtDoor(state, '', t).map(({ id }) => ({ person: id, name: id, ...untouched, ...links[id] })),
})

const links = book({
  by: { issuedAt: 10 },
  hh: { issuedAt: 10, usedAt: 20, seats: [seat] },
  sl: { issuedAt: 10, usedAt: 20 },
  sn: { issuedAt: 10, usedAt: 20, revokedAt: 30 },
  nl: { seats: [seat] },
})
const rows = (query = '', only: LinkStanding | null = null) =>
  linkRows(peopleAtDoor(state, query, t), links, only).map((row) => [
    row.person.id,
    row.standing,
    row.since,
    row.devices,
  ])

describe('all links of the meeting', () => {
  it('has a row for everybody, in protocol order, with how the link stands and since when', () => {
    expect(rows().map(([id]) => id)).toEqual(['by', 'chair', 'office', 'co', 'hh', 'sl', 'sn', 'nl', 'late', 'federal'])
    expect(rows('bayern')).toEqual([['by', 'open', null, 0]])
    expect(rows('hamburg')).toEqual([['hh', 'taken', 20, 1]])
    expect(rows('saarland')).toEqual([['sl', 'taken', 20, 0]])
    expect(rows('sachsen')).toEqual([['sn', 'revoked', 30, 0]])
    expect(rows('berlin')).toEqual([
      ['chair', 'none', null, 0],
      ['office', 'none', null, 0],
    ])
  })

  it('counts whoever is signed in as come in, also without a link of their own', () => {
    expect(rows('niederlande')).toEqual([['nl', 'taken', 40, 1]])
  })

  it('shows those alone that stand one way, and how many stand which', () => {
    expect(rows('', 'open')).toEqual([['by', 'open', null, 0]])
    const all = linkRows(peopleAtDoor(state, '', t), links, null)
    expect(linkCounts(all)).toEqual({ open: 1, taken: 3, none: 5, revoked: 1 })
  })
})
