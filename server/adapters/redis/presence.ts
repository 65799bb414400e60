import type { Journal, Presence, PresentConnection } from '../../ports.ts'
import { hereOf } from '../../ports/here.ts'

interface Options {
  readonly journal: Journal
  /** Milliseconds after which a connection that was not declared again is gone. */
  readonly ttl?: number
  /** Milliseconds after which a Redis that does not answer counts as gone. */
  readonly patience?: number
}

/** As many members as one command carries without blocking Redis for others. */
const chunk = 1_000

/**
 * Presence over all servers of an installation: one sorted set a meeting, a member a connection, its score the moment
 * it expires. While Redis is away, each server tells of its own connections. Rejects only when the address is no address.
 */
export async function redisPresence(url: string, options: Options): Promise<Presence> {
  const { journal, ttl = 6_000, patience = 1_500 } = options
  const { createClient } = await import('redis') // a fifth of a second that only who uses Redis waits for
  const commands = createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: backOff } })
  const subscriber = commands.duplicate({ disableOfflineQueue: false })

  const own = new Map<string, ReadonlyMap<string, PresentConnection>>()
  const watchers = new Map<string, Set<() => void>>()
  /** What Redis' clock shows beyond ours: leases of several servers are compared, their clocks differ. */
  let ahead = 0
  let away = false

  const tellHere = (meeting: string) => watchers.get(meeting)?.forEach((changed) => changed())
  const lost = (error: unknown) => {
    if (!away)
      journal.warn('presence: Redis does not answer; this server tells of its own connections', {
        error: String(error),
      })
    away = true
  }
  const back = () => {
    if (away) journal.info('presence: Redis answers again')
    away = false
  }
  // without a listener the driver throws what happens while it reconnects
  for (const client of [commands, subscriber]) client.on('error', lost)
  // a message sent while the subscription was cut is lost: look for oneself
  subscriber.on('ready', () => [...watchers.keys()].forEach(tellHere))
  for (const client of [commands, subscriber]) client.connect().catch(lost)

  /** Asks Redis, with an end to waiting; null where it does not answer. */
  const ask = async <Answer>(question: () => Promise<Answer>): Promise<Answer | null> => {
    const { promise: tooLong, stop } = alarm(patience)
    try {
      const answer = await Promise.race([question(), tooLong])
      back()
      return answer
    } catch (error) {
      lost(error)
      return null
    } finally {
      stop()
    }
  }

  /** One round trip: the leases renewed, those gone taken out, the expired swept; a second one only to tell of a change. */
  const declare = async (meeting: string, connections: ReadonlyMap<string, PresentConnection>) => {
    const before = own.get(meeting) ?? new Map<string, PresentConnection>()
    if (connections.size === 0) own.delete(meeting)
    else own.set(meeting, connections)
    const gone = [...before].filter(([id]) => !connections.has(id)).map(([, connection]) => memberOf(connection))
    const came = [...connections.keys()].some((id) => !before.has(id))

    const answer = await ask(async () => {
      const now = Date.now() + ahead
      const members = [...connections.values()].map((each) => ({ score: now + ttl, value: memberOf(each) }))
      const batch = commands.multi()
      for (let i = 0; i < members.length; i += chunk) batch.zAdd(keyOf(meeting), members.slice(i, i + chunk))
      if (gone.length > 0) batch.zRem(keyOf(meeting), gone)
      batch.zRemRangeByScore(keyOf(meeting), '-inf', now)
      batch.pExpire(keyOf(meeting), ttl * 2)
      const replies: readonly unknown[] = await batch.time().execAsPipeline()
      const [seconds, microseconds] = replies.at(-1) as readonly [string, string]
      ahead = Number(seconds) * 1_000 + Number(microseconds) / 1_000 - Date.now()
      // all but pExpire and time count members that came or went
      return replies.slice(0, -2).some((count) => Number(count) > 0)
    })
    if (answer === null && (came || gone.length > 0)) tellHere(meeting)
    if (answer === true) await ask(() => commands.publish(channelOf(meeting), ''))
  }

  return {
    beat: (meeting, connections) => declare(meeting, new Map(connections.map((each) => [each.connection, each]))),
    async leave(meeting, connection) {
      const rest = new Map(own.get(meeting))
      if (rest.delete(connection)) await declare(meeting, rest)
    },
    async list(meeting) {
      const members = await ask(() => commands.zRangeByScore(keyOf(meeting), Date.now() + ahead, '+inf'))
      return hereOf(members ? members.flatMap(connectionOf) : (own.get(meeting)?.values() ?? []))
    },
    async watch(meeting, changed) {
      const all = watchers.get(meeting) ?? new Set()
      watchers.set(meeting, all.add(changed))
      const heard = () => void (all.has(changed) && changed())
      // queued by the driver while there is no connection, and renewed after each reconnect
      const subscribed = subscriber.subscribe(channelOf(meeting), heard)
      subscribed.catch(lost)
      return async () => {
        all.delete(changed)
        if (all.size === 0 && watchers.get(meeting) === all) watchers.delete(meeting)
        // not waited for: Redis may be away just now
        subscribed.then(() => subscriber.unsubscribe(channelOf(meeting), heard)).catch(lost)
      }
    },
    async close() {
      watchers.clear()
      if (!away) await Promise.all([...own.keys()].map((meeting) => declare(meeting, new Map())))
      for (const client of [commands, subscriber]) client.destroy()
    },
  }
}

const keyOf = (meeting: string) => `rostra:presence:${meeting}`
const channelOf = (meeting: string) => `rostra:presence:${meeting}:changed`
const backOff = (retries: number) => Math.min(50 * 2 ** Math.min(retries, 5), 1_000)

const memberOf = ({ connection, seat, person, room }: PresentConnection) =>
  JSON.stringify([connection, seat, person, room])

/** Nothing for a member that is not ours: others may use this Redis too. */
function connectionOf(member: string): readonly PresentConnection[] {
  try {
    const [connection, seat, person, room] = JSON.parse(member) as unknown[]
    if (typeof connection !== 'string' || typeof seat !== 'string' || typeof room !== 'string') return []
    return [{ connection, seat, person: typeof person === 'string' ? person : null, room }]
  } catch {
    return []
  }
}

function alarm(milliseconds: number) {
  let timer: NodeJS.Timeout | undefined
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds)
  })
  return { promise, stop: () => clearTimeout(timer) }
}
