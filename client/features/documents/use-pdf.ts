import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { openPdf } from './pdf.ts'

/** The PDF of these bytes; null while it is opened, `broken` where it cannot be. Closed when nobody shows it any more. */
export function usePdf(bytes: Uint8Array): PDFDocumentProxy | 'broken' | null {
  const [opened, setOpened] = useState<{ readonly of: Uint8Array; readonly pdf: PDFDocumentProxy | 'broken' } | null>(
    null,
  )
  useEffect(() => {
    const { document, close } = openPdf(bytes)
    let wanted = true
    document.then(
      (pdf) => wanted && setOpened({ of: bytes, pdf }),
      () => wanted && setOpened({ of: bytes, pdf: 'broken' }),
    )
    return () => {
      wanted = false
      close()
    }
  }, [bytes])
  return opened?.of === bytes ? opened.pdf : null
}
