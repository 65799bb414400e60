import { useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { useDifferenceView } from './use-difference-view.ts'
import s from './Difference.module.css'

/** Within the text or side by side, for every text on the page. */
export function DifferenceSwitch() {
  const t = useText()
  const [view, choose] = useDifferenceView()
  return (
    <span role="group" aria-label={t('difference.view')} className={s['switch']}>
      {(['inline', 'side'] as const).map((each) => (
        <Button key={each} aria-pressed={each === view} onClick={() => choose(each)}>
          {each === 'inline' ? (
            t('difference.view.inline')
          ) : (
            <>
              <span className={s['wide']}>{t('difference.view.side')}</span>
              <span className={s['narrow']}>{t('difference.view.stacked')}</span>
            </>
          )}
        </Button>
      ))}
    </span>
  )
}
