import { describe, expect, it } from 'vitest'
import { findBreaches } from '../../scripts/check-walls.ts'
import { fences, places } from '../../scripts/walls.ts'

/** The breaches of a small tree, as `file:line message`. Files that are only imported may stay empty. */
const check = (files: Readonly<Record<string, string>>): readonly string[] =>
  findBreaches(new Map(Object.entries(files))).map((breach) => `${breach.file}:${breach.line} ${breach.message}`)

const imports = (from: string, to: string, how = 'value'): Readonly<Record<string, string>> => {
  const up = '../'.repeat(from.split('/').length - 1)
  const statement = how === 'type' ? `import type { X } from '${up}${to}'` : `import { x } from '${up}${to}'`
  return { [from]: `${statement}\n`, [to]: '' }
}

describe('what may be imported', () => {
  it.each([
    ['shared/rules/reckon.ts', 'shared/kernel/fraction.ts', 'value'],
    ['shared/features/ballots/decider.ts', 'shared/features/roster/select.ts', 'value'],
    ['shared/features/ballots/decider.ts', 'shared/features/roster/state.ts', 'type'],
    ['shared/features/ballots/decider.ts', 'shared/features/roster/messages.ts', 'type'],
    ['shared/meeting/meeting.ts', 'shared/features/minutes/decider.ts', 'value'],
    ['shared/phrases/german.ts', 'shared/meeting/meeting.ts', 'value'],
    ['server/room/room.ts', 'server/ports.ts', 'type'],
    ['server/room/room.ts', 'shared/meeting/meeting.ts', 'value'],
    ['server/transport/gateway.ts', 'server/access/sign-in.ts', 'value'],
    ['server/main.ts', 'server/adapters/sqlite/event-log.ts', 'value'],
    ['server/rehearse/main.ts', 'server/adapters/memory/event-log.ts', 'value'],
    ['client/rooms/chair/Chair.tsx', 'client/features/ballots/Ballot.tsx', 'value'],
    ['client/features/ballots/Ballot.tsx', 'client/ui/Button.tsx', 'value'],
    ['client/features/ballots/Ballot.tsx', 'client/rooms/parts/Tally.tsx', 'value'],
    ['tests/room/room.test.ts', 'server/adapters/memory/event-log.ts', 'value'],
  ])('%s → %s (%s)', (from, to, how) => {
    expect(check(imports(from, to, how))).toEqual([])
  })

  it('leaves style sheets and pictures alone', () => {
    expect(check({ 'client/rooms/chair/Chair.tsx': "import '../../ui/tokens.css'\n" })).toEqual([])
  })
})

describe('a forbidden import fails, with the sentence of its wall', () => {
  it.each([
    ['the kernel knows no rules', 'shared/kernel/ids.ts', 'shared/rules/rule.ts', 'The kernel knows no meeting'],
    [
      'rules know no feature',
      'shared/rules/reckon.ts',
      'shared/features/ballots/select.ts',
      'knows numbers, not features',
    ],
    [
      'a feature reads no later one',
      'shared/features/agenda/decider.ts',
      'shared/features/ballots/select.ts',
      'Features stand in the order',
    ],
    [
      'not even its types',
      'shared/features/agenda/decider.ts',
      'shared/features/motions/state.ts',
      'Features stand in the order',
      'type',
    ],
    [
      'an earlier one only through its door',
      'shared/features/ballots/decider.ts',
      'shared/features/roster/decider.ts',
      'private to',
    ],
    [
      'of its state the types alone',
      'shared/features/ballots/decider.ts',
      'shared/features/roster/state.ts',
      'only its types are open',
    ],
    [
      'a feature does not know the meeting',
      'shared/features/minutes/decider.ts',
      'shared/meeting/meeting.ts',
      'Features stand in the order',
    ],
    [
      'the meeting has no words',
      'shared/meeting/redact.ts',
      'shared/phrases/german.ts',
      'The meeting is all features together',
    ],
    ['phrases know no wire', 'shared/phrases/german.ts', 'shared/wire/wire.ts', 'neither needs the other'],
    ['wire knows no phrases', 'shared/wire/wire.ts', 'shared/phrases/german.ts', 'neither needs the other'],
    ['shared knows no server', 'shared/meeting/meeting.ts', 'server/ports.ts', 'The meeting is all features together'],
    ['shared knows no client', 'shared/wire/wire.ts', 'client/session/connection.ts', 'neither needs the other'],
    ['ports know no adapter', 'server/ports.ts', 'server/adapters/memory/event-log.ts', 'knows nobody who fulfils it'],
    [
      'the room knows no adapter',
      'server/room/room.ts',
      'server/adapters/memory/event-log.ts',
      'A live meeting is decided',
    ],
    ['the room knows no transport', 'server/room/room.ts', 'server/transport/gateway.ts', 'A live meeting is decided'],
    ['access and draft are siblings', 'server/access/sign-in.ts', 'server/draft/store.ts', 'side by side'],
    ['export and import are siblings', 'server/export/text.ts', 'server/import/meeting-file.ts', 'side by side'],
    ['draft knows no transport', 'server/draft/store.ts', 'server/transport/draft.ts', 'side by side'],
    [
      'transport picks no adapter',
      'server/transport/gateway.ts',
      'server/adapters/redis/presence.ts',
      'never picks an adapter',
    ],
    ['the app picks no adapter', 'server/app.ts', 'server/adapters/sqlite/event-log.ts', 'only main picks adapters'],
    [
      'adapters do not know each other',
      'server/adapters/redis/feed.ts',
      'server/adapters/memory/feed.ts',
      'nor its siblings',
    ],
    ['an adapter knows no room', 'server/adapters/sqlite/event-log.ts', 'server/room/room.ts', 'nothing above them'],
    ['nobody imports main', 'server/app.ts', 'server/main.ts', 'put together from ports'],
    ['nobody imports a rehearsal', 'server/main.ts', 'server/rehearse/play.ts', 'wires the product'],
    ['the server knows no client', 'server/transport/http.ts', 'client/app/routes.tsx', 'never picks an adapter'],
    [
      'the client knows no server',
      'client/session/connection.ts',
      'server/ports.ts',
      'The session is the connection',
      'type',
    ],
    ['ui knows no domain', 'client/ui/Table.tsx', 'shared/features/roster/select.ts', 'no word of the domain', 'type'],
    ['ui knows no session', 'client/ui/Lamp.tsx', 'client/session/connection.ts', 'no word of the domain'],
    ['ui knows no language', 'client/ui/Dialog.tsx', 'client/i18n/de.ts', 'no word of the domain'],
    ['the session shows nothing', 'client/session/provider.tsx', 'client/ui/Button.tsx', 'what it looks like'],
    [
      'a feature knows no room',
      'client/features/floor/Queue.tsx',
      'client/rooms/chair/Chair.tsx',
      'rooms compose them',
    ],
    [
      'client features keep the order',
      'client/features/floor/Queue.tsx',
      'client/features/ballots/Ballot.tsx',
      'same order',
    ],
    [
      'rooms do not know each other',
      'client/rooms/chair/Chair.tsx',
      'client/rooms/screen/Screen.tsx',
      'do not know each other',
    ],
    [
      'a part knows no feature',
      'client/rooms/parts/Tally.tsx',
      'client/features/ballots/Ballot.tsx',
      'know no feature',
    ],
    ['a room knows no app', 'client/rooms/chair/Chair.tsx', 'client/app/routes.tsx', 'Rooms compose features'],
    ['the product knows no test', 'server/app.ts', 'tests/support/clock.ts', 'put together from ports'],
    ['scripts do not know what runs', 'scripts/message-docs.ts', 'server/app.ts', 'Scripts read shared/'],
  ])('%s', (_, from, to, sentence, how = 'value') => {
    const breaches = check(imports(from, to, how))
    expect(breaches).toHaveLength(1)
    expect(breaches[0]).toContain(`${from}:1 `)
    expect(breaches[0]).toContain(sentence)
  })

  it.each([
    ['a package in shared', 'shared/rules/reckon.ts', 'lodash', 'may import zod, not lodash'],
    ['a Node module in shared', 'shared/kernel/ids.ts', 'node:crypto', 'imports no Node module (node:crypto)'],
    ['a Node module under its old name', 'shared/kernel/ids.ts', 'crypto', 'imports no Node module'],
    ['any package in a room', 'server/room/room.ts', 'pino', 'may import no package at all, not pino'],
    ['zod, too, in a room', 'server/room/room.ts', 'zod', 'may import no package at all'],
    ['a Node module in a room', 'server/room/room.ts', 'node:fs', 'imports no Node module'],
    [
      'a driver outside its adapter',
      'server/adapters/memory/event-log.ts',
      'better-sqlite3',
      'known to its adapter alone',
    ],
    ['Redis in transport', 'server/transport/gateway.ts', 'redis', 'known to its adapter alone'],
    ['sockets in access', 'server/access/sign-in.ts', 'socket.io', 'the business of transport'],
    ['React in the server', 'server/export/html.ts', 'react-dom/server', 'React is the client'],
    [
      'a second connection in a room of the client',
      'client/rooms/chair/Chair.tsx',
      'socket.io-client',
      'has one owner',
    ],
  ])('%s', (_, from, name, sentence) => {
    const breaches = check({ [from]: `import { x } from '${name}'\n` })
    expect(breaches).toHaveLength(1)
    expect(breaches[0]).toContain(sentence)
  })

  it.each([
    ['a side effect', "import '../../server/ports.ts'"],
    ['a re-export', "export { x } from '../../server/ports.ts'"],
    ['a re-export of all', "export * from '../../server/ports.ts'"],
    ['a re-exported type', "export type { X } from '../../server/ports.ts'"],
    ['an import when it is needed', "export const x = () => import('../../server/ports.ts')"],
    ['an import within a type', "export type X = import('../../server/ports.ts').X"],
  ])('in whatever form: %s', (_, statement) => {
    const breaches = check({ 'shared/wire/wire.ts': `// first line\n${statement}\n`, 'server/ports.ts': '' })
    expect(breaches).toHaveLength(1)
    expect(breaches[0]).toContain('shared/wire/wire.ts:2 ')
  })

  it('an import put together at run time cannot be checked, and is refused', () => {
    expect(check({ 'server/app.ts': 'export const get = (x: string) => import(`./${x}.ts`)' })[0]).toContain(
      'put together at run time',
    )
  })

  it('a mixed import counts as one of values', () => {
    const breaches = check({
      'shared/features/ballots/decider.ts': "import { type X, y } from '../roster/state.ts'\n",
      'shared/features/roster/state.ts': '',
    })
    expect(breaches).toHaveLength(1)
  })

  it('but not what only looks like an import', () => {
    const source =
      "// import { x } from '../../server/ports.ts'\nexport const text = \"import { x } from '../../server/ports.ts'\"\n"
    expect(check({ 'shared/wire/wire.ts': source, 'server/ports.ts': '' })).toEqual([])
  })
})

describe('the shape of the tree', () => {
  it('a file outside every place is reported, so the table cannot fall behind', () => {
    expect(check({ 'server/misc/thing.ts': '' })[0]).toContain('lies in no place')
    expect(check({ 'shared/features/lottery/decider.ts': '' })[0]).toContain('lies in no place')
  })

  it('files must not import each other in a circle, types included', () => {
    const breaches = check({
      'shared/rules/a.ts': "import { b } from './b.ts'\nexport const a = b\n",
      'shared/rules/b.ts': "import { c } from './c.ts'\nexport const b = c\n",
      'shared/rules/c.ts': "import type { A } from './a.ts'\nexport const c = 1\n",
    })
    expect(breaches).toHaveLength(1)
    expect(breaches[0]).toContain('shared/rules/a.ts → shared/rules/b.ts → shared/rules/c.ts → shared/rules/a.ts')
  })

  it('an index.ts that only re-exports is refused, one with something of its own is not', () => {
    expect(check({ 'shared/rules/index.ts': "export * from './a.ts'\n", 'shared/rules/a.ts': '' })[0]).toContain(
      'only re-exports',
    )
    expect(check({ 'shared/rules/index.ts': 'export const a = 1\n' })).toEqual([])
  })

  it('an import without its ending, or of a file that is gone, is reported', () => {
    expect(check({ 'shared/rules/a.ts': "import { b } from './b'\n", 'shared/rules/b.ts': '' })[0]).toContain(
      'names no file',
    )
  })

  it('a file that does not parse stops the check instead of passing', () => {
    expect(() => check({ 'shared/rules/a.ts': 'import { from' })).toThrow(/does not parse/)
  })
})

describe('the table itself', () => {
  it('names only places that exist, and lets no place in two directions', () => {
    const names = new Set(places.map((place) => place.name))
    expect(names.size).toBe(places.length)
    for (const place of places) for (const name of place.may) expect(names, `${place.name} may import`).toContain(name)
    for (const fence of fences) for (const name of fence.only) expect(names, fence.packages.join()).toContain(name)
    for (const a of places) {
      for (const b of places) {
        expect(a !== b && a.may.includes(b.name) && b.may.includes(a.name), `${a.name} and ${b.name}`).toBe(false)
      }
    }
  })

  it('gives every wall a sentence', () => {
    for (const { why } of [...places, ...fences])
      expect(why).toMatch(/^[A-Z].{20,}\.$|^[a-z].{20,}\.$|^React is the client\.$/)
  })
})
