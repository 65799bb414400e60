import { Worker } from 'node:worker_threads'
import { ExportUnavailable } from './export-unavailable.ts'

/** A document takes milliseconds, a thick one seconds; one that takes this long hangs its thread. */
const PATIENCE_MS = 30_000
/** More than ever ask at once; somebody who asks without end must not fill the server’s memory. */
const MOST_WAITING = 50
/** Ms after the last document until the thread’s memory is given back. */
const IDLE_MS = 60_000

/** So many documents are being made that another is not begun. */
export class PressBusy extends Error {
  override name = 'PressBusy'
}

/** What a press’s thread says: first whether it can work at all, then for each task its document or why there is none. */
export type PressAnswer =
  | { readonly ready: true }
  | { readonly ready: false; readonly why: string }
  | { readonly id: number; readonly document: Uint8Array }
  | { readonly id: number; readonly error: string }

/** A task as its thread gets it. */
export interface PressTask<Task> {
  readonly id: number
  readonly task: Task
}

export interface PressPlan {
  /** The thread’s script. */
  readonly script: URL
  readonly workerData?: unknown
  /** What whoever asks is told where the thread cannot work, for `why` it gave. */
  readonly unavailable: (why: string) => ExportUnavailable
}

interface Waiting {
  readonly resolve: (document: Uint8Array) => void
  readonly reject: (error: Error) => void
  readonly late: NodeJS.Timeout
}

/**
 * A thread that makes documents, beside the one that counts votes: started when the first is asked for, ended when
 * nobody asked for a while.
 */
export class Press<Task> {
  readonly #plan: PressPlan
  #worker: Worker | null = null
  #waiting = new Map<number, Waiting>()
  #last = 0
  #idle: NodeJS.Timeout | undefined

  constructor(plan: PressPlan) {
    this.#plan = plan
  }

  /** Rejects with `ExportUnavailable` where the thread cannot work on this machine, with `PressBusy` while too many wait. */
  print(task: Task): Promise<Uint8Array> {
    if (this.#waiting.size >= MOST_WAITING) return Promise.reject(new PressBusy())
    clearTimeout(this.#idle)
    const worker = (this.#worker ??= this.#start())
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#end(new Error('The document took too long.')), PATIENCE_MS)
      late.unref()
      this.#waiting.set(id, { resolve, reject, late })
      worker.postMessage({ id, task } satisfies PressTask<Task>)
    })
  }

  #start(): Worker {
    const worker = new Worker(this.#plan.script, { workerData: this.#plan.workerData })
    worker.unref() // a server that has nothing else to do may end
    worker.on('message', (answer: PressAnswer) => {
      if (worker === this.#worker) this.#answered(answer)
    })
    worker.on('error', (error) => {
      if (worker === this.#worker) this.#end(error instanceof Error ? error : new Error(String(error)))
    })
    return worker
  }

  #answered(answer: PressAnswer): void {
    if ('ready' in answer) {
      if (!answer.ready) this.#end(this.#plan.unavailable(answer.why))
      return
    }
    const waiting = this.#waiting.get(answer.id)
    if (!waiting) return
    this.#waiting.delete(answer.id)
    clearTimeout(waiting.late)
    if ('document' in answer) waiting.resolve(answer.document)
    else waiting.reject(new Error(answer.error))
    if (this.#waiting.size > 0) return
    this.#idle = setTimeout(() => this.#end(new Error('The press was stopped.')), IDLE_MS)
    this.#idle.unref()
  }

  /** Ends the thread; whoever waits is told why. The next document starts another. */
  #end(why: Error): void {
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    void this.#worker?.terminate()
    this.#worker = null
    for (const { reject, late } of waiting) {
      clearTimeout(late)
      reject(why)
    }
  }
}
