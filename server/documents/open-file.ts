import { readDocx, textOnly } from './docx.ts'
import type { Inspection, Reading } from './inspection.ts'
import { inspectPdf } from './pdf.ts'
import { readingPages } from './reading-pages.ts'
import { readingTree } from './reading-tree.ts'

/** UPL1: what the bytes are, whatever their name says. Never rejects for what stands in them; may take long (UPL7). */
export async function inspect(bytes: Uint8Array): Promise<Inspection> {
  if (startsWith(bytes, '%PDF-')) return inspectPdf(bytes)
  if (!startsWith(bytes, 'PK\u0003\u0004')) return { ok: false, refusal: 'not-a-document' }
  const reading = await convert(bytes)
  return reading.ok ? { ok: true, type: 'docx', pages: reading.pages.length } : reading
}

/** UPL6: the text of a DOCX, in pages. Never rejects for what stands in it; may take long (UPL7). */
export async function convert(bytes: Uint8Array): Promise<Reading> {
  const docx = readDocx(bytes)
  if (!docx.ok) return docx
  try {
    const { default: mammoth } = await import('mammoth') // only where it is needed: it takes a while to load
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(textOnly(docx.parts)) },
      {
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })), // counted, never read
        styleMap: ['u => u', 'strike => s', "p[style-name='Title'] => h1:fresh", "p[style-name='Titel'] => h1:fresh"],
      },
    )
    const { blocks, pictures } = readingTree(value)
    const pages = readingPages(blocks)
    return { ok: true, pages: pages.length > 0 ? pages : [{ blocks: [] }], pictures }
  } catch {
    return { ok: false, refusal: 'document-damaged' }
  }
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text
