import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../server/documents/docx.ts'
import { looksLikePdf } from '../../../server/documents/pdf.ts'
import { BadZip, HeavyZip, unzip, zipEntries } from '../../../server/documents/zip.ts'
import { docxOf, paragraph, pdfOf } from '../../support/papers.ts'

const sound = docxOf({ body: paragraph('Ein Absatz.'.repeat(40)) })
/** Some bytes changed, put in or cut out, anywhere. */
const changes = fc.array(
  fc.record({ at: fc.nat(sound.length - 1), put: fc.uint8Array({ maxLength: 8 }), cut: fc.nat(8) }),
  { minLength: 1, maxLength: 6 },
)
const changed = (bytes: Uint8Array, list: readonly { at: number; put: Uint8Array; cut: number }[]) =>
  list.reduce(
    (all, { at, put, cut }) =>
      new Uint8Array(Buffer.concat([all.subarray(0, at % all.length), put, all.subarray((at % all.length) + cut)])),
    bytes,
  )

describe('files by hand', () => {
  it('[UPL3] [UPL5] whatever is changed in a DOCX, it is read or refused, and never more than its bounds', () => {
    let read = 0
    fc.assert(
      fc.property(changes, (list) => {
        const docx = readDocx(changed(sound, list))
        if (!docx.ok) {
          expect(docx.refusal).toMatch(/^(?:not-a-document|document-[a-z]+)$/)
          return
        }
        read += 1
        expect(docx.parts.has('word/document.xml')).toBe(true)
      }),
      { numRuns: 2_000 },
    )
    expect(readDocx(sound).ok).toBe(true)
    expect(read).toBeLessThan(2_000)
  })

  it('[UPL5] no file of a zip comes out larger than it was let', () => {
    fc.assert(
      fc.property(changes, fc.nat(3_000), (list, most) => {
        const bytes = changed(sound, list)
        try {
          for (const entry of zipEntries(bytes)) expect(unzip(bytes, entry, most).length).toBeLessThanOrEqual(most)
        } catch (error) {
          expect(error instanceof BadZip || error instanceof HeavyZip).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('[UPL2] noise is no PDF', () => {
    expect(looksLikePdf(pdfOf(['x']))).toBe(true)
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => !looksLikePdf(bytes)))
  })
})
