import type { ReactNode } from 'react'
import type { WovenSection } from '../../../shared/phrases/weave.ts'
import { useText } from '../../i18n/I18n.tsx'
import { tidy } from '../../i18n/typography.ts'
import { classNames } from '../../ui/class-names.ts'
import { Tag } from '../../ui/Tag.tsx'
import { Spans } from '../motions/Spans.tsx'
import type { Span } from '../motions/word-difference.ts'
import type { LineDifference, SectionDifference } from './version-difference.ts'
import { linesOf, type Line } from './version-lines.ts'
import s from './VersionText.module.css'

/** Minutes to be read: every section with its lines, facts as words. */
export function VersionText({
  sections,
  lang,
  beside,
  head,
  below,
}: {
  readonly sections: readonly WovenSection[]
  /** Language of the minutes. */
  readonly lang: string
  /** What can be done about a line, e.g. a button. */
  readonly beside?: ((line: Line, section: WovenSection) => ReactNode) | undefined
  /** What can be done about a whole section. */
  readonly head?: ((section: WovenSection) => ReactNode) | undefined
  /** Below a section. */
  readonly below?: ((section: WovenSection) => ReactNode) | undefined
}) {
  const t = useText()
  return sections.map((section) => {
    const lines = linesOf(section)
    return (
      <section key={section.item} className={s['section']} lang={lang} data-item={section.item}>
        <div className={s['head']}>
          <h3>{tidy(section.heading)}</h3>
          {head?.(section)}
        </div>
        {lines.length === 0 && <p className={s['empty']}>{t('history.empty')}</p>}
        {runsOf(lines).map((run) =>
          run.rows ? (
            <TableOf
              key={run.at}
              at={run.at}
              rows={run.rows}
              cellsOf={({ cells = [] }) => cells.map((cell) => (cell.trim() === '' ? null : tidy(cell)))}
              beside={beside && ((line) => beside(line, section))}
            />
          ) : (
            <div key={run.at} className={s['line']} data-line={run.at}>
              <LineOf line={run.line}>{tidy(run.line.text)}</LineOf>
              {beside?.(run.line, section)}
            </div>
          ),
        )}
        {below?.(section)}
      </section>
    )
  })
}

/** Two versions in one text: what went is struck, what came is underlined; sections without a change are left out. */
export function VersionDifference({
  differences,
  lang,
  action,
}: {
  readonly differences: readonly SectionDifference[]
  readonly lang: string
  /** What can be done about a changed section. */
  readonly action?: ((section: SectionDifference) => ReactNode) | undefined
}) {
  const t = useText()
  const changed = differences.filter(({ how, lines }) => how === 'changed' || (how !== 'same' && lines.length > 0))
  const unchanged = differences.length - changed.length
  return (
    <>
      {changed.length === 0 && <p className={s['empty']}>{t('history.same')}</p>}
      {changed.map((section) => (
        <section key={section.item} className={s['section']} lang={lang}>
          <div className={s['head']}>
            <h3>{tidy(section.heading)}</h3>
            {section.how === 'new' && <Tag>{t('history.section.new')}</Tag>}
            {section.how === 'gone' && <Tag>{t('history.section.gone')}</Tag>}
            {action?.(section)}
          </div>
          {runsOf(section.lines).map((run) =>
            run.rows ? (
              <TableOf
                key={run.at}
                at={run.at}
                rows={run.rows}
                cellsOf={({ cells = [] }) =>
                  cells.map((spans, cell) => (saysNothing(spans) ? null : <Spans key={cell} spans={spans} />))
                }
              />
            ) : (
              <LineOf key={run.at} line={run.line}>
                <Spans spans={run.line.spans} />
              </LineOf>
            ),
          )}
        </section>
      ))}
      {changed.length > 0 && unchanged > 0 && (
        <p className={s['empty']}>{t('history.unchanged', { count: unchanged })}</p>
      )}
    </>
  )
}

/** Neither words nor a change of blanks. */
const saysNothing = (spans: readonly Span[]): boolean =>
  spans.every(({ how, text }) => how === 'same' && text.trim() === '')

/** `at`: number of the first line. */
type Run<L> = { readonly at: number } & (
  { readonly rows: readonly L[]; readonly line?: never } | { readonly line: L; readonly rows?: never }
)

/** Rows that follow one another are one table. */
function runsOf<L extends { readonly kind: Line['kind'] }>(lines: readonly L[]): readonly Run<L>[] {
  const runs: ({ at: number; rows: L[] } | { at: number; line: L })[] = []
  for (const [at, line] of lines.entries()) {
    const last = runs.at(-1)
    if (line.kind !== 'row') runs.push({ at, line })
    else if (last && 'rows' in last) last.rows.push(line)
    else runs.push({ at, rows: [line] })
  }
  return runs
}

function TableOf<L extends Line | LineDifference>({
  at,
  rows,
  cellsOf,
  beside,
}: {
  readonly at: number
  readonly rows: readonly L[]
  /** What its cells say; null where one says nothing. */
  readonly cellsOf: (row: L) => readonly ReactNode[]
  /** What can be done about a row. */
  readonly beside?: ((row: L) => ReactNode) | undefined
}) {
  return (
    <div className={s['table']}>
      <table>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} data-line={at + index}>
              {cellsOf(row).map((cell, column) =>
                // a head without words names no column: the corner over the names of the rows
                row.head && cell !== null ? (
                  <th key={column} scope="col">
                    {cell}
                  </th>
                ) : (
                  <td key={column} className={row.head && s['corner']}>
                    {cell}
                  </td>
                ),
              )}
              {beside && <td className={s['beside']}>{beside(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LineOf({ line, children }: { readonly line: Line | LineDifference; readonly children: ReactNode }) {
  const { kind, depth, marker } = line
  const look = classNames(
    s['text'],
    kind === 'heading' && s['heading'],
    depth > 0 && s[`depth${Math.min(depth, 3) as 1 | 2 | 3}`],
  )
  const words = (
    <>
      {marker !== '' && <span className={s['marker']}>{marker}</span>}
      <span data-words="">{children}</span>
    </>
  )
  return kind === 'heading' ? <h4 className={look}>{words}</h4> : <p className={look}>{words}</p>
}
