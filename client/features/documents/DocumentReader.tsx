import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { readableDocument } from '../../../shared/features/documents/select.ts'
import { useText } from '../../i18n/I18n.tsx'
import { tidy } from '../../i18n/typography.ts'
import { useSeat } from '../../rooms/parts/use-seat.ts'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import { documentUrl } from './documents-api.ts'
import { PdfReading } from './PdfReading.tsx'
import { ReaderTools } from './ReaderTools.tsx'
import { TextReading } from './TextReading.tsx'
import s from './DocumentReader.module.css'

export type DocumentReaderProps = {
  readonly id: string
  readonly onClose: () => void
  /** What else can be done with the page that is read, e.g. to put it on the screen. */
  readonly deeds?: ((page: number) => ReactNode) | undefined
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const
const fitting = zooms.indexOf(1)

/** A document to read: page by page, at any size, with the keyboard alone. */
export function DocumentReader({ id, onClose, deeds }: DocumentReaderProps) {
  const t = useText()
  const seat = useSeat()
  const { say } = useAnnounce()
  const document = useMeeting((state) => readableDocument(state, id))
  const pages = document?.file.pages ?? 1
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState(fitting)
  const turn = useCallback(
    (to: number) => {
      const next = Math.min(pages, Math.max(1, to))
      setPage(next)
      say(t('reader.at', { page: next, pages }))
    },
    [pages, say, t],
  )
  const size = useCallback((to: number) => setZoom(Math.min(zooms.length - 1, Math.max(0, to))), [])
  useReaderKeys(
    useMemo(
      () => ({
        ArrowLeft: () => turn(page - 1),
        ArrowRight: () => turn(page + 1),
        PageUp: () => turn(page - 1),
        PageDown: () => turn(page + 1),
        Home: () => turn(1),
        End: () => turn(pages),
        '+': () => size(zoom + 1),
        '-': () => size(zoom - 1),
        '0': () => size(fitting),
      }),
      [turn, size, page, pages, zoom],
    ),
  )
  return (
    <Dialog
      open
      full
      title={<span className={s['title']}>{tidy(document?.file.name ?? t('documents.title'))}</span>}
      onClose={onClose}
      closeLabel={t('reader.close')}
    >
      {document ? (
        <div className={s['reader']}>
          <ReaderTools
            page={page}
            pages={pages}
            onPage={turn}
            zoom={zooms[zoom] ?? 1}
            onSmaller={zoom > 0 ? () => size(zoom - 1) : undefined}
            onLarger={zoom < zooms.length - 1 ? () => size(zoom + 1) : undefined}
            onFit={() => size(fitting)}
            download={{ href: documentUrl(seat, id), name: document.file.name }}
          >
            {deeds?.(page)}
          </ReaderTools>
          {document.file.type === 'pdf' ? (
            <PdfReading key={id} document={document} page={page} zoom={zooms[zoom] ?? 1} />
          ) : (
            <TextReading key={id} document={document} page={page} onPage={setPage} zoom={zooms[zoom] ?? 1} />
          )}
        </div>
      ) : (
        <Empty icon="file-text" action={<Button onClick={onClose}>{t('reader.close')}</Button>}>
          {t('reader.gone')}
        </Empty>
      )}
    </Dialog>
  )
}

/** Keys while the reader is open; a field keeps its own. */
function useReaderKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const { target } = event
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null) return
      const act = keys[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [keys])
}
