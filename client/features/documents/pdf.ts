import type { PDFDocumentProxy } from 'pdfjs-dist'
// the build for older browsers: a minister's phone is not always new
import { getDocument, GlobalWorkerOptions, version } from 'pdfjs-dist/legacy/build/pdf.mjs'
// oxlint-disable-next-line import/default -- vite answers `?url` with an address
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** Fonts that a PDF may leave out, character maps, decoders of pictures: put there by scripts/pdf-data.ts. */
const data = `/assets/pdfjs-${version}/`

export interface OpenPdf {
  /** Rejects where it is no PDF that can be read. */
  readonly document: Promise<PDFDocumentProxy>
  close(): void
}

/** Opens a PDF in a worker of our own. Nothing in it is run, nothing is fetched but from this server. */
export function openPdf(bytes: Uint8Array): OpenPdf {
  const task = getDocument({
    data: bytes.slice(), // it takes what it is given for itself
    cMapUrl: `${data}cmaps/`,
    standardFontDataUrl: `${data}standard_fonts/`,
    wasmUrl: `${data}wasm/`,
    // no WebAssembly: compiling it would need a hole in the content security policy; there are decoders without
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
    disableWorkerRendering: true,
    verbosity: 0,
  })
  return { document: task.promise, close: () => void task.destroy() }
}
