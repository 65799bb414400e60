import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserAt, enter, foundCouncil, startServer, type TestServer } from './front-desk.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

describe('the example meeting', () => {
  it('[API6] is loaded once, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => browserAt(server).post('/example')))
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(body).toMatchObject({ meeting: 'example', title: 'Third session' })
      expect(body.doors).toHaveLength(9)
    }
    expect(await server.store.log.read('example', 0)).toHaveLength(2)
    expect((await browserAt(server).get('/meetings')).body.meetings).toMatchObject([
      { meeting: 'example', example: true },
    ])
  })

  it('[API6] lets anybody in by any door, and twice by the same door to the same seat', async () => {
    const browser = browserAt(server)
    const anna = await browser.post('/example/enter', { door: 'person', person: 'anna' })
    expect(anna).toMatchObject({ status: 200, body: { room: 'chair' } })
    const screen = await browser.post('/example/enter', { door: 'screen' })
    expect(screen.body.room).toBe('screen')
    expect((await browser.post('/example/enter', { door: 'person', person: 'anna' })).body.seat).toBe(anna.body.seat)
    expect((await browserAt(server).post('/example/enter', { door: 'person', person: 'anna' })).body.seat).not.toBe(
      anna.body.seat,
    )
    expect(browser.jar.size).toBe(2)
    expect((await browser.get(`/s/${anna.body.seat}`)).body).toMatchObject({ person: 'anna', example: true })
  })

  it.each([
    [{ door: 'person', person: 'stranger' }, 404, 'unknown-person'],
    [{ door: 'person' }, 400, 'invalid'],
    [{ door: 'setup' }, 400, 'invalid'],
    [{ door: 'screen', person: 'anna' }, 400, 'invalid'],
    [{ door: 'person', person: 'anna', meeting: 'other' }, 400, 'invalid'],
  ])('[API3] [API6] has no door %j', async (wanted, status, error) => {
    expect(await browserAt(server).post('/example/enter', wanted)).toMatchObject({ status, body: { error } })
  })

  it('[API6] opens no other meeting', async () => {
    const { meeting } = await foundCouncil(server)
    const browser = browserAt(server)
    const { seat } = (await browser.post('/example/enter', { door: 'person', person: 'anna' })).body
    expect((await browser.get(`/s/${seat}`)).body.meeting).toBe('example')
    expect(await server.access.sessions.list(meeting)).toEqual([])
  })

  it('[API6] starts anew: everybody is signed out, other meetings are left alone', async () => {
    const watched = await startServer()
    const { tokenOf, meeting } = await foundCouncil(watched)
    const mona = await enter(watched, tokenOf('mona'))
    const browser = browserAt(watched)
    const { seat } = (await browser.post('/example/enter', { door: 'person', person: 'anna' })).body
    const room = await watched.rooms.open('example')
    await room.handle({ id: 'open-it-now', command: { type: 'attendance.open', data: {} } }, { person: 'anna' })
    const ended: string[] = []
    watched.access.sessions.watch((session) => ended.push(session.seat))
    const anew = await browser.post('/example/reset')
    expect(anew).toMatchObject({ status: 200, body: { meeting: 'example' } })
    expect(ended).toEqual([seat])
    expect((await browser.get(`/s/${seat}`)).status).toBe(401)
    expect((await watched.stateOf('example')).attendance.sitting.phase).toBe('convened')
    expect((await browser.post('/example/enter', { door: 'person', person: 'anna' })).status).toBe(200)
    expect((await mona.get(`/s/${mona.seat}`)).body.meeting).toBe(meeting)
    await watched.close()
  })

  it('[API6] is not there where the product has none', async () => {
    const bare = await startServer({ example: null })
    expect(await browserAt(bare).post('/example')).toMatchObject({ status: 404, body: { error: 'no-example' } })
    await bare.close()
  })
})
