// The whole table of who may import whom. scripts/check-walls.ts holds every file against it.

/** A part of the tree: what lies in it, what it may import, and the sentence a reader of a breach gets. */
export interface Place {
  readonly name: string
  /** A folder (ending in a slash) or a file; several where one idea has both. The first place that fits a file counts. */
  readonly at: readonly string[]
  /** Names of the places it may import. Its own files are always allowed. */
  readonly may: readonly string[]
  /** Packages it may import. */
  readonly npm: 'any' | readonly string[]
  /** May it import `node:` modules? */
  readonly node: boolean
  readonly why: string
}

/** Each reads only those before it. */
export const featureOrder = [
  'roster',
  'attendance',
  'agenda',
  'documents',
  'motions',
  'floor',
  'ballots',
  'statements',
  'minutes',
  'screen',
] as const

/**
 * What one feature shows to a later one: `select.ts` as it is, and the types of its messages and its state.
 * All else of a feature, its decider above all, is its own affair.
 */
export const featureDoors = {
  anything: ['select.ts'],
  types: ['messages.ts', 'state.ts'],
} as const

const before = (feature: string): readonly string[] =>
  featureOrder.slice(
    0,
    featureOrder.findIndex((f) => f === feature),
  )

const PURE =
  'shared/ runs the same in the browser, on the server and in a replay, so it knows zod and itself, nothing else.'

const sharedFeatures = featureOrder.map((feature) => `shared/features/${feature}`)
const shared = ['shared/kernel', 'shared/rules', ...sharedFeatures, 'shared/meeting', 'shared/phrases', 'shared/wire']

const sharedPlaces: readonly Place[] = [
  { name: 'shared/kernel', may: [], why: `The kernel knows no meeting. ${PURE}` },
  {
    name: 'shared/rules',
    may: ['shared/kernel'],
    why: `The arithmetic of a ballot knows numbers, not features. ${PURE}`,
  },
  ...featureOrder.map((feature) => ({
    name: `shared/features/${feature}`,
    may: ['shared/kernel', 'shared/rules', ...before(feature).map((f) => `shared/features/${f}`)],
    why:
      `Features stand in the order ${featureOrder.join(' ← ')}; each reads only those before it, ` +
      'through select.ts (types also from messages.ts and state.ts). What needs a later one belongs to shared/meeting.',
  })),
  {
    name: 'shared/meeting',
    may: ['shared/kernel', 'shared/rules', ...sharedFeatures],
    why: `The meeting is all features together; how facts are worded or sent is decided above it. ${PURE}`,
  },
  ...['shared/phrases', 'shared/wire'].map((name) => ({
    name,
    may: ['shared/kernel', 'shared/rules', ...sharedFeatures, 'shared/meeting'],
    why: 'phrases words the facts and wire carries them; neither needs the other.',
  })),
].map((place) => ({ ...place, at: [`${place.name}/`], npm: ['zod'], node: false }))

const edges = ['server/draft', 'server/export', 'server/access', 'server/documents', 'server/import']
const adapters = ['memory', 'sqlite', 'postgres', 'redis']
const engine = ['server/ports', 'server/room', ...edges, 'server/bundle', 'server/transport']

const serverPlaces: readonly Place[] = [
  {
    name: 'server/ports',
    at: ['server/ports.ts', 'server/ports/'],
    may: shared,
    npm: [],
    node: false,
    why: 'A port says what the core needs in the words of shared/; it knows nobody who fulfils it.',
  },
  {
    name: 'server/room',
    at: ['server/room/'],
    may: [...shared, 'server/ports'],
    npm: [],
    node: false,
    why: 'A live meeting is decided without a network, a disk or a clock of its own: all that comes through ports, so a test can hold them.',
  },
  ...edges.map((name) => ({
    name,
    at: [`${name}/`],
    may: [...shared, 'server/ports', 'server/room'],
    npm: 'any' as const,
    node: true,
    why: 'draft, export, access, documents and import stand side by side on the room; transport is where they meet.',
  })),
  {
    name: 'server/bundle',
    at: ['server/bundle/'],
    may: [...shared, 'server/ports', 'server/room', 'server/export', 'server/import'],
    npm: ['fflate', 'zod'],
    node: true,
    why: 'A bundle is made of log, draft and exports; how a draft is read, and who may have one, is decided above it.',
  },
  {
    name: 'server/transport',
    at: ['server/transport/'],
    may: [...shared, 'server/ports', 'server/room', ...edges, 'server/bundle'],
    npm: 'any',
    node: true,
    why: 'Transport carries requests to the core; it takes ports from the app and never picks an adapter.',
  },
  {
    name: 'server/config',
    at: ['server/config.ts'],
    may: shared,
    npm: ['zod'],
    node: true,
    why: 'The settings are read once, by main; everything else is handed what it needs.',
  },
  {
    name: 'server/app',
    at: ['server/app.ts', 'server/app/'],
    may: [...shared, ...engine, 'server/config'],
    npm: 'any',
    node: true,
    why: 'The app is put together from ports, so that tests start it with memory twins; only main picks adapters.',
  },
  ...adapters.map((adapter) => ({
    name: `server/adapters/${adapter}`,
    at: [`server/adapters/${adapter}/`],
    may: [...shared, 'server/ports'],
    npm: 'any' as const,
    node: true,
    why: 'An adapter fulfils ports and knows nothing above them nor its siblings: each can be taken out by itself.',
  })),
  {
    name: 'server/main',
    at: ['server/main.ts'],
    may: [...shared, ...engine, 'server/config', 'server/app', ...adapters.map((a) => `server/adapters/${a}`)],
    npm: 'any',
    node: true,
    why: 'main wires the product together and is imported by nobody.',
  },
  {
    name: 'server/rehearse',
    at: ['server/rehearse/'],
    may: [
      ...shared,
      ...engine,
      'server/config',
      'server/app',
      'server/main',
      ...adapters.map((a) => `server/adapters/${a}`),
    ],
    npm: 'any',
    node: true,
    why: 'A rehearsal starts the real server and plays its clients; it may see all of the server, and nobody sees it.',
  },
  {
    name: 'server/verify',
    at: ['server/verify/'],
    may: [...shared, ...engine, 'server/app'],
    npm: 'any',
    node: true,
    why: 'Verifying reads a bundle as the server would, without starting one, and nobody sees it.',
  },
]

const clientFeatures = featureOrder.map((feature) => `client/features/${feature}`)
const rooms = ['invitation', 'lobby', 'setup', 'chair', 'delegation', 'minutes', 'screen', 'follow', 'record'].map(
  (r) => `client/rooms/${r}`,
)
const belowParts = [...shared, 'client/i18n', 'client/session', 'client/ui']
const belowFeatures = [...belowParts, 'client/rooms/parts']

const clientPlaces: readonly Place[] = [
  {
    name: 'client/ui',
    at: ['client/ui/'],
    may: [],
    why: 'ui knows no word of the domain and no language: it is given its words and values as props.',
  },
  {
    name: 'client/i18n',
    at: ['client/i18n/'],
    may: [...shared, 'client/ui'],
    why: 'The dictionary words what shared/ names; who speaks it stands above.',
  },
  {
    name: 'client/session',
    at: ['client/session/'],
    may: [...shared, 'client/i18n'],
    why: 'The session is the connection and the state behind it; what it looks like is decided above.',
  },
  {
    name: 'client/rooms/parts',
    at: ['client/rooms/parts/'],
    may: belowParts,
    why: 'Parts are how a tally or a clause looks in every room; they are given their facts and know no feature.',
  },
  ...featureOrder.map((feature) => ({
    name: `client/features/${feature}`,
    at: [`client/features/${feature}/`],
    may: [...belowFeatures, ...before(feature).map((f) => `client/features/${f}`)],
    why: `Features stand in the same order as in shared/ (${featureOrder.join(' ← ')}); rooms compose them.`,
  })),
  ...rooms.map((room) => ({
    name: room,
    at: [`${room}/`],
    may: [...belowFeatures, ...clientFeatures],
    why: 'Rooms compose features and do not know each other; what two rooms share is a feature, a part or ui.',
  })),
  {
    name: 'client/app',
    at: ['client/app/'],
    may: [...belowFeatures, ...clientFeatures, ...rooms],
    why: 'The app holds routes and providers; only main imports it.',
  },
  {
    name: 'client/main',
    at: ['client/main.tsx'],
    may: [...belowFeatures, 'client/app'],
    why: 'main mounts the app and is imported by nobody.',
  },
].map((place) => ({ ...place, npm: 'any' as const, node: false }))

const product = [...sharedPlaces, ...serverPlaces, ...clientPlaces]

export const places: readonly Place[] = [
  ...product,
  {
    name: 'tests',
    at: ['tests/'],
    may: [...product.map((place) => place.name), 'scripts'],
    npm: 'any',
    node: true,
    why: 'Tests see everything and nothing sees them.',
  },
  {
    name: 'scripts',
    at: ['scripts/'],
    may: shared,
    npm: 'any',
    node: true,
    why: 'Scripts read shared/, never what runs.',
  },
]

/** A package that only some places may know. A name ending in a slash stands for all packages of that scope. */
export interface Fence {
  readonly packages: readonly string[]
  readonly only: readonly string[]
  readonly why: string
}

export const fences: readonly Fence[] = [
  {
    packages: ['better-sqlite3'],
    only: ['server/adapters/sqlite'],
    why: 'A driver is known to its adapter alone; everybody else sees the port.',
  },
  {
    packages: ['redis'],
    only: ['server/adapters/redis'],
    why: 'A driver is known to its adapter alone; everybody else sees the port.',
  },
  {
    packages: ['pg', 'kysely'],
    only: ['server/adapters/postgres'],
    why: 'A driver is known to its adapter alone; everybody else sees the port.',
  },
  {
    packages: ['socket.io', 'express', 'helmet', 'cookie', 'rate-limiter-flexible'],
    only: ['server/transport', 'server/app'],
    why: 'What crosses the network is the business of transport; the core must not notice it.',
  },
  {
    packages: ['ws'],
    only: ['server/transport', 'server/app', 'server/rehearse'],
    why: 'What crosses the network is the business of transport, and of a rehearsal, which plays the clients.',
  },
  {
    packages: ['react', 'react-dom', 'react-router', 'lucide-react', '@tiptap/react'],
    only: clientPlaces.map((place) => place.name),
    why: 'React is the client.',
  },
  {
    packages: ['socket.io-client', 'y-websocket'],
    only: ['client/session', 'client/features/minutes', 'server/rehearse'],
    why: 'The connection has one owner; features use what the session offers.',
  },
]
