import { useEffect, useRef, type ReactNode, type UIEventHandler } from 'react'
import type { ReadableDocument } from '../../../shared/features/documents/select.ts'
import { useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Meter } from '../../ui/Meter.tsx'
import type { Loaded } from './use-loaded.ts'
import s from './DocumentReader.module.css'

/** Where a document is read: it scrolls, has the focus when it opens, and says what is under way or went wrong. */
export function ReadingPlace<Value>({
  loaded,
  again,
  document,
  page,
  onScroll,
  children,
}: {
  readonly loaded: Loaded<Value>
  readonly again: () => void
  readonly document: ReadableDocument
  readonly page: number
  readonly onScroll?: UIEventHandler<HTMLElement> | undefined
  readonly children: (value: Value) => ReactNode
}) {
  const t = useText()
  const place = useRef<HTMLElement>(null)
  const { name, pages, type } = document.file
  useEffect(() => {
    // a new page begins at its top
    if (type === 'pdf') place.current?.scrollTo({ top: 0 })
  }, [page, type])
  return (
    <section
      ref={(element) => {
        place.current = element
        element?.setAttribute('autofocus', '') // for showModal, which asks the attribute and not React
      }}
      className={s['place']}
      tabIndex={0}
      aria-label={`${name}, ${t('reader.at', { page, pages })}`}
      onScroll={onScroll}
    >
      {loaded.state === 'ready' ? (
        children(loaded.value)
      ) : loaded.state === 'failed' ? (
        <Empty icon="wifi-off" action={<Button onClick={again}>{t('reader.again')}</Button>}>
          {loaded.why}
        </Empty>
      ) : (
        <div className={s['loading']}>
          <p>{t('reader.loading', { name })}</p>
          <p>{t('reader.loaded', { percent: Math.round(loaded.share * 100) })}</p>
          <Meter share={loaded.share} />
        </div>
      )}
    </section>
  )
}
