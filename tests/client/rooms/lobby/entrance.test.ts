import { describe, expect, it } from 'vitest'
import { examplePlaces } from '../../../../client/rooms/lobby/doors.ts'
import { pathOfCode } from '../../../../client/rooms/lobby/invitation-code.ts'
import type { Example } from '../../../../client/rooms/lobby/lobby-api.ts'

const token = 'rFuY3NzaoHrQHrauH8RzodlnMYA'

describe('what is typed at the entrance', () => {
  it.each([
    [token, `/einladung#${token}`],
    [`  ${token}\n`, `/einladung#${token}`],
    [`https://rostra.example/einladung#${token}`, `/einladung#${token}`],
    [`http://192.0.2.2:3000/einrichten#${token}`, `/einrichten#${token}`],
    [`https://rostra.example/einladung#${token.slice(0, 13)}\n${token.slice(13)}`, `/einladung#${token}`], // broken by a mail
  ])('%j leads to %s', (typed, path) => {
    expect(pathOfCode(typed)).toBe(path)
  })

  it.each(['', 'KFTR-92', 'https://rostra.example/einladung', `${token}x`, `javascript:alert(1)#${token}!`])(
    '%j leads nowhere',
    (typed) => {
      expect(pathOfCode(typed)).toBeNull()
    },
  )
})

describe('doors of the example', () => {
  const person = (id: string, delegation: string, more: Partial<Example['doors'][number]> = {}) => ({
    door: 'person' as const,
    person: id,
    name: id,
    delegation,
    duty: [],
    room: 'delegation',
    ...more,
  })
  const places = examplePlaces({
    title: 'Eine Sitzung',
    items: 3,
    doors: [
      person('chair', 'A', { duty: ['chair'], office: 'Ministerin' }),
      person('deputy', 'B', { duty: ['co-chair'] }),
      person('member/b', 'B'),
      person('writer', 'A', { duty: ['minutes'] }),
      person('desk', 'A', { duty: ['secretariat'] }),
      person('guest', 'G'),
      { door: 'screen', name: null, duty: [], room: 'screen' },
    ],
    delegations: [
      { code: 'A', name: 'Aland', vote: true, seats: ['chair'] },
      { code: 'B', name: 'Beland', vote: true, seats: ['deputy', 'member/b'] },
      { code: 'C', name: 'Celand', vote: true, seats: [] },
      { code: 'G', name: 'Gäste', vote: false, seats: ['guest'] },
    ],
  })

  it('are for everybody by what they do', () => {
    expect(places.chair).toMatchObject({ id: 'chair', office: 'Ministerin', to: '/tuer/person/chair' })
    expect(places.minutes.map((it) => it.id)).toEqual(['writer'])
    expect(places.secretariat.map((it) => it.id)).toEqual(['desk'])
  })

  it('offer somebody to vote who does not lead', () => {
    expect(places.delegate).toMatchObject({ id: 'member/b', delegation: 'Beland', to: '/tuer/person/member%2Fb' })
  })

  it('list every delegation with a vote, also one that nobody sits for, and the others apart', () => {
    expect(places.delegations.map(({ code, people }) => [code, people.map((it) => it.id)])).toEqual([
      ['A', ['chair']],
      ['B', ['deputy', 'member/b']],
      ['C', []],
    ])
    expect(places.others.map(({ code, people }) => [code, people.map((it) => it.id)])).toEqual([
      ['A', ['writer', 'desk']],
      ['G', ['guest']],
    ])
  })
})
