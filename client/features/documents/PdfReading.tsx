import { useCallback } from 'react'
import type { ReadableDocument } from '../../../shared/features/documents/select.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useSeat } from '../../rooms/parts/use-seat.ts'
import { documentBytes } from './documents-api.ts'
import { PdfPage } from './PdfPage.tsx'
import { ReadingPlace } from './ReadingPlace.tsx'
import { useLoaded } from './use-loaded.ts'
import { usePdf } from './use-pdf.ts'

type Props = { readonly document: ReadableDocument; readonly page: number; readonly zoom: number }

/** A page of a PDF to read. */
export function PdfReading({ document, page, zoom }: Props) {
  const seat = useSeat()
  const { id } = document
  const [bytes, again] = useLoaded(
    useCallback((options: Parameters<typeof documentBytes>[2]) => documentBytes(seat, id, options), [seat, id]),
  )
  return (
    <ReadingPlace loaded={bytes} again={again} document={document} page={page}>
      {(value) => <Opened bytes={value} page={page} zoom={zoom} />}
    </ReadingPlace>
  )
}

function Opened({ bytes, page, zoom }: { readonly bytes: Uint8Array; readonly page: number; readonly zoom: number }) {
  const t = useText()
  const pdf = usePdf(bytes)
  if (pdf === null) return null
  if (pdf === 'broken') return <p role="alert">{t('reader.failed')}</p>
  return <PdfPage pdf={pdf} page={page} fit="width" zoom={zoom} text broken={t('reader.broken')} />
}
