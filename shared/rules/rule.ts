import { z } from 'zod'
import { presetNames, presets, unnamed, type PresetName } from './presets.ts'
import { terms, type Terms } from './terms.ts'

const DECIDES_NOTHING = 'a rule without adopt-if, block-if and consent-of would adopt whatever is put to the vote'

// RUL4: an empty adopt-if holds by itself, which is meant for silence procedures and for nothing else.
const decides = (rule: Terms) =>
  rule['adopt-if'].length > 0 || rule['block-if'] !== null || rule['consent-of'].length > 0

/** A rule of procedure with every key present, as it is recorded with each ballot. */
export const Rule = z.strictObject(terms).refine(decides, { path: ['adopt-if'], error: DECIDES_NOTHING })
export type Rule = z.output<typeof Rule>

const PresetName = z.string().refine((name) => Object.hasOwn(presets, name), {
  error: (issue) => `unknown preset ${JSON.stringify(issue.input)}; known: ${presetNames.join(', ')}`,
}) as unknown as z.ZodType<PresetName, PresetName>

const Adjustments = z.strictObject({ preset: PresetName, ...terms }).partial()
type Adjustments = Partial<Terms> & { readonly preset?: PresetName }

/**
 * What a meeting file may say under `rules`: a preset's name, or an object of keys that may begin with `preset`.
 * Unknown keys are refused. `quorum: null` and `block-if: null` take away what the preset asks for.
 */
export type RuleSource = PresetName | Adjustments

/**
 * A plain union answers every slip with "invalid input" at its root. Here each branch only asks for its type and then
 * reports what is wrong inside, so that an issue carries the path of the key that is wrong.
 */
export const RuleSource = z
  .union(
    [
      PresetName,
      z.record(z.string(), z.unknown()).superRefine((source, context) => {
        const checked = Adjustments.safeParse(source)
        const issues = checked.error?.issues ?? Rule.safeParse(resolve(source as Adjustments)).error?.issues ?? []
        for (const { path, message } of issues) context.addIssue({ code: 'custom', path: [...path], message })
      }),
    ],
    'the name of a preset, or an object of rules',
  )
  .meta({
    description: `A preset (${presetNames.join(', ')}), or an object of rules that may begin with \`preset\`.`,
  }) as unknown as z.ZodType<RuleSource, RuleSource> // the strict schema was asked, and it transforms nothing

function resolve({ preset, ...own }: Adjustments): Rule {
  return { ...unnamed, ...(preset === undefined ? {} : presets[preset]), ...own }
}

export interface ResolvedRule {
  readonly rule: Rule
  /** The preset it is, or begins with; `custom` where it names none. */
  readonly name: PresetName | 'custom'
  /** Whether the file changed something of the preset it names. */
  readonly adjusted: boolean
}

/** The whole rule behind what a meeting file says. `source` has passed the schema. */
export function resolveRule(source: RuleSource): ResolvedRule {
  if (typeof source === 'string') return { rule: resolve({ preset: source }), name: source, adjusted: false }
  const { preset, ...own } = source
  return {
    rule: resolve(source),
    name: preset ?? 'custom',
    adjusted: preset !== undefined && Object.keys(own).length > 0,
  }
}
