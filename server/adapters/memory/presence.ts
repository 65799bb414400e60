import { performance } from 'node:perf_hooks'
import type { Presence, PresentConnection } from '../../ports.ts'
import { hereOf } from '../../ports/here.ts'

interface Lease {
  readonly connection: PresentConnection
  readonly until: number
}

/** Presence on one server. `ttl`: milliseconds after which a connection that was not declared again is gone. */
export function memoryPresence({ ttl = 6_000 }: { readonly ttl?: number } = {}): Presence {
  const meetings = new Map<string, ReadonlyMap<string, Lease>>()
  const watchers = new Map<string, Set<() => void>>()
  const tell = (meeting: string) => watchers.get(meeting)?.forEach((changed) => changed())

  /** Puts the new leases in place of the old ones, and tells if somebody came or went. */
  const replace = (meeting: string, leases: ReadonlyMap<string, Lease>) => {
    const before = meetings.get(meeting) ?? new Map<string, Lease>()
    if (leases.size === 0) meetings.delete(meeting)
    else meetings.set(meeting, leases)
    if (before.size !== leases.size || [...leases.keys()].some((connection) => !before.has(connection))) tell(meeting)
  }
  const living = (meeting: string) => {
    const now = performance.now()
    return new Map([...(meetings.get(meeting) ?? [])].filter(([, { until }]) => until > now))
  }
  const sweep = setInterval(() => {
    for (const meeting of meetings.keys()) replace(meeting, living(meeting))
  }, ttl / 6)
  sweep.unref()

  return {
    async beat(meeting, connections) {
      const until = performance.now() + ttl
      replace(meeting, new Map(connections.map((each) => [each.connection, { connection: each, until }])))
    },
    async leave(meeting, connection) {
      const leases = living(meeting)
      leases.delete(connection)
      replace(meeting, leases)
    },
    list: async (meeting) => hereOf([...living(meeting).values()].map((lease) => lease.connection)),
    async watch(meeting, changed) {
      const all = watchers.get(meeting) ?? new Set()
      watchers.set(meeting, all.add(changed))
      return async () => {
        all.delete(changed)
        if (all.size === 0) watchers.delete(meeting)
      }
    },
    async close() {
      clearInterval(sweep)
      meetings.clear()
      watchers.clear()
    },
  }
}
