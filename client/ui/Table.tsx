import type { Key as ReactKey, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import s from './Table.module.css'

export type Column<Row> = {
  readonly id: string
  readonly title: ReactNode
  /** The title is read out but not shown. */
  readonly hideTitle?: boolean | undefined
  readonly number?: boolean | undefined
  /** Names the row; exactly one column. */
  readonly rowHeader?: boolean | undefined
  readonly cell: (row: Row) => ReactNode
}

export type TableProps<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => ReactKey
  /** Something in this row is still to be settled. */
  readonly wrong?: ((row: Row) => boolean) | undefined
}

/** Rows that stand. Scrolls sideways in itself, never the page. */
export function Table<Row>({ caption, columns, rows, rowKey, wrong }: TableProps<Row>) {
  return (
    <div className={s['scroll']} role="region" aria-label={caption} tabIndex={0}>
      <table className={s['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classNames(column.number && s['num'])}>
                {column.hideTitle ? <VisuallyHidden>{column.title}</VisuallyHidden> : column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={classNames(wrong?.(row) && s['wrong'])}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={classNames(column.number && s['num'])}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is wrong in a cell, in its own colour and with its own sign in front. */
export function CellWarning({ children }: { readonly children: ReactNode }) {
  return <span className={s['why']}>{children}</span>
}
