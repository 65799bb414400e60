import { useState } from 'react'
import { textOf } from '../../../shared/features/motions/select.ts'
import { changeableText, changesFrom, firstDraft, type ChangeDraft } from '../../features/motions/change-drafts.ts'
import { ChangeDrafts } from '../../features/motions/ChangeDrafts.tsx'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { ActDialog } from './ActDialog.tsx'

/** What the debate agreed to change, in one set: numbers are those before the change, whatever is struck in between. */
export function ChangeTextDialog({ item, onClose }: { readonly item: string; readonly onClose: () => void }) {
  const t = useText()
  const state = useMeeting()
  const text = changeableText(textOf(state, item))
  const [drafts, setDrafts] = useState<readonly ChangeDraft[]>(() => [firstDraft(text, 'adapt')])
  const [tried, setTried] = useState(false)
  const changes = changesFrom(text, drafts, { mayKeep: true })
  return (
    <ActDialog
      title={t('chair.change.title', { number: item })}
      label={t('chair.change')}
      command={changes && { type: 'motions.change', data: { item, changes, accepted: 'consensus' } }}
      missing={t('chair.change.missing')}
      wide
      onTry={() => setTried(true)}
      onClose={onClose}
    >
      <p>{t('chair.change.hint')}</p>
      <ChangeDrafts text={text} drafts={drafts} op="adapt" mayKeep tried={tried} onChange={setDrafts} />
    </ActDialog>
  )
}
