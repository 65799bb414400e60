import { describe, expect, it, vi } from 'vitest'
import { memoryStore } from '../../server/adapters/memory/store.ts'
import { caughtUp, follow, nothingYet } from '../../shared/meeting/follow.ts'
import type { Recorded } from '../../shared/meeting/meeting.ts'
import { redactState } from '../../shared/meeting/redact.ts'
import { askForTheFloor, call, castIn, closeBallot, open, openBallot } from '../support/hall-meeting.ts'
import { dial, ears, hungUp, join, liveServer, send } from '../support/live-server.ts'

/** A server in the middle of a named ballot, with its id. */
async function votingHall(method: 'named' | 'secret' = 'named') {
  const server = await liveServer()
  await server.act('chair', open)
  await server.act('chair', call('2'))
  await server.act('chair', openBallot(method))
  const ballot = (await server.state()).ballots.order[0] ?? ''
  return { ...server, ballot }
}

const eventsIn = (heard: ReturnType<typeof ears>): Recorded[] =>
  heard.flatMap(({ event, value }) => (event === 'events' ? (value as Recorded[]) : []))

describe('two people in one meeting', () => {
  it('[GAT2] tells the other what one of them did, and who did it is taken from the sign-in', async () => {
    const server = await liveServer()
    await server.act('chair', open)
    const [ada, bo] = [
      await dial(await server.signIn({ person: 'm1' })),
      await dial(await server.signIn({ person: 'm2' })),
    ]
    await join(ada)
    const { catchup } = await join(bo)
    const heard = ears(bo)
    const answer = await send(ada, askForTheFloor)
    expect(answer).toMatchObject({ ok: true })
    await vi.waitFor(() => expect(eventsIn(heard)).toHaveLength(1))
    expect(eventsIn(heard)[0]).toMatchObject({ by: 'm1', seq: answer.seq, event: { type: 'floor.requested' } })
    const known = follow(caughtUp(nothingYet(), catchup) ?? nothingYet(), eventsIn(heard))
    expect(known?.state).toEqual(redactState(await server.state(), { kind: 'delegation', code: 'D2' }))
  })

  it('[GAT2] takes no actor and no time from a message', async () => {
    const server = await liveServer()
    await server.act('chair', open)
    const ada = await dial(await server.signIn({ person: 'm1' }))
    for (const more of [{ actor: { person: 'chair' } }, { by: 'chair' }, { at: 1 }])
      expect(await send(ada, { ...call('2'), ...more })).toMatchObject({ ok: false, rejection: { code: 'invalid' } })
    expect(await ada.emitWithAck('command', { id: 'abcdefgh', command: call('2'), actor: 'chair' })).toMatchObject({
      ok: false,
      rejection: { code: 'invalid' },
    })
    expect(await send(ada, call('2'))).toMatchObject({ ok: false, rejection: { code: 'chair-only' } })
  })

  it('[GAT10] shows a delegation’s vote to itself and the office, and to nobody else', async () => {
    const server = await votingHall()
    const names = { voter: 'm1', chair: 'chair', other: 'm2', screen: null } as const
    const seats = await Promise.all(
      Object.entries(names).map(async ([name, person]) => {
        const socket = await dial(await server.signIn({ person }))
        await join(socket)
        return [name, { socket, heard: ears(socket) }] as const
      }),
    )
    const { voter, chair, other, screen } = Object.fromEntries(seats)
    await send(voter!.socket, castIn(server.ballot, 'no'))
    for (const seat of [voter, chair, other, screen])
      await vi.waitFor(() => expect(eventsIn(seat!.heard)).toHaveLength(1))
    const choices = [voter, chair, other, screen].map(
      (seat) => (eventsIn(seat!.heard)[0]!.event.data as { choice: string | null }).choice,
    )
    expect(choices).toEqual(['no', 'no', null, null])
    expect(JSON.stringify(other!.heard)).not.toContain('"no"')
    expect(JSON.stringify(screen!.heard)).not.toContain('"no"')
  })

  it('[SYN9] gives nobody but the office a hash to try guesses of a vote against', async () => {
    const server = await votingHall()
    const [other, chair] = [
      await dial(await server.signIn({ person: 'm2' })),
      await dial(await server.signIn({ person: 'chair' })),
    ]
    await Promise.all([join(other), join(chair)])
    const [heard, office] = [ears(other), ears(chair)]
    await server.act('m1', castIn(server.ballot, 'no'))
    await server.act('chair', closeBallot(server.ballot))
    await vi.waitFor(() => expect(eventsIn(heard)).toHaveLength(2))
    expect(eventsIn(heard).map(({ hash }) => hash)).toEqual(['', ''])
    const log = (await server.room()).since(0)
    await vi.waitFor(() => expect(eventsIn(office).map(({ hash }) => hash)).toEqual(log.slice(-2).map((it) => it.hash)))
    const again = await join(await dial(await server.signIn({ person: 'm2' })))
    for (const { hash } of log) expect(JSON.stringify([heard, again])).not.toContain(hash)
  })

  it('[ROO14] tells nobody what was answered in a secret ballot, and counts it', async () => {
    const server = await votingHall('secret')
    const chair = await dial(await server.signIn({ person: 'chair' }))
    await join(chair)
    const heard = ears(chair)
    for (const [who, choice] of [
      ['m1', 'yes'],
      ['m2', 'no'],
      ['m3', 'yes'],
      ['m4', 'abstain'],
    ] as const)
      await server.act(who, castIn(server.ballot, choice))
    await vi.waitFor(() => expect(eventsIn(heard)).toHaveLength(4))
    expect(JSON.stringify(heard)).not.toMatch(/"choice":"|abstain/)
    expect(JSON.stringify(await server.ports.log.read('hall', 0))).not.toContain('"choice":"')
    expect(await send(chair, closeBallot(server.ballot))).toMatchObject({ ok: true })
    const { result } = (await server.state()).ballots.all[server.ballot]!
    expect(result?.totals).toEqual({ yes: 2, no: 1, abstain: 1 })
    expect(await server.ports.log.box('hall', server.ballot)).toEqual({})
  })

  it('[ROO14] counts votes and the close that came in one turn', async () => {
    const server = await votingHall('secret')
    const answers = await Promise.all(
      (['m1', 'm2', 'm3', 'm4'] as const)
        .map((who) => server.act(who, castIn(server.ballot, 'yes')))
        .concat(server.act('chair', closeBallot(server.ballot))),
    )
    expect(answers).toHaveLength(5)
    expect((await server.state()).ballots.all[server.ballot]!.result?.totals).toEqual({ yes: 4 })
  })

  it('[SYN2] sends what happens in one turn as one frame', async () => {
    const server = await votingHall()
    const chair = await dial(await server.signIn({ person: 'chair' }))
    await join(chair)
    const heard = ears(chair)
    await Promise.all(['m1', 'm2', 'm3', 'm4'].map((who) => server.act(who, castIn(server.ballot, 'yes'))))
    await vi.waitFor(() => expect(eventsIn(heard)).toHaveLength(4))
    expect(heard.filter(({ event }) => event === 'events')).toHaveLength(1)
  })

  it('[GAT6] hangs up at once on who was revoked, and takes nothing more from her', async () => {
    const server = await liveServer()
    await server.act('chair', open)
    const seat = await server.signIn({ person: 'm1' })
    const [first, second] = [await dial(seat), await dial(seat)]
    const beside = await dial(await server.signIn({ person: 'm1' }))
    await Promise.all([join(first), join(second), join(beside)])
    const gone = Promise.all([hungUp(first), hungUp(second)])
    // sent before she hears of it
    const late = send(first, askForTheFloor).catch(() => ({ ok: false }))
    await server.app.access.sessions.end(seat.seat)
    await gone
    expect(await late).toMatchObject({ ok: false })
    expect((await server.state()).floor.waiting).toEqual([])
    await expect(dial(seat)).rejects.toThrow('signed-out')
    expect(await send(beside, askForTheFloor)).toMatchObject({ ok: true })
  })

  it('[GAT6] finds out with the next message who was revoked on another server', async () => {
    const store = memoryStore()
    const server = await liveServer({ ports: store })
    await server.act('chair', open)
    const seat = await server.signIn({ person: 'm1' })
    const socket = await dial(seat)
    await join(socket)
    const pass = await store.access.find({ seat: seat.seat })
    if (pass) await store.access.put({ ...pass, revokedAt: Date.now() })
    // what the store said is believed for a second
    await vi.waitFor(
      async () => {
        await Promise.race([send(socket, askForTheFloor), hungUp(socket)])
        expect(socket.connected).toBe(false)
      },
      { timeout: 4_000, interval: 100 },
    )
  })

  it('[GAT6] lets nobody in without the seat’s own secret', async () => {
    const server = await liveServer()
    const [mine, other] = [await server.signIn({ person: 'm1' }), await server.signIn({ person: 'chair' })]
    for (const wrong of [
      { ...mine, cookie: '' },
      { ...mine, cookie: other.cookie },
      { ...other, cookie: mine.cookie },
      { ...mine, cookie: mine.cookie.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')) },
      { ...mine, seat: 'nobody' },
      { ...mine, seat: '' },
    ])
      await expect(dial(wrong)).rejects.toThrow('signed-out')
  })

  it('[GAT11] lets screens and followers look and nothing else', async () => {
    const server = await liveServer()
    await server.act('chair', open)
    const screen = await dial(await server.signIn({ person: null, door: 'screen' }))
    expect(await join(screen)).toMatchObject({ person: null, audience: { kind: 'screen' } })
    expect(await send(screen, askForTheFloor)).toMatchObject({ ok: false, rejection: { code: 'read-only' } })
    const follower = await dial(await server.signIn({ person: null }))
    expect(await join(follower)).toMatchObject({ person: null, audience: { kind: 'public' } })
    expect(await send(follower, askForTheFloor)).toMatchObject({ ok: false, rejection: { code: 'read-only' } })
  })

  it('[SYN5] sends everything anew to who may see more from now on, and goes on from there', async () => {
    const server = await votingHall()
    await server.act('m1', castIn(server.ballot, 'no'))
    await server.act('chair', closeBallot(server.ballot))
    const deputy = await dial(await server.signIn({ person: 'deputy' }))
    const watcher = await dial(await server.signIn({ person: 'm3' }))
    expect(await join(deputy)).toMatchObject({ audience: { kind: 'delegation', code: 'D2' } })
    await join(watcher)
    const [heard, beside] = [ears(deputy), ears(watcher)]
    await server.act('chair', { type: 'attendance.passChair', data: { to: 'deputy' } })
    await vi.waitFor(() => expect(heard.map(({ event }) => event)).toContain('welcome'))
    const welcome = heard.find(({ event }) => event === 'welcome')?.value
    expect(welcome).toMatchObject({ audience: { kind: 'office' }, catchup: { kind: 'snapshot' } })
    const { state, seq } = (await server.room()).current()
    expect(welcome).toMatchObject({ catchup: { seq, state: redactState(state, { kind: 'office' }) } })
    expect(eventsIn(heard)).toEqual([])
    await server.act('m3', askForTheFloor)
    await vi.waitFor(() => expect(eventsIn(heard)).toMatchObject([{ seq: seq + 1 }]))
    await vi.waitFor(() => expect(eventsIn(beside)).toHaveLength(2))
    expect(beside.map(({ event }) => event)).not.toContain('welcome')
  })
})

describe('coming back', () => {
  it('[SYN1] gets exactly what was missed', async () => {
    const server = await liveServer()
    await server.act('chair', open)
    const seat = await server.signIn({ person: 'm1' })
    const first = await dial(seat)
    const { catchup, audience } = await join(first)
    const { seq } = caughtUp(nothingYet(), catchup)!
    first.disconnect()
    await server.act('m2', askForTheFloor)
    await server.act('m3', askForTheFloor)
    const again = await join(await dial(seat), { after: seq, audience })
    expect(again.catchup).toMatchObject({ kind: 'events', events: [{ seq: seq + 1 }, { seq: seq + 2 }] })
    const none = await join(await dial(seat), { after: seq + 2, audience })
    expect(none.catchup).toEqual({ kind: 'events', events: [] })
  })

  it('[SYN3] gets a snapshot where that is smaller than the events', async () => {
    const server = await votingHall()
    for (let i = 0; i < 60; i++) await server.act('m1', castIn(server.ballot, i % 2 === 0 ? 'yes' : 'no'))
    for (let i = 0; i < 60; i++)
      await server.act('m2', i % 2 === 0 ? askForTheFloor : { type: 'floor.withdraw', data: {} })
    const socket = await dial(await server.signIn({ person: 'm2' }))
    const { catchup } = await join(socket)
    const { state, seq } = (await server.room()).current()
    expect(catchup).toEqual({
      kind: 'snapshot',
      seq,
      state: JSON.parse(JSON.stringify(redactState(state, { kind: 'delegation', code: 'D2' }))),
    })
  })

  it('[SYN5] gets a snapshot when her events were meant for somebody else, or she does not say for whom', async () => {
    const server = await liveServer()
    const socket = await dial(await server.signIn({ person: 'm1' }))
    const { seq } = (await server.room()).current()
    for (const audience of [{ kind: 'office' }, { kind: 'delegation', code: 'D2' }, undefined] as const)
      expect(await join(socket, { after: seq, ...(audience ? { audience } : {}) })).toMatchObject({
        catchup: { kind: 'snapshot' },
      })
  })

  it('[SYN6] says so when the client has seen more than is recorded', async () => {
    const server = await liveServer()
    const socket = await dial(await server.signIn({ person: 'm1' }))
    await expect(join(socket, { after: 1_000 })).rejects.toThrow('record-behind')
    expect(server.journal.lines.at(-1)).toMatchObject({ level: 'error' })
  })

  it('[SYN6] says so when client and server are of different versions', async () => {
    const server = await liveServer()
    const socket = await dial(await server.signIn({ person: 'm1' }))
    await expect(join(socket, { wire: 99 as 2 })).rejects.toThrow('wire-version')
  })

  it('[GAT12] works by long-polling where no WebSocket gets through', async () => {
    const server = await liveServer()
    await server.act('chair', open)
    const socket = await dial(await server.signIn({ person: 'm1' }), { transports: ['polling'] })
    await join(socket)
    const heard = ears(socket)
    expect(await send(socket, askForTheFloor)).toMatchObject({ ok: true })
    await vi.waitFor(() => expect(eventsIn(heard)).toHaveLength(1))
  })
})
