import { pino } from 'pino'
import type { Journal } from '../ports.ts'

interface Options {
  readonly level: 'error' | 'warn' | 'info'
  /** Somebody reads along: a line of words instead of JSON. */
  readonly forPeople: boolean
  readonly write: (line: string) => void
}

/** Log lines for operators. What people sent is only ever a quoted value, so no line can be forged. */
export function createJournal({ level, forPeople, write }: Options): Journal {
  const lines = { write: (line: string) => write(forPeople ? inWords(line) : line) }
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: named } },
    lines,
  )
  const at = (method: 'info' | 'warn' | 'error') => (what: string, detail?: Readonly<Record<string, unknown>>) =>
    logger[method]({ ...detail }, what)
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

const named = (label: string) => ({ level: label })

function inWords(line: string): string {
  const { level, time, msg, ...detail } = JSON.parse(line) as Record<string, unknown>
  const pairs = Object.entries(detail).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
  const mark = level === 'info' ? '' : `${String(level).toUpperCase()} `
  return `${String(time).slice(11, 19)} ${mark}${String(msg)}${pairs.join('')}\n`
}
