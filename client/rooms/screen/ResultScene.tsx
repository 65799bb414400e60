import { tidy } from '../../i18n/typography.ts'
import { classNames } from '../../ui/class-names.ts'
import { Sign, type SignKind } from '../../ui/Sign.tsx'
import type { ResultGroupView } from '../../features/ballots/result-groups.ts'
import { SceneHead } from './SceneHead.tsx'
import s from './ResultScene.module.css'

/** A sentence of three lines takes a row from the names. */
const LONG_SENTENCE = 140

/** What the ballot came to, grouped by answer, each group in protocol order. */
export function ResultScene({
  number,
  title,
  sign,
  word,
  sentence,
  groups,
  notes = [],
}: {
  readonly number?: string | undefined
  readonly title: string
  readonly sign: SignKind
  /** "Angenommen" */
  readonly word: string
  /** The sentence as it stands in the minutes. */
  readonly sentence: string
  readonly groups: readonly ResultGroupView[]
  /** What the ballots before it came to, what was first stated. */
  readonly notes?: readonly string[] | undefined
}) {
  const most = Math.max(...groups.map((group) => group.count))
  const largest = groups.find((group) => group.count === most)
  const widths = groups
    .map((group) =>
      group === largest && group.names.length > 6 ? (group.names.length > 14 ? '3.1fr' : '2.06fr') : '1fr',
    )
    .join(' ')
  return (
    <div className={s['result']}>
      <SceneHead number={number} title={title} />
      <div className={s['say']}>
        <Sign kind={sign} />
        <div>
          <h1 className={s['word']}>{word}</h1>
          <p>{tidy(sentence)}</p>
          {notes.map((note) => (
            <p key={note} className={s['note']}>
              {note}
            </p>
          ))}
        </div>
      </div>
      <div
        className={classNames(
          s['groups'],
          groups.length === 1 && s['alone'],
          groups.every((group) => group.names.length === 0) && s['bare'],
        )}
        style={{
          ['--groups' as string]: widths,
          ['--small' as string]: Math.max(1, groups.length - 1),
          ['--all' as string]: groups.length,
        }}
      >
        {groups.map((group) => (
          <section
            key={group.word}
            className={classNames(s['group'], s[group.kind], group === largest && s['largest'])}
            aria-label={`${group.word}: ${group.count}`}
          >
            <h2 className={s['groupHead']}>
              <Sign kind={group.kind} /> <span>{group.word}</span> <b>{group.count}</b>
            </h2>
            {group.weight !== undefined && <p className={s['weight']}>{group.weight}</p>}
            {group.names.length > 0 && (
              <Names
                group={group}
                wide={group === largest}
                oneOf={groups.length}
                rows={sentence.length > LONG_SENTENCE || notes.length > 0 ? 4 : 5}
              />
            )}
          </section>
        ))}
      </div>
    </div>
  )
}

/** Longer ones do not fit a column of their own: they take two lines. */
const LONG_NAME = 26

function Names({
  group,
  wide,
  oneOf,
  rows,
}: {
  readonly group: ResultGroupView
  readonly wide: boolean
  /** So many groups share the width. */
  readonly oneOf: number
  readonly rows: number
}) {
  const count = group.names.length
  const columns = !wide || count <= 6 ? 1 : count <= 14 ? 2 : 3
  return (
    <ul
      className={classNames(
        columns === 2 && s['two'],
        columns === 3 && s['three'],
        Math.ceil(count / columns) > rows && s['many'],
        (group.names.some((name) => name.length > LONG_NAME) || (columns === 1 && oneOf > 3)) && s['longNames'],
      )}
      style={{
        ['--rows' as string]: Math.ceil(count / columns),
        ['--third' as string]: Math.ceil(count / 3),
        ['--columns' as string]: columns,
      }}
    >
      {group.names.map((name) => (
        <li key={name}>
          <Sign kind={group.kind} />
          <span>{name}</span>
        </li>
      ))}
    </ul>
  )
}
