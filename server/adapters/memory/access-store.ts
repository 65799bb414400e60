import type { AccessStore, Pass } from '../../ports.ts'

export function memoryAccessStore(): AccessStore & { remove(meeting: string): void } {
  const passes = new Map<string, Pass>()
  const issued = (seat: string) => [...passes.values()].filter((pass) => pass.kind === 'session' && pass.seat === seat)
  return {
    async put(pass) {
      passes.set(pass.tokenHash, pass)
    },
    async find(by) {
      const found = 'tokenHash' in by ? passes.get(by.tokenHash) : issued(by.seat).at(-1)
      return found ?? null
    },
    list: async (meeting) => [...passes.values()].filter((pass) => pass.meeting === meeting),
    remove(meeting) {
      for (const [hash, pass] of passes) if (pass.meeting === meeting) passes.delete(hash)
    },
  }
}
