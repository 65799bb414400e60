import { parentPort } from 'node:worker_threads'
import type { Task, TaskAnswer } from './inspection.ts'
import { convert, inspect } from './open-file.ts'

/** UPL7: where files of strangers are opened. One task a thread; whoever started it ends it. */
parentPort?.once('message', ({ id, what, bytes }: Task) => {
  void (what === 'inspect' ? inspect(bytes) : convert(bytes)).then((answer) =>
    parentPort?.postMessage({ id, answer } satisfies TaskAnswer),
  )
})
