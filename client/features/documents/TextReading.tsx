import { useCallback, useEffect, useRef, type UIEvent } from 'react'
import type { ReadableDocument } from '../../../shared/features/documents/select.ts'
import type { ReadingText } from '../../../shared/features/documents/reading.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useSeat } from '../../rooms/parts/use-seat.ts'
import { Note } from '../../ui/Note.tsx'
import { readingText } from './documents-api.ts'
import { ReadingNodes } from './ReadingNodes.tsx'
import { ReadingPlace } from './ReadingPlace.tsx'
import { useLoaded } from './use-loaded.ts'
import s from './DocumentReader.module.css'
import text from './ReadingText.module.css'

type Props = {
  readonly document: ReadableDocument
  readonly page: number
  /** Told while one scrolls through the text. */
  readonly onPage: (page: number) => void
  readonly zoom: number
}

/** The text of a Word document to read, in one piece; its pages are those of the screen. */
export function TextReading({ document, page, onPage, zoom }: Props) {
  const seat = useSeat()
  const { id } = document
  const [loaded, again] = useLoaded(
    useCallback(({ language }: { language: 'de' | 'en' }) => readingText(seat, id, language), [seat, id]),
  )
  const pages = useRef<HTMLElement>(null)
  /** The page that scrolling has led to; another one was asked for, and is gone to. */
  const seen = useRef(page)
  useEffect(() => {
    if (seen.current === page) return
    seen.current = page
    pages.current?.children[page - 1]?.scrollIntoView({ block: 'start' })
  }, [page])
  const scrolled = ({ currentTarget }: UIEvent<HTMLElement>) => {
    const edge = currentTarget.getBoundingClientRect().top + currentTarget.clientHeight / 3
    const all = Array.from(pages.current?.children ?? [])
    const at = all.findLastIndex((element) => element.getBoundingClientRect().top <= edge) + 1
    const isEnd = currentTarget.scrollTop + currentTarget.clientHeight >= currentTarget.scrollHeight - 2
    const now = isEnd ? all.length : Math.max(1, at)
    if (now === seen.current) return
    seen.current = now
    onPage(now)
  }
  return (
    <ReadingPlace loaded={loaded} again={again} document={document} page={page} onScroll={scrolled}>
      {(value) => (
        <div className={s['text']} style={{ fontSize: `${zoom}em` }}>
          <Remarks text={value} />
          <article ref={pages} className={text['text']}>
            {value.pages.map(({ blocks }, at) => (
              <section key={at} data-page={at + 1}>
                <ReadingNodes nodes={blocks} level={3} links />
              </section>
            ))}
          </article>
        </div>
      )}
    </ReadingPlace>
  )
}

function Remarks({ text: { pages, pictures } }: { readonly text: ReadingText }) {
  const t = useText()
  const isEmpty = pages.every(({ blocks }) => blocks.length === 0)
  const remarks = [
    ...(isEmpty ? [t('reader.empty')] : [t('reader.textOnly')]),
    ...(pictures > 0 ? [t('reader.pictures', { count: pictures })] : []),
  ]
  return <Note icon="info">{remarks.join(' ')}</Note>
}
