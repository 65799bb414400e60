import * as docx from 'docx'
import type { HeadRow } from '../../shared/phrases/phrasebook.ts'
import type { Setting } from './docx-blocks.ts'
import { hairline, none, WIDTH } from './docx-styles.ts'
import type { Paper } from './paper.ts'

type Row = Pick<HeadRow, 'label' | 'lines'>
const ruled = { top: none, left: none, right: none, bottom: hairline } as const
const plain = { top: none, left: none, right: none, bottom: none } as const

interface CellLook {
  readonly width: number
  readonly span?: number
  readonly borders?: docx.ITableCellBorders
}

function cell(children: readonly docx.Paragraph[], { width, span, borders = ruled }: CellLook) {
  return new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    borders,
    margins: { left: 0, right: 110 },
    ...(span === undefined ? {} : { columnSpan: span }),
    children,
  })
}

const text = ({ shown }: Setting, style: string, words: string) => new docx.Paragraph({ style, text: shown(words) })

function table(columns: readonly number[], rows: readonly docx.TableRow[]): docx.Table {
  return new docx.Table({
    columnWidths: columns,
    width: { size: WIDTH, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    borders: { ...plain, insideHorizontal: none, insideVertical: none },
    rows,
  })
}

/** When and where, who led and wrote, what is annexed, which version it is; under the name of the meeting. */
export function headTable(setting: Setting, paper: Paper): docx.Table {
  const { shown } = setting
  const columns = [2_200, WIDTH - 2_200] as const
  const rows: readonly Row[] = [
    ...paper.head,
    ...(paper.annexes ? [paper.annexes] : []),
    { label: paper.words.version, lines: [{ label: null, text: paper.version.text }] },
  ]
  const line = ({ label, text: words }: Row['lines'][number]) =>
    new docx.Paragraph({
      style: 'TableText',
      children: [
        ...(label === null ? [] : [new docx.TextRun({ text: `${shown(label)}  `, bold: true })]),
        new docx.TextRun(shown(words)),
      ],
    })
  return table(columns, [
    new docx.TableRow({
      cantSplit: true,
      tableHeader: true,
      children: [
        cell([text(setting, 'TableHead', paper.meeting)], {
          width: WIDTH,
          span: 2,
          borders: { ...ruled, top: hairline },
        }),
      ],
    }),
    ...rows.map(
      (row) =>
        new docx.TableRow({
          cantSplit: true,
          children: [
            cell([text(setting, 'TableLabel', row.label)], { width: columns[0] }),
            cell(row.lines.map(line), { width: columns[1] }),
          ],
        }),
    ),
  ])
}

/** Who was there: a line for each delegation, by standing. */
export function attendanceTable(setting: Setting, { attendance, words }: Paper): docx.Table {
  const columns = [1_650, WIDTH - 1_650] as const
  const row = (style: string, left: string, right: string, more: Partial<docx.ITableRowOptions> = {}) =>
    new docx.TableRow({
      cantSplit: true,
      ...more,
      children: [
        cell([text(setting, style === 'TableHead' ? style : 'TableLabel', left)], { width: columns[0] }),
        cell([text(setting, style, right)], { width: columns[1] }),
      ],
    })
  return table(columns, [
    row('TableHead', words.delegation, words.people, { tableHeader: true }),
    ...attendance.flatMap((group) => [
      new docx.TableRow({
        cantSplit: true,
        children: [
          cell(
            [
              new docx.Paragraph({
                style: 'TableHead',
                spacing: { before: 160, after: 40 },
                text: setting.shown(group.label),
              }),
            ],
            { width: WIDTH, span: 2 },
          ),
        ],
      }),
      ...group.lines.map((line) => row('TableText', line.label ?? '', line.text)),
    ]),
  ])
}

/** A line for place and date and one for the name, for each who signs; all on one page. */
export function signaturesTable(setting: Setting, { signatures, words }: Paper): docx.Table {
  const { shown } = setting
  const gap = 600
  const left = Math.floor((WIDTH - gap) * 0.42)
  const columns = [left, gap, WIDTH - gap - left] as const
  const above = { ...plain, top: { style: 'single', size: 4, color: '000000' } } as const
  const keep = (index: number) => index < signatures.length - 1
  const line = (style: string, content: string, keepNext: boolean) =>
    new docx.Paragraph({ style, keepNext, text: shown(content) })
  return table(
    columns,
    signatures.flatMap(({ role, name }, index) => [
      new docx.TableRow({
        cantSplit: true,
        height: { value: 760, rule: docx.HeightRule.EXACT },
        children: columns.map((width) => cell([line('TableText', '', true)], { width, borders: plain })),
      }),
      new docx.TableRow({
        cantSplit: true,
        children: [
          cell([line('TableText', words.placeAndDate, keep(index))], { width: columns[0], borders: above }),
          cell([line('TableText', '', keep(index))], { width: columns[1], borders: plain }),
          cell([line('TableText', name, keep(index)), line('TableText', role, keep(index))], {
            width: columns[2],
            borders: above,
          }),
        ],
      }),
    ]),
  )
}
