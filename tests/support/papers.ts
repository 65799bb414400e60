import { zipSync, strToU8, type Zippable } from 'fflate'

/** A PDF with a page for each text, every page one line in Helvetica; enough of one for every reader. */
export function pdfOf(pages: readonly string[], { size = [595, 842] as readonly [number, number] } = {}): Uint8Array {
  const fontAt = 3 + pages.length * 2
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (de) >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${3 + i * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    ...pages.flatMap((text, i) => {
      const lines = text.split('\n').map((line) => `(${escaped(line)}) Tj T*`)
      const stream = `BT /F 26 Tf 34 TL 60 ${size[1] - 110} Td ${lines.join(' ')} ET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents ${4 + i * 2} 0 R /Resources << /Font << /F ${fontAt} 0 R >> >> >>`,
        `<< /Length ${latin1(stream).length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  return pdfFrom(objects)
}

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function pdfFrom(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = latin1(text).length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = latin1(text).length
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return latin1(text)
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)
const escaped = (text: string): string => text.replaceAll(/[\\()]/g, String.raw`\$&`)

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const rels = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A paragraph of a DOCX; `style` as Word names them: `Heading1`. */
export const paragraph = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export interface DocxParts {
  /** XML inside `w:body`. */
  readonly body?: string
  readonly files?: Zippable
  /** Further relationships of the document. */
  readonly relations?: string
  readonly contentTypes?: string
}

/** A DOCX as Word would write one, as far as readers look. */
export function docxOf({
  body = paragraph('Ein Absatz.'),
  files = {},
  relations = '',
  contentTypes = '',
}: DocxParts = {}) {
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${contentTypes}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships ${rels}><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${head}<w:document ${word} xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(`${head}<Relationships ${rels}>${relations}</Relationships>`),
    'word/styles.xml': strToU8(
      `${head}<w:styles ${word}>${[1, 2].map((n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`).join('')}</w:styles>`,
    ),
    ...files,
  })
}

export const textOfBytes = (text: string): Uint8Array => strToU8(text)

/** The same bytes with one piece replaced by another of the same length. */
export function patched(bytes: Uint8Array, at: number, put: readonly number[]): Uint8Array {
  const copy = bytes.slice()
  copy.set(put, at)
  return copy
}

/** Where a sequence of bytes begins, from the end if asked so; throws where there is none. */
export function indexOfBytes(bytes: Uint8Array, sought: readonly number[], fromEnd = false): number {
  const buffer = Buffer.from(bytes)
  const at = fromEnd ? buffer.lastIndexOf(Buffer.from(sought)) : buffer.indexOf(Buffer.from(sought))
  if (at < 0) throw new Error('these bytes are not there')
  return at
}
