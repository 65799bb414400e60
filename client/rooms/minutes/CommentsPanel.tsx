import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { CommentEntry, CommentThread } from '../../../shared/wire/comments.ts'
import type { Passage } from '../../features/minutes/comments.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { TextArea } from '../../ui/Field.tsx'
import { PanelHead } from '../../ui/Panel.tsx'
import { Tag } from '../../ui/Tag.tsx'
import text from '../../ui/text.module.css'
import s from './CommentsPanel.module.css'

export type CommentsPanelProps = {
  readonly threads: readonly CommentThread[]
  readonly composing: Passage | null
  readonly active: string | null
  /** Threads whose passage was deleted. */
  readonly gone?: ReadonlySet<string> | undefined
  /** Whose own notes may be taken back; null: nobody writes here. */
  readonly person: string | null
  /** May this seat comment and reply? */
  readonly editable: boolean
  /** May it settle the thread, or open it again? Default: whoever comments may. */
  readonly maySettle?: ((thread: CommentThread) => boolean) | undefined
  /** The minutes are approved: no comment is open any more, whatever was left (CHK5). */
  readonly isDone?: boolean | undefined
  readonly nameOf: (person: string) => string
  readonly onWrite: (words: string) => void | Promise<void>
  readonly onCancel: () => void
  readonly onGo: (thread: CommentThread) => void
  /** Resolves with whether it was taken: what was not stays in its field. */
  readonly onReply: (thread: CommentThread, words: string) => Promise<boolean>
  readonly onSettle: (thread: CommentThread, kind: 'resolved' | 'reopened') => void
  readonly onTakeBack: (entry: CommentEntry) => void
}

/** What people say about passages of the text. None of it is ever printed. */
export function CommentsPanel(props: CommentsPanelProps) {
  const t = useText()
  const id = useId()
  const { threads, composing, isDone = false } = props
  const open = threads.filter((thread) => thread.open && !isDone)
  const done = threads.filter((thread) => !thread.open || isDone)
  return (
    <section className={s['panel']} aria-labelledby={id} id="comments">
      <PanelHead
        title={t('minutes.comments')}
        titleId={id}
        aside={<span className={text['hint']}>{t('minutes.comments.notPrinted')}</span>}
      />
      {composing && <Composer passage={composing} onWrite={props.onWrite} onCancel={props.onCancel} />}
      {threads.length === 0 && !composing && (
        <p className={s['none']}>{t(isDone ? 'minutes.comments.never' : 'minutes.comments.none')}</p>
      )}
      {open.map((thread) => (
        <Thread key={thread.id} thread={thread} {...props} />
      ))}
      {done.length > 0 && (
        <details className={s['done']}>
          <summary>{t(isDone ? 'minutes.comments.closed' : 'minutes.comments.done', { count: done.length })}</summary>
          {done.map((thread) => (
            <Thread key={thread.id} thread={thread} {...props} />
          ))}
        </details>
      )}
    </section>
  )
}

function Composer({
  passage,
  onWrite,
  onCancel,
}: {
  readonly passage: Passage
  readonly onWrite: (words: string) => void | Promise<void>
  readonly onCancel: () => void
}) {
  const t = useText()
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [passage.thread])
  const write = async () => {
    if (busy || words.trim() === '') return
    setBusy(true)
    await onWrite(words)
    setBusy(false)
  }
  return (
    <form
      className={classNames(s['thread'], s['active'])}
      onSubmit={(event) => {
        event.preventDefault()
        void write()
      }}
    >
      <p className={s['quote']}>{passage.quote}</p>
      <TextArea
        label={t('minutes.comments.words')}
        rows={3}
        ref={field}
        maxLength={4000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={sendKeys(() => void write(), onCancel)}
      />
      <div className={s['act']}>
        <Button type="submit" variant="primary" keyHint="Strg ⏎" aria-busy={busy}>
          {t('minutes.comment')}
        </Button>
        <Button onClick={onCancel}>{t('app.cancel')}</Button>
      </div>
    </form>
  )
}

function Thread({
  thread,
  active,
  gone,
  person,
  editable,
  maySettle = () => true,
  isDone,
  nameOf,
  onGo,
  onReply,
  onSettle,
  onTakeBack,
}: { readonly thread: CommentThread } & CommentsPanelProps) {
  const t = useText()
  const format = useFormat()
  const [words, setWords] = useState('')
  const isActive = active === thread.id
  const field = useRef<HTMLTextAreaElement>(null)
  const answering = useRef(false)
  useEffect(() => {
    if (isActive && answering.current) field.current?.focus()
    answering.current = false
  }, [isActive])
  const answer = () => {
    if (isActive && words.trim() === '') field.current?.focus()
    else if (isActive) void send()
    else {
      answering.current = true
      onGo(thread)
    }
  }
  const [busy, setBusy] = useState(false)
  const send = async () => {
    if (busy || words.trim() === '') return
    setBusy(true)
    if (await onReply(thread, words)) setWords('')
    setBusy(false)
  }
  const [first] = thread.entries
  return (
    <article
      className={classNames(s['thread'], isActive && s['active'])}
      id={`thread-${thread.id}`}
      aria-label={t('minutes.comments.by', { name: nameOf(first?.by ?? ''), item: thread.item })}
    >
      <button type="button" className={s['quote']} onClick={() => onGo(thread)}>
        {thread.item !== '' && <b>{t('room.item', { number: thread.item })}</b>} {thread.quote}
      </button>
      {gone?.has(thread.id) === true && <p className={text['hint']}>{t('minutes.comments.deleted')}</p>}
      <ol>
        {thread.entries.map((entry) => (
          <li key={entry.id} className={s['note']}>
            <p className={s['who']}>
              <b>{nameOf(entry.by)}</b> <time>{format.time(entry.at)}</time>
              {entry.kind !== 'note' && (
                <Tag tone={entry.kind === 'resolved' ? 'ok' : 'warn'}>{t(`minutes.comments.${entry.kind}`)}</Tag>
              )}
              {entry.kind === 'note' && entry.by === person && editable && (
                <IconButton
                  icon="trash-2"
                  variant="quiet"
                  label={t('minutes.comments.takeBack')}
                  onClick={() => onTakeBack(entry)}
                />
              )}
            </p>
            {entry.text !== '' && <p>{entry.text}</p>}
          </li>
        ))}
        {isDone && thread.open && (
          <li>
            <Tag>{t('minutes.comments.closedBy')}</Tag>
          </li>
        )}
      </ol>
      {editable && (
        <div className={s['act']}>
          {thread.open && isActive && (
            <TextArea
              className={s['reply']}
              label={t('minutes.comments.reply')}
              rows={2}
              ref={field}
              maxLength={4000}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              onKeyDown={sendKeys(
                () => void send(),
                () => setWords(''),
              )}
            />
          )}
          {thread.open && (
            <Button variant={isActive ? 'primary' : 'quiet'} onClick={answer}>
              {t('minutes.comments.answer')}
            </Button>
          )}
          {maySettle(thread) && (
            <Button
              icon={thread.open ? 'check' : 'undo-2'}
              onClick={() => onSettle(thread, thread.open ? 'resolved' : 'reopened')}
            >
              {t(thread.open ? 'minutes.comments.resolve' : 'minutes.comments.reopen')}
            </Button>
          )}
        </div>
      )}
    </article>
  )
}

const sendKeys = (send: () => void, cancel: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    send()
  }
  if (event.key === 'Escape') {
    event.stopPropagation()
    cancel()
  }
}
