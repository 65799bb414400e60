import { useText } from '../i18n/I18n.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { MessagePage } from './MessagePage.tsx'

export function NotFound() {
  const t = useText()
  return (
    <MessagePage
      title={t('app.notFound.title')}
      text={t('app.notFound.text')}
      actions={
        <ButtonLink to="/" variant="primary" large>
          {t('app.toLobby')}
        </ButtonLink>
      }
    />
  )
}
