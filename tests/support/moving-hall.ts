import { readMeetingFile } from '../../server/import/read-meeting-file.ts'
import type { Act } from '../../server/import/acts.ts'
import { commandsFor, isDraftAct } from '../../server/rehearse/act-commands.ts'
import { momentOf } from '../../server/rehearse/moments.ts'
import { NoteTaker, TurnedAway } from '../../server/rehearse/note-taker.ts'
import { SeatClient, type SignedIn } from '../../server/rehearse/seat-client.ts'
import { ServerProcess } from '../../server/rehearse/server-process.ts'
import { lastFactNamed } from '../../shared/meeting/facts.ts'
import { scratchFolder } from './scratch-folder.ts'

interface Invitation {
  readonly person: string
  readonly url: string
}

/** A server process of its own on an empty data folder, and the people who are signed in there. */
class Hall {
  readonly server: ServerProcess
  meeting = ''
  #setupCookie = ''
  readonly #tokens = new Map<string, string>()
  readonly #seats = new Map<string, SignedIn>()
  readonly #clients = new Map<string, SeatClient>()
  readonly #takers = new Map<string, NoteTaker>()

  private constructor(now: number) {
    this.server = new ServerProcess(scratchFolder(), now)
  }

  static async open(now: number): Promise<Hall> {
    const hall = new Hall(now)
    await hall.server.start()
    const { headers } = await hall.ask('POST', '/api/setup/redeem', {
      body: JSON.stringify({ token: hall.server.setupToken }),
    })
    hall.#setupCookie = cookiesIn(headers)
    return hall
  }

  async ask(method: string, path: string, more: { body?: BodyInit; type?: string; cookie?: string } = {}) {
    const { origin } = this.server
    return fetch(`${origin}${path}`, {
      method,
      headers: {
        Origin: origin,
        ...(more.body === undefined ? {} : { 'Content-Type': more.type ?? 'application/json' }),
        ...(more.cookie === undefined ? {} : { Cookie: more.cookie }),
      },
      ...(more.body === undefined ? {} : { body: more.body }),
    })
  }

  /** From a meeting file, or from a bundle. */
  async begin(from: string | Uint8Array<ArrayBuffer>): Promise<Response> {
    const cookie = this.#setupCookie
    const answer =
      typeof from === 'string'
        ? await this.ask('POST', '/api/meetings', { body: from, type: 'application/yaml', cookie })
        : await this.ask('POST', '/api/meetings/bundle', { body: from, type: 'application/zip', cookie })
    if (answer.status !== 201) return answer
    const { meeting, invitations } = (await answer.json()) as { meeting: string; invitations: readonly Invitation[] }
    this.meeting = meeting
    for (const { person, url } of invitations) this.#tokens.set(person, url.slice(url.indexOf('#') + 1))
    return answer
  }

  async seatOf(person: string, host: string): Promise<SignedIn> {
    const known = this.#seats.get(person)
    if (known) return known
    const token = this.#tokens.get(person) ?? (await this.#invited(person, host))
    const answer = await this.ask('POST', '/api/invitations/redeem', { body: JSON.stringify({ token }) })
    const { seat } = (await answer.json()) as { seat: string }
    const signedIn = { origin: this.server.origin, meeting: this.meeting, seat, cookie: cookiesIn(answer.headers) }
    this.#seats.set(person, signedIn)
    return signedIn
  }

  async #invited(person: string, host: string): Promise<string> {
    const { seat, cookie } = await this.seatOf(host, host)
    const answer = await this.ask('POST', `/api/s/${seat}/invitations/${encodeURIComponent(person)}/issue`, { cookie })
    const { url } = (await answer.json()) as { url: string }
    return url.slice(url.indexOf('#') + 1)
  }

  async clientOf(person: string, host: string, seq: number): Promise<SeatClient> {
    const client = this.#clients.get(person) ?? new SeatClient(person, await this.seatOf(person, host))
    this.#clients.set(person, client)
    await client.reached(seq)
    return client
  }

  async takerOf(person: string, host: string): Promise<NoteTaker> {
    const taker = this.#takers.get(person) ?? new NoteTaker(await this.seatOf(person, host))
    this.#takers.set(person, taker)
    return taker
  }

  dismiss(person: string): void {
    this.#takers.get(person)?.close()
    this.#takers.delete(person)
  }

  async export(name: string, host: string): Promise<Response> {
    const { seat, cookie } = await this.seatOf(host, host)
    return this.ask('GET', `/api/s/${seat}/export/${name}`, { cookie })
  }

  async close(): Promise<void> {
    for (const device of [...this.#clients.values(), ...this.#takers.values()]) device.close()
    await this.server.kill()
  }
}

const cookiesIn = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')

/**
 * Plays a meeting file through real servers. `moves`: half of it in one, then its bundle is taken to another with a folder
 * of its own, where the rest is played; the first one is gone by then.
 */
export async function playedInHalls(source: string, moves: boolean) {
  const reading = readMeetingFile(source)
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues))
  const { file } = reading
  const { timezone, meeting: head, people } = file.convocation
  const host =
    people.find(({ duty }) => duty.includes('secretariat'))?.id ??
    people.find(({ duty }) => duty.includes('chair'))?.id ??
    ''
  let now = momentOf(file.acts[0]?.at ?? '09:00', timezone, head.dates, null)
  let hall = await Hall.open(now)
  await hall.begin(source)
  let seq = 0
  let waits = moves
  let [logBefore, oldSeatAnswers] = ['', 0]
  let secondTime: unknown = null

  const move = async (): Promise<void> => {
    const answer = await hall.export('bundle.rostra', host)
    if (answer.status === 409) return // a secret ballot is open: after the next act
    waits = false
    const bundle = new Uint8Array(await answer.arrayBuffer())
    logBefore = await (await hall.export('log.jsonl', host)).text()
    const before = await hall.seatOf(host, host)
    await hall.close()
    hall = await Hall.open(now)
    const begun = await hall.begin(bundle)
    if (begun.status !== 201) throw new Error(await begun.text())
    oldSeatAnswers = (await hall.ask('GET', `/api/s/${before.seat}/export/log.jsonl`, { cookie: before.cookie })).status
    const again = await hall.begin(bundle)
    secondTime = { status: again.status, ...((await again.json()) as object) }
  }

  const refusalOf = async (act: Act): Promise<string | null> => {
    const client = await hall.clientOf(act.by, host, seq)
    if (!isDraftAct(act)) {
      for (const command of commandsFor(act, client.state)) {
        const answer = await client.send(command)
        if (!answer.ok) return answer.rejection.code
        seq = answer.seq
      }
      return null
    }
    const { state } = client
    const item = act.item ?? state.agenda.current ?? state.agenda.place ?? ''
    try {
      const taker = await hall.takerOf(act.by, host)
      await taker.placed(state)
      if (act.act === 'minutes.write') await taker.write(item, act.text)
      else {
        const fact = lastFactNamed(state, item, act.fact)
        if (!fact) return 'no such fact'
        await taker.reword(state, fact, act.text, act.by)
      }
      return null
    } catch (error) {
      if (!(error instanceof TurnedAway)) throw error
      hall.dismiss(act.by)
      return error.message
    }
  }

  for (const [index, act] of file.acts.entries()) {
    if (waits && index >= file.acts.length / 2) await move()
    now = momentOf(act.at, timezone, head.dates, now)
    await hall.server.setClock(now)
    const refusal = await refusalOf(act)
    if ((refusal !== null) !== (act.expect === 'refused')) throw new Error(`line ${act.line}: ${act.act}: ${refusal}`)
  }
  return {
    logBefore,
    oldSeatAnswers,
    secondTime,
    export: async (name: string) => (await hall.export(name, host)).text(),
    close: () => hall.close(),
  }
}
