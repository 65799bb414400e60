import { z } from 'zod'

export type Catalog = Record<string, z.ZodObject>

type MessageOf<Feature extends string, C extends Catalog> = {
  [Name in keyof C & string]: Readonly<{ type: `${Feature}.${Name}`; data: Readonly<z.output<C[Name]>> }>
}[keyof C & string]

/** One feature's commands (or events): TypeScript type, runtime schema and reference page, from one table. */
export interface Messages<Message> {
  readonly feature: string
  readonly catalog: Catalog
  readonly schema: z.ZodType<Message>
}

/** Declares `feature.name` messages. The schema refuses unknown types and unknown keys. */
export function defineMessages<const Feature extends string, C extends Catalog>(
  feature: Feature,
  catalog: C,
): Messages<MessageOf<Feature, C>> {
  const variants = Object.entries(catalog).map(([name, data]) =>
    z.strictObject({ type: z.literal(`${feature}.${name}`), data: data.strict() }),
  )
  const schema = z.discriminatedUnion('type', variants as [(typeof variants)[number]])
  // the loop above builds exactly the union that MessageOf spells out; zod cannot infer it from entries
  return { feature, catalog, schema: schema as unknown as z.ZodType<MessageOf<Feature, C>> }
}

export type Infer<M> = M extends Messages<infer Message> ? Message : never
