import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentFile } from '../../../shared/features/documents/messages.ts'
import { documentName } from '../../../shared/features/documents/name.ts'

describe('the name of a document', () => {
  it.each([
    ['Antrag Förderprogramm „Smarte Städte“ (Entwurf).pdf', 'Antrag Förderprogramm „Smarte Städte“ (Entwurf).pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\x\\Antrag.PDF', 'Antrag.pdf'],
    ['harmlos\u202efdp.exe', 'harmlosfdp.exe.pdf'],
    ['a\r\nContent-Type: text/html', 'html.pdf'],
    ['Zeile\neins\u0000.pdf', 'Zeile eins.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['CON.pdf', 'Unterlage.pdf'],
    ['', 'Unterlage.pdf'],
    ['\u200b\ufeff', 'Unterlage.pdf'],
    ['Antrag.docx.pdf', 'Antrag.docx.pdf'],
    [`${'ä'.repeat(300)}.pdf`, `${'ä'.repeat(116)}.pdf`],
    ['a\u0308.pdf', 'ä.pdf'],
  ])('[DOC10] %j is kept as %j', (given, kept) => {
    expect(documentName(given, 'pdf')).toBe(kept)
  })

  it('[DOC10] is one that a document may have, whatever was sent', () => {
    const { name } = DocumentFile.shape
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('pdf', 'docx'), (given, type) => {
        const kept = documentName(given, type)
        expect(name.safeParse(kept).success).toBe(true)
        expect(kept.endsWith(`.${type}`)).toBe(true)
        expect(documentName(kept, type)).toBe(kept)
      }),
    )
  })
})
