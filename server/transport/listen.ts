import type { Socket } from 'socket.io'

/** Runs for a message: `payload` is whatever was sent. What it resolves with is the answer, undefined for none. */
export type Listener = (payload: unknown) => Promise<unknown>

/**
 * The only way a message reaches the server's code: with no payload, ten of them or no answer wanted, and with an error
 * in that code, nothing worse happens than the answer `failed`. socket.io by itself lets each of these end the process.
 */
export function listen(socket: Socket, event: string, run: Listener, failed: (error: unknown) => unknown): void {
  socket.on(event, (...sent: unknown[]) => {
    const acknowledge = acknowledgementIn(sent)
    const payload = typeof sent[0] === 'function' ? undefined : sent[0]
    // `run` inside the promise: it may throw before its first await
    void Promise.resolve()
      .then(() => run(payload))
      .catch(failed)
      .then((answer) => (answer === undefined ? undefined : acknowledge(answer)))
      .catch(failed)
  })
}

/** The function to answer with; one that does nothing where no answer is wanted. */
export function acknowledgementIn(sent: readonly unknown[]): (answer: unknown) => void {
  const last = sent.at(-1)
  return typeof last === 'function' ? (answer) => void last(answer) : () => undefined
}
