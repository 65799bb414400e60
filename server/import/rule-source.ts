import { z } from 'zod'
import { presetNames } from '../../shared/rules/presets.ts'
import { resolveRule, type RuleSource } from '../../shared/rules/rule.ts'
import { terms } from '../../shared/rules/terms.ts'

const Preset = z.enum(presetNames)

/**
 * `rules` as a meeting file writes them: a preset's name, or an object that may begin with one. The same as
 * `RuleSource` of the rules, but every slip keeps its own path and kind, so that it can be named at its line.
 */
export const FileRules = z.union([
  Preset,
  z
    .strictObject({ preset: Preset, ...terms })
    .partial()
    .superRefine((source, context) => {
      const { rule } = resolveRule(source as RuleSource)
      if (rule['adopt-if'].length > 0 || rule['block-if'] !== null || rule['consent-of'].length > 0) return
      context.addIssue({ code: 'custom', path: [], params: { code: 'rule-decides-nothing' } })
    }),
]) as unknown as z.ZodType<RuleSource> // the same keys; `exactOptional` and `partial` differ in undefined alone
