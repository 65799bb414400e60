import { phrasebookOf } from '../../../shared/phrases/phrases.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { personName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useDesk } from './desk.ts'
import { SectionEditor } from './editor/SectionEditor.tsx'
import { Paper, PaperHeading } from './Paper.tsx'

/** The sheet with a section for every item, each in an editor of its own. */
export function PaperPart() {
  const t = useText()
  const state = useMeeting()
  const { person } = useSession()
  const { draft, view, rights, items, hub, onFocus } = useDesk()
  if (!view.loaded) return <Skeleton label={t('minutes.loading')} lines={8} />
  // who only reads has no caret for others to see
  const user = { name: person === null || !rights.writes ? '' : personName(state, person), color: '' }
  return (
    <Paper lang={phrasebookOf(state).language}>
      {items
        .map((item) => ({ ...item, title: fullTitle(item, t) }))
        .map(({ number, title, short, sponsorsNow }) => (
          <section key={number}>
            <PaperHeading
              id={number}
              number={number}
              title={[title, sponsorsNow.length > 0 ? `(${sponsorsNow.join(', ')})` : ''].filter(Boolean).join(' ')}
            />
            <SectionEditor
              draft={draft}
              hub={hub}
              mentionLabel={t('minutes.mention')}
              item={number}
              label={`${t('room.item', { number })} ${short}`}
              editable={rights.editable}
              user={user}
              onFocus={onFocus}
            />
          </section>
        ))}
    </Paper>
  )
}
