import { recall, remember } from './remembered.ts'

/** `system`: the device decides, also about more contrast. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast'

export const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast']

/** The chosen theme, `system` if none was. */
export function chosenTheme(): Theme {
  const kept = recall('theme')
  return themes.find((theme) => theme === kept) ?? 'system'
}

/** Puts a theme on the page. Called once before the first paint and at each choice. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.dataset['theme'] = theme
}

/** Chooses a theme and keeps it for the next visit. */
export function chooseTheme(theme: Theme): void {
  remember('theme', theme === 'system' ? null : theme)
  showTheme(theme)
}
