import { Worker } from 'node:worker_threads'
import type { Inspection, Reading, Refusal, Task, TaskAnswer } from './inspection.ts'

export interface Workshop {
  /** What the bytes are, and how many pages; never rejects for what stands in them. */
  inspect(bytes: Uint8Array): Promise<Inspection>
  /** The text of a DOCX. */
  convert(bytes: Uint8Array): Promise<Reading>
}

interface Options {
  /** ms a file may take. */
  readonly within?: number
  readonly atOnce?: number
  /** The thread's program. */
  readonly thread?: URL
}

const refused = (refusal: Refusal) => ({ ok: false, refusal }) as const

/**
 * UPL7: opens files on threads of their own, few at a time. One that takes too long or too much memory is ended, and
 * its file refused; the next has a new one.
 */
export function createWorkshop({ within = 20_000, atOnce = 2, thread = ownThread }: Options = {}): Workshop {
  let running = 0
  const waiting: (() => void)[] = []
  const run = async (what: Task['what'], bytes: Uint8Array): Promise<Inspection | Reading> => {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await onThread(thread, { id: 1, what, bytes }, within)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
  return {
    inspect: async (bytes) => (await run('inspect', bytes)) as Inspection,
    convert: async (bytes) => (await run('convert', bytes)) as Reading,
  }
}

const ownThread = new URL('./thread.ts', import.meta.url)

function onThread(thread: URL, task: Task, within: number): Promise<Inspection | Reading> {
  const worker = new Worker(thread, {
    env: {}, // nothing of this server's settings is its business
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  })
  const answer = new Promise<Inspection | Reading>((resolve) => {
    const late = setTimeout(() => resolve(refused('document-heavy')), within)
    worker.once('message', ({ answer }: TaskAnswer) => resolve(answer))
    worker.once('error', () => resolve(refused('document-heavy'))) // out of memory, or tripped over it
    worker.once('exit', () => {
      clearTimeout(late)
      resolve(refused('document-damaged'))
    })
    worker.postMessage(task)
  })
  void answer.then(() => worker.terminate())
  return answer
}
