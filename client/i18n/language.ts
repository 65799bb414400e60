import { recall, remember } from '../ui/remembered.ts'

export type Language = 'de' | 'en'

/** Each under its own name. */
export const languageNames: Readonly<Record<Language, string>> = { de: 'Deutsch', en: 'English' }

export function isLanguage(value: unknown): value is Language {
  return value === 'de' || value === 'en'
}

/** The language chosen earlier, else the first the browser asks for that there is, else German. */
export function firstLanguage(wanted: readonly string[] = globalThis.navigator?.languages ?? []): Language {
  const kept = recall('language')
  if (isLanguage(kept)) return kept
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'de'
}

export function keepLanguage(language: Language): void {
  remember('language', language)
}
