import { useState } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Button, IconButton, type Reason } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select, TextArea } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import s from './AmendmentDialog.module.css'

export type ChangeKind = 'reword' | 'adapt' | 'specify' | 'strike' | 'insert'
/** `clause`: the number before the change; an insertion stands behind it, `0`: at the beginning. */
export type ChangeDraft = { readonly clause: number; readonly op: ChangeKind; readonly text: string }

export type AmendmentDialogProps = {
  readonly open: boolean
  readonly title: string
  readonly submit: string
  /** The text as it stands, clause by clause. */
  readonly clauses: readonly string[]
  readonly first: readonly ChangeDraft[]
  readonly refused?: string | undefined
  readonly reason?: Reason | undefined
  readonly busy?: boolean | undefined
  readonly onTable: (changes: readonly ChangeDraft[]) => void
  readonly onClose: () => void
}

const kinds: readonly ChangeKind[] = ['reword', 'adapt', 'specify', 'strike', 'insert']

/** Proposed changes to a text. A clause's wording is the starting point, so that nobody has to type it again. */
export function AmendmentDialog(props: AmendmentDialogProps) {
  const { open, title, submit, clauses, first, refused, reason, busy, onTable, onClose } = props
  const t = useText()
  const [drafts, setDrafts] = useState(first)
  const [tried, setTried] = useState(false)
  const set = (at: number, draft: ChangeDraft) => setDrafts(drafts.map((old, index) => (index === at ? draft : old)))
  const complete = drafts.every((draft) => draft.op === 'strike' || draft.text.trim() !== '')
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      wide
      onSubmit={() => {
        setTried(true)
        if (!complete || reason !== undefined || busy) return
        onTable(drafts.map((draft) => ({ ...draft, text: draft.op === 'strike' ? '' : draft.text.trim() })))
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" reason={reason} aria-busy={busy}>
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
      {drafts.map((draft, at) => (
        // a change has no name of its own; its place is what it is known by
        <fieldset className={s['change']} key={at}>
          {drafts.length > 1 && (
            <legend>
              {t('amendment.change', { at: at + 1 })}{' '}
              <IconButton
                icon="trash-2"
                label={t('amendment.further.drop')}
                onClick={() => setDrafts(drafts.filter((_, index) => index !== at))}
              />
            </legend>
          )}
          <OneChange draft={draft} clauses={clauses} tried={tried} onChange={(changed) => set(at, changed)} />
        </fieldset>
      ))}
      <div>
        <Button variant="quiet" icon="plus" onClick={() => setDrafts([...drafts, firstChange(clauses, 1)])}>
          {t('amendment.further')}
        </Button>
      </div>
    </Dialog>
  )
}

/** The draft to begin with: the clause's own wording, to be changed. */
export const firstChange = (clauses: readonly string[], clause: number): ChangeDraft =>
  clauses.length === 0
    ? { clause: 0, op: 'insert', text: '' }
    : { clause, op: 'reword', text: clauses[clause - 1] ?? '' }

function OneChange({
  draft,
  clauses,
  tried,
  onChange,
}: {
  readonly draft: ChangeDraft
  readonly clauses: readonly string[]
  readonly tried: boolean
  readonly onChange: (draft: ChangeDraft) => void
}) {
  const t = useText()
  const wording = (clause: number) => clauses[clause - 1] ?? ''
  const isUntouched = draft.text === '' || draft.text === wording(draft.clause)
  const choose = (clause: number) =>
    onChange({ ...draft, clause, text: isUntouched && draft.op !== 'insert' ? wording(clause) : draft.text })
  const turn = (op: ChangeKind) => {
    const clause = op !== 'insert' && draft.clause === 0 ? 1 : draft.clause
    const text = !isUntouched ? draft.text : op === 'insert' ? '' : wording(clause)
    onChange({ clause, op, text })
  }
  return (
    <>
      <div className={s['row']}>
        <Select
          label={t('amendment.op')}
          value={draft.op}
          onChange={(event) => turn(event.currentTarget.value as ChangeKind)}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind} disabled={kind !== 'insert' && clauses.length === 0}>
              {t(`amendment.op.${kind}`)}
            </option>
          ))}
        </Select>
        <Select
          label={t(draft.op === 'insert' ? 'amendment.after' : 'amendment.clause')}
          value={draft.clause}
          onChange={(event) => choose(Number(event.currentTarget.value))}
        >
          {draft.op === 'insert' && <option value={0}>{t('amendment.start')}</option>}
          {clauses.map((text, index) => (
            <option key={index} value={index + 1}>
              {`${t('room.clause', { number: index + 1 })}: ${text.length > 60 ? `${text.slice(0, 60)} …` : text}`}
            </option>
          ))}
        </Select>
      </div>
      {draft.op !== 'strike' && (
        <TextArea
          label={t('amendment.text')}
          error={tried && draft.text.trim() === '' ? t('amendment.text.missing') : undefined}
          rows={5}
          value={draft.text}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
      )}
    </>
  )
}
