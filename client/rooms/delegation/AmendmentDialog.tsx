import { useState } from 'react'
import type { ClauseChange } from '../../../shared/features/motions/messages.ts'
import { changesFrom, type ChangeableText, type ChangeDraft } from '../../features/motions/change-drafts.ts'
import { ChangeDrafts } from '../../features/motions/ChangeDrafts.tsx'
import { useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'

export type AmendmentDialogProps = {
  readonly title: string
  readonly submit: string
  /** What is to be changed: the text as it stands, or as another amendment would have it. */
  readonly text: ChangeableText
  readonly first: readonly ChangeDraft[]
  readonly refused?: string | undefined
  readonly busy?: boolean | undefined
  readonly onTable: (changes: ClauseChange[]) => void
  readonly onClose: () => void
}

/** Proposed changes to a text. A clause's wording is the starting point, so that nobody has to type it again. */
export function AmendmentDialog({ title, submit, text, first, refused, busy, onTable, onClose }: AmendmentDialogProps) {
  const t = useText()
  const [drafts, setDrafts] = useState(first)
  const [tried, setTried] = useState(false)
  const changes = changesFrom(text, drafts, { mayKeep: false })
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      wide
      onSubmit={() => {
        setTried(true)
        if (changes !== null && !busy) onTable(changes)
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" aria-busy={busy}>
            {submit}
          </Button>
        </>
      }
    >
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
      <ChangeDrafts text={text} drafts={drafts} op="reword" mayKeep={false} tried={tried} onChange={setDrafts} />
    </Dialog>
  )
}
