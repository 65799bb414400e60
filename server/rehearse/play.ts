import { lastFactNamed } from '../../shared/meeting/facts.ts'
import { refusalIn } from '../../shared/phrases/refusals/refusal-sentence.ts'
import { exports, type ExportName } from '../export/exports.ts'
import type { Act } from '../import/acts.ts'
import type { MeetingFile } from '../import/read-meeting-file.ts'
import { commandsFor, isDraftAct, type DraftAct } from './act-commands.ts'
import { FrontDoors, NotMade } from './front-doors.ts'
import { momentOf } from './moments.ts'
import { NoteTaker, TurnedAway } from './note-taker.ts'
import { SeatClient, type SignedIn } from './seat-client.ts'
import { seeded } from './seeded.ts'
import { ServerProcess } from './server-process.ts'

/** An act did not end as the file expects; `line` is the act's. */
export class Unexpected extends Error {
  override name = 'Unexpected'
  readonly line: number

  constructor(act: Act, why: string) {
    super(`line ${act.line}: ${act.by} ${act.act}: ${why}`)
    this.line = act.line
  }
}

export interface Rehearsal {
  readonly source: string
  readonly file: MeetingFile
  /** An empty folder for the server's store. */
  readonly data: string
  /** Null: nothing is killed and nobody cut off. */
  readonly chaosSeed: number | null
}

const MOST_KILLS = 10

/** The exports, by file name; a PDF may be missing where the server cannot set one. */
export type Files = Readonly<Record<Exclude<ExportName, Pdf>, Uint8Array> & Partial<Record<Pdf, Uint8Array>>>
type Pdf = Extract<ExportName, `${string}.pdf`>

/** Plays a meeting file's acts through the real front doors and returns the exports. */
export async function play({ source, file, data, chaosSeed }: Rehearsal): Promise<Files> {
  const { timezone, meeting } = file.convocation
  const [first] = file.acts
  let now = momentOf(first?.at ?? '09:00', timezone, meeting.dates, null)
  const server = new ServerProcess(data, now)
  const doors = new FrontDoors(() => server.origin)
  const seats = new Map<string, SignedIn>()
  const clients = new Map<string, SeatClient>()
  const takers = new Map<string, NoteTaker>()
  const random = chaosSeed === null ? null : seeded(chaosSeed)
  let kills = 0
  let seq = 0

  const secretariat = file.convocation.people.find(({ duty }) => duty.includes('secretariat') || duty.includes('chair'))

  const seatOf = async (person: string): Promise<SignedIn> => {
    const known = seats.get(person)
    if (known) return known
    const host = secretariat && secretariat.id !== person ? await seatOf(secretariat.id) : null
    const seat = await doors.signIn(person, host)
    seats.set(person, seat)
    return seat
  }
  const clientOf = async (person: string): Promise<SeatClient> => {
    const known = clients.get(person) ?? new SeatClient(person, await seatOf(person))
    clients.set(person, known)
    await known.reached(seq)
    return known
  }
  const takerOf = async (person: string): Promise<NoteTaker> => {
    const known = takers.get(person) ?? new NoteTaker(await seatOf(person))
    takers.set(person, known)
    return known
  }

  /** Null where the server cannot make a PDF as it is installed. */
  const exported = (name: ExportName, seat: SignedIn): Promise<Uint8Array | null> =>
    doors.export(name, seat).catch((error: unknown) => {
      if (!(error instanceof NotMade) || !name.endsWith('.pdf')) throw error
      return null
    })

  const disturb = async () => {
    if (!random) return
    if (kills < MOST_KILLS && random() < 0.12) {
      kills += 1
      await server.kill()
      await server.start()
    }
    for (const device of [...clients.values(), ...takers.values()]) if (random() < 0.08) device.cut()
  }

  /** Null: on the server's disk. What stands nowhere in the minutes cannot be worded, which is a refusal too (REH4). */
  const playDraftAct = async (act: DraftAct): Promise<string | null> => {
    const { state } = await clientOf(act.by)
    const taker = await takerOf(act.by)
    const item = act.item ?? state.agenda.current ?? state.agenda.place
    if (item === null) return 'no item is called, and none is named'
    await taker.placed(state)
    if (act.act === 'minutes.write') {
      await taker.write(item, act.text)
      return null
    }
    const fact = lastFactNamed(state, item, act.fact)
    if (!fact) return `item ${item} has no fact „${act.fact}“`
    await taker.reword(state, fact, act.text, act.by)
    return null
  }

  /** The reason for which the act was refused, null when it was accepted. */
  const refusalOf = async (act: Act): Promise<string | null> => {
    if (isDraftAct(act)) {
      try {
        return await playDraftAct(act)
      } catch (error) {
        if (!(error instanceof TurnedAway)) throw error
        takers.get(act.by)?.close()
        takers.delete(act.by)
        return error.message
      }
    }
    const client = await clientOf(act.by)
    for (const command of commandsFor(act, client.state)) {
      const answer = await client.send(command)
      if (!answer.ok) return `${answer.rejection.code}: ${refusalIn('en', answer.rejection)}`
      seq = answer.seq
    }
    return null
  }

  try {
    await server.start()
    await doors.found(server.setupToken, source)
    for (const act of file.acts) {
      await disturb()
      now = momentOf(act.at, timezone, meeting.dates, now)
      await server.setClock(now)
      const refusal = await refusalOf(act).catch((error: unknown) => {
        throw error instanceof Unexpected ? error : new Unexpected(act, (error as Error).message)
      })
      if (refusal !== null && act.expect !== 'refused') throw new Unexpected(act, `was refused (${refusal})`)
      if (refusal === null && act.expect === 'refused')
        throw new Unexpected(act, 'was accepted, though expected refused')
    }
    await disturb()
    if (!secretariat) throw new Error('the file names neither secretariat nor chair')
    const seat = await seatOf(secretariat.id)
    const files = await Promise.all(
      (Object.keys(exports) as readonly ExportName[]).map(async (name) => [name, await exported(name, seat)] as const),
    )
    return Object.fromEntries(files.filter(([, body]) => body !== null)) as Files
  } finally {
    for (const device of [...clients.values(), ...takers.values()]) device.close()
    await server.kill()
  }
}
