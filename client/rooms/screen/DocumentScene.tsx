import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import type { ReadableDocument } from '../../../shared/features/documents/select.ts'
import type { PagePart } from '../../../shared/features/screen/messages.ts'
import { documentBytes, readingText } from '../../features/documents/documents-api.ts'
import { ReadingNodes } from '../../features/documents/ReadingNodes.tsx'
import text from '../../features/documents/ReadingText.module.css'
import { useLoaded, type Loaded } from '../../features/documents/use-loaded.ts'
import { useSize } from '../../features/documents/use-size.ts'
import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useSeat } from '../parts/use-seat.ts'
import s from './DocumentScene.module.css'

// a screen that never shows a document never loads what reads one
const PdfScene = lazy(() => import('./PdfScene.tsx').then((all) => ({ default: all.PdfScene })))

type Props = { readonly document: ReadableDocument; readonly page: number; readonly part: PagePart }

/** A page of a document, as large as the screen has room for it. The screen fetches it by its own seat. */
export function DocumentScene(props: Props) {
  const { document } = props
  const { name, type } = document.file
  return (
    <div className={s['scene']}>
      <h1>
        <VisuallyHidden>{name}</VisuallyHidden>
      </h1>
      {type === 'pdf' ? <DrawnPage key={document.id} {...props} /> : <WrittenPage key={document.id} {...props} />}
    </div>
  )
}

function DrawnPage({ document: { id }, page, part }: Props) {
  const seat = useSeat()
  const [bytes, again] = useLoaded(
    useCallback((options: Parameters<typeof documentBytes>[2]) => documentBytes(seat, id, options), [seat, id]),
  )
  return (
    <Waiting loaded={bytes} again={again}>
      {bytes.state === 'ready' && (
        <Suspense fallback={null}>
          <PdfScene bytes={bytes.value} page={page} part={part} />
        </Suspense>
      )}
    </Waiting>
  )
}

function WrittenPage({ document: { id }, page }: Props) {
  const seat = useSeat()
  const [loaded, again] = useLoaded(
    useCallback(({ language }: { language: 'de' | 'en' }) => readingText(seat, id, language), [seat, id]),
  )
  const place = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(place)
  const shown = loaded.state === 'ready' ? (loaded.value.pages[page - 1] ?? loaded.value.pages.at(-1)) : undefined
  useLayoutEffect(() => {
    if (place.current && width > 0 && height > 0) fitLetters(place.current)
  }, [shown, width, height])
  return (
    <Waiting loaded={loaded} again={again}>
      <div ref={place} className={s['written']}>
        <div className={classNames(s['letters'], text['text'])}>
          {shown && <ReadingNodes nodes={shown.blocks} level={2} links={false} />}
        </div>
      </div>
    </Waiting>
  )
}

/** In hundredths of the screen's height: the largest that is still read calmly, the smallest that is still read at all. */
const largest = 4.4
const smallest = 1.2
/** Below this, lines may be as long as the screen is wide: more is read then than of lines that are cut off. */
const narrow = 2.4

/** The largest letters in which the whole page stands on the screen. */
function fitLetters(place: HTMLElement): void {
  const letters = place.firstElementChild
  if (!(letters instanceof HTMLElement)) return
  for (let size = largest; size >= smallest; size -= 0.2) {
    letters.style.maxWidth = size < narrow ? 'none' : ''
    letters.style.fontSize = `calc(${size.toFixed(1)} * var(--u))`
    if (letters.scrollHeight <= place.clientHeight && letters.scrollWidth <= place.clientWidth) return
  }
}

/** Nobody stands at a screen to press "again": it tries by itself. */
function Waiting<Value>({
  loaded,
  again,
  children,
}: {
  readonly loaded: Loaded<Value>
  readonly again: () => void
  readonly children: ReactNode
}) {
  const t = useText()
  const failed = loaded.state === 'failed'
  useEffect(() => {
    if (!failed) return
    const timer = window.setTimeout(again, 3_000)
    return () => window.clearTimeout(timer)
  }, [failed, again])
  if (loaded.state === 'ready') return children
  return <p className={s['waiting']}>{t(failed ? 'screen.document.failed' : 'screen.document.loading')}</p>
}
