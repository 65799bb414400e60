import { useFormat, useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import s from './ApprovedLine.module.css'

interface ApprovedLineProps {
  /** When the text was put away for good, ms; null: it is being done. */
  readonly finalSince: number | null
  /** Takes the final file, for reading or for the archive. */
  readonly onFile: (file: 'minutes.pdf' | 'minutes.pdf?standard=a-2a') => void
}

/** Above the text once it is approved: that nothing is left to do here, and where the final file is. */
export function ApprovedLine({ finalSince, onFile }: ApprovedLineProps) {
  const t = useText()
  const format = useFormat()
  if (finalSince === null) return <Note icon="shield-check">{t('minutes.approved.sealing')}</Note>
  return (
    <Note
      icon="shield-check"
      action={
        <span className={s['files']}>
          <Button variant="primary" icon="download" onClick={() => onFile('minutes.pdf')}>
            {t('minutes.approved.pdf')}
          </Button>
          <Button icon="download" onClick={() => onFile('minutes.pdf?standard=a-2a')}>
            {t('files.pdfA')}
          </Button>
        </span>
      }
    >
      <p>
        <b>{t('minutes.approved')}</b> {t('minutes.approved.text', { when: format.dateTime(finalSince) })}
      </p>
      <p>{t('minutes.approved.files')}</p>
    </Note>
  )
}
