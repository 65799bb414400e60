import { useState } from 'react'
import type { ChangeOp, ClauseChange } from '../../../shared/features/motions/messages.ts'
import { textOf } from '../../../shared/features/motions/select.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Check, Select, TextArea, TextField } from '../../ui/Field.tsx'
import { ActDialog } from './ActDialog.tsx'
import { changesFrom, firstChange, type ChangeDraft } from './text-changes.ts'
import s from './ChangeTextDialog.module.css'

const ops: readonly ChangeOp[] = ['adapt', 'reword', 'specify', 'strike', 'insert']

/** What the debate agreed to change, in one set: numbers are those before the change, whatever is struck in between. */
export function ChangeTextDialog({ item, onClose }: { readonly item: string; readonly onClose: () => void }) {
  const t = useText()
  const state = useMeeting()
  const clauses = textOf(state, item)
  const [drafts, setDrafts] = useState<readonly ChangeDraft[]>([firstChange(clauses, 1)])
  const set = (at: number, draft: ChangeDraft) => setDrafts(drafts.map((old, index) => (index === at ? draft : old)))
  const changes: ClauseChange[] | null = changesFrom(drafts, clauses)
  return (
    <ActDialog
      title={t('chair.change.title', { number: item })}
      label={t('chair.change')}
      command={changes && { type: 'motions.change', data: { item, changes, accepted: 'consensus' } }}
      missing={t('chair.change.missing')}
      wide
      onClose={onClose}
    >
      <p>{t('chair.change.hint')}</p>
      {drafts.map((draft, at) => (
        <fieldset key={draft.key} className={s['change']}>
          <legend>{t('chair.change.nth', { number: at + 1 })}</legend>
          <OneChange draft={draft} clauses={clauses} onChange={(changed) => set(at, changed)} />
          {drafts.length > 1 && (
            <Button variant="quiet" icon="trash-2" onClick={() => setDrafts(drafts.filter((_, index) => index !== at))}>
              {t('chair.change.drop')}
            </Button>
          )}
        </fieldset>
      ))}
      <div>
        <Button
          icon="plus"
          onClick={() => setDrafts([...drafts, firstChange(clauses, freeClause(drafts, clauses.length))])}
        >
          {t('chair.change.more')}
        </Button>
      </div>
    </ActDialog>
  )
}

/** The first clause that no draft changes yet. */
const freeClause = (drafts: readonly ChangeDraft[], count: number): number => {
  const taken = new Set(drafts.map((draft) => draft.clause))
  return Array.from({ length: count }, (_, at) => at + 1).find((clause) => !taken.has(clause)) ?? 1
}

function OneChange({
  draft,
  clauses,
  onChange,
}: {
  readonly draft: ChangeDraft
  readonly clauses: readonly string[]
  readonly onChange: (draft: ChangeDraft) => void
}) {
  const t = useText()
  const { op, clause, text } = draft
  const places = op === 'insert' ? clauses.length + 1 : clauses.length
  // Who has typed something keeps it when the clause is chosen anew.
  const untouched = text === '' || text === clauses[clause - 1]
  const turn = (part: Partial<ChangeDraft>) => {
    const next = { ...draft, ...part }
    const wording = next.op === 'insert' ? '' : (clauses[next.clause - 1] ?? '')
    onChange(untouched && part.text === undefined ? { ...next, text: wording } : next)
  }
  return (
    <>
      <div className={s['row']}>
        <Select
          label={t('amendment.op')}
          value={op}
          onChange={(event) => turn({ op: event.currentTarget.value as ChangeOp })}
        >
          {ops.map((each) => (
            <option key={each} value={each} disabled={each !== 'insert' && clauses.length === 0}>
              {t(`amendment.op.${each}`)}
            </option>
          ))}
        </Select>
        <Select
          label={t(op === 'insert' ? 'chair.change.asNumber' : 'amendment.clause')}
          value={String(clause)}
          onChange={(event) => turn({ clause: Number(event.currentTarget.value) })}
        >
          {Array.from({ length: places }, (_, at) => (
            <option key={at} value={at + 1}>
              {`${at + 1}. ${(clauses[at] ?? t('chair.change.atEnd')).slice(0, 70)}`}
            </option>
          ))}
        </Select>
        {op === 'specify' && (
          <TextField
            type="number"
            min={1}
            max={20}
            label={t('chair.change.count')}
            value={draft.count}
            onChange={(event) => turn({ count: event.currentTarget.value })}
          />
        )}
      </div>
      {op !== 'strike' && (
        <TextArea
          label={t('amendment.text')}
          rows={3}
          value={text}
          onChange={(event) => turn({ text: event.currentTarget.value })}
        />
      )}
      <Check
        label={t('chair.change.consequential')}
        checked={draft.consequential}
        onChange={(event) => turn({ consequential: event.currentTarget.checked })}
      />
    </>
  )
}
