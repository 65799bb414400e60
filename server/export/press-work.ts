import { parentPort } from 'node:worker_threads'
import type { PressAnswer, PressTask } from './press.ts'

const answer = (message: PressAnswer): void => parentPort?.postMessage(message)

/** A press’s thread: gets itself ready, then makes one document after the other. */
export async function work<Task>(
  start: () => Promise<(task: Task) => Uint8Array | Promise<Uint8Array>>,
): Promise<void> {
  try {
    const make = await start()
    let turn: Promise<unknown> = Promise.resolve()
    parentPort?.on('message', ({ id, task }: PressTask<Task>) => {
      turn = turn.then(async () => {
        try {
          answer({ id, document: await make(task) })
        } catch (error) {
          answer({ id, error: String(error) })
        }
      })
    })
    answer({ ready: true })
  } catch (error) {
    answer({ ready: false, why: String(error) })
  }
}
