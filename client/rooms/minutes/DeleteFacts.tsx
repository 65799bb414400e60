import { useText } from '../../i18n/I18n.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import s from './DeleteFacts.module.css'

/** Asks before recorded sentences leave the text. */
export function DeleteFacts({
  sentences,
  onConfirm,
  onClose,
}: {
  readonly sentences: readonly string[]
  readonly onConfirm: () => void
  readonly onClose: () => void
}) {
  const t = useText()
  return (
    <ConfirmDialog
      open
      title={t('minutes.fact.delete', { count: sentences.length })}
      confirmLabel={t('minutes.fact.delete.do')}
      cancelLabel={t('app.cancel')}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <ul className={s['sentences']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{t('minutes.fact.delete.more', { count: sentences.length })}</p>
    </ConfirmDialog>
  )
}
