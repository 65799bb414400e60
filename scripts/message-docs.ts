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

/** A schema in the shorthand of the page: `text`, `yes / no / abstain`, `{ from, to? }`, `list of …`. */
const shape = (s: JsonSchema): string => {
  if (s.const !== undefined) return String(s.const)
  if (s.enum) return s.enum.map(String).join(' / ')
  const choices = s.anyOf ?? s.oneOf
  if (choices) return [...new Set(choices.map(shape))].join(' or ')
  if (s.type === 'array') return `list of ${s.items ? shape(s.items) : 'anything'}`
  if (s.properties) return `{ ${fields(s)} }`
  if (typeof s.additionalProperties === 'object') return `map to ${shape(s.additionalProperties)}`
  if (s.$ref !== undefined) return 'the same again'
  const types = typeof s.type === 'string' ? [s.type] : (s.type ?? ['anything'])
  return types.map((type) => (type === 'string' ? 'text' : type)).join(' or ')
}

const fields = ({ properties = {}, required = [] }: JsonSchema): string =>
  Object.entries(properties)
    .map(([name, s]) => `${name}${required.includes(name) ? '' : '?'}: ${shape(s)}`)
    .join(', ')

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim()

const table = (title: string, catalogs: readonly FeatureCatalog[]): string =>
  [
    `## ${title}`,
    ...catalogs.map(({ feature, catalog }) => {
      const rows = Object.entries(catalog).map(([name, schema]) => {
        const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
        const data = json.properties ? fields(json) : shape(json)
        return `| \`${feature}.${name}\` | ${cell(data) || '–'} | ${cell(schema.description ?? '')} |`
      })
      return [`### ${feature}`, '', '| type | data | meaning |', '|---|---|---|', ...rows].join('\n')
    }),
  ].join('\n\n')

/** @returns the whole page, in Markdown */
export const messagePage = (commands: readonly FeatureCatalog[], events: readonly FeatureCatalog[]): string =>
  [
    `<!-- Written by \`npm run docs\` from ${SOURCE}; change the schemas, not this page. -->`,
    '# Messages',
    'A *command* is a wish, an *event* a recorded fact; see [architecture](architecture.md). A `?` marks what may be left out.',
    table('Commands', commands),
    table('Events', events),
    '',
  ]
    .join('\n\n')
    .trimEnd() + '\n'

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
