import { classNames } from '../../ui/class-names.ts'
import { useFormat } from '../../i18n/I18n.tsx'
import { Sign, type SignKind } from '../../ui/Sign.tsx'
import s from './ResultBody.module.css'

export type ResultGroup = {
  readonly kind: SignKind
  readonly word: string
  readonly count: number
  readonly names: readonly string[]
}

/** What a ballot came to, grouped by answer, each group in protocol order. A secret ballot has counts without names. */
export function ResultBody({
  sign,
  word,
  sentence,
  groups,
}: {
  readonly sign: SignKind
  readonly word: string
  readonly sentence?: string | undefined
  readonly groups: readonly ResultGroup[]
}) {
  const format = useFormat()
  return (
    <>
      <div className={s['say']}>
        <Sign kind={sign} />
        <div>
          <p className={s['word']}>{word}</p>
          {sentence !== undefined && <p>{sentence}</p>}
        </div>
      </div>
      <div className={s['groups']}>
        {groups.map((group) => (
          <section
            key={group.word}
            className={classNames(s['group'], s[group.kind])}
            aria-label={`${group.word}: ${group.count}`}
          >
            <h3>
              <Sign kind={group.kind} /> {group.word} <b className="num">{group.count}</b>
            </h3>
            {group.names.length > 0 && <p>{format.list(group.names)}</p>}
          </section>
        ))}
      </div>
    </>
  )
}
