import { useId } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Panel } from '../../ui/Panel.tsx'
import s from './JotPanel.module.css'

/** A note for oneself. It stays in this browser and is no part of the record. */
export function JotPanel({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useText()
  const id = useId()
  return (
    <Panel className={s['jot']} aria-label={t('chair.jot')}>
      <label htmlFor={id}>{t('chair.jot')}</label>
      <textarea id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </Panel>
  )
}
