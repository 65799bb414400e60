import { ExportUnavailable } from './export-unavailable.ts'
import type { Paper } from './paper.ts'
import { Press } from './press.ts'

const press = new Press<Paper>({
  script: new URL('./docx-worker.ts', import.meta.url),
  unavailable: (why) =>
    new ExportUnavailable(
      {
        de: 'Dieser Server kann keine Word-Dateien erzeugen: Die Bibliothek „docx“ fehlt ihm.',
        en: 'This server cannot make Word files: it lacks the library “docx”.',
      },
      why,
    ),
})

/** A paper as a Word file, made beside the server’s own thread. The same bytes for the same paper. */
export const paperDocx = (paper: Paper): Promise<Uint8Array> => press.print(paper)
