import { useState } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Button, type Reason } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select, TextArea } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'

export type ChangeKind = 'reword' | 'strike' | 'insert'
export type AmendmentDraft = { readonly clause: string; readonly op: ChangeKind; readonly text: string }

export type AmendmentDialogProps = {
  readonly open: boolean
  readonly clauses: readonly { readonly id: string; readonly label: string; readonly text: string }[]
  readonly first: AmendmentDraft
  readonly refused?: string | undefined
  readonly reason?: Reason | undefined
  readonly onTable: (draft: AmendmentDraft) => void
  readonly onClose: () => void
}

/** A proposed change to one clause. The clause's text is the starting point, so that nobody has to type it again. */
export function AmendmentDialog({ open, clauses, first, refused, reason, onTable, onClose }: AmendmentDialogProps) {
  const t = useText()
  const [draft, setDraft] = useState(first)
  const [tried, setTried] = useState(false)
  const needsText = draft.op !== 'strike'
  const missing = needsText && draft.text.trim() === ''
  const choose = (clause: string) => {
    const before = clauses.find((one) => one.id === draft.clause)?.text
    const untouched = draft.text === '' || draft.text === before
    const text =
      untouched && draft.op === 'reword' ? (clauses.find((one) => one.id === clause)?.text ?? '') : draft.text
    setDraft({ ...draft, clause, text })
  }
  return (
    <Dialog
      open={open}
      title={t('amendment.write')}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={() => {
        setTried(true)
        if (!missing && reason === undefined) onTable({ ...draft, text: needsText ? draft.text.trim() : '' })
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" reason={reason}>
            {t('amendment.table')}
          </Button>
        </>
      }
    >
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
      <Select
        label={t('amendment.clause')}
        value={draft.clause}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {clauses.map((clause) => (
          <option key={clause.id} value={clause.id}>
            {clause.label}
          </option>
        ))}
      </Select>
      <Select
        label={t('amendment.op')}
        value={draft.op}
        onChange={(event) => setDraft({ ...draft, op: event.currentTarget.value as ChangeKind })}
      >
        <option value="reword">{t('amendment.op.reword')}</option>
        <option value="strike">{t('amendment.op.strike')}</option>
        <option value="insert">{t('amendment.op.insert')}</option>
      </Select>
      {needsText && (
        <TextArea
          label={t('amendment.text')}
          error={tried && missing ? t('amendment.text.missing') : undefined}
          rows={7}
          value={draft.text}
          onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        />
      )}
    </Dialog>
  )
}
