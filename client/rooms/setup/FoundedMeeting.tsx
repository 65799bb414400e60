import { useText } from '../../i18n/I18n.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { Note } from '../../ui/Note.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import type { Founded } from './founding.ts'
import s from './NewMeeting.module.css'

/** The meeting stands; everybody's link, shown this once, to copy or to print and hand out. */
export function FoundedMeeting({ founded, onAnother }: { readonly founded: Founded; readonly onAnother: () => void }) {
  const t = useText()
  const { title, invitations, notices } = founded
  return (
    <>
      <h1>{title}</h1>
      {notices.map(({ message }) => (
        <Note key={message}>{message}</Note>
      ))}
      <Note tone="warn" icon="triangle-alert">
        {t('setup.links.once')}
      </Note>
      <div className={s['act']}>
        <Button variant="primary" icon="printer" onClick={() => window.print()}>
          {t('setup.links.print')}
        </Button>
        <Button onClick={onAnother}>{t('setup.links.another')}</Button>
        <ButtonLink to="/">{t('app.toLobby')}</ButtonLink>
      </div>
      <h2>{t('setup.links', { count: invitations.length })}</h2>
      <ul className={s['links']}>
        {invitations.map(({ person, name, office, delegation, url }) => (
          <li key={person}>
            <div>
              <h3>{name}</h3>
              <p className={s['role']}>
                {[office, delegation].filter((word) => word !== null && word !== name).join(', ')}
              </p>
              <CopyField
                label={t('setup.links.of', { name })}
                value={url}
                words={{ copy: t('app.copy'), copied: t('app.copied'), selected: t('app.selected') }}
              />
            </div>
            <QrCode text={url} label={t('setup.links.of', { name })} />
          </li>
        ))}
      </ul>
    </>
  )
}
