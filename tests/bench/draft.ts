// The draft beside @y/websocket-server 0.1.1, in one run, by turns: how long a keystroke takes to the other screens, and
// how long somebody late waits for the whole text. It talks to this machine alone and ends by itself.
// npm run bench:draft            (PEOPLE=50 SECONDS=8 ROUNDS=3 JOINS=15)
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
// oxlint-disable-next-line house/no-sleep -- because typing has a pace; nothing is waited for by it
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { FrontDoors } from '../../server/rehearse/front-doors.ts'
import type { SignedIn } from '../../server/rehearse/seat-client.ts'
import { ServerProcess } from '../../server/rehearse/server-process.ts'
import { freePort } from '../support/free-port.ts'
import { Typist, type Due } from './draft-typist.ts'

const people = Number(process.env['PEOPLE'] ?? 50)
const seconds = Number(process.env['SECONDS'] ?? 8)
const rounds = Number(process.env['ROUNDS'] ?? 3)
const joins = Number(process.env['JOINS'] ?? 15)
const KEYS_A_SECOND = 5
const LONG = 200_000

interface Contender {
  readonly name: string
  /** Where the nth person opens the draft called `draft`, and with what. */
  door(person: number): { readonly url: string; readonly headers: Readonly<Record<string, string>> }
  stop(): Promise<void>
}

const data = mkdtempSync(join(tmpdir(), 'rostra-bench-'))

/** The whole product: real process, real store on disk, everybody signed in as a note-taker. */
async function rostra(): Promise<Contender> {
  const server = new ServerProcess(mkdtempSync(join(data, 'store-')), Date.parse('2025-03-14T09:00:00Z'))
  await server.start()
  const doors = new FrontDoors(() => server.origin)
  const ids = Array.from({ length: people }, (_, n) => `n${n}`)
  const file = {
    format: 1,
    locale: 'de-DE',
    timezone: 'Europe/Berlin',
    body: { name: 'Versammlung', short: 'V' },
    meeting: { title: 'Probe', date: '2025-03-14' },
    rules: 'majority-cast',
    delegations: [{ code: 'A', name: 'Aal' }],
    people: [
      { id: 'chair', delegation: 'A', seat: 'member', duty: 'chair' },
      ...ids.map((id) => ({ id, delegation: 'A', seat: 'staff', duty: 'minutes' })),
    ],
    agenda: [{ number: '1', title: 'Text' }],
  }
  await doors.found(server.setupToken, JSON.stringify(file))
  const seats: SignedIn[] = []
  for (const id of ids) seats.push(await doors.signIn(id, null))
  return {
    name: 'Rostra',
    door(person) {
      const { origin, meeting, seat, cookie } = seats[person % people]!
      const url = `${origin.replace('http', 'ws')}/draft/${meeting}?seat=${seat}`
      return { url, headers: { Cookie: cookie, Origin: origin } }
    },
    stop: () => server.kill(),
  }
}

const STOCK = `
import http from 'node:http'
import { WebSocketServer } from 'ws'
import { setupWSConnection } from '@y/websocket-server/utils'
const server = http.createServer()
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', setupWSConnection)
server.listen({ port: Number(process.argv[2]), host: '127.0.0.1' }, () => console.log('listening'))
`

/** The stock server: no sign-in, no rights, no check of what comes, nothing on disk. Fetched once. */
async function stock(): Promise<Contender> {
  const folder = join(tmpdir(), 'rostra-bench-stock')
  if (!existsSync(join(folder, 'node_modules', '@y', 'websocket-server'))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }')
    writeFileSync(join(folder, 'server.js'), STOCK)
    const packages = ['@y/websocket-server@0.1.1', 'yjs@13', 'ws@8', 'y-protocols@1']
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], { cwd: folder })
  }
  const port = await freePort()
  const child = spawn(process.execPath, [join(folder, 'server.js'), String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return {
    name: '@y/websocket-server 0.1.1',
    door: () => ({ url: `ws://127.0.0.1:${port}/probe`, headers: {} }),
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

const TEXT = 'Die Verwaltung wird beauftragt, bis zur nächsten Sitzung einen Vorschlag vorzulegen. '

interface Heard {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Keystrokes that reached another screen, and how many there were to reach. */
  readonly came: number
  readonly due: number
}

/** Everybody types at five characters a second, each with a caret; who hears what when. */
async function typing(contender: Contender): Promise<Heard> {
  const due: Due = new Map()
  const typists = Array.from({ length: people }, (_, n) => {
    const { url, headers } = contender.door(n)
    return new Typist(url, headers, due)
  })
  await Promise.all(typists.map((typist) => typist.ready))
  for (const typist of typists) typist.begin()
  await wait(1_000)
  const started = performance.now()
  const every = 1_000 / KEYS_A_SECOND
  let typed = 0
  for (let key = 0; key < seconds * KEYS_A_SECOND; key++)
    for (const [n, typist] of typists.entries()) {
      const moment = started + key * every + (n * every) / people
      const early = moment - performance.now()
      if (early > 1) await wait(early)
      typist.type(TEXT[key % TEXT.length]!, moment)
      typed++
    }
  await wait(2_000)
  const heard = typists.flatMap((typist) => typist.heard).sort((a, b) => a - b)
  for (const typist of typists) typist.close()
  const share = (part: number) => heard[Math.min(heard.length - 1, Math.floor(heard.length * part))] ?? NaN
  return { p50: share(0.5), p95: share(0.95), p99: share(0.99), came: heard.length, due: typed * (people - 1) }
}

/** Writes until the draft is long: an hour of many hands, with deletions. */
async function fill(contender: Contender): Promise<void> {
  const doc = new Y.Doc()
  const { url, headers } = contender.door(0)
  const socket = new WebSocket(url, { headers, perMessageDeflate: false })
  await once(socket, 'open')
  const paragraphs: Y.XmlText[] = []
  doc.on('update', (update: Uint8Array) => socket.send(framed(0, 2, update)))
  // a page names its client id by its caret before it writes
  const caret = encoding.createEncoder()
  encoding.writeVarUint(caret, 1)
  encoding.writeVarUint(caret, doc.clientID)
  encoding.writeVarUint(caret, 1)
  encoding.writeVarString(caret, '{}')
  const naming = encoding.createEncoder()
  encoding.writeVarUint(naming, 1)
  encoding.writeVarUint8Array(naming, encoding.toUint8Array(caret))
  socket.send(encoding.toUint8Array(naming))
  for (let n = 0; Y.encodeStateAsUpdate(doc).length < LONG; n++) {
    doc.transact(() => {
      for (let each = 0; each < 40; each++) {
        const text = new Y.XmlText()
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [text])
        doc.getXmlFragment('item:1').push([paragraph])
        paragraphs.push(text)
        for (let word = 0; word < 10; word++)
          text.insert(Math.floor(text.length / (1 + (word % 3))), `Wort ${n} ${word} `)
        text.delete(0, 4)
      }
    })
    await wait(20)
  }
  await wait(1_500)
  socket.close()
}

const framed = (type: number, kind: number, payload: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

/** From the click to the whole text applied. */
async function late(contender: Contender, person: number): Promise<{ readonly took: number; readonly bytes: number }> {
  const { url, headers } = contender.door(person)
  const started = performance.now()
  const socket = new WebSocket(url, { headers, perMessageDeflate: false })
  socket.binaryType = 'nodebuffer'
  socket.on('open', () => socket.send(framed(0, 0, Y.encodeStateVector(new Y.Doc()))))
  const doc = new Y.Doc()
  const bytes = await new Promise<number>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('message', (message: Buffer) => {
      const decoder = decoding.createDecoder(message)
      if (decoding.readVarUint(decoder) !== 0 || decoding.readVarUint(decoder) !== 1) return
      const update = decoding.readVarUint8Array(decoder)
      Y.applyUpdate(doc, update)
      resolve(update.length)
    })
  })
  const took = performance.now() - started
  socket.terminate()
  if (bytes < LONG * 0.9) throw new Error(`${contender.name} sent only ${bytes} bytes`)
  return { took, bytes }
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)
const middle = (values: readonly number[]) => sorted(values)[Math.floor(values.length / 2)] ?? NaN
const range = (values: readonly number[]) =>
  `${middle(values).toFixed(1)} (${sorted(values)[0]?.toFixed(1)}–${sorted(values).at(-1)?.toFixed(1)})`

try {
  console.log(`${people} people, ${KEYS_A_SECOND} keys a second for ${seconds} s, ${rounds} rounds by turns`)
  const results = new Map<string, Heard[]>()
  for (let round = 0; round < rounds; round++)
    for (const start of round % 2 === 0 ? [rostra, stock] : [stock, rostra]) {
      const contender = await start()
      const heard = await typing(contender)
      await contender.stop()
      results.set(contender.name, [...(results.get(contender.name) ?? []), heard])
      console.log(
        `${contender.name}: p50 ${heard.p50.toFixed(1)} p95 ${heard.p95.toFixed(1)} p99 ${heard.p99.toFixed(1)} ms, ${heard.came} of ${heard.due} heard`,
      )
    }
  const [ours = [], theirs = []] = ['Rostra', '@y/websocket-server 0.1.1'].map((name) => results.get(name))
  for (const part of ['p50', 'p95', 'p99'] as const)
    console.log(
      `${part}: Rostra ${range(ours.map((it) => it[part]))}, stock ${range(theirs.map((it) => it[part]))} ms, ratio of medians ${(middle(ours.map((it) => it[part])) / middle(theirs.map((it) => it[part]))).toFixed(2)}`,
    )
  const [a, b] = [await rostra(), await stock()]
  await Promise.all([fill(a), fill(b)])
  const waits: readonly [number[], number[]] = [[], []]
  let bytes = 0
  for (let n = 0; n < joins; n++)
    for (const [index, contender] of [a, b].entries()) {
      const join = await late(contender, n)
      waits[index === 0 ? 0 : 1].push(join.took)
      bytes = join.bytes
    }
  console.log(
    `late joiner, ${Math.round(bytes / 1_000)} KB: Rostra ${range(waits[0])}, stock ${range(waits[1])} ms, ratio of medians ${(middle(waits[0]) / middle(waits[1])).toFixed(2)}`,
  )
  await Promise.all([a.stop(), b.stop()])
} finally {
  rmSync(data, { recursive: true, force: true })
}
