// Writes docs/messages.md from the schemas of the messages; `--check` compares instead, and fails where they differ.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const SOURCE = 'shared/meeting/catalogs.ts'
const PAGE = 'docs/messages.md'

/** The messages of one feature, as shared/kernel/messages.ts declares them. */
export interface FeatureCatalog {
  readonly feature: string
  readonly catalog: Readonly<Record<string, z.ZodType>>
}

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly const?: string | number | boolean | null
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly description?: string
  readonly $ref?: string
}

/** What is too long for a cell, under the name of the field it stands in; the same shape is told once. */
class Shapes {
  readonly #nameOf = new Map<string, string>()

  /** @returns a short text as it is, a link for a long one */
  shorten(text: string, field: string, feature: string): string {
    if (text.length <= 70 || field === '') return text
    const known = this.#nameOf.get(text)
    const taken = [...this.#nameOf.values()]
    const name =
      known ?? [field, `${feature}-${field}`].find((n) => !taken.includes(n)) ?? `${feature}-${field}-${taken.length}`
    this.#nameOf.set(text, name)
    return `[${name}](#${name.toLowerCase()})`
  }

  section(): string {
    const told = [...this.#nameOf].sort(([, a], [, b]) => (a < b ? -1 : 1))
    return ['## Shapes', ...told.map(([text, name]) => `### ${name}\n\n${text}`)].join('\n\n')
  }
}

/** A schema in the shorthand of the page: `text`, `yes / no / abstain`, `{ from, to? }`, `list of …`. */
const shape = (s: JsonSchema, field: string, feature: string, shapes: Shapes): string => {
  const inner = (part: JsonSchema, name = field): string => shape(part, name, feature, shapes)
  const choices = s.anyOf ?? s.oneOf
  if (s.const !== undefined) return String(s.const)
  if (s.enum) return shapes.shorten(s.enum.map(String).join(' / '), field, feature)
  if (choices) return shapes.shorten([...new Set(choices.map((choice) => inner(choice)))].join(' or '), field, feature)
  if (s.type === 'array') return `list of ${s.items ? inner(s.items, field.replace(/s$/, '')) : 'anything'}`
  if (s.properties) return shapes.shorten(`{ ${fields(s, feature, shapes)} }`, field, feature)
  if (typeof s.additionalProperties === 'object') return `map to ${inner(s.additionalProperties)}`
  if (s.$ref !== undefined) return 'the same again'
  const types = typeof s.type === 'string' ? [s.type] : (s.type ?? ['anything'])
  return types.map((type) => (type === 'string' ? 'text' : type)).join(' or ')
}

const fields = ({ properties = {}, required = [] }: JsonSchema, feature: string, shapes: Shapes): string =>
  Object.entries(properties)
    .map(([name, s]) => `${name}${required.includes(name) ? '' : '?'}: ${shape(s, name, feature, shapes)}`)
    .join(', ')

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim()

const table = (title: string, catalogs: readonly FeatureCatalog[], shapes: Shapes): string =>
  [
    `## ${title}`,
    ...catalogs.map(({ feature, catalog }) => {
      const rows = Object.entries(catalog).map(([name, schema]) => {
        const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
        const data = json.properties ? fields(json, feature, shapes) : shape(json, '', feature, shapes)
        return `| \`${feature}.${name}\` | ${cell(data) || '–'} | ${cell(schema.description ?? '')} |`
      })
      return [`### ${feature}`, '', '| type | data | meaning |', '|---|---|---|', ...rows].join('\n')
    }),
  ].join('\n\n')

/** @returns the whole page, in Markdown */
export const messagePage = (commands: readonly FeatureCatalog[], events: readonly FeatureCatalog[]): string => {
  const shapes = new Shapes()
  const tables = [table('Commands', commands, shapes), table('Events', events, shapes)]
  const page = [
    `<!-- Written by \`npm run docs\` from ${SOURCE}; change the schemas, not this page. -->`,
    '# Messages',
    'A *command* is a wish, an *event* a recorded fact; see [architecture](architecture.md). A `?` marks what may be left out.',
    ...tables,
    shapes.section(),
  ]
  return `${page.join('\n\n')}\n`
}

if (import.meta.main) {
  if (!existsSync(SOURCE)) {
    console.error(`${SOURCE} is missing: it exports commandCatalogs and eventCatalogs, from which ${PAGE} is written.`)
    process.exit(1)
  }
  const { commandCatalogs, eventCatalogs } = (await import('../shared/meeting/catalogs.ts')) as {
    commandCatalogs: readonly FeatureCatalog[]
    eventCatalogs: readonly FeatureCatalog[]
  }
  const page = messagePage(commandCatalogs, eventCatalogs)
  const fresh = existsSync(PAGE) && readFileSync(PAGE, 'utf8') === page
  if (process.argv.includes('--check')) {
    console[fresh ? 'log' : 'error'](fresh ? `${PAGE} is fresh` : `${PAGE} is stale: run npm run docs and commit it.`)
    process.exitCode = fresh ? 0 : 1
  } else {
    mkdirSync('docs', { recursive: true })
    writeFileSync(PAGE, page)
    console.log(`wrote ${PAGE}`)
  }
}
