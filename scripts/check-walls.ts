// Holds every import of the tree against scripts/walls.ts. dependency-cruiser passes silently over TypeScript 7, hence our own.
import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { sourceFiles } from './source-files.ts'
import { featureDoors, fences, places, type Fence, type Place } from './walls.ts'

/** Where a wall is broken, in words for whoever wrote the import. */
export interface Breach {
  readonly file: string
  readonly line: number
  readonly message: string
}

interface Import {
  readonly from: string
  readonly line: number
  /** Empty where it is no plain text. */
  readonly specifier: string
  /** Nothing of it remains at run time. */
  readonly typeOnly: boolean
}

/** Placed and fenced in by a rule; what a test hands in may be smaller than the real table. */
export interface Walls {
  readonly places: readonly Place[]
  readonly fences: readonly Fence[]
}

/**
 * @param files path from the root of the project → source text, of every .ts and .tsx file
 * @returns every breach, in the order of the files
 */
export const findBreaches = (
  files: ReadonlyMap<string, string>,
  walls: Walls = { places, fences },
): readonly Breach[] => {
  const breaches: Breach[] = []
  const graph = new Map<string, string[]>()
  for (const [file, source] of files) {
    const place = placeOf(file, walls)
    if (place === undefined) {
      breaches.push({
        file,
        line: 1,
        message: 'lies in no place of scripts/walls.ts; put it into one, or give it one there.',
      })
    }
    const { imports, onlyReexports } = parse(file, source)
    if (onlyReexports && /(?:^|\/)index\.tsx?$/.test(file)) {
      breaches.push({ file, line: 1, message: 'only re-exports: import from the file that has the thing.' })
    }
    const targets: string[] = []
    for (const one of imports) {
      const target = resolve(one)
      if (target !== undefined && files.has(target)) targets.push(target)
      if (place === undefined) continue
      if (one.specifier === '') {
        breaches.push({
          file,
          line: one.line,
          message: 'imports a name put together at run time, which nobody can check.',
        })
        continue
      }
      const message =
        target === undefined ? checkPackage(one, place, walls) : checkFile(one, target, place, files, walls)
      if (message !== undefined) breaches.push({ file, line: one.line, message })
    }
    graph.set(file, targets)
  }
  for (const cycle of findCycles(graph)) {
    const [file = ''] = cycle
    breaches.push({ file, line: 1, message: `imports itself in a circle: ${[...cycle, file].join(' → ')}` })
  }
  return breaches
}

const placeOf = (file: string, { places: all }: Walls): Place | undefined =>
  all.find((place) => place.at.some((at) => (at.endsWith('/') ? file.startsWith(at) : file === at)))

/** The project's own file that is meant, or undefined for a package. */
const resolve = ({ from, specifier }: Import): string | undefined =>
  specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')) : undefined

const checkPackage = (one: Import, place: Place, walls: Walls): string | undefined => {
  if (isBuiltin(one.specifier))
    return place.node ? undefined : `${place.name} imports no Node module (${one.specifier}). ${place.why}`
  const name = one.specifier
    .split('/')
    .slice(0, one.specifier.startsWith('@') ? 2 : 1)
    .join('/')
  if (place.npm !== 'any' && !place.npm.includes(name)) {
    return `${place.name} may import ${place.npm.join(', ') || 'no package at all'}, not ${name}. ${place.why}`
  }
  if (place.name === 'tests' || place.name === 'scripts') return undefined
  const fence = walls.fences.find(({ packages, only }) => packages.includes(name) && !only.includes(place.name))
  return fence && `${name} is for ${fence.only.join(', ')}, not for ${place.name}. ${fence.why}`
}

const checkFile = (
  one: Import,
  target: string,
  place: Place,
  files: ReadonlyMap<string, string>,
  walls: Walls,
): string | undefined => {
  const isCode = /\.(?:[cm]?[jt]s|tsx)$/.test(target)
  if (!isCode && posix.extname(target) !== '') return undefined // a style sheet, a picture
  if (!files.has(target) && !target.endsWith('.mjs'))
    return `${one.specifier} names no file; is its .ts or .tsx ending missing?`
  const goal = placeOf(target, walls)
  if (goal === undefined || goal === place) return undefined // a file without a place is reported where it stands
  if (!place.may.includes(goal.name)) return `${place.name} must not import ${target}. ${place.why}`
  const fromFeature = place.name.startsWith('shared/features/') && goal.name.startsWith('shared/features/')
  return !fromFeature || throughDoor(one, posix.relative(goal.at[0] ?? '', target))
    ? undefined
    : `${target} is private to ${goal.name}${one.typeOnly ? '' : ' (or only its types are open)'}. ${place.why}`
}

const throughDoor = ({ typeOnly }: Import, file: string): boolean =>
  featureDoors.anything.some((door) => door === file) || (typeOnly && featureDoors.types.some((door) => door === file))

/** All imports and re-exports of a file, also `import('…')` and, in types, `import('…').T`. */
const parse = (
  from: string,
  source: string,
): { readonly imports: readonly Import[]; readonly onlyReexports: boolean } => {
  const { module, program, errors } = parseSync(from, source)
  if (errors.length > 0) throw new Error(`${from} does not parse: ${errors[0]?.message}`)
  const line = (offset: number): number => source.slice(0, offset).split('\n').length
  const imports: Import[] = [
    ...module.staticImports.map((s) => ({
      from,
      line: line(s.start),
      specifier: s.moduleRequest.value,
      typeOnly: s.entries.length > 0 && s.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap((s) => {
      const request = s.entries.find((entry) => entry.moduleRequest !== null)?.moduleRequest
      const typeOnly = s.entries.every((entry) => entry.isType)
      return request ? [{ from, line: line(s.start), specifier: request.value, typeOnly }] : []
    }),
    ...module.dynamicImports.map((d) => ({
      from,
      line: line(d.start),
      specifier: /^(['"`])([^$]*)\1$/.exec(source.slice(d.moduleRequest.start, d.moduleRequest.end))?.[2] ?? '',
      typeOnly: false,
    })),
    ...typeImports(program).map(({ start, specifier }) => ({ from, line: line(start), specifier, typeOnly: true })),
  ]
  const onlyReexports =
    program.body.length > 0 && program.body.every((s) => s.type.startsWith('Export') && 'source' in s && s.source)
  return { imports, onlyReexports: Boolean(onlyReexports) }
}

/** `import('./x.ts').X` in a type: the module record leaves it out, so the tree is searched. */
const typeImports = (tree: unknown): { readonly start: number; readonly specifier: string }[] => {
  if (typeof tree !== 'object' || tree === null) return []
  if (Array.isArray(tree)) return tree.flatMap(typeImports)
  const inner = Object.values(tree).flatMap(typeImports)
  const { type, start, source } = tree as { type?: unknown; start?: unknown; source?: { value?: unknown } }
  return type === 'TSImportType' && typeof start === 'number'
    ? [{ start, specifier: String(source?.value) }, ...inner]
    : inner
}

/** Circles of files, each once, by depth-first search; a type counts as well, since it is understood no sooner. */
const findCycles = (graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const cycles: (readonly string[])[] = []
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): void => {
    const at = path.indexOf(file)
    if (at >= 0) cycles.push(path.slice(at))
    if (at >= 0 || done.has(file)) return
    path.push(file)
    for (const target of graph.get(file) ?? []) visit(target)
    path.pop()
    done.add(file)
  }
  for (const file of graph.keys()) visit(file)
  return cycles
}

if (import.meta.main) {
  const code = sourceFiles().filter((file) => /\.tsx?$/.test(file) && file.includes('/'))
  const breaches = findBreaches(new Map(code.map((file) => [file, readFileSync(file, 'utf8')])))
  for (const { file, line, message } of breaches) console.error(`${file}:${line} ${message}`)
  console.log(`${code.length} files, ${breaches.length} walls broken`)
  process.exitCode = breaches.length === 0 && code.length > 0 ? 0 : 1
}
