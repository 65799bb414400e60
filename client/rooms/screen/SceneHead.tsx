import { useText } from '../../i18n/I18n.tsx'
import s from './SceneHead.module.css'

/** "TOP 12" */
export function Plate({ number }: { readonly number: string }) {
  const t = useText()
  return <span className={s['plate']}>{t('room.item', { number })}</span>
}

/** Over a scene: the item it belongs to, small. */
export function SceneHead({ number, title }: { readonly number?: string | undefined; readonly title: string }) {
  return (
    <div className={s['head']}>
      {number !== undefined && <Plate number={number} />} <span>{title}</span>
    </div>
  )
}
