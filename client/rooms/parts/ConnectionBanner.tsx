import { useFormat, useText } from '../../i18n/I18n.tsx'
import type { Moment } from '../../i18n/format.ts'
import { Banner } from '../../ui/Banner.tsx'

/** One banner while the server is not heard. Content stays readable under it. */
export function ConnectionBanner({ since }: { readonly since: Moment }) {
  const t = useText()
  const format = useFormat()
  return (
    <Banner label={t('room.connection')} icon="wifi-off">
      <b>{t('room.offline.since', { time: format.seconds(since) })}</b> {t('room.offline.stale')}
    </Banner>
  )
}
