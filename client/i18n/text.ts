import { de } from './de.ts'
import { en } from './en.ts'
import type { Entry, Param, ParamNames, Plural } from './entry.ts'
import type { Format } from './format.ts'
import type { Language } from './language.ts'
import { tidy } from './typography.ts'

export type TextKey = keyof typeof de
type Params<K extends TextKey> = {
  readonly [Name in ParamNames<(typeof de)[K]>]: Name extends 'count' ? number : Param
}

/** Words for a key. Parameters are checked against the German wording. */
export type Text = {
  <K extends TextKey>(key: K, ...params: ParamNames<(typeof de)[K]> extends never ? [] : [params: Params<K>]): string
  /** Words for a key that comes from outside, such as the code of a rejection; undefined when there are none. */
  readonly find: (key: string, params?: Readonly<Record<string, Param | undefined>>) => string | undefined
}

const dictionaries: Readonly<Record<Language, Readonly<Record<TextKey, Entry>>>> = { de, en }

/** `format` writes the numbers and lists among the parameters. */
export function makeText(language: Language, format: Format): Text {
  const dictionary = dictionaries[language]
  const rules = new Intl.PluralRules(format.locale)

  const word = (entry: Entry, params: Readonly<Record<string, Param | undefined>>): string => {
    const pattern = typeof entry === 'string' ? entry : choose(entry, Number(params['count']))
    return tidy(pattern.replace(/\{(\w+)\}/g, (whole, name: string) => written(params[name]) ?? whole))
  }
  const choose = (entry: Plural, count: number) => entry[rules.select(count)] ?? entry.other
  const written = (value: Param | undefined): string | undefined => {
    if (value === undefined) return undefined
    if (typeof value === 'string') return value
    return typeof value === 'number' ? format.number(value) : format.list(value)
  }

  const text = (key: TextKey, params: Readonly<Record<string, Param>> = {}) => word(dictionary[key], params)
  const find: Text['find'] = (key, params = {}) =>
    Object.hasOwn(dictionary, key) ? word(dictionary[key as TextKey], params) : undefined
  return Object.assign(text, { find }) as Text
}
