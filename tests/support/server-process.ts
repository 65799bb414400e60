import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

/** The product as `npm start` runs it, in a process that can be killed. */
export class ServerProcess {
  readonly origin: string
  readonly #argv: readonly string[]
  #child: ChildProcess | null = null
  /** The set-up link's token of the first start. */
  setupToken = ''

  constructor(port: number, data: string, ...more: readonly string[]) {
    this.origin = `http://127.0.0.1:${port}`
    this.#argv = [main, '--port', String(port), '--host', '127.0.0.1', '--data', data, '--log-level', 'error', ...more]
  }

  /** Resolves when it listens. Rejects with what it said when it ends instead. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, this.#argv, { stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    let said = ''
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += String(chunk)
        const token = /#([A-Za-z0-9_-]{27})\s/.exec(said)?.[1]
        if (token === undefined) return
        this.setupToken ||= token
        resolve()
      }
      for (const stream of [child.stdout, child.stderr]) stream.on('data', hear)
      child.once('exit', (code, signal) => reject(new Error(`the server ended (${code ?? signal}):\n${said}`)))
    })
  }

  /** `kill -9`; resolves when it is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
}
