import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventLog } from '../../server/ports.ts'
import { COUNCIL } from '../access/founded.ts'
import { browserAt, enter, foundCouncil, startServer, type TestServer } from './front-desk.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const allowed = async () => {
  const browser = browserAt(server)
  await browser.post('/setup/redeem', { token: await server.access.setup.issue() })
  return browser
}

describe('the right to set up', () => {
  it('[ACC14] is had by the link, once', async () => {
    const token = await server.access.setup.issue()
    const [mine, other] = [browserAt(server), browserAt(server)]
    expect((await mine.get('/setup')).body).toEqual({ allowed: false })
    expect(await mine.post('/setup/redeem', { token })).toMatchObject({ status: 200, body: { allowed: true } })
    expect((await mine.get('/setup')).body).toEqual({ allowed: true })
    expect(await mine.post('/setup/redeem', { token })).toMatchObject({ status: 200 }) // opened again by its owner
    expect(await other.post('/setup/redeem', { token })).toMatchObject({ status: 409, body: { error: 'already-used' } })
    expect((await other.get('/setup')).body).toEqual({ allowed: false })
  })

  it('[API7] is needed for founding, and an invitation does not give it', async () => {
    const { tokenOf } = await foundCouncil(server)
    const chair = await enter(server, tokenOf('anna'))
    for (const browser of [chair, browserAt(server)]) {
      expect(await browser.post('/meetings', COUNCIL)).toMatchObject({ status: 403, body: { error: 'no-setup-right' } })
    }
    expect(await server.store.index.list()).toHaveLength(1)
  })
})

describe('founding', () => {
  it('[API7] gives everybody’s invitation, and the meeting stands in the log', async () => {
    const { founded, meeting } = await foundCouncil(server)
    expect(founded.body).toMatchObject({ title: 'Third session', notices: [] })
    expect(founded.body.invitations.map((it: { name: string }) => it.name).slice(0, 3)).toEqual([
      'Dr Anna Alpha',
      'Bert Beta',
      'Sara',
    ])
    expect(founded.body.invitations[1]).toMatchObject({ person: 'bert', delegation: 'Betaport' })
    const log = await server.store.log.read(meeting, 0)
    expect(log.map(({ event, by }) => [event.type, by])).toEqual([
      ['roster.convened', null],
      ['agenda.set', null],
    ])
    expect(await server.store.index.list()).toMatchObject([
      { id: meeting, title: 'Third session', date: '2025-03-14', place: 'Harwich', example: false },
    ])
  })

  it('[API7] answers a file with every defect at its line, in the language of the browser', async () => {
    const browser = await allowed()
    const broken = COUNCIL.replace('duty: chair', 'duty: chiar').replace(
      'delegation: BB, seat: member',
      'delegation: B, seat: member',
    )
    const english = await browser.post('/meetings', broken, { 'Accept-Language': 'en-GB,en;q=0.9' })
    expect(english).toMatchObject({
      status: 422,
      body: { error: 'bad-meeting-file', message: 'The meeting file has errors.' },
    })
    expect(english.body.issues.map((it: { line: number; message: string }) => [it.line, it.message])).toEqual([
      [11, 'Nobody is in the chair: one person needs “duty: chair”.'],
      [12, '“chiar” is not possible here. Did you mean “chair”?'],
      [13, '“B” is not a delegation of this meeting.'],
    ])
    const german = await browser.post('/meetings', broken, { 'Accept-Language': 'fr, de;q=0.5' })
    expect(german.body.issues[1].message).toBe('„chiar“ geht hier nicht. Meinten Sie „chair“?')
    expect(await server.store.index.list()).toEqual([])
  })

  it.each([
    ['', 422],
    ['[', 422],
    [`# ${'x'.repeat(2 * 1024 * 1024)}`, 413],
    ['{'.repeat(10_000), 422],
  ])('[API7] refuses %#, and nothing is founded', async (file, status) => {
    const browser = await allowed()
    expect((await browser.post('/meetings', file)).status).toBe(status)
    expect(await server.store.index.list()).toEqual([])
  })

  it('[API3] refuses what is no meeting file by its type', async () => {
    const browser = await allowed()
    expect((await browser.post('/meetings', { format: 1 })).body.error).toBe('unsupported-type')
    expect((await browser.post('/meetings', COUNCIL, { 'Content-Type': 'image/png' })).body.error).toBe(
      'unsupported-type',
    )
  })

  it('[API7] leaves acts aside and says so', async () => {
    const browser = await allowed()
    const acts = `${COUNCIL}acts:\n  - { at: "09:00", by: anna, act: meeting.open }\n`
    const founded = await browser.post('/meetings', acts, { 'Accept-Language': 'en' })
    expect(founded).toMatchObject({ status: 201, body: { notices: [{ code: 'acts-ignored', params: { count: 1 } }] } })
    expect((await server.stateOf(founded.body.meeting)).attendance.sitting.phase).toBe('convened')
  })

  it('[API8] the lobby shows one’s own meetings, and all of them to whoever may found', async () => {
    const { founder, tokenOf, meeting } = await foundCouncil(server)
    const stranger = browserAt(server)
    expect((await stranger.get('/meetings')).body).toEqual({ meetings: [], mayFound: false })
    expect((await founder.get('/meetings')).body).toMatchObject({ meetings: [{ meeting, seats: [] }], mayFound: true })
    const mona = await enter(server, tokenOf('mona'))
    expect((await mona.get('/meetings')).body).toEqual({
      meetings: [
        {
          meeting,
          title: 'Third session',
          date: '2025-03-14',
          place: 'Harwich',
          example: false,
          seats: [
            {
              seat: mona.seat,
              person: 'mona',
              door: 'person',
              name: 'mona',
              room: 'delegation',
              rooms: ['delegation', 'follow'],
            },
          ],
        },
      ],
      mayFound: false,
    })
  })

  it('[API8] cookies that open nothing any more are taken back', async () => {
    const { tokenOf } = await foundCouncil(server)
    const mona = await enter(server, tokenOf('mona'))
    await server.access.sessions.end(mona.seat)
    expect(mona.jar.size).toBe(1)
    await mona.get('/meetings')
    expect(mona.jar.size).toBe(0)
  })

  it('[API8] a meeting whose record is broken does not hide the others', async () => {
    const { founder, meeting, tokenOf } = await foundCouncil(server)
    const mona = await enter(server, tokenOf('mona'))
    const good = await founder.post('/meetings', COUNCIL)
    const [first, ...others] = await server.store.log.read(meeting, 0)
    await server.rooms.close(meeting)
    const log: EventLog = server.store.log
    const read = log.read.bind(log)
    log.read = async (id, after) => (id === meeting ? [{ ...first!, by: 'somebody' }, ...others] : read(id, after))
    const listed = (await founder.get('/meetings')).body.meetings
    expect(listed.map((it: { meeting: string }) => it.meeting)).toEqual([meeting, good.body.meeting])
    expect((await mona.get('/meetings')).body.meetings).toEqual([])
    expect(mona.jar.size).toBe(1) // it may be mended
    const answer = await browserAt(server).post('/invitations/look', { token: tokenOf('bert') })
    expect(answer).toMatchObject({ status: 503, body: { error: 'record-broken' } })
  })
})
