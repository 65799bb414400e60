import type { Fault } from './fault.ts'

const verify = ['tests/bundle/verify.test.ts']
const adopt = ['tests/bundle/adopt.test.ts']
const xml = ['tests/export/xml.test.ts']
const csv = ['tests/export/votes-csv.test.ts']

/** The meeting bundle and its verification, and the forms of the votes. */
export const bundleFaults: readonly Fault[] = [
  {
    name: 'a bundle’s chain is not walked',
    file: 'server/bundle/read-log.ts',
    find: "if (entry.hash !== hash) return { finding: { code: 'entry-changed', line } }",
    put: 'hash = entry.hash',
    tests: verify,
  },
  {
    name: 'a bundle’s end may be missing',
    file: 'server/bundle/read-log.ts',
    find: 'if (length < head.seq) return',
    put: 'if (length > head.seq) return',
    tests: verify,
  },
  {
    name: 'an entry may hold more than this program records',
    file: 'server/bundle/read-log.ts',
    find: 'parsed.success && canonical(parsed.data) === canonical(value)',
    put: 'value !== null',
    tests: verify,
  },
  {
    name: 'sums of a bundle are not compared',
    file: 'server/bundle/verify.ts',
    find: 'wanted.bytes === bytes.length && wanted.sha256 === sha256(bytes)',
    put: 'wanted.bytes >= 0',
    tests: verify,
  },
  {
    name: 'a part that nobody listed is overlooked',
    file: 'server/bundle/verify.ts',
    find: 'path !== MANIFEST && !needed.includes(path) && !Object.hasOwn(listed, path)',
    put: 'path === MANIFEST && !needed.includes(path) && !Object.hasOwn(listed, path)',
    tests: verify,
  },
  {
    name: 'minutes are not made again',
    file: 'server/bundle/verify.ts',
    find: 'if (parts.has(exportPath(name))) compare',
    put: 'if (!parts.has(exportPath(name))) compare',
    tests: verify,
  },
  {
    name: 'a record with an open secret ballot is taken',
    file: 'server/bundle/verify.ts',
    find: "method === 'secret')) findings.push",
    put: "method === 'secret')) void ((_: Finding) => 0)",
    tests: verify,
  },
  {
    name: 'a bundle may name files outside',
    file: 'server/bundle/zip.ts',
    find: "if (!isPartPath(name)) refusal ??= { code: 'path', path: name }",
    put: 'if (!isPartPath(name)) size += 0',
    tests: verify,
  },
  {
    name: 'a bundle is unpacked however large it says it is',
    file: 'server/bundle/zip.ts',
    find: 'size > MOST_UNPACKED || seen.size >= MOST_PARTS',
    put: 'seen.size >= MOST_PARTS',
    tests: verify,
  },
  {
    name: 'a meeting that is here is taken over again',
    file: 'server/bundle/adopt.ts',
    find: 'if (here) throw new MeetingIsHere(here)',
    put: 'if (here && log.length === 0) throw new MeetingIsHere(here)',
    tests: adopt,
  },
  {
    name: 'half a meeting stays where the disk is full',
    file: 'server/bundle/adopt.ts',
    find: 'await clear()\n    throw error',
    put: 'throw error',
    tests: adopt,
  },
  {
    name: 'the example is taken over',
    file: 'server/app/bundles.ts',
    find: 'if (content.meeting === EXAMPLE) return',
    put: "if (content.meeting === '') return",
    tests: adopt,
  },
  {
    name: 'a secret ballot’s camps have names',
    file: 'server/export/camps.ts',
    find: "const nameless = method === 'secret' || reckoning.silent === null",
    put: 'const nameless = false',
    tests: [...xml, ...csv],
  },
  {
    name: 'what was not asked for is counted as nought',
    file: 'server/export/camps.ts',
    find: 'votes === null || votes === undefined ? []',
    put: 'votes === undefined ? []',
    tests: [...xml, ...csv],
  },
  {
    name: 'text goes into XML as it is',
    file: 'server/export/xml-tree.ts',
    find: "(child: Child): string => (typeof child === 'string' ? escaped(child) : child.xml)",
    put: "(child: Child): string => (typeof child === 'string' ? child : child.xml)",
    tests: xml,
  },
  {
    name: 'a cell may be a formula',
    file: 'server/export/votes-csv.ts',
    find: "/^[=+\\-@\\t\\r\\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell",
    put: 'cell',
    tests: csv,
  },
]
