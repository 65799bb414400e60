import { classNames } from '../../ui/class-names.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { tidy } from '../../i18n/typography.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Sign, type SignKind } from '../../ui/Sign.tsx'
import type { ResultGroupView } from './result-groups.ts'
import s from './ResultBody.module.css'

export type ResultBodyProps = {
  readonly sign: SignKind
  readonly word: string
  readonly sentence?: string | undefined
  readonly groups: readonly ResultGroupView[]
  /** How it was reckoned; `met` null: only told. */
  readonly sums?: readonly { readonly met: boolean | null; readonly text: string }[] | undefined
  /** What the ballots before it in a series came to, and what was first stated of this one. */
  readonly earlier?: readonly string[] | undefined
}

/** What a ballot came to, grouped by answer, each group in protocol order. A secret ballot has counts without names. */
export function ResultBody({ sign, word, sentence, groups, sums = [], earlier = [] }: ResultBodyProps) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <div className={s['say']}>
        <Sign kind={sign} />
        <div>
          <p className={s['word']}>{word}</p>
          {sentence !== undefined && <p>{tidy(sentence)}</p>}
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
              <Sign kind={group.kind} /> <span>{group.word}</span> <b className="num">{group.count}</b>
            </h3>
            {group.weight !== undefined && <p className={s['weight']}>{group.weight}</p>}
            {group.names.length > 0 && <p>{format.list(group.names)}</p>}
          </section>
        ))}
      </div>
      {sums.length > 0 && (
        <ul className={s['lines']} aria-label={t('sum.title')}>
          {sums.map(({ met, text }) => (
            <li key={text}>
              <Icon name={met === null ? 'info' : met ? 'check' : 'x'} /> {text}
            </li>
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <ul className={s['lines']} aria-label={t('series.title')}>
          {earlier.map((text) => (
            <li key={text}>
              <Icon name="history" /> {text}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
