import { useText } from '../../i18n/I18n.tsx'

/** The title of the tab: "Vorsitz, 2. Sitzung der DMK – Rostra". One per page; React moves it into the head. */
export function PageTitle({ page }: { readonly page: string }) {
  const t = useText()
  return <title>{t('app.title', { page })}</title>
}
