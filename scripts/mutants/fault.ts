/** A small mistake somebody could make, and the tests that must notice it. */
export interface Fault {
  /** What is wrong then, in a few words; unique. */
  readonly name: string
  /** The product's file, from the root of the project. */
  readonly file: string
  /** Text that stands in the file exactly once. */
  readonly find: string
  /** What stands there instead. */
  readonly put: string
  /** Test files, fewest and quickest first. One that fails is enough; where none does, the place's own are tried. */
  readonly tests: readonly string[]
  /** Takes too long to be drawn into a sample. */
  readonly slow?: true
  /** Why no test can notice it, or why that is accepted. Such a fault is told, and not counted. */
  readonly survives?: string
}

/** Where the tests of a place lie, for a fault that the named ones miss: the longest beginning that fits. */
const ownTests: readonly (readonly [place: string, tests: readonly string[]])[] = [
  ['shared/kernel/', ['tests/kernel', 'tests/rules']],
  ['shared/rules/', ['tests/rules']],
  ...[
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
  ].map((feature) => [`shared/features/${feature}/`, [`tests/features/${feature}`, 'tests/meeting']] as const),
  ['shared/meeting/', ['tests/meeting', 'tests/phrases']],
  ['shared/phrases/', ['tests/phrases', 'tests/meeting']],
  ['server/room/', ['tests/server/room']],
  ['server/adapters/', ['tests/contract', 'tests/server/adapters']],
  ['server/access/', ['tests/access', 'tests/api']],
  ['server/transport/', ['tests/server/transport', 'tests/integration']],
  ['server/draft/', ['tests/draft']],
  ['server/documents/', ['tests/server/documents', 'tests/api/documents.test.ts']],
  ['server/app/', ['tests/server/app']],
]

/** The wider circle of tests for a file; empty where nothing is known of it. */
export const testsBeside = (file: string): readonly string[] =>
  ownTests.find(([place]) => file.startsWith(place))?.[1] ?? []

/** The file's text with the fault in it; null where the search text does not stand in it exactly once. */
export function withFault(text: string, { find, put }: Pick<Fault, 'find' | 'put'>): string | null {
  const at = text.indexOf(find)
  if (at < 0 || text.indexOf(find, at + 1) >= 0) return null
  return text.slice(0, at) + put + text.slice(at + find.length)
}

/** So many of them, always the same for one seed, in their own order. */
export function sampleOf<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  let state = seed >>> 0
  const next = () => {
    // a linear congruential generator: enough to deal cards
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  next()
  const dealt = all.map((fault) => ({ fault, lot: next() })).toSorted((a, b) => a.lot - b.lot)
  const chosen = new Set(dealt.slice(0, count).map(({ fault }) => fault))
  return all.filter((fault) => chosen.has(fault))
}
