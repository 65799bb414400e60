import { isRouteErrorResponse, useRouteError } from 'react-router'
import { useText } from '../i18n/I18n.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { MessagePage } from './MessagePage.tsx'
import { NotFound } from './NotFound.tsx'

/**
 * A page that broke says so and offers a way out. Reloading also helps when the server was updated meanwhile and a
 * part of the old client is gone.
 */
export function BrokenPage() {
  const t = useText()
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />
  return (
    <MessagePage
      title={t('app.broken.title')}
      text={t('app.broken.text')}
      actions={
        <>
          <Button variant="primary" large onClick={() => window.location.reload()}>
            {t('app.reload')}
          </Button>
          <ButtonLink to="/" large reloadDocument>
            {t('app.toLobby')}
          </ButtonLink>
        </>
      }
      detail={{
        title: t('app.broken.detail'),
        text: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      }}
    />
  )
}
