import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** The way from one device to the server, which can be pulled out, and kept out for a while. */
export class Cable {
  readonly #server: Server
  readonly #ends = new Set<Socket>()
  #out = false

  private constructor(server: Server) {
    this.#server = server
  }

  /** Leads to the port on this machine. */
  static async to(port: number): Promise<Cable> {
    const server = createServer()
    const cable = new Cable(server)
    server.on('connection', (near) => cable.#join(near, port))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return cable
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  #join(near: Socket, port: number): void {
    if (this.#out) {
      near.destroy()
      return
    }
    const far = connect(port, '127.0.0.1')
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#ends.add(end)
      end.setNoDelay(true)
      end.on('error', () => other.destroy())
      end.on('close', () => {
        this.#ends.delete(end)
        other.destroy()
      })
      end.pipe(other)
    }
  }

  /** Ends every connection at once; new ones come through. */
  cut(): void {
    for (const end of this.#ends) end.destroy()
  }

  /** Nothing comes through until it is plugged in again. */
  unplug(): void {
    this.#out = true
    this.cut()
  }

  plugIn(): void {
    this.#out = false
  }

  async close(): Promise<void> {
    this.unplug()
    const closed = once(this.#server, 'close')
    this.#server.close()
    await closed
  }
}
