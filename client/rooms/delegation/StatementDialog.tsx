import { useState } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Button, type Reason } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ChoiceField, Select, TextArea } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'

/** How a statement is printed: after the result, in the result's sentence, or hung onto it. */
export type StatementForm = 'separate' | 'with-vote' | 'subordinate'
export type StatementDraft = {
  readonly item: string
  readonly form: StatementForm
  readonly text: string
  readonly for: string
}

export type StatementDialogProps = {
  readonly open: boolean
  readonly items: readonly { readonly id: string; readonly label: string }[]
  /** For whom it may be filed: the own delegation, and those whose vote it holds. */
  readonly delegations: readonly { readonly id: string; readonly name: string }[]
  readonly first: StatementDraft
  readonly refused?: string | undefined
  readonly reason?: Reason | undefined
  readonly busy?: boolean | undefined
  readonly onFile: (draft: StatementDraft) => void
  readonly onClose: () => void
}

/** A note for the record, word for word. */
export function StatementDialog({
  open,
  items,
  delegations,
  first,
  refused,
  reason,
  busy,
  onFile,
  onClose,
}: StatementDialogProps) {
  const t = useText()
  const [draft, setDraft] = useState(first)
  const empty = draft.text.trim() === ''
  const [tried, setTried] = useState(false)
  return (
    <Dialog
      open={open}
      title={t('statement.write')}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={() => {
        setTried(true)
        if (!empty && reason === undefined && !busy) onFile({ ...draft, text: draft.text.trim() })
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" reason={reason} aria-busy={busy}>
            {t('statement.file')}
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
        label={t('statement.item')}
        value={draft.item}
        onChange={(event) => setDraft({ ...draft, item: event.currentTarget.value })}
      >
        {items.map((item) => (
          <option key={item.id} value={item.id}>
            {item.label}
          </option>
        ))}
      </Select>
      {delegations.length > 1 && (
        <Select
          label={t('statement.for')}
          value={draft.for}
          onChange={(event) => setDraft({ ...draft, for: event.currentTarget.value })}
        >
          {delegations.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      )}
      <TextArea
        label={t('statement.text')}
        hint={t('statement.text.hint')}
        error={tried && empty ? t('statement.text.missing') : undefined}
        rows={6}
        value={draft.text}
        onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
      />
      <ChoiceField<StatementForm>
        label={t('statement.form')}
        value={draft.form}
        onChange={(form) => setDraft({ ...draft, form })}
        options={[
          { value: 'separate', label: t('statement.form.separate') },
          { value: 'with-vote', label: t('statement.form.with-vote') },
          { value: 'subordinate', label: t('statement.form.subordinate') },
        ]}
      />
    </Dialog>
  )
}
