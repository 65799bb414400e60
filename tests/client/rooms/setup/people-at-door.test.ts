import { describe, expect, it } from 'vitest'
import { peopleAtDoor } from '../../../../client/rooms/setup/people-at-door.ts'
import { small } from '../../../meeting/small-meeting.ts'
import { t } from '../../words.ts'

const { state } = small([])
const found = (query: string) => peopleAtDoor(state, query, t).map(({ id }) => id)

describe('the search at the door', () => {
  it('shows everybody while nothing is typed', () => {
    expect(found(' ')).toHaveLength(10)
  })

  it.each<[string, string, readonly string[]]>([
    ['a part of the name, without its marks', 'porks', ['hh']],
    ['the office', 'staatsrat', ['hh']],
    ['the delegation by name', 'niederlande', ['nl']],
    ['the delegation by code', 'BMDV', ['federal']],
    ['the duty', 'vorsitz', ['chair', 'co']],
    ['several words in whatever order', 'sachsen ministerin', ['sn']],
  ])('finds people by %s', (_, query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  it('finds nobody by what stands nowhere', () => {
    expect(found('niemand')).toEqual([])
  })
})
