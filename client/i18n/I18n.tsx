import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { makeFormat, type Format } from './format.ts'
import { firstLanguage, keepLanguage, type Language } from './language.ts'
import { makeText, type Text } from './text.ts'

type Value = {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly format: Format
  readonly text: Text
}

const I18nContext = createContext<Value | null>(null)

/** The language of the product's words for everything inside. The page's `lang` follows it. */
export function I18n({
  language: first,
  children,
}: {
  readonly language?: Language | undefined
  readonly children: ReactNode
}) {
  const [language, choose] = useState<Language>(() => first ?? firstLanguage())
  const setLanguage = useCallback((next: Language) => {
    keepLanguage(next)
    choose(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const value = useMemo(() => wording(language, undefined, setLanguage), [language, setLanguage])
  return <I18nContext value={value}>{children}</I18nContext>
}

/** Inside, all times are those of the meeting's place, wherever the device is. `zone` is an IANA name. */
export function MeetingZone({ zone, children }: { readonly zone: string; readonly children: ReactNode }) {
  const { language, setLanguage } = useI18n()
  const value = useMemo(() => wording(language, zone, setLanguage), [language, zone, setLanguage])
  return <I18nContext value={value}>{children}</I18nContext>
}

function wording(language: Language, zone: string | undefined, setLanguage: (language: Language) => void): Value {
  const format = makeFormat(language, zone)
  return { language, setLanguage, format, text: makeText(language, format) }
}

function useI18n(): Value {
  const value = useContext(I18nContext)
  if (value === null) throw new Error('useText needs <I18n> around it')
  return value
}

/** `const t = useText()`; `t('chair.next')`, `t('chair.screens', { count: 2 })`. */
export function useText(): Text {
  return useI18n().text
}

/** Times, dates, numbers and lists in the language of the page and the zone of the meeting. */
export function useFormat(): Format {
  return useI18n().format
}

export function useLanguage(): Pick<Value, 'language' | 'setLanguage'> {
  return useI18n()
}
