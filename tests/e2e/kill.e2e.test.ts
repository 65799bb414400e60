import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sqliteStore } from '../../server/adapters/sqlite/store.ts'
import { firstBreak, genesis } from '../../server/room/chain.ts'
import { foldRecorded, type MeetingCommand } from '../../shared/meeting/meeting.ts'
import type { Ack } from '../../shared/wire/wire.ts'
import { freePort } from '../support/free-port.ts'
import { call, castIn, closeBallot, open } from '../support/hall-meeting.ts'
import { meetingFileOf } from '../support/meeting-file.ts'
import { ServerProcess } from '../support/server-process.ts'
import { readableJournal, sha256 } from '../support/toy-room.ts'
import { VotingDevice } from '../support/voting-device.ts'

/** `KILLS=50 npm run kill` for a long evening; KILL_SEED repeats one. */
const kills = Number(process.env['KILLS'] ?? 3)
const voters = Number(process.env['VOTERS'] ?? 200)
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000)

/** mulberry32: small, and the same on every machine. */
const random = ((state: number) => () => {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
})(seed)

const data = mkdtempSync(join(tmpdir(), 'rostra-kill-'))
let server: ServerProcess
let meeting = ''
const devices = new Map<string, VotingDevice>()

async function ask(path: string, body: string, type: string, cookie = '') {
  const headers = { Origin: server.origin, 'Content-Type': type, ...(cookie ? { Cookie: cookie } : {}) }
  const answer = await fetch(`${server.origin}${path}`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
  return { json: (await answer.json()) as Record<string, unknown>, cookie: cookies.join('; ') }
}

beforeAll(async () => {
  server = new ServerProcess(await freePort(), data)
  await server.start()
  const setup = await ask('/api/setup/redeem', JSON.stringify({ token: server.setupToken }), 'application/json')
  const founded = await ask('/api/meetings', meetingFileOf(voters), 'application/yaml', setup.cookie)
  meeting = String(founded.json['meeting'])
  const invitations = founded.json['invitations'] as readonly { readonly person: string; readonly url: string }[]
  for (const { person, url } of invitations) {
    const token = url.slice(url.indexOf('#') + 1)
    const { json, cookie } = await ask('/api/invitations/redeem', JSON.stringify({ token }), 'application/json')
    devices.set(person, new VotingDevice(server.origin, String(json['seat']), cookie))
  }
})

afterAll(async () => {
  for (const device of devices.values()) device.close()
  await server.stop()
  rmSync(data, { recursive: true, force: true })
})

const by = (person: string, command: MeetingCommand) => devices.get(person)!.send(command)

async function accepted(person: string, command: MeetingCommand): Promise<void> {
  const ack = await by(person, command).answer
  if (!ack.ok) throw new Error(`${person} ${command.type}: ${JSON.stringify(ack.rejection)}`)
}

interface Vote {
  readonly id: string
  readonly person: string
  readonly choice: string
  ack: Ack | null
}

/** One ballot in which everybody votes, some twice from two tabs, and the server is killed when so many are answered. */
async function ballotWithKill(n: number): Promise<{ readonly ballot: string; readonly votes: readonly Vote[] }> {
  const method = n % 2 === 0 ? 'named' : 'secret'
  const subject = { kind: 'question' as const, question: `Frage ${n}` }
  await accepted('chair', { type: 'ballots.open', data: { method, subject, order: 'protocol', written: false } })
  const ballot = `b${n + 1}` // ballots are named in the order of opening
  const killAfter = Math.floor(random() * voters)
  let answered = 0
  const killed: Promise<void>[] = []

  const votes: Vote[] = []
  const cast = (person: string) => {
    const choice = ['yes', 'no', 'abstain'][Math.floor(random() * 3)] ?? 'yes'
    const { id, answer } = by(person, castIn(ballot, choice))
    const vote: Vote = { id, person, choice, ack: null }
    votes.push(vote)
    return answer.then((ack) => {
      vote.ack = ack
      answered += 1
      if (answered > killAfter && killed.length === 0) killed.push(server.kill().then(() => server.start()))
    })
  }
  const everybody = [...devices.keys()].filter((person) => person.startsWith('m'))
  const answers = everybody.flatMap((person) => (random() < 0.1 ? [cast(person), cast(person)] : [cast(person)]))
  await Promise.all(answers)
  await Promise.all(killed)
  await accepted('chair', closeBallot(ballot))
  return { ballot, votes }
}

describe(`a server killed ${kills} times in the middle of a ballot of ${voters}`, () => {
  it(
    `[ROO2] loses no acknowledged vote and counts none twice (seed ${seed})`,
    { timeout: 60_000 + kills * 20_000 },
    async () => {
      await accepted('chair', open)
      await accepted('chair', call('2'))
      const ballots: Awaited<ReturnType<typeof ballotWithKill>>[] = []
      for (let n = 0; n < kills; n++) ballots.push(await ballotWithKill(n))
      await server.stop()

      const store = sqliteStore(join(data, 'rostra.db'), readableJournal())
      const log = await store.log.read(meeting, 0)
      store.close()
      expect(firstBreak(genesis(meeting), log, sha256)).toBeNull()
      const state = foldRecorded(log)
      const byCause = Map.groupBy(log, ({ cause }) => cause)
      for (const { ballot, votes } of ballots) {
        for (const { id, ack } of votes) {
          expect(ack).not.toBeNull()
          // accepted: there once, where the answer said; refused (a secret vote is given once): not there
          expect((byCause.get(id) ?? []).map(({ seq }) => seq)).toEqual(ack?.ok ? [ack.seq] : [])
        }
        const { method, result, casts } = state.ballots.all[ballot]!
        const last = new Map<string, string>()
        const order = votes.filter(({ ack }) => ack?.ok).sort((a, b) => (a.ack?.seq ?? 0) - (b.ack?.seq ?? 0))
        for (const { person, choice } of order) last.set(person.replace('m', 'D'), choice)
        expect(last.size).toBe(voters)
        expect(casts).toHaveLength(order.length)
        const counted: Record<string, number> = {}
        for (const choice of last.values()) counted[choice] = (counted[choice] ?? 0) + 1
        if (method === 'secret') expect(result?.totals).toEqual(counted)
        else expect(new Map(result?.answers.map(({ delegation, choice }) => [delegation, choice]))).toEqual(last)
      }
    },
  )
})
