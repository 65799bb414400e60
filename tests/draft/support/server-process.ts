// A server of drafts over SQLite in a process of its own, to be killed: `node server-process.ts FILE PORT`.
import { createServer } from 'node:http'
import { sqliteStore } from '../../../server/adapters/sqlite/store.ts'
import type { Journal } from '../../../server/ports.ts'
import { draftEndpoint, draftPath } from '../../../server/transport/draft.ts'

const [file = '', port = '0'] = process.argv.slice(2)
const note = (what: string, detail?: unknown) => console.error(what, JSON.stringify(detail))
const journal: Journal = { info: () => {}, warn: note, error: note }
const { drafts } = sqliteStore(file, journal)

const endpoint = draftEndpoint<null>({
  store: drafts,
  clock: { now: () => Date.now() },
  journal,
  rights: () => ({ read: true, write: true }),
  state: async () => null,
  items: () => ['1'],
  printedFacts: () => [{ item: '1', facts: [{ id: 'f1' }, { id: 'f2' }] }],
})

createServer()
  .on('upgrade', (request, socket, head) => {
    const path = draftPath(request.url ?? '')
    const seat = path?.seat ?? ''
    endpoint.handleUpgrade(request, socket, head, {
      seat,
      meeting: path?.meeting ?? '',
      person: seat.split('-')[0] ?? '',
      name: seat,
    })
  })
  .listen(Number(port), '127.0.0.1', () => console.log('listening'))
