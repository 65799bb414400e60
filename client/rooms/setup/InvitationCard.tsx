import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import s from './InvitationCard.module.css'

export type InvitationCardProps = {
  readonly name: string
  /** "Sachsen · führt die Stimme" */
  readonly role: string
  readonly code: string
  readonly link: string
  readonly actions?: ReactNode
}

/** An invitation to hand out: code, link and picture lead to the same seat. Prints as it is. */
export function InvitationCard({ name, role, code, link, actions }: InvitationCardProps) {
  const t = useText()
  return (
    <Panel className={s['card']} aria-label={t('invitation.for', { name })}>
      <div className={s['left']}>
        <div>
          <h2>{name}</h2>
          <p className={s['sub']}>{role}</p>
        </div>
        <p className={s['code']}>{code}</p>
        <CopyField
          label={t('invitation.link')}
          value={link}
          words={{ copy: t('app.copy'), copied: t('app.copied'), selected: t('app.selected') }}
        />
        {actions !== undefined && <div className={s['act']}>{actions}</div>}
      </div>
      <QrCode text={link} label={t('invitation.for', { name })} />
    </Panel>
  )
}
