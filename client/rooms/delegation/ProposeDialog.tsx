import { useState } from 'react'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { wordDifference } from '../../features/motions/word-difference.ts'
import { Spans } from '../../features/motions/Spans.tsx'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { tidy } from '../../i18n/typography.ts'
import { useObjection } from '../../session/Session.tsx'
import { refusalText } from '../../session/transport-refusals.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ChoiceField, TextArea } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import { useAct } from '../parts/use-act.ts'
import type { Self } from './use-self.ts'
import s from './MinutesPart.module.css'

/** What a delegation speaks of. */
export interface Passage {
  readonly item: string
  /** What a comment hangs on; empty for the whole item. */
  readonly words: string
  /** The line as it was circulated, which a change words anew; null where only a comment makes sense. */
  readonly line: string | null
  readonly wish: 'change' | 'remark'
}

interface ProposeDialogProps {
  readonly self: Self
  readonly passage: Passage
  readonly onClose: () => void
}

/** Other words for a passage, a comment on it, or both. */
export function ProposeDialog({ self, passage, onClose }: ProposeDialogProps) {
  const t = useText()
  const { language } = useLanguage()
  const objection = useObjection()
  const { say } = useAnnounce()
  const { act, busy, refused } = useAct()
  const { item, words } = passage
  const line = passage.line ?? ''
  const [wish, setWish] = useState(passage.line === null ? 'remark' : passage.wish)
  const [text, setText] = useState(line)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const isChange = wish === 'change'
  const isWorded = isChange && text.trim() !== line.trim()
  const command: MeetingCommand = {
    type: 'minutes.propose',
    data: {
      item,
      passage: isChange ? line : words,
      ...(isWorded ? { text: text.trim() } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    },
  }
  const against = objection(command)
  const propose = async () => {
    setTried(true)
    if (busy || against) return
    if (await act(command)) {
      say(t(isWorded ? 'proposal.made' : 'proposal.remarked'))
      onClose()
    }
  }
  return (
    <Dialog
      open
      title={t(isChange ? 'proposal.make.title' : 'proposal.remark.title', { item })}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={() => void propose()}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" aria-busy={busy}>
            {t(isChange ? 'proposal.make.do' : 'proposal.remark.do')}
          </Button>
        </>
      }
    >
      {passage.line !== null && (
        <ChoiceField
          label={t('proposal.kind')}
          value={wish}
          onChange={setWish}
          options={(['change', 'remark'] as const).map((value) => ({ value, label: t(`proposal.kind.${value}`) }))}
        />
      )}
      {isChange && (
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
                <Spans spans={wordDifference(line, text.trim())} />
              </p>
            </div>
          )}
        </>
      )}
      {!isChange && words !== '' && (
        <div>
          <p>{t('proposal.remark.on')}</p>
          <p className={s['preview']}>{tidy(words)}</p>
        </div>
      )}
      <TextArea
        label={t('proposal.make.note')}
        hint={isChange ? undefined : t('proposal.remark.hint')}
        optional={isChange ? t('app.optional') : undefined}
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
