import { documentsOn } from '../../../shared/features/documents/select.ts'
import { textOf } from '../../../shared/features/motions/select.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { useCockpit } from './cockpit.ts'

/** What else can be looked at on the stage: the other views of the stage, beside its title. */
export function ViewSwitch({ here }: { readonly here: 'text' | 'people' | 'ballot' }) {
  const t = useText()
  const state = useMeeting()
  const { peeked, view, look, peek } = useCockpit()
  const { current } = state.agenda
  const hasText = current !== null && (textOf(state, current).length > 0 || documentsOn(state, current).length > 0)
  const offered = [
    ...(hasText && here !== 'text' ? (['text'] as const) : []),
    ...(here === 'people' ? [] : (['people'] as const)),
  ]
  const away = view !== 'auto' || peeked !== null
  return (
    <>
      {away && (
        <IconButton
          icon="arrow-left"
          label={t('chair.view.back')}
          onClick={() => {
            look('auto')
            peek(null)
          }}
        />
      )}
      {offered.map((each) => (
        <IconButton
          key={each}
          icon={each === 'text' ? 'file-text' : 'users'}
          label={t(`chair.view.${each}`)}
          onClick={() => look(each)}
        />
      ))}
    </>
  )
}
