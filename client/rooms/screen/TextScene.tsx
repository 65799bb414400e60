import { SceneHead } from './SceneHead.tsx'
import s from './TextScene.module.css'

export type ScreenClause = {
  readonly id: string
  readonly number: string
  readonly text: string
}

/** The text under debate; the more of it, the smaller, but never under 2.6 u. */
export function TextScene({
  number,
  title,
  heading,
  clauses,
}: {
  readonly number: string
  readonly title: string
  readonly heading: string
  readonly clauses: readonly ScreenClause[]
}) {
  const length = clauses.reduce((sum, clause) => sum + clause.text.length, 0)
  const size = length < 500 ? 4 : length < 900 ? 3.4 : length < 1400 ? 3 : 2.6
  return (
    <div className={s['text']}>
      <SceneHead number={number} title={title} />
      <h1>{heading}</h1>
      <ol className={s['clauses']} style={{ ['--clause' as string]: size }}>
        {clauses.map((clause) => (
          <li key={clause.id}>
            <b className="num">{clause.number}</b>
            <span>{clause.text}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
