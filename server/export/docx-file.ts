import * as docx from 'docx'
import { blocksIn, type Setting } from './docx-blocks.ts'
import { sealed } from './docx-package.ts'
import { styles, WIDTH } from './docx-styles.ts'
import { attendanceTable, headTable, signaturesTable } from './docx-tables.ts'
import type { Paper } from './paper.ts'
import { printable, tied } from './printable.ts'
import { statementsApart } from './statements-apart.ts'

const locales = { de: 'de-DE', en: 'en-GB' } as const
const shown = (text: string): string => tied(printable(text))
/** Twentieths of a point. */
const cm = (length: number): number => Math.round((length / 2.54) * 1_440)

/**
 * A paper as a Word file: styles, headings, numbered lists, tables with heads that are repeated, pages counted, the
 * language set; the same bytes for the same paper.
 */
export async function docxFile(paper: Paper): Promise<Uint8Array> {
  const { words } = paper
  const setting: Setting = { shown, lists: 0 }
  const file = new docx.Document({
    title: printable(paper.title),
    subject: printable(paper.meeting),
    creator: printable(paper.body),
    lastModifiedBy: printable(paper.body),
    description: printable(paper.version.text),
    styles: styles(locales[paper.language]),
    hyphenation: { autoHyphenation: true },
    numbering: numbering(),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: cm(21), height: cm(29.7) },
            margin: { top: cm(2.6), bottom: cm(2.5), left: cm(2.5), right: cm(2.3), header: cm(1.2), footer: cm(1.2) },
          },
        },
        headers: { first: new docx.Header({ children: [new docx.Paragraph({})] }), default: runningHead(paper) },
        footers: { first: pageNumber(paper), default: pageNumber(paper) },
        children: [
          new docx.Paragraph({ style: 'Body', text: shown(paper.body) }),
          new docx.Paragraph({ style: 'Title', text: shown(paper.name) }),
          ...(paper.head.length > 0 ? [headTable(setting, paper)] : []),
          ...(paper.attendance.length > 0
            ? [heading(1, shown(words.attendance)), attendanceTable(setting, paper)]
            : []),
          ...paper.sections.flatMap((section, index) => [
            heading(section.depth + 1, shown(section.heading)),
            ...blocksIn(setting, statementsApart(section), {
              level: section.depth + 1,
              together: paper.together,
              keepLast: paper.signatures.length > 0 && index === paper.sections.length - 1,
            }),
          ]),
          ...(paper.kind === 'resolutions' && paper.sections.length === 0
            ? [new docx.Paragraph(shown(words.noResolutions))]
            : []),
          ...(paper.signatures.length > 0
            ? [heading(1, shown(words.signatures)), signaturesTable(setting, paper)]
            : []),
        ],
      },
    ],
  })
  return sealed(new Uint8Array(await docx.Packer.toArrayBuffer(file)), paper.at)
}

const heading = (level: number, text: string) => new docx.Paragraph({ style: `Heading${Math.min(level, 6)}`, text })

function runningHead(paper: Paper) {
  const { Header, Paragraph, Tab, TextRun, TabStopType } = docx
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        children: [
          new TextRun(shown(`${paper.name} · ${paper.meeting}`)),
          new TextRun({ children: [new Tab(), shown(paper.version.text)] }),
        ],
      }),
    ],
  })
}

function pageNumber({ words }: Paper) {
  const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = docx
  const [before, between] = words.page
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [
      new Paragraph({ style: 'Footer', alignment: AlignmentType.CENTER, children: [new TextRun({ children })] }),
    ],
  })
}

/** Six levels of numbers and of dashes. */
function numbering() {
  const { AlignmentType, LevelFormat } = docx
  const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) =>
    Array.from({ length: 6 }, (_, level) => ({
      level,
      format,
      text: text(level),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 440 * (level + 1), hanging: 380 } } },
    }))
  return {
    config: [
      { reference: 'numbers', levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
      { reference: 'dashes', levels: levels(LevelFormat.BULLET, () => '–') },
    ],
  }
}
