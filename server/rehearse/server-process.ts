import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const SERVE = fileURLToPath(new URL('serve.ts', import.meta.url))

/** From the child: it listens there, and this token opens the set-up door. */
export interface Listening {
  readonly listening: { readonly port: number; readonly setupToken: string | null }
}
/** To the child: its clock shows this. Answered by the same message. */
export interface ClockSet {
  readonly clock: number
}

/** The real server in its own process, on an empty store, with a clock that the rehearsal sets. */
export class ServerProcess {
  readonly #data: string
  #child: ChildProcess | null = null
  #port = 0
  #now: number
  #setupToken: string | null = null

  constructor(data: string, now: number) {
    this.#data = data
    this.#now = now
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** The one-time set-up token of the first start. Throws when there was none. */
  get setupToken(): string {
    if (this.#setupToken === null) throw new Error('the server gave no set-up link')
    return this.#setupToken
  }

  /** Starts, or starts again on the same port and store. Rejects with what the server said when it does not come up. */
  async start(): Promise<void> {
    const child = fork(SERVE, [this.#data, String(this.#port), String(this.#now)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let said = ''
    child.stderr?.on('data', (chunk) => (said += String(chunk)))
    this.#child = child
    const { listening } = await new Promise<Listening>((resolve, reject) => {
      child.once('message', (message) => resolve(message as Listening))
      child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened:\n${said}`)))
    })
    this.#port = listening.port
    this.#setupToken ??= listening.setupToken
  }

  /** Sets the server's clock, ms since the epoch. */
  async setClock(now: number): Promise<void> {
    this.#now = now
    const child = this.#child
    if (!child) throw new Error('the server does not run')
    await new Promise<void>((resolve) => {
      child.once('message', () => resolve())
      child.send({ clock: now } satisfies ClockSet)
    })
  }

  /** `kill -9`, without a word of warning. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child) return
    this.#child = null
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
}
