import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PdfStandard } from './export-source.ts'
import { ExportUnavailable } from './export-unavailable.ts'
import type { Paper } from './paper.ts'
import { pdfPaper } from './pdf-paper.ts'
import type { PdfShop, PdfTask } from './pdf-worker.ts'
import { Press } from './press.ts'

const COMPILER = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'

const unavailable = (compiler: string, why: string): ExportUnavailable =>
  new ExportUnavailable(
    {
      de: `Dieser Server kann keine PDF-Dateien setzen: Der Übersetzer „${compiler}“ ist auf ihm nicht installiert. Als Word-Datei, Web-Seite und Text gibt es das Dokument.`,
      en: `This server cannot set PDF files: the compiler “${compiler}” is not installed on it. The document is there for Word, as a web page and as text.`,
    },
    why,
  )

export type PrintPdf = (paper: Paper, standard: PdfStandard) => Promise<Uint8Array>

/** A press with the compiler of that package. */
export function createPress(compilerPackage: string): PrintPdf {
  const shop: PdfShop = {
    template: readFileSync(new URL('./paper.typ', import.meta.url), 'utf8'),
    workspace: fileURLToPath(new URL('.', import.meta.url)),
    compilerPackage,
  }
  const press = new Press<PdfTask>({
    script: new URL('./pdf-worker.ts', import.meta.url),
    workerData: shop,
    unavailable: (why) => unavailable(compilerPackage, why),
  })
  return (paper, standard) => press.print({ paper: JSON.stringify(pdfPaper(paper)), standard, at: paper.at })
}

/**
 * A paper as PDF: PDF/UA-1, tagged for reading aloud, or PDF/A-2a, for keeping. The same bytes for the same paper.
 * Rejects with `ExportUnavailable` where the compiler is not installed.
 */
export const paperPdf: PrintPdf = createPress(COMPILER)
