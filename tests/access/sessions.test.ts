import { describe, expect, it } from 'vitest'
import { hashOf } from '../../server/access/token.ts'
import type { Session } from '../../server/access/session.ts'
import { meeting } from '../../shared/meeting/meeting.ts'
import { memoryStore } from '../../server/adapters/memory/store.ts'
import { cookieOf, deskOver, signIn, slowAtFirst } from './desk.ts'

const anna = { meeting: 'm', person: 'anna', door: 'person' } as const
const bert = { meeting: 'm', person: 'bert', door: 'person' } as const

describe('a sign-in', () => {
  it('[ACC12] belongs to a seat: two in one browser, and neither opens the other', async () => {
    const { sessions } = deskOver().access
    const [a, b] = [await sessions.open(anna), await sessions.open(bert)]
    const browser = `theme=dark; ${cookieOf(a.session.seat, a.secret)}; ${cookieOf(b.session.seat, b.secret)}`
    expect(await sessions.authenticate(browser, a.session.seat)).toEqual(a.session)
    expect(await sessions.authenticate(browser, b.session.seat)).toEqual(b.session)
    expect(await sessions.authenticate(cookieOf(a.session.seat, b.secret), a.session.seat)).toBeNull()
    expect(await sessions.authenticate(cookieOf(b.session.seat, b.secret), a.session.seat)).toBeNull()
  })

  it.each([undefined, '', 'rostra_', ';;;=', 'rostra_SEAT', 'rostra_SEAT=', 'rostra_SEAT=x', 'xrostra_SEAT=SECRET'])(
    '[ACC12] is not had by the cookie header %j',
    async (header) => {
      const { sessions } = deskOver().access
      const { session, secret } = await sessions.open(anna)
      const sent = header?.replace('SEAT', session.seat).replace('SECRET', secret)
      expect(await sessions.authenticate(sent, session.seat)).toBeNull()
    },
  )

  it.each(['', 'setup', '__proto__', '../../etc', 'a'.repeat(12)])('[ACC12] has no seat called %j', async (seat) => {
    const { sessions } = deskOver().access
    expect(await sessions.authenticate(`rostra_${seat}=${'a'.repeat(27)}`, seat)).toBeNull()
    expect(await sessions.holds(seat)).toBe(false)
  })

  it('[ACC8] ends at once, and whoever holds its sockets is told before the answer', async () => {
    const desk = deskOver()
    const { sessions, invitations } = desk.access
    const { seat, cookie } = await signIn(desk, await invitations.issue('m', 'anna'))
    const told: Session[] = []
    const stop = sessions.watch((session) => told.push(session))
    await invitations.revoke('m', 'anna')
    expect(told).toEqual([{ ...anna, seat }])
    expect(await sessions.authenticate(cookie, seat)).toBeNull()
    expect(await sessions.holds(seat)).toBe(false)
    await sessions.end(seat)
    expect(told).toHaveLength(1) // it ended once
    stop()
    await sessions.end((await sessions.open(bert)).session.seat)
    expect(told).toHaveLength(1)
  })

  it('[ACC8] ends within a second on another server, which tells its own sockets', async () => {
    const here = deskOver()
    const there = deskOver(here.store)
    const { seat, cookie } = await signIn(here, await here.access.invitations.issue('m', 'anna'))
    expect(await there.access.sessions.authenticate(cookie, seat)).not.toBeNull()
    const told: string[] = []
    there.access.sessions.watch((session) => told.push(session.seat))
    await here.access.sessions.end(seat)
    there.world.elapsed += 1_000
    expect(await there.access.sessions.holds(seat)).toBe(false)
    expect(told).toEqual([seat])
  })

  it('[ACC8] a look at the store that was under way does not bring a revoked one back', async () => {
    const store = memoryStore().access
    const before = deskOver(store)
    const { seat, cookie } = await signIn(before, await before.access.invitations.issue('m', 'anna'))
    const slow = slowAtFirst(store)
    const { sessions } = deskOver(slow).access
    const asked = sessions.authenticate(cookie, seat)
    await sessions.end(seat)
    slow.letGo()
    await asked
    expect(await sessions.holds(seat)).toBe(false)
  })

  it('[ACC8] a listener that fails keeps nobody else from hearing', async () => {
    const desk = deskOver()
    const { session } = await desk.access.sessions.open(anna)
    const told: string[] = []
    desk.access.sessions.watch(() => {
      throw new Error('deaf')
    })
    desk.access.sessions.watch(({ seat }) => told.push(seat))
    await desk.access.sessions.end(session.seat)
    expect(told).toEqual([session.seat])
    expect(desk.lines).toContainEqual(expect.stringContaining('deaf'))
  })

  it('[ACC8] the store is asked once a second at most, and once by many at a time', async () => {
    const store = memoryStore().access
    let asked = 0
    const counted = { ...store, find: (by: Parameters<typeof store.find>[0]) => (asked++, store.find(by)) }
    const desk = deskOver(counted)
    const { session, secret } = await desk.access.sessions.open(anna)
    const cookie = cookieOf(session.seat, secret)
    const many = () =>
      Promise.all(Array.from({ length: 100 }, () => desk.access.sessions.authenticate(cookie, session.seat)))
    expect((await many()).every(Boolean)).toBe(true)
    expect(asked).toBe(0)
    desk.world.elapsed += 1_000
    await many()
    expect(asked).toBe(1)
  })

  it('[ACC12] of a meeting that was removed opens nothing', async () => {
    const desk = deskOver()
    const { session, secret } = await desk.access.sessions.open(anna)
    desk.world.state = meeting.initial()
    expect(await desk.access.sessions.authenticate(cookieOf(session.seat, secret), session.seat)).toBeNull()
  })
})

describe('the right to set up', () => {
  it('[ACC14] comes by a link that works once, and opens no meeting’s door', async () => {
    const { access, store } = deskOver()
    const token = await access.setup.issue()
    const redeemed = await access.setup.redeem(token)
    if (!redeemed.ok) throw new Error(redeemed.code)
    const cookie = `rostra_setup=${redeemed.secret}`
    expect(await access.setup.allows(cookie)).toBe(true)
    expect(await access.setup.redeem(token)).toEqual({ ok: false, code: 'already-used' })
    expect(await access.links.redeem(token, undefined)).toEqual({ ok: false, code: 'unknown-token' })
    const right = await store.find({ tokenHash: hashOf(redeemed.secret) })
    const seat = right?.seat ?? ''
    expect(await access.sessions.authenticate(cookieOf(seat, redeemed.secret), seat)).toBeNull()
  })

  it('[ACC14] is not had by an invitation, a session or a guess', async () => {
    const desk = deskOver()
    const token = await desk.access.invitations.issue('m', 'anna')
    const { cookie } = await signIn(desk, token)
    expect(await desk.access.setup.redeem(token)).toEqual({ ok: false, code: 'unknown-token' })
    for (const secret of [token, cookie.split('=')[1], 'x', '']) {
      expect(await desk.access.setup.allows(`rostra_setup=${secret}`)).toBe(false)
    }
    expect(await desk.access.setup.allows(undefined)).toBe(false)
  })

  it('[ACC5] the link holds a week, the right 90 days', async () => {
    const { access, world } = deskOver()
    const [used, late] = [await access.setup.issue(), await access.setup.issue()]
    const redeemed = await access.setup.redeem(used)
    const cookie = `rostra_setup=${redeemed.ok ? redeemed.secret : ''}`
    world.now += 7 * 24 * 60 * 60_000
    expect(await access.setup.redeem(late)).toEqual({ ok: false, code: 'expired' })
    expect(await access.setup.allows(cookie)).toBe(true)
    world.now += 83 * 24 * 60 * 60_000
    expect(await access.setup.allows(cookie)).toBe(false)
  })

  it('[ACC3] redeemed on two servers at once, one browser has it', async () => {
    const one = deskOver()
    const other = deskOver(one.store)
    const token = await one.access.setup.issue()
    const both = await Promise.all([one, other].map(({ access }) => access.setup.redeem(token)))
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    const allowed = await Promise.all(
      both.map((it) => one.access.setup.allows(`rostra_setup=${it.ok ? it.secret : ''}`)),
    )
    expect(allowed.filter(Boolean)).toHaveLength(1)
  })
})
