import { useText } from '../../i18n/I18n.tsx'
import s from './ItemNumber.module.css'

/** The plate "TOP 12": the one item that is happening. */
export function ItemNumber({ number }: { readonly number: string }) {
  const t = useText()
  return <span className={s['no']}>{t('room.item', { number })}</span>
}
