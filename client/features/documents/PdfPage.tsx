import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { useSize } from './use-size.ts'
import s from './PdfPage.module.css'

export type PdfPageProps = {
  readonly pdf: PDFDocumentProxy
  readonly page: number
  /** `width`: as wide as its place, times `zoom`; `whole`: all of it within its place. */
  readonly fit: 'width' | 'whole'
  readonly zoom?: number | undefined
  /** A half overlaps the other by a line, so that none is cut in two. */
  readonly part?: 'whole' | 'upper' | 'lower' | undefined
  /** With a layer of text to mark and to be read aloud. */
  readonly text?: boolean | undefined
  /** Said where the page cannot be drawn. */
  readonly broken: string
}

/** More dots than this are no sharper and more than a phone draws. */
const mostDots = 16_000_000
/** Where there is room, a page is as wide as on paper and a half, and not as the window. */
const widestPage = 960
/** No line of a page is longer than this many of its own units; a page of a metre is drawn smaller, not refused. */
const widest = 4_000

/**
 * A page of a PDF, drawn. While the next one is drawn the last one stays; the text behind it is what readers get, in the
 * order in which the file has it.
 */
export function PdfPage({ pdf, page, fit, zoom = 1, part = 'whole', text = false, broken }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(place)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (width === 0 || (fit === 'whole' && height === 0)) return
    let wanted = true
    let stop: () => void = () => undefined
    const draw = async () => {
      const proxy = await pdf.getPage(page)
      if (!wanted || !sheet.current) return
      const scale = scaleFor(proxy, { width, height }, fit, part) * zoom
      const drawing = drawn(proxy, scale, part)
      stop = drawing.stop
      const canvas = await drawing.canvas
      if (!wanted || !sheet.current) return
      const layer = text ? layerOf(proxy, scale) : null
      sheet.current.replaceChildren(canvas, ...(layer ? [layer.element] : []))
      await layer?.ready
    }
    setFailed(false)
    draw().catch(() => wanted && setFailed(true))
    return () => {
      wanted = false
      stop()
    }
  }, [pdf, page, fit, zoom, part, text, width, height])
  return (
    <div className={s['place']} ref={place}>
      {failed && <p className={s['broken']}>{broken}</p>}
      <div className={s['sheet']} ref={sheet} hidden={failed} data-page={page} />
    </div>
  )
}

function scaleFor(
  proxy: PDFPageProxy,
  place: { readonly width: number; readonly height: number },
  fit: PdfPageProps['fit'],
  part: NonNullable<PdfPageProps['part']>,
): number {
  const { width, height: all } = proxy.getViewport({ scale: 1 })
  const height = all * shareOf(part)
  const wide = (fit === 'width' ? Math.min(place.width, widestPage) : place.width) / width
  return Math.min(fit === 'width' ? wide : Math.min(wide, place.height / height), widest / Math.max(width, height))
}

/** How much of a page's height is shown. */
const shareOf = (part: NonNullable<PdfPageProps['part']>): number => (part === 'whole' ? 1 : 0.52)

function drawn(proxy: PDFPageProxy, scale: number, part: NonNullable<PdfPageProps['part']>) {
  const dots = Math.min(window.devicePixelRatio || 1, 3)
  const plain = proxy.getViewport({ scale })
  const fine = Math.min(dots, Math.sqrt(mostDots / Math.max(1, plain.width * plain.height)))
  const share = shareOf(part)
  const offsetY = part === 'lower' ? -(1 - share) * plain.height * fine : 0
  const viewport = proxy.getViewport({ scale: scale * fine, offsetY })
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height * share))
  canvas.style.width = `${Math.floor(plain.width)}px`
  canvas.style.height = `${Math.floor(plain.height * share)}px`
  canvas.setAttribute('aria-hidden', 'true') // its text stands in the layer
  const task = proxy.render({ canvas, viewport })
  return { canvas: task.promise.then(() => canvas), stop: () => task.cancel() }
}

function layerOf(proxy: PDFPageProxy, scale: number) {
  const element = document.createElement('div')
  element.className = s['text'] ?? ''
  element.style.setProperty('--total-scale-factor', String(scale))
  const layer = new TextLayer({
    textContentSource: proxy.streamTextContent(),
    container: element,
    viewport: proxy.getViewport({ scale }),
  })
  return { element, ready: layer.render() }
}
