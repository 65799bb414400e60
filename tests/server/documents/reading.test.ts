import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingPages } from '../../../server/documents/reading-pages.ts'
import { readingTree } from '../../../server/documents/reading-tree.ts'
import { convert } from '../../../server/documents/open-file.ts'
import { isReadingLink, readingTags, type ReadingNode } from '../../../shared/features/documents/reading.ts'
import { docxOf, paragraph } from '../../support/papers.ts'

/** Back to something like HTML, to be read in a test. */
const told = (node: ReadingNode): string =>
  typeof node === 'string'
    ? node
    : `<${node.tag}${node.href === undefined ? '' : ` → ${node.href}`}${node.start === undefined ? '' : ` ${node.start}`}>${node.children.map(told).join('')}</${node.tag}>`
const tree = (html: string) => readingTree(html).blocks.map(told).join('')
const textOf = (node: ReadingNode): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''))

describe('the text of a DOCX', () => {
  it.each([
    ['<p>Eins <b>fett</b> &amp; <i>schräg</i></p>', '<p>Eins <strong>fett</strong> & <em>schräg</em></p>'],
    ['<p onclick="x()" style="a">a</p>', '<p>a</p>'],
    ['<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['<p>a<svg><p>b</p></svg>c</p>', '<p>ac</p>'],
    ['<div><p>a</p></div>', '<p>a</p>'],
    ['<p><a href="https://example.org/x">a</a></p>', '<p><a → https://example.org/x>a</a></p>'],
    ['<p><a href="mailto:a@b.de">a</a></p>', '<p><a → mailto:a@b.de>a</a></p>'],
    ['<p><a href="javascript:alert(1)">a</a></p>', '<p><a>a</a></p>'],
    ['<p><a href="&#106;avascript:alert(1)">a</a></p>', '<p><a>a</a></p>'],
    ['<p><a href="data:text/html,x">a</a> <a href="//evil">b</a></p>', '<p><a>a</a> <a>b</a></p>'],
    ['<ul><li>a<li>b</ul>c', '<ul><li>a<li>b</li></li></ul>c'],
    ['<p>a', '<p>a</p>'],
    ['</p></p>a', 'a'],
    ['<p>&#x202e;a&lt;script&gt;</p>', '<p>a<script></p>'],
  ])('[UPL6] %s is read as %s', (html, read) => {
    expect(tree(html)).toBe(read)
  })

  it('[UPL6] has known tags and harmless addresses alone, whatever the HTML', () => {
    const piece = fc.constantFrom(
      '<p',
      '>',
      '</p>',
      '<script>',
      '</script>',
      '<a href="',
      '"',
      'javascript:',
      '<img src=x onerror=y>',
      '<table>',
      '<td colspan="9">',
      '&lt;',
      'Wort ',
      '<!--',
      '<svg/onload=z>',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const check = (node: ReadingNode): void => {
          if (typeof node === 'string') return
          expect(readingTags).toContain(node.tag)
          expect(
            Object.keys(node).every((key) => ['tag', 'href', 'colspan', 'rowspan', 'start', 'children'].includes(key)),
          ).toBe(true)
          if (node.href !== undefined) expect(isReadingLink(node.href)).toBe(true)
          node.children.forEach(check)
        }
        readingTree(pieces.join('')).blocks.forEach(check)
      }),
    )
  })

  it('[UPL6] is divided into pages between blocks, entries and rows, and nothing of it is lost', () => {
    const blocks = fc.array(
      fc.oneof(
        fc.record({
          tag: fc.constantFrom('p', 'h2') as fc.Arbitrary<'p'>,
          children: fc.array(fc.lorem({ maxCount: 60 }), { maxLength: 3 }),
        }),
        fc.record({
          tag: fc.constantFrom('ol', 'ul') as fc.Arbitrary<'ol'>,
          children: fc.array(
            fc.record({
              tag: fc.constant('li' as const),
              children: fc.array(fc.lorem({ maxCount: 30 }), { maxLength: 1 }),
            }),
            { minLength: 1, maxLength: 30 },
          ),
        }),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(blocks, (all) => {
        const pages = readingPages(all)
        expect(
          pages
            .flatMap((page) => page.blocks)
            .map(textOf)
            .join(''),
        ).toBe(all.map(textOf).join(''))
        expect(readingPages(all)).toEqual(pages)
        for (const page of pages.slice(0, -1))
          if (page.blocks.length > 1)
            expect((page.blocks.at(-1) as { tag?: string }).tag?.startsWith('h') ?? false).toBe(false)
      }),
    )
  })

  it('[UPL6] goes on with the right number where a list is divided', () => {
    const li = (text: string) => ({ tag: 'li' as const, children: [text] })
    const list = {
      tag: 'ol' as const,
      children: Array.from({ length: 40 }, (_, n) => li(`${n + 1} ${'x'.repeat(60)}`)),
    }
    const pages = readingPages([list])
    expect(pages.length).toBeGreaterThan(2)
    for (const { blocks } of pages) {
      const [part] = blocks
      if (typeof part !== 'object') throw new Error('a list')
      expect(textOf(part.children[0] ?? '')).toMatch(new RegExp(`^${part.start ?? 1} `))
    }
  })

  it('[UPL6] comes from a real file: headings, tables, links; no picture and nothing from elsewhere', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const table = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Zelle</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    const link = (id: string) => `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>Verweis</w:t></w:r></w:hyperlink></w:p>`
    const picture =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}" TargetMode="External"/>`
    const bytes = docxOf({
      body:
        paragraph('Entschließung', 'Heading1') +
        paragraph('Die Länder bitten &lt;b&gt;.') +
        table +
        link('l1') +
        link('l2') +
        picture,
      relations:
        relation('l1', 'hyperlink', 'https://example.org/') +
        relation('l2', 'hyperlink', 'javascript:alert(1)') +
        relation('p1', 'image', 'http://evil.example/x.png'),
    })
    const reading = await convert(bytes)
    if (!reading.ok) throw new Error(reading.refusal)
    expect(
      reading.pages
        .flatMap((page) => page.blocks)
        .map(told)
        .join(''),
    ).toBe(
      '<h1>Entschließung</h1><p>Die Länder bitten <b>.</p><table><tr><td><p>Zelle</p></td></tr></table><p><a → https://example.org/>Verweis</a></p><p><a>Verweis</a></p>',
    )
    expect(JSON.stringify(reading)).not.toContain('evil')
  })
})
