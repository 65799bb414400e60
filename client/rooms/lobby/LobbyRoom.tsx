import { useText } from '../../i18n/I18n.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { LobbyPage } from './LobbyPage.tsx'

export function LobbyRoom() {
  const t = useText()
  return (
    <>
      <PageTitle page={t('lobby.title')} />
      <LobbyPage onJoin={() => {}} />
    </>
  )
}
