import { useState } from 'react'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { wordDifference } from '../../features/motions/word-difference.ts'
import { Spans } from '../../features/motions/Spans.tsx'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { useObjection } from '../../session/Session.tsx'
import { refusalText } from '../../session/transport-refusals.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import { useAct } from '../parts/use-act.ts'
import type { Self } from './use-self.ts'
import s from './MinutesPart.module.css'

interface ProposeDialogProps {
  readonly self: Self
  /** The words as they were circulated; empty for the whole item. */
  readonly passage: { readonly item: string; readonly text: string }
  readonly onClose: () => void
}

/** Other words for a passage, a comment on it, or both. */
export function ProposeDialog({ self, passage, onClose }: ProposeDialogProps) {
  const t = useText()
  const { language } = useLanguage()
  const objection = useObjection()
  const { say } = useAnnounce()
  const { act, busy, refused } = useAct()
  const [text, setText] = useState(passage.text)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const isWorded = passage.text !== '' && text.trim() !== passage.text.trim()
  const command: MeetingCommand = {
    type: 'minutes.propose',
    data: {
      item: passage.item,
      passage: passage.text,
      ...(isWorded ? { text: text.trim() } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    },
  }
  const against = objection(command)
  const propose = async () => {
    setTried(true)
    if (busy || against) return
    if (await act(command)) {
      say(t('proposal.made'))
      onClose()
    }
  }
  return (
    <Dialog
      open
      title={t('proposal.make.title', { item: passage.item })}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={() => void propose()}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" aria-busy={busy}>
            {t('proposal.make.do')}
          </Button>
        </>
      }
    >
      {passage.text !== '' && (
        <>
          <TextArea
            label={t('proposal.make.text')}
            hint={t('proposal.make.text.hint')}
            rows={6}
            value={text}
            maxLength={40_000}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {isWorded && text.trim() !== '' && (
            <div>
              <p>{t('proposal.make.preview')}</p>
              <p className={s['preview']}>
                <Spans spans={wordDifference(passage.text, text.trim())} />
              </p>
            </div>
          )}
        </>
      )}
      <TextArea
        label={t('proposal.make.note')}
        optional={passage.text === '' ? undefined : t('app.optional')}
        value={note}
        maxLength={2000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {tried && against && !busy && <Note tone="warn">{refusalText(language, against)}</Note>}
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
      <p className={s['status']}>{self.name}</p>
    </Dialog>
  )
}
