import { useText } from '../../i18n/I18n.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import s from './LinkDialog.module.css'

export interface ShownLink {
  readonly title: string
  readonly url: string
  /** Whom it lets in; one person unless it says so. */
  readonly lets?: 'screen' | 'everybody'
}

/** A link to hand out, shown this once: to copy, to scan, or to open in a tab here. */
export function LinkDialog({ link, onClose }: { readonly link: ShownLink; readonly onClose: () => void }) {
  const t = useText()
  return (
    <Dialog
      open
      title={link.title}
      onClose={onClose}
      closeLabel={t('app.close')}
      actions={
        <>
          <ButtonLink to={link.url} target="_blank" rel="noreferrer">
            {t('desk.link.open')}
          </ButtonLink>
          <Button variant="primary" onClick={onClose}>
            {t('desk.link.done')}
          </Button>
        </>
      }
    >
      <p>{t(link.lets === undefined ? 'desk.link.once' : `desk.link.once.${link.lets}`)}</p>
      <CopyField
        label={t('invitation.link')}
        value={link.url}
        words={{ copy: t('app.copy'), copied: t('app.copied'), selected: t('app.selected') }}
      />
      <div className={s['qr']}>
        <QrCode text={link.url} label={link.title} />
      </div>
    </Dialog>
  )
}
