import { useState } from 'react'
import { Menu, type MenuGroup } from './Menu.tsx'
import { chooseTheme, chosenTheme, themes, type Theme } from './theme.ts'

export type ThemeWords = { readonly title: string } & Readonly<Record<Theme, string>>

/** The choice of theme as a group for a menu, so that a narrow bar can hold it together with others. */
export function useThemeGroup(words: ThemeWords): MenuGroup & { readonly current: Theme } {
  const [current, setCurrent] = useState(chosenTheme)
  return {
    title: words.title,
    current,
    items: themes.map((theme) => ({
      id: theme,
      label: words[theme],
      checked: theme === current,
      onSelect: () => {
        chooseTheme(theme)
        setCurrent(theme)
      },
    })),
  }
}

/** Light, dark, high contrast, or as the device wants it. */
export function ThemeSwitch({ words }: { readonly words: ThemeWords }) {
  const group = useThemeGroup(words)
  return <Menu label={words[group.current]} icon="sun-moon" groups={[group]} />
}
