import { useText } from '../../i18n/I18n.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { WordsScene } from './WordsScene.tsx'
import s from './PairingScene.module.css'

/** A screen that belongs to no meeting yet: the code that the chair types in. */
export function PairingScene({ code, address }: { readonly code: string; readonly address: string }) {
  const t = useText()
  return (
    <div className={s['pair']}>
      <WordsScene title={t('screen.pair.title')} text={t('screen.pair.how')}>
        <p className={s['pairCode']}>{code}</p>
      </WordsScene>
      <div className={s['qr']}>
        <QrCode text={address} label={t('screen.pair.qr')} />
      </div>
    </div>
  )
}
