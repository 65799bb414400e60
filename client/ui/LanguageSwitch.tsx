import { Menu, type MenuGroup } from './Menu.tsx'

export type LanguageChoice<L extends string> = {
  readonly title: string
  /** Each language under its own name. */
  readonly names: Readonly<Record<L, string>>
  readonly value: L
  readonly onChange: (language: L) => void
}

export function languageGroup<L extends string>({ title, names, value, onChange }: LanguageChoice<L>): MenuGroup {
  return {
    title,
    items: (Object.keys(names) as L[]).map((language) => ({
      id: language,
      label: names[language],
      checked: language === value,
      onSelect: () => onChange(language),
    })),
  }
}

/** The language of the product's own words; names and texts of the meeting stay as they were written. */
export function LanguageSwitch<L extends string>(choice: LanguageChoice<L>) {
  return <Menu label={choice.names[choice.value]} icon="languages" groups={[languageGroup(choice)]} />
}
