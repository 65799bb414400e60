import type { ChangeOp } from '../../../shared/features/motions/messages.ts'
import { useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Check, Select, TextArea, TextField } from '../../ui/Field.tsx'
import {
  changesFrom,
  mayStrike,
  missingIn,
  nextDraft,
  placeOf,
  type ChangeableText,
  type ChangeDraft,
} from './change-drafts.ts'
import { clauseDifferences, furtherDifferences, touched } from './clause-difference.ts'
import { Difference } from './Difference.tsx'
import { renumberingWords } from './difference-words.ts'
import { useDifferenceView } from './use-difference-view.ts'
import s from './ChangeDrafts.module.css'

const ops: readonly ChangeOp[] = ['reword', 'adapt', 'specify', 'strike', 'insert']

export type ChangeDraftsProps = {
  readonly text: ChangeableText
  readonly drafts: readonly ChangeDraft[]
  /** What a further change is called at first. */
  readonly op: ChangeOp
  /** Also a change whose wording nobody touched is one. */
  readonly mayKeep: boolean
  /** Says what is missing. */
  readonly tried: boolean
  readonly onChange: (drafts: readonly ChangeDraft[]) => void
}

/** Changes of a text in one set, of any kinds; below them the text as it would read. */
export function ChangeDrafts({ text, drafts, op, mayKeep, tried, onChange }: ChangeDraftsProps) {
  const t = useText()
  const set = (at: number, draft: ChangeDraft) => onChange(drafts.map((old, index) => (index === at ? draft : old)))
  return (
    <>
      {drafts.map((draft, at) => (
        <fieldset key={draft.key} className={s['change']}>
          <legend>{t('change.nth', { number: at + 1 })}</legend>
          <OneChange
            draft={draft}
            text={text}
            mayKeep={mayKeep}
            tried={tried}
            several={drafts.length > 1}
            onChange={(changed) => set(at, changed)}
          />
          {drafts.length > 1 && (
            <Button variant="quiet" icon="trash-2" onClick={() => onChange(drafts.filter((_, index) => index !== at))}>
              {t('amendment.further.drop')}
            </Button>
          )}
        </fieldset>
      ))}
      <div>
        <Button icon="plus" onClick={() => onChange([...drafts, nextDraft(text, drafts, op)])}>
          {t('amendment.further')}
        </Button>
      </div>
      <Preview text={text} drafts={drafts} />
    </>
  )
}

function OneChange({
  draft,
  text,
  mayKeep,
  tried,
  several,
  onChange,
}: {
  readonly draft: ChangeDraft
  readonly text: ChangeableText
  readonly mayKeep: boolean
  readonly tried: boolean
  readonly several: boolean
  readonly onChange: (draft: ChangeDraft) => void
}) {
  const t = useText()
  const { op, at } = draft
  const place = placeOf(text, draft)
  // Who has typed something keeps it when the place is chosen anew.
  const untouched = draft.text.trim() === '' || text.places.some(({ wording }) => wording === draft.text)
  const turn = (part: Partial<Pick<ChangeDraft, 'op' | 'at'>>) => {
    const next = { ...draft, ...part }
    const isInsertion = next.op === 'insert'
    if (isInsertion && op !== 'insert') next.at = String(behindOf(text, place?.clause ?? 0))
    if (!isInsertion && op === 'insert') next.at = text.places[0]?.id ?? ''
    const wording = isInsertion ? '' : (text.places.find(({ id }) => id === next.at)?.wording ?? '')
    onChange(untouched ? { ...next, text: wording } : next)
  }
  const missing = tried ? missingIn(text, draft) : null
  return (
    <>
      <div className={s['row']}>
        <Select
          label={t('amendment.op')}
          value={op}
          onChange={(event) => turn({ op: event.currentTarget.value as ChangeOp })}
        >
          {ops.map((each) => (
            <option
              key={each}
              value={each}
              disabled={
                (each !== 'insert' && text.places.length === 0) ||
                (each === 'strike' && place !== undefined && !mayStrike(text, place))
              }
            >
              {t(`amendment.op.${each}`)}
            </option>
          ))}
        </Select>
        {op === 'insert' ? (
          <Select label={t('amendment.after')} value={at} onChange={(event) => turn({ at: event.currentTarget.value })}>
            {text.behind.map((clause) => (
              <option key={clause} value={clause}>
                {clause === 0
                  ? t('amendment.start')
                  : named(t('room.clause', { number: clause }), text.clauses[clause - 1])}
              </option>
            ))}
          </Select>
        ) : (
          <Select
            label={t('amendment.clause')}
            value={at}
            onChange={(event) => turn({ at: event.currentTarget.value })}
          >
            {text.places.map((each) => (
              <option key={each.id} value={each.id}>
                {named(
                  each.inserted
                    ? t('difference.clause.new', { number: each.clause })
                    : t('room.clause', { number: each.clause }),
                  each.struck ? t('change.struckThere') : each.wording,
                )}
              </option>
            ))}
          </Select>
        )}
        {op === 'specify' && (
          <TextField
            type="number"
            min={1}
            max={20}
            label={t('change.count')}
            optional={t('app.optional')}
            error={missing === 'count' ? t('change.count.missing') : undefined}
            value={draft.count}
            onChange={(event) => onChange({ ...draft, count: event.currentTarget.value })}
          />
        )}
      </div>
      {op !== 'strike' && (
        <TextArea
          label={t('amendment.text')}
          error={
            missing === 'text'
              ? t('amendment.text.missing')
              : missing === 'unchanged' && !mayKeep
                ? t('change.unchanged')
                : undefined
          }
          rows={4}
          value={draft.text}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
      )}
      {(several || draft.consequential) && (
        <Check
          label={t('change.consequential')}
          checked={draft.consequential}
          onChange={(event) => onChange({ ...draft, consequential: event.currentTarget.checked })}
        />
      )}
    </>
  )
}

const behindOf = ({ behind }: ChangeableText, clause: number): number =>
  behind.includes(clause) ? clause : (behind[0] ?? 0)

const named = (name: string, wording: string | undefined): string => {
  const text = wording ?? ''
  return `${name}: ${text.length > 60 ? `${text.slice(0, 60)} …` : text}`
}

/** How the clauses would read, while they are written. */
function Preview({ text, drafts }: { readonly text: ChangeableText; readonly drafts: readonly ChangeDraft[] }) {
  const t = useText()
  const [view] = useDifferenceView()
  const complete = drafts.filter((draft) => missingIn(text, draft) === null)
  const changes = changesFrom(text, complete, { mayKeep: false }) ?? []
  const differences =
    text.target === null
      ? clauseDifferences(text.clauses, [changes])
      : furtherDifferences(text.clauses, text.target, changes)
  const shown = touched(differences)
  if (shown.length === 0) return null
  return (
    <section className={s['preview']} aria-label={t('change.preview')}>
      <h3>{t('change.preview')}</h3>
      <Difference
        label={t('change.preview')}
        differences={shown}
        outlook="then"
        view={view}
        heads={{ was: t('difference.head.then.was'), is: t('difference.head.then.is') }}
      />
      {renumberingWords(differences, 'then', t).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}
