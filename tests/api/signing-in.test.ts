import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserAt, enter, foundCouncil, startServer, tokenIn, type TestServer } from './front-desk.ts'

let server: TestServer
let council: Awaited<ReturnType<typeof foundCouncil>>

beforeEach(async () => {
  server = await startServer()
  council = await foundCouncil(server)
})
afterEach(() => server.close())

describe('an invitation', () => {
  it('[ACC2] [ACC3] is looked at by scanners, redeemed by a press, and spent', async () => {
    const token = council.tokenOf('anna')
    const browser = browserAt(server)
    for (let times = 0; times < 3; times++) {
      expect((await browser.post('/invitations/look', { token })).body).toEqual({
        title: 'Third session',
        door: 'person',
        person: 'anna',
        name: 'Dr Anna Alpha',
        office: 'Mayor',
        delegation: 'Alphaport',
        room: 'chair',
      })
    }
    for (const path of ['/invitations/redeem', '/invitations/look', `/invitations/redeem?token=${token}`]) {
      expect((await browser.get(path)).status).toBe(404)
    }
    const redeemed = await browser.post('/invitations/redeem', { token })
    expect(redeemed).toMatchObject({ status: 200, body: { room: 'chair' } })
    const { seat } = redeemed.body
    expect((await browser.get(`/s/${seat}`)).body).toEqual({
      seat,
      meeting: council.meeting,
      person: 'anna',
      door: 'person',
      name: 'Dr Anna Alpha',
      title: 'Third session',
      example: false,
      room: 'chair',
      rooms: ['chair', 'setup', 'minutes', 'screen', 'delegation', 'follow'],
      may: { invite: true, takeOver: false, takeMinutes: true, takeLog: true },
    })
    expect((await browser.post('/invitations/redeem', { token })).body.seat).toBe(seat) // ACC4
  })

  it('[ACC7] used by somebody else, says so, and the secretariat sees whose it was', async () => {
    const token = council.tokenOf('mona')
    await enter(server, token)
    const thief = browserAt(server)
    const second = await thief.post('/invitations/redeem', { token })
    expect(second).toMatchObject({ status: 409, body: { error: 'already-used' } })
    expect(thief.jar.size).toBe(0)
    const desk = await enter(server, council.tokenOf('sara'))
    const { people } = (await desk.get(`/s/${desk.seat}/invitations`)).body
    const tried = people.filter((it: { triedAgainAt: number | null }) => it.triedAgainAt !== null)
    expect(tried).toMatchObject([{ person: 'mona', usedAt: server.world.now, seats: [{}] }])
  })

  it('[API5] gives a cookie that scripts and foreign pages cannot use, and is kept by nobody', async () => {
    const answer = await browserAt(server).post('/invitations/redeem', { token: council.tokenOf('anna') })
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^rostra_[0-9a-f]{12}=[A-Za-z0-9_-]{27}; /)
    expect(cookie).toContain('; HttpOnly')
    expect(cookie).toContain('; SameSite=Strict')
    expect(cookie).toContain('; Path=/')
    expect(cookie).not.toContain('Secure')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('[API5] goes over TLS alone where people come over TLS', async () => {
    const secure = await startServer({ place: { publicUrl: 'https://rostra.example.org', tls: false } })
    const { founded } = await foundCouncil(secure)
    expect(founded.body.invitations[0].url).toMatch(/^https:\/\/rostra\.example\.org\/einladung#[\w-]{27}$/)
    const token = tokenIn(founded.body.invitations[0].url)
    const answer = await browserAt(secure).post('/invitations/redeem', { token })
    expect(answer.headers.getSetCookie()[0]).toContain('; Secure')
    await secure.close()
  })

  it('[ACC1] no token stands in the journal, whatever is done with it', async () => {
    const token = council.tokenOf('anna')
    const browser = await enter(server, token)
    await browserAt(server).post('/invitations/redeem', { token })
    await browserAt(server).post('/invitations/redeem', `token: ${token}`)
    await browserAt(server).post('/invitations/redeem', { token }, { Origin: 'https://evil.example' })
    await browserAt(server).post('/invitations/redeem', { token, more: token })
    const secrets = [token, ...browser.jar.values()]
    for (const line of server.lines) for (const secret of secrets) expect(line).not.toContain(secret)
    expect(server.lines.length).toBeGreaterThan(1)
  })
})

describe('a seat', () => {
  it('[ACC12] two in one browser, each by its own cookie', async () => {
    const browser = browserAt(server)
    const [anna, nils] = [
      (await browser.post('/invitations/redeem', { token: council.tokenOf('anna') })).body.seat,
      (await browser.post('/invitations/redeem', { token: council.tokenOf('nils') })).body.seat,
    ]
    expect((await browser.get(`/s/${anna}`)).body.person).toBe('anna')
    expect((await browser.get(`/s/${nils}`)).body).toMatchObject({ person: 'nils', room: 'minutes' })
    browser.jar.delete(`rostra_${anna}`)
    expect(await browser.get(`/s/${anna}`)).toMatchObject({ status: 401, body: { error: 'not-signed-in' } })
    expect((await browser.get(`/s/${nils}`)).status).toBe(200)
  })

  it.each(['', '/invitations', '/export/minutes.txt'])(
    '[ACC12] of somebody else does not open: GET /s/…%s',
    async (rest) => {
      const sara = await enter(server, council.tokenOf('sara'))
      const mona = await enter(server, council.tokenOf('mona'))
      const answer = await mona.get(`/s/${sara.seat}${rest}`)
      expect(answer.status).toBe(rest.startsWith('/export') ? 404 : 401)
    },
  )

  it('[ACC8] is left, and its cookie is no use to anybody', async () => {
    const anna = await enter(server, council.tokenOf('anna'))
    const [cookie] = [...anna.jar]
    const ended: string[] = []
    server.access.sessions.watch(({ seat }) => ended.push(seat))
    expect(await anna.post(`/s/${anna.seat}/leave`)).toMatchObject({ status: 200, body: { left: true } })
    expect(anna.jar.size).toBe(0)
    expect(ended).toEqual([anna.seat])
    anna.jar.set(...cookie!)
    expect((await anna.get(`/s/${anna.seat}`)).status).toBe(401)
  })

  it('[ACC5] takes a second device by a link for five minutes', async () => {
    const anna = await enter(server, council.tokenOf('anna'))
    const { url, expiresAt } = (await anna.post(`/s/${anna.seat}/pair`)).body
    expect(url).toMatch(new RegExp(`^${server.origin}/einladung#[\\w-]{27}$`))
    expect(expiresAt).toBe(server.world.now + 300_000)
    const phone = await enter(server, tokenIn(url))
    expect((await phone.get(`/s/${phone.seat}`)).body.person).toBe('anna')
    expect(await browserAt(server).post('/invitations/redeem', { token: tokenIn(url) })).toMatchObject({ status: 409 })
  })

  it('[ACC9] of the chair is opened on the secretariat’s word when her device has died', async () => {
    const sara = await enter(server, council.tokenOf('sara'))
    const taken = await sara.post(`/s/${sara.seat}/takeover`)
    expect(taken).toMatchObject({ status: 200, body: { person: 'anna', name: 'Dr Anna Alpha' } })
    const tablet = await enter(server, tokenIn(taken.body.url))
    expect((await tablet.get(`/s/${tablet.seat}`)).body).toMatchObject({ person: 'anna', room: 'chair' })
    for (const person of ['nils', 'mona', 'anna']) {
      const other = await enter(
        server,
        person === 'anna' ? tokenIn((await tablet.post(`/s/${tablet.seat}/pair`)).body.url) : council.tokenOf(person),
      )
      expect(await other.post(`/s/${other.seat}/takeover`)).toMatchObject({ status: 403, body: { error: 'not-yours' } })
    }
  })
})

describe('the desk', () => {
  it('[ACC9] is the chair’s and the secretariat’s, and nobody else’s', async () => {
    const paths = [
      '/invitations/mona/issue',
      '/invitations/mona/revoke',
      '/doors/screen',
      '/doors/follow',
      '/doors/screen/revoke',
    ]
    for (const person of ['nils', 'mona', 'aude', 'olga']) {
      const somebody = await enter(server, council.tokenOf(person))
      expect(await somebody.get(`/s/${somebody.seat}/invitations`)).toMatchObject({
        status: 403,
        body: { error: 'not-yours' },
      })
      for (const path of paths) {
        expect(await somebody.post(`/s/${somebody.seat}${path}`)).toMatchObject({
          status: 403,
          body: { error: 'not-yours' },
        })
      }
    }
    for (const person of ['anna', 'bert', 'sara']) {
      const desk = await enter(server, council.tokenOf(person))
      expect((await desk.get(`/s/${desk.seat}/invitations`)).body.people).toHaveLength(7)
    }
  })

  it('[ACC6] [ACC8] issues a new invitation: the former opens nothing, who came in by it is out', async () => {
    const desk = await enter(server, council.tokenOf('sara'))
    const mona = await enter(server, council.tokenOf('mona'))
    const { url } = (await desk.post(`/s/${desk.seat}/invitations/mona/issue`)).body
    expect((await mona.get(`/s/${mona.seat}`)).status).toBe(401)
    expect(await mona.post('/invitations/redeem', { token: council.tokenOf('mona') })).toMatchObject({
      status: 410,
      body: { error: 'revoked' },
    })
    const again = await enter(server, tokenIn(url))
    expect((await again.get(`/s/${again.seat}`)).body.person).toBe('mona')
    expect(await desk.post(`/s/${desk.seat}/invitations/mona/revoke`)).toMatchObject({ body: { revoked: true } })
    expect((await again.get(`/s/${again.seat}`)).status).toBe(401)
    expect((await desk.post(`/s/${desk.seat}/invitations/sara/issue`)).status).toBe(200)
    expect((await desk.get(`/s/${desk.seat}`)).status).toBe(200) // the seat that asks stays
    expect((await desk.post(`/s/${desk.seat}/invitations/nobody/issue`)).body.error).toBe('unknown-person')
    expect((await desk.post(`/s/${desk.seat}/invitations/%E0%A4%A/issue`)).status).toBe(404)
  })

  it('[ACC6] invites somebody who was added at the door', async () => {
    const desk = await enter(server, council.tokenOf('sara'))
    const room = await server.rooms.open(council.meeting)
    const zoe = { id: 'zoë/β', delegation: 'BB', seat: 'staff', duty: [], attends: 'yes' } as const
    await room.handle(
      { id: 'add-zoe-0', command: { type: 'roster.add', data: { person: { ...zoe, duty: [] } } } },
      { person: 'sara' },
    )
    const { url } = (await desk.post(`/s/${desk.seat}/invitations/${encodeURIComponent(zoe.id)}/issue`)).body
    const guest = await enter(server, tokenIn(url))
    expect((await guest.get(`/s/${guest.seat}`)).body).toMatchObject({ person: zoe.id, room: 'delegation' })
  })

  it('[ACC13] opens doors for screens and followers, and closes them', async () => {
    const desk = await enter(server, council.tokenOf('sara'))
    const screen = await enter(server, tokenIn((await desk.post(`/s/${desk.seat}/doors/screen`)).body.url))
    const follower = await enter(server, tokenIn((await desk.post(`/s/${desk.seat}/doors/follow`)).body.url))
    expect([screen.room, follower.room]).toEqual(['screen', 'follow'])
    expect((await screen.get(`/s/${screen.seat}`)).body).toMatchObject({ person: null, name: null, rooms: ['screen'] })
    for (const seat of [screen, follower]) expect((await seat.get(`/s/${seat.seat}/invitations`)).status).toBe(403)
    expect((await desk.get(`/s/${desk.seat}/invitations`)).body.doors).toMatchObject([
      { door: 'screen', seats: [{ seat: screen.seat }] },
      { door: 'follow', seats: [{ seat: follower.seat }] },
    ])
    await desk.post(`/s/${desk.seat}/doors/screen/revoke`)
    expect((await screen.get(`/s/${screen.seat}`)).status).toBe(401)
    expect((await follower.get(`/s/${follower.seat}`)).status).toBe(200)
    expect((await desk.post(`/s/${desk.seat}/doors/window`)).status).toBe(404)
  })
})
