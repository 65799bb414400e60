import type { DraftStore } from '../../../server/ports.ts'
import { memoryDraftStore } from '../../../server/adapters/memory/draft-store.ts'

/** A store that can be held, as by a slow disk, or made to refuse, as by a full one. */
export const holdableStore = () => {
  const inner = memoryDraftStore()
  let gate: { readonly opened: Promise<void>; open(): void } | null = null
  let refusing = false
  const calls = { load: 0, append: 0, compact: 0, underWay: 0, mostUnderWay: 0 }

  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    calls.mostUnderWay = Math.max(calls.mostUnderWay, ++calls.underWay)
    try {
      await gate?.opened
      if (refusing) throw new Error('ENOSPC')
      return await work()
    } finally {
      calls.underWay--
    }
  }

  const store: DraftStore = {
    load(meeting) {
      calls.load++
      return through(() => inner.load(meeting))
    },
    append(meeting, updates) {
      calls.append++
      return through(() => inner.append(meeting, updates))
    },
    compact(meeting, state) {
      calls.compact++
      return through(() => inner.compact(meeting, state))
    },
    keep: (meeting, snapshot) => through(() => inner.keep(meeting, snapshot)),
    thin: (meeting, before) => through(() => inner.thin(meeting, before)),
    kept: (meeting) => inner.kept(meeting),
    keptText: (meeting, id) => inner.keptText(meeting, id),
    keptWords: (meeting, id) => inner.keptWords(meeting, id),
  }
  return {
    ...store,
    calls,
    remove: (meeting: string) => inner.remove(meeting),
    /** What a process started now would read. */
    onDisk: (meeting: string) => inner.load(meeting),
    hold() {
      if (gate) return
      let open = () => {}
      const opened = new Promise<void>((resolve) => (open = resolve))
      gate = { opened, open }
    },
    release() {
      gate?.open()
      gate = null
    },
    refuse(yes: boolean) {
      refusing = yes
    },
  }
}
export type HoldableStore = ReturnType<typeof holdableStore>
