import type { WebSocket } from 'ws'
import type { Drafts } from '../draft/drafts.ts'
import { CLOSE, type DraftSession, type Link } from '../draft/peer.ts'
import { MAX_MESSAGE } from '../draft/reception.ts'
import type { Journal } from '../ports.ts'

/** Above this a frame ends the connection before it is read; from `MAX_MESSAGE` up to here the page is told why. */
export const HARD_LIMIT = 2 * MAX_MESSAGE

/** Bytes a reader may be behind, beside the largest message still on its way to it (the whole text, when it joins). */
const MAX_BUFFERED = 1024 * 1024
/** Heartbeats without a word: a page that hears nothing for 30 s takes its connection for dead. */
const SILENCE = 3
const FAREWELL = 1000

/** Milliseconds of work one connection may cause: at once, and in each further second. */
const WORK = { burst: 1500, perSecond: 300, leastPerMessage: 0.2 }

interface Ends {
  closed(code: number): void
  gone(): void
}

/** One socket of a draft: what the room sends is capped, what the page sends is slowed down when it is too much. */
export class DraftSocket implements Link {
  readonly session: DraftSession
  readonly #ws: WebSocket
  readonly #ends: Ends
  #alive = true
  #paused = false
  #closing = false
  #large = 0
  #silence = 0
  #work = WORK.burst
  #workedAt = performance.now()
  #remind: () => void = () => {}

  constructor(ws: WebSocket, session: DraftSession, ends: Ends) {
    this.#ws = ws
    this.session = session
    this.#ends = ends
    ws.binaryType = 'nodebuffer'
    // Nothing is read, and so nothing waits in memory, until the draft is loaded.
    ws.pause()
    ws.on('pong', () => (this.#alive = true))
    ws.on('close', () => ends.gone())
  }

  /** Joins the meeting's draft when it is completely loaded. Never rejects. */
  async attach<State>(drafts: Drafts<State>, journal: Journal): Promise<void> {
    try {
      const { room, done } = await drafts.use(this.session.meeting)
      if (this.#ws.readyState !== this.#ws.OPEN) return done()
      const { receive, leave } = room.join(this)
      this.#remind = () => room.remind(this)
      this.#ws.on('message', (data, isBinary) => this.#receive(receive, data, isBinary))
      this.#ws.on('close', () => {
        leave()
        done()
      })
      this.#ws.resume()
    } catch (error) {
      journal.error('draft not opened', { meeting: this.session.meeting, error: String(error) })
      this.close(CLOSE.unavailable, 'not available')
    }
  }

  #receive(receive: (bytes: Uint8Array) => void, data: unknown, isBinary: boolean): void {
    if (this.#closing) return
    this.#alive = true
    if (!isBinary || !Buffer.isBuffer(data)) return this.close(CLOSE.malformed, 'not binary')
    const started = performance.now()
    receive(new Uint8Array(data.buffer, data.byteOffset, data.length))
    this.#spend(started)
  }

  /** Honest bursts are slowed down, not punished: the page's words wait in the network until there is time for them. */
  #spend(started: number): void {
    const now = performance.now()
    const earned = ((started - this.#workedAt) * WORK.perSecond) / 1000
    this.#work = Math.min(WORK.burst, this.#work + earned) - Math.max(now - started, WORK.leastPerMessage)
    this.#workedAt = started
    if (this.#work >= 0 || this.#paused) return
    this.#paused = true
    this.#ws.pause()
    setTimeout(
      () => {
        this.#paused = false
        this.#alive = true
        this.#ws.resume()
      },
      Math.ceil((-this.#work / WORK.perSecond) * 1000),
    )
  }

  send(frame: Uint8Array): void {
    if (this.#closing || this.#ws.readyState !== this.#ws.OPEN) return
    if (this.#ws.bufferedAmount === 0) this.#large = 0
    if (this.#ws.bufferedAmount > MAX_BUFFERED + this.#large) return this.close(CLOSE.slow, 'too slow')
    this.#large = Math.max(this.#large, frame.length)
    this.#silence = 0
    this.#ws.send(frame)
  }

  close(code: number, reason: string): void {
    if (this.#closing) return
    this.#closing = true
    this.#ends.closed(code)
    // A paused socket would never hear the other side's answer to the closing.
    this.#ws.resume()
    this.#ws.close(code, reason)
    setTimeout(() => this.#ws.terminate(), FAREWELL).unref()
  }

  /** At each heartbeat: cuts who did not answer the last time, and breaks a silence the page would take for the end. */
  beat(): void {
    if (this.#closing || this.#ws.readyState !== this.#ws.OPEN) return
    if (!this.#alive && !this.#paused) return this.#ws.terminate()
    this.#alive = false
    this.#ws.ping()
    if (++this.#silence >= SILENCE) this.#remind()
  }
}
