import { once } from 'node:events'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { caughtUp, follow, nothingYet, type Followed } from '../../shared/meeting/follow.ts'
import type { MeetingCommand, Told } from '../../shared/meeting/meeting.ts'
import { knownOutside, nothingOutside, stepOutside } from '../../shared/meeting/outside/outside.ts'
import { redactState } from '../../shared/meeting/redact.ts'
import { WIRE_VERSION, type Welcome } from '../../shared/wire/wire.ts'
import { askForTheFloor, call, castIn, closeBallot, hallMeeting, open, openBallot } from '../support/hall-meeting.ts'
import { dial, ears, join, liveServer, send, type SignedIn } from '../support/live-server.ts'

type Server = Awaited<ReturnType<typeof liveServer>>

const secret: MeetingCommand = {
  type: 'agenda.add',
  data: {
    item: {
      number: '7',
      title: 'Geheimes Vorhaben',
      short: 'Geheim',
      kind: 'decision',
      sponsors: ['D2'],
      clauses: ['Die geheime Ziffer.'],
      rules: null,
      confidential: true,
      parent: null,
    },
    late: false,
  },
}
const release = (part: 'text' | 'votes', released = true): MeetingCommand => ({
  type: 'minutes.release',
  data: { item: '7', part, released },
})
const secrets = /[Gg]eheim|Vertrauliche Notiz|"m3"|"no"/

/** A follower's page as bytes: a WebSocket that says what socket.io says, and keeps all it hears. */
async function rawFollower(seat: SignedIn) {
  const url = `${seat.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
  const socket = new WebSocket(url, { headers: { Origin: seat.origin, Cookie: seat.cookie } })
  onTestFinished(() => socket.terminate())
  const frames: string[] = []
  let known: Followed = nothingYet()
  let gaps = 0
  const welcomed = ({ catchup }: Welcome) => {
    known = caughtUp(known, catchup) ?? known
  }
  socket.on('message', (data: Buffer) => {
    const frame = data.toString()
    if (frame === '2') return socket.send('3')
    frames.push(frame)
    const [, kind, , body] = /^4(2|3)(\d*)(.*)$/s.exec(frame) ?? []
    if (body === undefined) return
    const said = JSON.parse(body) as [unknown, unknown]
    if (kind === '3') welcomed(said[0] as Welcome)
    else if (said[0] === 'welcome') welcomed(said[1] as Welcome)
    else if (said[0] === 'events') {
      const next = follow(known, said[1] as readonly Told[])
      if (next) known = next
      else gaps += 1
    }
  })
  await once(socket, 'open')
  socket.send(`40${JSON.stringify({ seat: seat.seat, room: 'follow' })}`)
  await vi.waitFor(() => expect(frames.some((frame) => frame.startsWith('40'))).toBe(true))
  socket.send(`421${JSON.stringify(['join', { wire: WIRE_VERSION, after: 0 }])}`)
  await vi.waitFor(() => expect(known.seq).toBeGreaterThan(0))
  return { frames, known: () => known, gaps: () => gaps, text: () => frames.join('\n') }
}

/** What a follower is to know of it now, by the server's own log. */
async function outsidersState(server: Server) {
  const room = await server.room()
  let outside = nothingOutside()
  for (const recorded of room.since(0)) outside = stepOutside(outside, recorded, room.current().state).outside
  return redactState(knownOutside(outside), { kind: 'public' })
}

/** Somebody asks for the floor, speaks, moves an amendment, votes and files a statement. */
async function treated(server: Server): Promise<void> {
  await server.act('m3', askForTheFloor)
  await server.act('chair', { type: 'floor.grant', data: {} })
  await server.act('m4', {
    type: 'motions.table',
    data: {
      id: 'geheimer-antrag',
      to: null,
      changes: [{ clause: 1, op: 'reword', text: 'Noch geheimer.', count: null, consequential: false }],
    },
  })
  await server.act('chair', { type: 'motions.accept', data: { id: 'geheimer-antrag', accepted: 'consensus' } })
  await server.act('chair', openBallot())
  const ballot = (await server.state()).ballots.order.at(-1)!
  for (const who of ['m1', 'm2', 'm3']) await server.act(who, castIn(ballot, who === 'm3' ? 'no' : 'yes'))
  await server.act('chair', closeBallot(ballot))
  await server.act('m3', { type: 'statements.file', data: { text: 'Vertrauliche Notiz.', form: 'separate' } })
}

/** The roster names everybody; what is looked for is who had to do with the item. */
const without = (text: string, roster: string) => text.replaceAll(roster, '')

async function meetingWithFollower() {
  const server = await liveServer()
  await server.act('desk', secret)
  await server.act('chair', open)
  const follower = await rawFollower(await server.signIn({ person: null }))
  const [convened] = (await server.room()).since(0)
  const roster = JSON.stringify(convened?.event.data)
  const opened = JSON.stringify((await server.room()).since(0)[3]?.event.data)
  return { server, follower, heard: () => without(without(follower.text(), roster), opened) }
}

describe('a follower’s connection, byte by byte', () => {
  it('[CNF1, CNF2, SYN7] hears of a confidential item that it is called and that it is over, and nothing between', async () => {
    const { server, follower, heard } = await meetingWithFollower()
    expect(heard()).not.toMatch(secrets)
    expect(follower.known().state.agenda.items['7']).toMatchObject({ title: '', clauses: [], confidential: true })
    await server.act('chair', call('7'))
    await vi.waitFor(() => expect(follower.known().state.agenda.current).toBe('7'))
    const before = follower.frames.length
    await treated(server)
    await server.act('chair', call('2'))
    await vi.waitFor(() => expect(follower.known().state.agenda.current).toBe('2'))
    expect(follower.frames.length - before).toBe(1)
    expect(heard()).not.toMatch(secrets)
    expect(follower.text()).not.toMatch(/"hash":"[^"]/)
    expect(follower.known().seq).toBe((await server.room()).current().seq)
    expect(follower.known().state).toEqual(JSON.parse(JSON.stringify(await outsidersState(server))))
  })

  it('[CNF3, CNF5, SYN8] is told what is released when it is, in order and without a reload, and what is taken back no more', async () => {
    const { server, follower, heard } = await meetingWithFollower()
    await server.act('chair', call('7'))
    await treated(server)
    expect(heard()).not.toMatch(secrets)
    await server.act('chair', release('text'))
    await vi.waitFor(() => expect(follower.known().state.agenda.items['7']?.title).toBe('Geheimes Vorhaben'))
    const { state } = follower.known()
    expect(state).toEqual(JSON.parse(JSON.stringify(await outsidersState(server))))
    expect(state.statements.statements.map(({ text }) => text)).toEqual(['Vertrauliche Notiz.'])
    expect(Object.values(state.ballots.all)[0]?.result?.reckoning).toMatchObject({ outcome: 'adopted', no: null })
    expect(heard()).not.toContain('"choice"')
    await server.act('chair', release('votes'))
    await vi.waitFor(() =>
      expect(Object.values(follower.known().state.ballots.all)[0]?.result?.reckoning.no).toEqual(['D3']),
    )
    await server.act('m2', { type: 'statements.file', data: { text: 'Offen.', form: 'separate' } })
    await vi.waitFor(() => expect(follower.known().state.statements.statements).toHaveLength(2))
    await server.act('chair', release('text', false))
    await vi.waitFor(() => expect(follower.known().state.agenda.items['7']?.title).toBe(''))
    expect(JSON.stringify(follower.known().state)).not.toMatch(/[Gg]eheim|Notiz/)
    expect(follower.gaps()).toBe(0)
  })

  it('[CNF5, SYN8] who was away while something was released comes back to the same', async () => {
    const { server } = await meetingWithFollower()
    const seat = await server.signIn({ person: null })
    const socket = await dial(seat)
    const first = await join(socket)
    const known = caughtUp(nothingYet(), first.catchup)!
    socket.disconnect()
    await server.act('chair', call('7'))
    await treated(server)
    await server.act('chair', release('text'))
    const { catchup, audience } = await join(await dial(seat), { after: known.seq, audience: first.audience })
    expect(audience).toEqual({ kind: 'public' })
    expect(catchup.kind).toBe('snapshot')
    expect(caughtUp(known, catchup)?.state).toEqual(JSON.parse(JSON.stringify(await outsidersState(server))))
  })

  it('[CNF1] a screen in the hall, and a delegation, are told all of it', async () => {
    const { server } = await meetingWithFollower()
    const seats = [await server.signIn({ person: null, door: 'screen' }), await server.signIn({ person: 'm2' })]
    const sockets = await Promise.all(seats.map((seat) => dial(seat)))
    const heard = sockets.map(ears)
    const welcomes = await Promise.all(sockets.map((socket) => join(socket)))
    for (const welcome of welcomes) expect(JSON.stringify(welcome)).toContain('Die geheime Ziffer.')
    await server.act('chair', call('7'))
    await treated(server)
    for (const each of heard)
      await vi.waitFor(() => expect(JSON.stringify(each)).toMatch(/Noch geheimer.*Vertrauliche Notiz/s))
  })

  it('[SYN9] no hash reaches who may not know all that it covers', async () => {
    const { server, follower } = await meetingWithFollower()
    await server.act('chair', call('7'))
    await treated(server)
    await server.act('chair', call('2'))
    await vi.waitFor(() => expect(follower.known().state.agenda.current).toBe('2'))
    for (const { hash } of (await server.room()).since(0)) expect(follower.text()).not.toContain(hash)
  })
})

/** A meeting with a guest of the conference, `g1`, that has no vote. */
async function meetingWithGuest() {
  const server = await liveServer({ found: false })
  const { convocation, agenda } = hallMeeting(4)
  const guests = { code: 'G', name: 'Gäste', plural: true, vote: false, standing: 'guest', weights: {} } as const
  const guest = { id: 'g1', delegation: 'G', seat: 'guest', attends: 'yes', family: 'Gast' } as const
  const founded = {
    ...convocation,
    delegations: [...convocation.delegations, guests],
    people: [...convocation.people, { ...guest, duty: [] }],
  }
  await server.act(null, { type: 'roster.convene', data: founded })
  await server.act(null, { type: 'agenda.set', data: { items: agenda } })
  await server.ports.index.add({ id: 'hall', title: 'Halle', date: '', place: '', example: false, createdAt: 0 })
  await server.act('desk', secret)
  await server.act('chair', open)
  const file = { name: 'Geheime Unterlage.pdf', type: 'pdf', size: 9, sha256: 'e'.repeat(64), pages: 1 } as const
  await server.act(null, { type: 'documents.attach', data: { item: '7', file, person: 'desk' } })
  await server.act('chair', call('7'))
  await treated(server)
  await server.act('chair', { type: 'minutes.circulate', data: {} })
  const [document] = (await server.state()).documents.all
  const outsiders = [await server.signIn({ person: null }), await server.signIn({ person: 'g1' })]
  return { server, outsiders, document: document!.id }
}

describe('every other way out', () => {
  it('[CNF1, CNF2] a guest’s own seat is told what a follower is', async () => {
    const { server, outsiders } = await meetingWithGuest()
    const [, seat] = outsiders
    const socket = await dial(seat!)
    const heard = ears(socket)
    const { audience, catchup } = await join(socket)
    expect(audience).toEqual({ kind: 'guest', code: 'G' })
    expect(JSON.stringify(catchup)).not.toMatch(/[Gg]eheim|Notiz/)
    await server.act('m2', { type: 'statements.file', data: { text: 'Geheim.', form: 'separate' } })
    await server.act('chair', call('2'))
    await vi.waitFor(() => expect(JSON.stringify(heard)).toContain('"agenda.called"'))
    expect(JSON.stringify(heard)).not.toMatch(/[Gg]eheim/)
  })

  it('[CNF2] no page and no file the server gives an outsider says more, nor why it is refused', async () => {
    const { outsiders, document } = await meetingWithGuest()
    for (const { origin, seat, cookie } of outsiders) {
      const get = async (path: string) => {
        const answer = await fetch(`${origin}/api${path}`, { headers: { Cookie: cookie } })
        return { status: answer.status, text: await answer.text() }
      }
      const files = ['minutes.txt', 'minutes.html', 'minutes.md', 'minutes.xml', 'record.json', 'votes.csv']
      const paths = [
        `/s/${seat}`,
        `/s/${seat}/invitations`,
        `/s/${seat}/draft/versions`,
        `/s/${seat}/draft/versions/circulated`,
        `/s/${seat}/draft/versions/circulated/state`,
        ...[...files, 'resolutions.txt', 'log.jsonl', 'bundle.rostra'].flatMap((file) => [
          `/s/${seat}/export/${file}`,
          `/s/${seat}/export/${file}?edition=internal`,
          `/s/${seat}/export/${file}?edition=external`,
        ]),
      ]
      for (const path of paths) expect((await get(path)).text, path).not.toMatch(/[Gg]eheim|Notiz/)
      for (const path of [`/s/${seat}/documents/${document}`, `/s/${seat}/documents/${document}/text`])
        expect((await get(path)).status).toBe(404)
    }
  })

  it('[APP1, CNF2] an outsider’s seat opens no draft, though it was circulated', async () => {
    const { outsiders } = await meetingWithGuest()
    for (const { origin, seat, cookie } of outsiders) {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/draft/hall?seat=${seat}`, {
        headers: { Origin: origin, Cookie: cookie },
      })
      let bytes = 0
      socket.on('message', (data: Buffer) => (bytes += data.length))
      const [code] = (await once(socket, 'close')) as [number]
      expect([code, bytes]).toEqual([4403, 0])
    }
  })

  it('[CNF2] no refusal names what it is about', async () => {
    const { outsiders } = await meetingWithGuest()
    for (const seat of outsiders) {
      const socket = await dial(seat)
      await join(socket)
      const wishes: readonly unknown[] = [
        { type: 'agenda.call', data: { item: '7' } },
        { type: 'floor.request', data: {} },
        { type: 'motions.table', data: { id: 'x', item: '7', changes: [{ clause: 9, op: 'strike' }] } },
        { type: 'motions.withdraw', data: { id: 'geheimer-antrag' } },
        { type: 'ballots.cast', data: { ballot: 'b1', choice: 'yes' } },
        { type: 'statements.join', data: { item: '7' } },
        { type: 'documents.remove', data: { id: 'd1' } },
        { type: 'screen.open', data: { document: 'd1', page: 1 } },
        { type: 'minutes.propose', data: { item: '7', passage: 'x', text: 'y' } },
        { type: 'agenda.joinSponsors', data: { item: '7' } },
      ]
      for (const wish of wishes) {
        const answer = await send(socket, wish)
        expect(JSON.stringify({ ...answer, seq: 0 })).not.toMatch(/[Gg]eheim(?!er-antrag)|Notiz|D[234]/)
      }
    }
  })
})
