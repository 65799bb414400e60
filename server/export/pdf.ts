import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PdfStandard } from './export-source.ts'
import { ExportUnavailable } from './export-unavailable.ts'
import type { Paper } from './paper.ts'
import { pdfPaper } from './pdf-paper.ts'
import type { PdfAnswer, PdfTask } from './pdf-worker.ts'

const COMPILER = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
/** A document takes milliseconds; one that takes this long hangs the compiler. */
const PATIENCE_MS = 30_000
/** Ms after the last document until the compiler’s memory is given back. */
const IDLE_MS = 60_000

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: Error) => void
  readonly late: NodeJS.Timeout
}

/** The thread that sets PDFs: started when the first is asked for, ended when nobody asked for a while. */
class Press {
  readonly #package: string
  #worker: Worker | null = null
  #waiting = new Map<number, Waiting>()
  #last = 0
  #idle: NodeJS.Timeout | undefined

  constructor(compilerPackage: string) {
    this.#package = compilerPackage
  }

  /** Rejects with `ExportUnavailable` where the compiler is not installed. */
  print(paper: Paper, standard: PdfStandard): Promise<Uint8Array> {
    clearTimeout(this.#idle)
    const worker = (this.#worker ??= this.#start())
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#end(new Error('The PDF took too long.')), PATIENCE_MS)
      late.unref()
      this.#waiting.set(id, { resolve, reject, late })
      const task: PdfTask = { id, paper: JSON.stringify(pdfPaper(paper)), standard, at: paper.at }
      worker.postMessage(task)
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
      workerData: {
        template: readFileSync(new URL('./paper.typ', import.meta.url), 'utf8'),
        workspace: fileURLToPath(new URL('.', import.meta.url)),
        compilerPackage: this.#package,
      },
    })
    worker.unref() // a server that has nothing else to do may end
    worker.on('message', (answer: PdfAnswer) => this.#answered(answer))
    worker.on('error', (error) => this.#end(error instanceof Error ? error : new Error(String(error))))
    return worker
  }

  #answered(answer: PdfAnswer): void {
    if ('ready' in answer) {
      if (!answer.ready) this.#end(unavailable(this.#package, answer.why))
      return
    }
    const waiting = this.#waiting.get(answer.id)
    if (!waiting) return
    this.#waiting.delete(answer.id)
    clearTimeout(waiting.late)
    if ('pdf' in answer) waiting.resolve(answer.pdf)
    else waiting.reject(new Error(answer.error))
    if (this.#waiting.size > 0) return
    this.#idle = setTimeout(() => this.#end(new Error('The press was stopped.')), IDLE_MS)
    this.#idle.unref()
  }

  /** Ends the thread; whoever waits is told why. The next document starts another. */
  #end(why: Error): void {
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    void this.#worker?.terminate()
    this.#worker = null
    for (const { reject, late } of waiting) {
      clearTimeout(late)
      reject(why)
    }
  }
}

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
  const press = new Press(compilerPackage)
  return (paper, standard) => press.print(paper, standard)
}

/**
 * A paper as PDF: PDF/UA-1, tagged for reading aloud, or PDF/A-2a, for keeping. The same bytes for the same paper.
 * Rejects with `ExportUnavailable` where the compiler is not installed.
 */
export const paperPdf: PrintPdf = createPress(COMPILER)
