import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { inspect } from '../../../server/documents/open-file.ts'
import { createWorkshop } from '../../../server/documents/workshop.ts'
import { docxOf, indexOfBytes, paragraph, patched, pdfFrom, pdfOf } from '../../support/papers.ts'

// a thread takes a while to start where the machine is busy
vi.setConfig({ testTimeout: 30_000 })

const refusalOf = async (bytes: Uint8Array) => {
  const found = await inspect(bytes)
  return found.ok ? `${found.type} ${found.pages}` : found.refusal
}
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const directory = [0x50, 0x4b, 0x01, 0x02]

/** 600 MB of nothing, in 600 KB. */
const bomb = () => zipSync({ x: new Uint8Array(1_000_000) }, { level: 9 })

describe('what a file is', () => {
  it.each<readonly [what: string, bytes: () => Uint8Array, is: string]>([
    ['[UPL1] a PDF', () => pdfOf(['Eins', 'Zwei', 'Drei']), 'pdf 3'],
    ['[UPL1] a DOCX', () => docxOf(), 'docx 1'],
    ['[UPL1] nothing at all', () => new Uint8Array(), 'not-a-document'],
    ['[UPL1] a page', () => strToU8('<html><script>alert(1)</script>'), 'not-a-document'],
    ['[UPL1] a program', () => Uint8Array.of(0x4d, 0x5a, 0x90, 0), 'not-a-document'],
    ['[UPL1] an old Word file', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'not-a-document'],
    ['[UPL1] some other zip', () => zipSync({ 'a.txt': strToU8('a') }), 'not-a-document'],
    ['[UPL1] a spreadsheet', () => zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'not-a-document'],
    ['[UPL2] a page that calls itself a PDF', () => strToU8('%PDF-1.7\n<script>alert(1)</script>'), 'document-damaged'],
    ['[UPL2] a PDF of no version', () => strToU8('%PDF-x\nstartxref\n0\n%%EOF'), 'document-damaged'],
    ['[UPL2] a PDF with nothing inside', () => strToU8('%PDF-1.7\nstartxref\n0\n%%EOF'), 'document-damaged'],
    ['[UPL2] a PDF that is cut off', () => pdfOf(['Eins']).slice(0, -60), 'document-damaged'],
    [
      '[UPL2] a PDF with something else behind its end',
      () => joined(pdfOf(['Eins']), new Uint8Array(4_000)),
      'document-damaged',
    ],
    ['[UPL2] something else before a PDF', () => joined(strToU8('MZ'), pdfOf(['Eins'])), 'not-a-document'],
    [
      '[UPL2] a PDF without pages',
      () => pdfFrom(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
      'document-damaged',
    ],
    [
      '[UPL2] a PDF whose pages lie in each other',
      () => pdfFrom(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
      'document-damaged',
    ],
    ['[UPL3] a DOCX that is cut off', () => docxOf().slice(0, -30), 'document-damaged'],
    [
      '[UPL3] a DOCX with another zip behind it',
      () => joined(docxOf(), zipSync({ a: strToU8('a') })),
      'document-damaged',
    ],
    [
      '[UPL3] a DOCX whose text is damaged',
      () => {
        const bytes = docxOf({ body: paragraph('x'.repeat(5_000)) })
        const at = indexOfBytes(bytes, [...strToU8('word/document.xml')]) + 20
        return patched(bytes, at, [255, 255, 255, 255, 255])
      },
      'document-damaged',
    ],
    [
      '[UPL3] a DOCX with a name that is another one at its place',
      () => {
        const bytes = docxOf()
        const at = indexOfBytes(bytes, [...strToU8('word/styles.xml')])
        return patched(bytes, at, [...strToU8('word/stylez.xml')])
      },
      'document-damaged',
    ],
    [
      '[UPL3] a DOCX with a name twice',
      () => docxOf({ files: { 'Word/Document.xml': strToU8('<other/>') } }),
      'document-damaged',
    ],
    [
      '[UPL3] an encrypted DOCX',
      () => {
        const bytes = docxOf()
        return patched(bytes, indexOfBytes(bytes, directory) + 8, [1])
      },
      'document-damaged',
    ],
    [
      '[UPL3] a DOCX that declares entities',
      () => docxOf({ files: { 'word/styles.xml': strToU8('<!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>') } }),
      'document-damaged',
    ],
    ['[UPL3] a DOCX whose text is no XML', () => docxOf({ body: '<w:p><w:r>' }), 'document-damaged'],
    ['[UPL4] a DOCX with macros', () => docxOf({ files: { 'word/vbaProject.bin': strToU8('x') } }), 'document-macros'],
    [
      '[UPL4] a DOCX that says it has macros',
      () =>
        docxOf({
          contentTypes:
            '<Override PartName="/word/x.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
        }),
      'document-macros',
    ],
    [
      '[UPL5] a DOCX that says it is a bomb',
      () => {
        const bytes = docxOf({ files: { 'word/media/x': new Uint8Array(9) } })
        return patched(bytes, indexOfBytes(bytes, directory, true) + 24, [0, 0, 0, 0x0c]) // 201 MB
      },
      'document-heavy',
    ],
    [
      '[UPL5] a DOCX that says it is none and is',
      () => {
        const bytes = docxOf({ files: { 'word/media/x': new Uint8Array(50_000_000) } })
        // the directory's last entry: so many bytes when unpacked
        return patched(bytes, indexOfBytes(bytes, directory, true) + 24, [16, 0, 0, 0])
      },
      'document-heavy',
    ],
    [
      '[UPL5] a DOCX with a thousand books in it',
      () => docxOf({ body: paragraph('x'.repeat(21_000_000)) }),
      'document-heavy',
    ],
    ['[UPL1] a zip in a zip', bomb, 'not-a-document'],
  ])('%s', async (_what, bytes, is) => {
    expect(await refusalOf(bytes())).toBe(is)
  })

  it('[UPL2] a PDF with a password is refused as locked', async () => {
    const id = `/ID [<${'0'.repeat(32)}> <${'0'.repeat(32)}>]`
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'1'.repeat(64)}> /U <${'2'.repeat(64)}> >> ${id}`
    const locked = pdfFrom(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>',
      ],
      encrypt,
    )
    expect(await refusalOf(locked)).toBe('document-locked')
  })
})

describe('the workshop', () => {
  const thread = (program: string) => new URL(`data:text/javascript,${encodeURIComponent(program)}`)

  it('[UPL7] gives up on a file that takes too long', async () => {
    const { inspect: stuck } = createWorkshop({ within: 300, thread: thread('for (;;) {}') })
    expect(await stuck(new Uint8Array(1))).toEqual({ ok: false, refusal: 'document-heavy' })
  })

  it('[UPL7] survives one that takes too much memory, and takes the next', async () => {
    const greedy = 'const all = []; for (;;) all.push(new Array(1e6).fill(1.5))'
    const { inspect: out } = createWorkshop({ within: 60_000, thread: thread(greedy) })
    expect(await out(new Uint8Array(1))).toMatchObject({ ok: false })
    expect(await createWorkshop().inspect(docxOf())).toEqual({ ok: true, type: 'docx', pages: 1 })
  })

  it('[UPL7] has some wait while others are opened', async () => {
    const shop = createWorkshop({ atOnce: 1 })
    const all = await Promise.all([shop.inspect(docxOf()), shop.inspect(pdfOf(['a'])), shop.inspect(docxOf())])
    expect(all.map((it) => it.ok)).toEqual([true, true, true])
  })
})
