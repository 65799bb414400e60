import { useText } from '../../i18n/I18n.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { RoomBar } from '../parts/RoomBar.tsx'
import s from './InvitationPage.module.css'

export type InvitationState =
  /** The link carried nothing after the `#`. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'looking' }
  /** Nothing is redeemed before the press: mail scanners open links, and each works once. */
  | {
      readonly kind: 'ready'
      readonly meeting?: string | undefined
      readonly person?: string | undefined
      readonly role?: string | undefined
      /** The one link that everybody in the hall may use. */
      readonly everybody?: boolean | undefined
      readonly onRedeem: () => void
    }
  | { readonly kind: 'redeeming' }
  | { readonly kind: 'refused'; readonly why: string; readonly others?: readonly OtherPlace[] | undefined }
  | { readonly kind: 'unheard'; readonly onRetry: () => void }

/** A place this browser holds already. */
export type OtherPlace = { readonly to: string; readonly label: string }

/** The door of an invitation. The token stands behind the `#`, so it never reaches a log or a Referer. */
export function InvitationPage({ state }: { readonly state: InvitationState }) {
  const t = useText()
  return (
    <div className={s['page']}>
      <RoomBar />
      <main className={s['main']} id="main">
        <Panel className={s['card']} aria-label={t('invitation.title')}>
          <h1>{t('invitation.title')}</h1>
          <Content state={state} />
        </Panel>
      </main>
    </div>
  )
}

function Content({ state }: { readonly state: InvitationState }) {
  const t = useText()
  switch (state.kind) {
    case 'missing':
      return (
        <>
          <Note tone="warn">{t('invitation.missing')}</Note>
          <ButtonLink to="/" variant="primary" large>
            {t('app.toLobby')}
          </ButtonLink>
        </>
      )
    case 'looking':
      return <Skeleton label={t('invitation.looking')} lines={3} />
    case 'ready':
      return (
        <>
          <div>
            {state.meeting !== undefined && (
              <p>
                <b>{state.meeting}</b>
              </p>
            )}
            {state.person !== undefined && (
              <p>{state.role === undefined ? state.person : `${state.person}, ${state.role}`}</p>
            )}
          </div>
          <Button variant="primary" large onClick={state.onRedeem}>
            {t('invitation.enter')}
          </Button>
          <p className={s['hint']}>{t(state.everybody === true ? 'invitation.hint.everybody' : 'invitation.hint')}</p>
        </>
      )
    case 'redeeming':
      return <p role="status">{t('invitation.redeeming')}</p>
    case 'unheard':
      return (
        <>
          <Note tone="warn" icon="wifi-off" alert>
            {t('invitation.unheard')}
          </Note>
          <Button variant="primary" large onClick={state.onRetry}>
            {t('app.retry')}
          </Button>
        </>
      )
    case 'refused':
      return (
        <>
          <Note tone="warn" alert>
            {state.why}
          </Note>
          {state.others && state.others.length > 0 ? (
            <>
              <p className={s['hint']}>{t('invitation.others')}</p>
              {state.others.map((place) => (
                <ButtonLink key={place.to} to={place.to} variant="primary" iconEnd="arrow-right">
                  {place.label}
                </ButtonLink>
              ))}
            </>
          ) : (
            <p className={s['hint']}>{t('invitation.refused.hint')}</p>
          )}
          <ButtonLink to="/" variant="plain">
            {t('app.toLobby')}
          </ButtonLink>
        </>
      )
  }
}
