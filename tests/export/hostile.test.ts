import fc from 'fast-check'
import mammoth from 'mammoth'
import { expect, it } from 'vitest'
import { exports } from '../../server/export/exports.ts'
import { printable } from '../../server/export/printable.ts'
import { hasPdfCompiler } from '../support/pdf-compiler.ts'
import { drafted, paragraph, played } from './written.ts'

/** `HOSTILE_STRINGS=100000` for a long run; `RANDOM_SEED` gives the same ones again. */
const COUNT = Number(process.env['HOSTILE_STRINGS'] ?? 2_000)
const SEED = Number(process.env['RANDOM_SEED'] ?? Date.now() % 1e9)
const A_DOCUMENT = 500

const markup = fc.constantFrom(
  '#',
  '$',
  '\\',
  '*',
  '_',
  '`',
  '@',
  '<',
  '>',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '&amp;',
  '</w:t>',
  ']]>',
  '//',
  '/*',
  '#import "x"',
  '#eval("1")',
  '\\u{0}',
  '%PDF',
  '<script>',
  '](javascript:',
  '= ',
  '- ',
  '+ ',
  '/ x: ',
  '~',
  '\n',
  '\t',
)
const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: markup, maxLength: 12 }),
  fc.string({ unit: fc.oneof(markup, fc.string({ unit: 'grapheme-ascii', maxLength: 4 })), maxLength: 12 }),
)
const texts = fc.sample(hostileText, { numRuns: COUNT, seed: SEED })
const documents = Array.from({ length: Math.ceil(COUNT / A_DOCUMENT) }, (_, at) =>
  texts.slice(at * A_DOCUMENT, (at + 1) * A_DOCUMENT),
)
const bare = (text: string): string => text.replace(/\s/g, '')
const PATIENCE_MS = 30_000 + documents.length * 5_000

it.skipIf(!hasPdfCompiler)(
  `[PAP4] whatever is written can be set, and keeps both standards (seed ${SEED})`,
  async () => {
    for (const [at, some] of documents.entries()) {
      const standard = at % 2 === 0 ? 'ua-1' : 'a-2a'
      const draft = drafted(...some.map(paragraph))
      const { body } = await exports['minutes.pdf']({ ...played, log: [], draft, standard })
      expect(body.length).toBeGreaterThan(10_000)
    }
  },
  PATIENCE_MS,
)

it(
  `[PAP4] whatever is written comes out of a Word file as it went in (seed ${SEED})`,
  async () => {
    for (const some of documents) {
      const { body } = await exports['minutes.docx']({ ...played, log: [], draft: drafted(...some.map(paragraph)) })
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(body) })
      const out = bare(value)
      const lost = some.map((text) => bare(printable(text))).filter((text) => !out.includes(text))
      expect(lost).toEqual([])
    }
  },
  PATIENCE_MS,
)

it(`[PAP4] whatever is written is text in a page, and nothing else (seed ${SEED})`, async () => {
  const empty = String((await exports['minutes.html']({ ...played, log: [], draft: drafted() })).body)
  const tags = (html: string) => [...html.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map(([, name]) => name)
  const known = new Set([...tags(empty), 'p', 'br'])
  for (const some of documents) {
    const html = String(
      (await exports['minutes.html']({ ...played, log: [], draft: drafted(...some.map(paragraph)) })).body,
    )
    expect(tags(html).filter((name) => !known.has(name ?? ''))).toEqual([])
  }
})
