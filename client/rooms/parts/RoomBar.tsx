import type { ReactNode } from 'react'
import { languageNames } from '../../i18n/language.ts'
import { useFormat, useLanguage, useText } from '../../i18n/I18n.tsx'
import { Bar } from '../../ui/Bar.tsx'
import { Clock } from '../../ui/Clock.tsx'
import { Lamp } from '../../ui/Lamp.tsx'
import { languageGroup } from '../../ui/LanguageSwitch.tsx'
import { Menu, type MenuGroup } from '../../ui/Menu.tsx'
import { useThemeGroup } from '../../ui/ThemeSwitch.tsx'
import type { ReadClock } from '../../ui/use-now.ts'

export type RoomBarProps = {
  readonly where?: string | undefined
  readonly place?: string | undefined
  /** Stands for `where` on a phone and keeps the bar on one line. */
  readonly short?: string | undefined
  /** The connection (or the disk), in words. */
  readonly lamp?: { readonly on: boolean; readonly text: string } | undefined
  /** The server's clock; without it no clock is shown. */
  readonly read?: ReadClock | undefined
  readonly clock?: 'minutes' | 'seconds' | undefined
  /** Further entries of the settings menu, above theme and language: "Schirm koppeln", "Abmelden". */
  readonly groups?: readonly MenuGroup[] | undefined
  readonly children?: ReactNode
}

/** The bar of a room: place, connection, clock, and the settings that every room has. */
export function RoomBar({ where, place, short, lamp, read, clock = 'minutes', groups = [], children }: RoomBarProps) {
  const t = useText()
  const format = useFormat()
  return (
    <Bar brand={t('app.name')} home={{ to: '/', label: t('app.home') }} where={where} place={place} short={short}>
      {lamp && <Lamp on={lamp.on}>{lamp.text}</Lamp>}
      {children}
      {read && <Clock read={read} format={clock === 'seconds' ? format.seconds : format.time} inBar />}
      <SettingsMenu groups={groups} />
    </Bar>
  )
}

/** Theme and language (and what a room adds) behind one sign. */
export function SettingsMenu({ groups = [] }: { readonly groups?: readonly MenuGroup[] | undefined }) {
  const t = useText()
  const { language, setLanguage } = useLanguage()
  const theme = useThemeGroup(themeWords(t))
  const languages = languageGroup({
    title: t('app.language'),
    names: languageNames,
    value: language,
    onChange: setLanguage,
  })
  return <Menu label={t('app.settings')} icon="settings-2" iconOnly groups={[...groups, theme, languages]} />
}

export function themeWords(t: ReturnType<typeof useText>) {
  return {
    title: t('app.theme'),
    system: t('app.theme.system'),
    light: t('app.theme.light'),
    dark: t('app.theme.dark'),
    contrast: t('app.theme.contrast'),
  }
}
