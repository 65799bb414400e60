import { describe, expect, it } from 'vitest'
import { hashOf } from '../../server/access/token.ts'
import { cookieOf, deskOver, signIn } from './desk.ts'
import { CLOSE, OPEN, stateAfter } from './founded.ts'

const DAY = 24 * 60 * 60_000
const anna = { meeting: 'm', person: 'anna', door: 'person' } as const

describe('an invitation', () => {
  it('[ACC1] is a token of 160 bits of which the store has the hash alone, and the journal nothing', async () => {
    const desk = deskOver()
    const tokens = await Promise.all(Array.from({ length: 50 }, () => desk.access.invitations.issue('m', 'anna')))
    expect(new Set(tokens).size).toBe(50)
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(20)
    const last = tokens.at(-1)!
    const { cookie } = await signIn(desk, last)
    await desk.access.links.redeem(last, undefined)
    const kept = JSON.stringify(await desk.store.list('m')) + desk.lines.join('\n')
    expect(kept).toContain(hashOf(last))
    for (const secret of [...tokens, cookie.split('=')[1]!]) expect(kept).not.toContain(secret)
  })

  it('[ACC2] is looked at without being used up', async () => {
    const desk = deskOver()
    const token = await desk.access.invitations.issue('m', 'anna')
    for (let times = 0; times < 5; times++) {
      expect(await desk.access.links.look(token)).toEqual({ ok: true, holder: anna })
    }
    expect(await desk.access.links.redeem(token, undefined)).toMatchObject({ ok: true, session: anna })
  })

  it('[ACC3] opens once; [ACC7] the second time it says so and the secretariat is told whose it was', async () => {
    const desk = deskOver()
    const heard: unknown[] = []
    desk.access.incidents.watch((incident) => heard.push(incident))
    const token = await desk.access.invitations.issue('m', 'anna')
    const first = await signIn(desk, token)
    expect(await desk.access.links.look(token)).toEqual({ ok: false, code: 'already-used' })
    expect(heard).toEqual([]) // looking is no attempt
    expect(await desk.access.links.redeem(token, undefined)).toEqual({ ok: false, code: 'already-used' })
    const incident = { ...anna, kind: 'invitation', at: desk.world.now }
    expect(heard).toEqual([incident])
    expect(desk.access.incidents.of('m')).toEqual([incident])
    expect((await desk.access.invitations.standing('m')).get('anna')?.triedAgainAt).toBe(desk.world.now)
    expect(desk.lines).toContainEqual(expect.stringContaining('"person":"anna"'))
    expect(await desk.access.sessions.authenticate(first.cookie, first.seat)).toMatchObject(anna)
  })

  it('[ACC3] pressed twice at once opens one seat', async () => {
    const desk = deskOver()
    const token = await desk.access.invitations.issue('m', 'anna')
    const answers = await Promise.all([1, 2, 3].map(() => desk.access.links.redeem(token, undefined)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await desk.access.sessions.list('m')).toHaveLength(1)
  })

  it('[ACC3] redeemed on two servers at once, one of the two sign-ins is valid', async () => {
    const one = deskOver()
    const other = deskOver(one.store)
    const token = await one.access.invitations.issue('m', 'anna')
    const both = await Promise.all([one, other].map((server) => server.access.links.redeem(token, undefined)))
    // both found the link unused: the worst case is really met
    if (!both[0]?.ok || !both[1]?.ok) throw new Error('both servers were to accept')
    expect(both[0].session).toEqual(both[1].session)
    const { seat } = both[0].session
    for (const server of [one, other]) server.world.elapsed += 1_000
    for (const { access } of [one, other]) {
      const valid = await Promise.all(
        both.map((answer) =>
          access.sessions.authenticate(cookieOf(seat, answer.ok ? (answer.secret ?? '') : ''), seat),
        ),
      )
      expect(valid.filter(Boolean)).toHaveLength(1)
      expect(await access.sessions.list('m')).toHaveLength(1)
    }
  })

  it('[ACC4] may be opened again by the browser that redeemed it', async () => {
    const desk = deskOver()
    const token = await desk.access.invitations.issue('m', 'anna')
    const { seat, cookie } = await signIn(desk, token)
    expect(await desk.access.links.redeem(token, cookie)).toEqual({
      ok: true,
      session: { ...anna, seat },
      secret: null,
    })
    expect(desk.access.incidents.of('m')).toEqual([])
    await desk.access.sessions.end(seat)
    expect(await desk.access.links.redeem(token, cookie)).toEqual({ ok: false, code: 'already-used' })
  })

  it('[ACC5] holds until 30 days after the close, however long the meeting is prepared', async () => {
    const desk = deskOver()
    const { invitations, links, sessions } = desk.access
    const token = await invitations.issue('m', 'anna')
    const other = await signIn(desk, await invitations.issue('m', 'bert'))
    desk.world.now += 400 * DAY
    expect(await links.look(token)).toMatchObject({ ok: true })
    desk.world.state = stateAfter(OPEN, CLOSE)
    const closed = desk.world.state.attendance.closedAt!
    desk.world.now = closed + 30 * DAY - 1
    expect(await links.look(token)).toMatchObject({ ok: true })
    expect(await sessions.holds(other.seat)).toBe(true)
    desk.world.now = closed + 30 * DAY
    expect(await links.look(token)).toEqual({ ok: false, code: 'expired' })
    expect(await links.redeem(token, undefined)).toEqual({ ok: false, code: 'expired' })
    expect(await sessions.authenticate(other.cookie, other.seat)).toBeNull()
    expect(await sessions.list('m')).toEqual([])
  })

  it('[ACC5] holds 30 days in an installation that took the meeting over after its close', async () => {
    const desk = deskOver()
    desk.world.state = stateAfter(OPEN, CLOSE)
    desk.world.arrivedAt = desk.world.now = desk.world.state.attendance.closedAt! + 400 * DAY
    const token = await desk.access.invitations.issue('m', 'anna')
    const { seat, cookie } = await signIn(desk, await desk.access.invitations.issue('m', 'bert'))
    desk.world.now += 30 * DAY - 1
    expect(await desk.access.links.look(token)).toMatchObject({ ok: true })
    expect(await desk.access.sessions.authenticate(cookie, seat)).toMatchObject({ person: 'bert' })
    expect(await desk.access.sessions.list('m')).toHaveLength(1)
    desk.world.now += 1
    expect(await desk.access.links.look(token)).toEqual({ ok: false, code: 'expired' })
    expect(await desk.access.sessions.authenticate(cookie, seat)).toBeNull()
    expect(await desk.access.sessions.list('m')).toEqual([])
  })

  it('[ACC6] a new one ends the former one and what came in by it, save the seat that asks', async () => {
    const desk = deskOver()
    const { invitations, links, sessions } = desk.access
    const unused = await invitations.issue('m', 'bert')
    const former = await invitations.issue('m', 'anna')
    const anna1 = await signIn(desk, former)
    const paired = await signIn(desk, (await desk.access.pair(anna1)).token)
    const bystander = await signIn(desk, await invitations.issue('m', 'sara'))

    const fresh = await invitations.issue('m', 'anna', paired.seat)
    expect(await links.redeem(former, undefined)).toEqual({ ok: false, code: 'revoked' })
    expect(await sessions.authenticate(anna1.cookie, anna1.seat)).toBeNull()
    expect(await sessions.authenticate(paired.cookie, paired.seat)).not.toBeNull()
    expect(await sessions.authenticate(bystander.cookie, bystander.seat)).not.toBeNull()
    expect(await links.look(unused)).toMatchObject({ ok: true })
    expect(await links.look(fresh)).toMatchObject({ ok: true })
  })

  it('[ACC6] tells how it stands with everybody', async () => {
    const desk = deskOver()
    const { invitations } = desk.access
    await invitations.issue('m', 'bert')
    const issuedAt = desk.world.now
    const anna1 = await signIn(desk, await invitations.issue('m', 'anna'))
    await invitations.issue('m', 'nils')
    desk.world.now += 5
    await invitations.revoke('m', 'nils')
    const standing = await invitations.standing('m')
    const none = { issuedAt, usedAt: null, revokedAt: null, triedAgainAt: null, seats: [] }
    expect(Object.fromEntries(standing)).toEqual({
      bert: none,
      anna: { ...none, usedAt: issuedAt, seats: [{ seat: anna1.seat, since: issuedAt }] },
      nils: { ...none, revokedAt: issuedAt + 5 },
    })
  })

  it.each(['', 'x', 'a'.repeat(27), `${'a'.repeat(26)}=`])('[ACC1] refuses %j without a hint', async (token) => {
    const desk = deskOver()
    expect(await desk.access.links.look(token)).toEqual({ ok: false, code: 'unknown-token' })
    expect(await desk.access.links.redeem(token, undefined)).toEqual({ ok: false, code: 'unknown-token' })
  })
})

describe('a second device', () => {
  it('[ACC5] is paired within five minutes, once, as the same person', async () => {
    const desk = deskOver()
    const { access, world } = desk
    const first = await signIn(desk, await access.invitations.issue('m', 'anna'))
    const { token, expiresAt } = await access.pair(first)
    expect(expiresAt).toBe(world.now + 5 * 60_000)
    const second = await signIn(desk, token)
    expect(second).toMatchObject(anna)
    expect(second.seat).not.toBe(first.seat)
    expect(await access.links.redeem(token, undefined)).toEqual({ ok: false, code: 'already-used' })
    const late = await access.pair(first)
    world.now += 5 * 60_000
    expect(await access.links.redeem(late.token, undefined)).toEqual({ ok: false, code: 'expired' })
  })

  it('[ACC9] takes over the seat of whoever leads', async () => {
    const desk = deskOver()
    desk.world.state = stateAfter(OPEN, ['anna', { type: 'attendance.passChair', data: { to: 'bert' } }])
    const taken = await desk.access.takeOver('m')
    expect(taken).toMatchObject({ person: 'bert', expiresAt: desk.world.now + 5 * 60_000 })
    expect(await signIn(desk, taken!.token)).toMatchObject({ person: 'bert', door: 'person' })
  })

  it('[ACC6] [ACC8] of somebody who was revoked is not paired any more', async () => {
    const desk = deskOver()
    const first = await signIn(desk, await desk.access.invitations.issue('m', 'anna'))
    const { token } = await desk.access.pair(first)
    await desk.access.invitations.revoke('m', 'anna')
    expect(await desk.access.links.redeem(token, undefined)).toEqual({ ok: false, code: 'revoked' })
  })
})

describe('doors that are nobody’s', () => {
  it('[ACC13] a screen’s link is for one screen, and there may be several', async () => {
    const desk = deskOver()
    const { invitations, links, sessions } = desk.access
    const [left, right] = [await invitations.openDoor('m', 'screen'), await invitations.openDoor('m', 'screen')]
    const screen = await signIn(desk, left)
    expect(screen).toMatchObject({ person: null, door: 'screen' })
    expect(await links.redeem(left, undefined)).toEqual({ ok: false, code: 'already-used' })
    expect(await signIn(desk, right)).toMatchObject({ door: 'screen' })
    await invitations.closeDoor('m', 'screen')
    expect(await sessions.list('m')).toEqual([])
  })

  it('[ACC13] the followers’ link is for everybody, until a new one is issued', async () => {
    const desk = deskOver()
    const { invitations, links } = desk.access
    const token = await invitations.openDoor('m', 'follow')
    const seats = [await signIn(desk, token), await signIn(desk, token)]
    expect(new Set(seats.map(({ seat }) => seat)).size).toBe(2)
    expect(seats[0]).toMatchObject({ person: null, door: 'follow' })
    const fresh = await invitations.openDoor('m', 'follow')
    expect(await links.redeem(token, undefined)).toEqual({ ok: false, code: 'revoked' })
    expect(await links.look(fresh)).toMatchObject({ ok: true })
    expect(desk.access.incidents.of('m')).toEqual([])
  })

  it('[ACC13] revoking a person leaves screens alone', async () => {
    const desk = deskOver()
    const screen = await signIn(desk, await desk.access.invitations.openDoor('m', 'screen'))
    await desk.access.invitations.revoke('m', 'anna')
    expect(await desk.access.sessions.holds(screen.seat)).toBe(true)
  })
})
