import { useText } from '../../i18n/I18n.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { PageTitle } from './PageTitle.tsx'
import { RoomBar } from './RoomBar.tsx'

/** A room before its first state has come: the bar, and the shape of what will stand below. */
export function RoomPending({ name }: { readonly name: string }) {
  const t = useText()
  return (
    <>
      <PageTitle page={name} />
      <RoomBar where={name} lamp={{ on: false, text: t('room.connecting') }} />
      <main id="main">
        <Skeleton label={t('room.loading')} lines={6} />
      </main>
    </>
  )
}
