import type { Inspection } from './inspection.ts'

/** More pages than this are no proposal to an item. */
const mostPages = 5_000

/** UPL2: begins with its header and has its end mark at the end, so that nothing else hides before or behind it. */
export function looksLikePdf(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  const foot = new TextDecoder('latin1').decode(bytes.subarray(-1_024))
  return /^%PDF-[12]\.\d/.test(head) && /startxref\s+\d+\s+%%EOF/.test(foot)
}

/** Opens a PDF as its readers will, and counts its pages. Nothing in it is run, and nothing is fetched. */
export async function inspectPdf(bytes: Uint8Array): Promise<Inspection> {
  if (!looksLikePdf(bytes)) return { ok: false, refusal: 'document-damaged' }
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy: it takes what it is given for itself
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const pdf = await task.promise
    await pdf.getPage(1)
    return pdf.numPages <= mostPages
      ? { ok: true, type: 'pdf', pages: pdf.numPages }
      : { ok: false, refusal: 'document-heavy' }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { ok: false, refusal: isLocked ? 'document-locked' : 'document-damaged' }
  } finally {
    await task.destroy()
  }
}
