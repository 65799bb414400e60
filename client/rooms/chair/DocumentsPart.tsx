import { documentsOn, isConfidential } from '../../../shared/features/documents/select.ts'
import { pageShown } from '../../../shared/features/screen/select.ts'
import type { ShownPage } from '../../../shared/features/screen/state.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { DocumentList } from '../../features/documents/DocumentList.tsx'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useCockpit } from './cockpit.ts'
import s from './DocumentsPart.module.css'

/** In halves where this document is shown in halves already. */
const openPage = (document: string, page: number, shown: ShownPage | null): MeetingCommand => ({
  type: 'screen.open',
  data: { document, page, part: shown?.document === document && shown.part !== 'whole' ? 'upper' : 'whole' },
})

/** The documents of an item in the cockpit: read, sent, and put on the hall's screens. */
export function ItemDocuments({ item }: { readonly item: string }) {
  const t = useText()
  const state = useMeeting()
  const { act, office, why } = useCockpit()
  const shown = pageShown(state)
  const mayShow = office && !isConfidential(state, item)
  return (
    <DocumentList
      item={item}
      rowDeeds={
        mayShow
          ? ({ id, name }) =>
              shown?.document === id ? (
                <Tag tone="live" icon="monitor">
                  {t('reader.onScreen', { page: shown.page })}
                </Tag>
              ) : (
                <IconButton
                  icon="monitor"
                  label={`${name}: ${t('reader.toScreen')}`}
                  onClick={() => void act(openPage(id, 1, shown))}
                />
              )
          : undefined
      }
      pageDeeds={
        mayShow
          ? ({ id }, page) =>
              shown?.document === id && shown.page === page ? (
                <Tag tone="live" icon="monitor">
                  {t('reader.onScreen', { page })}
                </Tag>
              ) : (
                <Button
                  icon="monitor"
                  reason={why(openPage(id, page, shown))}
                  onClick={() => void act(openPage(id, page, shown))}
                >
                  {t('reader.toScreen.page', { page })}
                </Button>
              )
          : undefined
      }
    />
  )
}

/** Under the text of an item: its documents, where there are some. */
export function DocumentsPart({ item }: { readonly item: string }) {
  const t = useText()
  const count = useMeeting((state) => documentsOn(state, item).length)
  if (count === 0) return null
  return (
    <section className={s['part']} aria-label={t('documents.title')}>
      <h3>{t('documents.title')}</h3>
      <ItemDocuments item={item} />
    </section>
  )
}

/** The same as a question of its own, for an item without any yet. */
export function DocumentsDialog({ item, onClose }: { readonly item: string; readonly onClose: () => void }) {
  const t = useText()
  return (
    <Dialog
      open
      wide
      title={t('chair.deed.documents', { item: t('room.item', { number: item }) })}
      closeLabel={t('reader.close')}
      onClose={onClose}
    >
      <ItemDocuments item={item} />
    </Dialog>
  )
}
