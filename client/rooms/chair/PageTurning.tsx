import { useId } from 'react'
import { readableDocument } from '../../../shared/features/documents/select.ts'
import { pageShown } from '../../../shared/features/screen/select.ts'
import { nextPlace, previousPlace, type PagePlace } from '../../features/documents/page-steps.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { useCockpit } from './cockpit.ts'
import s from './DocumentsPart.module.css'

/** Turns the pages of the document that stands on the hall's screens, and puts it away. */
export function PageTurning() {
  const t = useText()
  const state = useMeeting()
  const { act, office } = useCockpit()
  const atId = useId()
  const shown = pageShown(state)
  const document = shown && readableDocument(state, shown.document)
  if (!document || !office) return null
  const { pages, type } = document.file
  const [back, on] = [previousPlace(shown), nextPlace(shown, pages)]
  const go = (place: PagePlace | null) => {
    if (place) void act({ type: 'screen.open', data: { document: document.id, ...place } })
  }
  const isWhole = shown.part === 'whole'
  return (
    <div className={s['turning']} role="group" aria-label={document.file.name}>
      <IconButton
        icon="arrow-left"
        label={t('chair.document.previous')}
        reason={back ? undefined : { shownIn: atId }}
        onClick={() => go(back)}
      />
      <span className={s['at']} id={atId}>
        {t('chair.document.at', { page: shown.page, pages })}
      </span>
      <IconButton
        icon="arrow-right"
        label={t('chair.document.next')}
        reason={on ? undefined : { shownIn: atId }}
        onClick={() => go(on)}
      />
      {type === 'pdf' && (
        <IconButton
          icon="maximize"
          label={t('chair.document.halves')}
          aria-pressed={!isWhole}
          onClick={() => go({ page: shown.page, part: isWhole ? 'upper' : 'whole' })}
        />
      )}
      <IconButton
        icon="x"
        className={s['away']}
        label={t('chair.document.putAway')}
        onClick={() => void act({ type: 'screen.putAway', data: {} })}
      />
    </div>
  )
}
