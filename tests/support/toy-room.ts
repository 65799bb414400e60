import { createHash } from 'node:crypto'
import type { Journal } from '../../server/ports.ts'
import { Room, type EntryLog, type RoomPorts } from '../../server/room/room.ts'
import type { Entry } from '../../server/room/chain.ts'
import { toy, type ToyCommand, type ToyEvent, type ToyState } from './toy-machine.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export interface JournalLine {
  readonly level: 'info' | 'warn' | 'error'
  readonly what: string
  readonly detail: Readonly<Record<string, unknown>> | undefined
}

/** A journal that can be read. */
export function readableJournal(): Journal & { readonly lines: readonly JournalLine[] } {
  const lines: JournalLine[] = []
  const write = (level: JournalLine['level']) => (what: string, detail?: Readonly<Record<string, unknown>>) => {
    lines.push({ level, what, detail })
  }
  return { lines, info: write('info'), warn: write('warn'), error: write('error') }
}

/** A log in memory whose appends wait for the test's word, one after another, and may fail before or after keeping. */
export function heldLog() {
  const kept: Entry<ToyEvent>[] = []
  const waiting: { readonly entries: readonly Entry<ToyEvent>[]; readonly done: (error?: Error) => void }[] = []
  let arrived: () => void = () => undefined
  let reading: Error | null = null
  const log: EntryLog<ToyEvent> = {
    read: (_, after) => (reading ? Promise.reject(reading) : Promise.resolve(kept.slice(after))),
    append: (_, __, entries) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ entries, done: (error) => (error ? reject(error) : resolve()) })
        arrived()
      }),
    box: () => Promise.resolve({}),
  }
  const next = async () => {
    for (;;) {
      const first = waiting.shift()
      if (first) return first
      await new Promise<void>((resolve) => (arrived = resolve))
    }
  }
  return {
    log,
    kept,
    /** Resolves with the batch that the next append asks for, still unanswered. */
    next,
    async keep() {
      const append = await next()
      kept.push(...append.entries)
      append.done()
      return append.entries
    },
    /** The disk says no: nothing of it is kept. */
    async refuse(error: Error) {
      ;(await next()).done(error)
    },
    /** The worst case: the answer is lost though the data was kept. */
    async keepAndRefuse(error: Error) {
      const append = await next()
      kept.push(...append.entries)
      append.done(error)
    },
    failReading(error: Error | null) {
      reading = error
    },
  }
}

export type ToyRoom = Room<ToyState, ToyCommand, ToyEvent>
export type ToyPorts = RoomPorts<ToyState, ToyCommand, ToyEvent>

export const toyPorts = (log: EntryLog<ToyEvent>, overrides: Partial<ToyPorts> = {}): ToyPorts => ({
  machine: toy,
  log,
  clock: { now: () => 1_700_000_000_000 },
  digest: sha256,
  journal: readableJournal(),
  nextTurn: setImmediate,
  ...overrides,
})

export const openToyRoom = (log: EntryLog<ToyEvent>, overrides: Partial<ToyPorts> = {}): Promise<ToyRoom> =>
  Room.open('m', toyPorts(log, overrides))

export const person = (id: string) => ({ person: id })
