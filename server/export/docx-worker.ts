import type { Paper } from './paper.ts'
import { work } from './press-work.ts'

// A thick document keeps a thread busy for most of a second, and its library is large: both stay off the server’s own.

await work<Paper>(async () => (await import('./docx-file.ts')).docxFile)
