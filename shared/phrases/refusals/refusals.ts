import type { Params } from '../../kernel/decider.ts'

/** What a refusal tells: why, and what to do instead. */
export type RefusalSentence = (params: Params) => string

/** One feature's refusals in every language of the product: a code without a sentence does not compile. */
export type Refusals<Code extends string> = Readonly<Record<'de' | 'en', Readonly<Record<Code, RefusalSentence>>>>

/** A parameter as words; a list is joined by commas. Empty where the decider gave none. */
export function word(params: Params, name: string): string {
  const value = params[name]
  if (value === undefined) return ''
  return typeof value === 'object' ? value.join(', ') : String(value)
}
