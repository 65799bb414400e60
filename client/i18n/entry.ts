/** One wording, or several chosen by the number in `count` as Intl.PluralRules counts. `{name}` is filled in. */
export type Plural = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string }
export type Entry = string | Plural

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Texts<E> = E extends string ? E : E extends Plural ? Extract<E[keyof E], string> : never

/** The names an entry needs; a plural needs `count` besides. */
export type ParamNames<E> = Names<Texts<E>> | (E extends string ? never : 'count')

/** A text, a number (written as the language writes it), or a list of texts ("A, B und C"). */
export type Param = string | number | readonly string[]
