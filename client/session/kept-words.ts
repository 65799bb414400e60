const DATABASE = 'rostra'
const STORE = 'words'
/** Longer than any seat lives: what is older belongs to nobody who could still send it. */
const OLDEST_MS = 120 * 24 * 60 * 60 * 1000

/** Some updates of a draft, as they were written down together. */
export interface KeptUpdates {
  readonly key: IDBValidKey
  readonly updates: readonly Uint8Array[]
}

/** Where a page writes down what the server has not on its disk yet. Each promise rejects where the browser refuses. */
export interface WordStore {
  /** Everything of this seat, whichever page wrote it down, oldest first. */
  read(): Promise<readonly KeptUpdates[]>
  /** Resolves with the key when it is on this device's disk. */
  add(updates: readonly Uint8Array[]): Promise<IDBValidKey>
  remove(keys: readonly IDBValidKey[]): Promise<void>
}

interface Row {
  readonly at: number
  readonly updates: readonly Uint8Array[]
}

/**
 * The words of one seat on this device, in IndexedDB. Pages of a seat share them: each writes under a number of its own
 * and reads everybody's. A browser without IndexedDB (private windows, a full disk) makes every promise reject.
 */
export function keptWords(meeting: string, seat: string): WordStore {
  const page = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER)
  let count = 0
  return {
    async read() {
      const rows = await transact<readonly KeptUpdates[]>('readonly', (store, done) => {
        const found: KeptUpdates[] = []
        const request = store.openCursor(within(seat, meeting))
        request.onsuccess = () => {
          const cursor = request.result
          if (!cursor) return done([...found])
          found.push({ key: cursor.key, updates: (cursor.value as Row).updates })
          cursor.continue()
        }
      })
      return rows
    },
    async add(updates) {
      const key = [seat, meeting, page, count++]
      const row: Row = { at: Date.now(), updates }
      await transact<void>('readwrite', (store) => void store.put(row, key))
      return key
    },
    async remove(keys) {
      if (keys.length === 0) return
      await transact<void>('readwrite', (store) => {
        for (const key of keys) store.delete(key)
      })
    },
  }
}

/** Nothing that was written from this seat stays on this device: it was left, or taken away. Never rejects. */
export async function forgetWords(seat: string): Promise<void> {
  try {
    await transact<void>('readwrite', (store) => {
      store.delete(within(seat))
      const request = store.openCursor()
      request.onsuccess = () => {
        const cursor = request.result
        if (!cursor) return
        if ((cursor.value as Row).at < Date.now() - OLDEST_MS) cursor.delete()
        cursor.continue()
      }
    })
  } catch {
    // where nothing can be written down, nothing is
  }
}

/** Keys are lists; an empty list sorts behind every text and number. */
const within = (...start: readonly string[]): IDBKeyRange => IDBKeyRange.bound([...start], [...start, []])

let opened: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = globalThis.indexedDB.open(DATABASE, 1) // throws, and so rejects, where there is none
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE)
    request.onerror = () => reject(request.error ?? new Error('refused'))
    request.onsuccess = () => {
      const database = request.result
      const gone = () => {
        database.close()
        opened = null
      }
      database.onversionchange = gone
      database.onclose = gone
      resolve(database)
    }
  }).catch((error: unknown) => {
    opened = null // the next one tries again: a disk may have room by then
    throw error
  })
  return opened
}

/** Resolves when the transaction is on disk, not when its requests are answered. */
async function transact<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore, done: (result: Result) => void) => void,
): Promise<Result> {
  const database = await open()
  return new Promise<Result>((resolve, reject) => {
    // strict: a battery that gives out must not take what the lamp said was kept
    const transaction = database.transaction(STORE, mode, { durability: 'strict' })
    let result: Result
    transaction.oncomplete = () => resolve(result)
    transaction.onabort = () => reject(transaction.error ?? new Error('refused'))
    transaction.onerror = () => reject(transaction.error ?? new Error('refused'))
    work(transaction.objectStore(STORE), (given) => {
      result = given
    })
  })
}
