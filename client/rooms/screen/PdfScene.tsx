import type { PagePart } from '../../../shared/features/screen/messages.ts'
import { PdfPage } from '../../features/documents/PdfPage.tsx'
import { usePdf } from '../../features/documents/use-pdf.ts'
import { useText } from '../../i18n/I18n.tsx'
import s from './DocumentScene.module.css'

/** A page of a PDF, or half of one, drawn as large as the screen is. */
export function PdfScene({
  bytes,
  page,
  part,
}: {
  readonly bytes: Uint8Array
  readonly page: number
  readonly part: PagePart
}) {
  const t = useText()
  const pdf = usePdf(bytes)
  if (pdf === null) return null
  if (pdf === 'broken') return <p className={s['waiting']}>{t('screen.document.failed')}</p>
  return <PdfPage pdf={pdf} page={page} part={part} fit="whole" broken={t('screen.document.failed')} />
}
