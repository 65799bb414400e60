import { createAccess } from '../../server/access/access.ts'
import { seatCookie } from '../../server/access/seat-cookie.ts'
import { memoryStore } from '../../server/adapters/memory/store.ts'
import type { AccessStore, Journal, Pass } from '../../server/ports.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { NOON, stateAfter } from './founded.ts'

/** The access of one server with everything it stands on in the test's hands. Several may share a store. */
export function deskOver(store: AccessStore = memoryStore().access, initial: MeetingState = stateAfter()) {
  const world = { now: NOON, elapsed: 0, state: initial, arrivedAt: 0 }
  const lines: string[] = []
  const write =
    (level: string) =>
    (what: string, detail: object = {}) =>
      void lines.push(`${level} ${what} ${JSON.stringify(detail)}`)
  const journal: Journal = { info: write('info'), warn: write('warn'), error: write('error') }
  const access = createAccess({
    store,
    journal,
    clock: { now: () => world.now },
    elapsed: () => world.elapsed,
    stateOf: async () => world.state,
    arrivedAt: async () => world.arrivedAt,
  })
  return { access, store, world, lines }
}

export const cookieOf = (seat: string, secret: string): string => `${seatCookie(seat)}=${secret}`

/** Redeems and returns the browser's cookie header; throws where the link opens nothing. */
export async function signIn({ access }: Pick<ReturnType<typeof deskOver>, 'access'>, token: string) {
  const redeemed = await access.links.redeem(token, undefined)
  if (!redeemed.ok || redeemed.secret === null) throw new Error(JSON.stringify(redeemed))
  return { ...redeemed.session, cookie: cookieOf(redeemed.session.seat, redeemed.secret) }
}

/** A store whose first answer, true when it was asked, arrives only when it is let. */
export function slowAtFirst(store: AccessStore): AccessStore & { letGo(): void } {
  let letGo: () => void = () => undefined
  let gate: Promise<void> | null = new Promise((resolve) => (letGo = resolve))
  return {
    put: (pass: Pass) => store.put(pass),
    list: (meeting) => store.list(meeting),
    async find(by) {
      const wait = gate
      gate = null
      const found = await store.find(by)
      await wait
      return found
    },
    letGo: () => letGo(),
  }
}
