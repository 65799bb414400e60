import { Difference } from '../../features/motions/Difference.tsx'
import { useDifferenceView } from '../../features/motions/use-difference-view.ts'
import type { AmendmentShown } from '../../features/screen/text.ts'
import { useText } from '../../i18n/I18n.tsx'
import { SceneHead } from './SceneHead.tsx'
import { useFittingSize } from './use-fitting-size.ts'
import s from './AmendmentScene.module.css'

/** As large as it fits, but never under 2.6 u. */
const sizes = [4.4, 4.1, 3.8, 3.5, 3.2, 3, 2.8, 2.6] as const
/** Side by side each wording has half the width: longer ones are shown within the text. */
const LONGEST_PAIR = 900

/** An amendment as the hall reads it: what goes struck through, what comes underlined. */
export function AmendmentScene({
  number,
  title,
  amendment,
}: {
  readonly number: string
  readonly title: string
  readonly amendment: AmendmentShown
}) {
  const t = useText()
  const [chosen] = useDifferenceView()
  const length = amendment.differences
    .flatMap(({ spans }) => spans)
    .reduce((sum, { text, how }) => sum + text.length * (chosen === 'side' && how === 'same' ? 2 : 1), 0)
  const view = length > LONGEST_PAIR ? 'inline' : chosen
  const { ref, tooLong } = useFittingSize(sizes)
  return (
    <div className={s['scene']}>
      <SceneHead number={number} title={title} />
      <h1>{t('screen.amendment', { title: amendment.title })}</h1>
      <div className={s['body']} ref={ref}>
        {amendment.differences.length === 0 ? (
          <p>{t('difference.none')}</p>
        ) : (
          <Difference
            label={amendment.title}
            differences={amendment.differences}
            outlook="then"
            view={view}
            heads={{
              was:
                amendment.to === null
                  ? t('difference.head.then.was')
                  : t('difference.head.amendment', { to: amendment.to }),
              is: t('difference.head.then.is'),
            }}
            className={s['differences']}
          />
        )}
        {amendment.renumbering.map((sentence) => (
          <p key={sentence} className={s['aside']}>
            {sentence}
          </p>
        ))}
      </div>
      {tooLong && <p className={s['more']}>{t('screen.amendmentLong')}</p>}
    </div>
  )
}
