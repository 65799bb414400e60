import { useState } from 'react'
import { sittingObstacle } from '../../../shared/features/attendance/select.ts'
import type { Method, Subject } from '../../../shared/features/ballots/messages.ts'
import { textOf } from '../../../shared/features/motions/select.ts'
import { presetNames, type PresetName } from '../../../shared/rules/presets.ts'
import { outcomeWord } from '../../features/agenda/items.ts'
import { needsSentences, ruleName } from '../../features/ballots/needs-words.ts'
import { openingOf } from '../../features/ballots/opening.ts'
import { seriesOf, tallyWords } from '../../features/ballots/series.ts'
import { openAmendments } from '../../features/motions/clause-rows.ts'
import { delegationName } from '../../features/roster/names.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Check, ChoiceField, Select, TextField } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { ActDialog } from './ActDialog.tsx'
import { useCockpit } from './cockpit.ts'
import {
  drawLot,
  firstDraft,
  inWriting,
  itemOfDraft,
  methodsFor,
  openingData,
  previousOf,
  type OpeningDraft,
} from './opening-draft.ts'
import { OpeningVoters } from './OpeningVoters.tsx'
import { SubjectFields } from './SubjectFields.tsx'
import s from './BallotDialogs.module.css'

export type OpenBallotDialogProps = {
  readonly subject: Subject['kind']
  readonly amendment?: string | undefined
  /** The ballot it repeats; what that was on is filled in. */
  readonly repeats?: string | undefined
  readonly onClose: () => void
}

/** Everything that can be said about a vote before it begins, with the rule read out. */
export function OpenBallotDialog({ subject, amendment, repeats, onClose }: OpenBallotDialogProps) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { meeting, person } = useSession()
  const { read } = useCockpit()
  const sits = sittingObstacle(state) === null
  const [draft, setDraft] = useState(() => firstDraft(state, { subject, amendment, repeats, sits }))
  const change = (part: Partial<OpeningDraft>) => setDraft({ ...draft, ...part })
  const item = itemOfDraft(state, draft)
  const amendments = item === null ? [] : openAmendments(state, item)
  const previous = previousOf(state, draft, item)
  const data = openingData(draft, item, previous !== null)
  const opening = data && openingOf(state, data, { now: read(), seq: meeting?.seq ?? 0, actor: { person } })
  const kinds: readonly Subject['kind'][] = [
    'items',
    ...(amendments.length > 0 ? (['amendment'] as const) : []),
    ...(item !== null && textOf(state, item).length > 1 ? (['clause'] as const) : []),
    'question',
    ...(item === null ? [] : (['candidates'] as const)),
    'admits',
  ]
  return (
    <ActDialog
      title={t('chair.opening.title')}
      label={t('chair.openBallot')}
      command={data && { type: 'ballots.open', data }}
      missing={t('chair.opening.missing')}
      wide
      onClose={onClose}
    >
      <div className={s['two']}>
        <div>
          <Select
            label={t('chair.opening.on')}
            value={draft.kind}
            onChange={(event) => {
              const kind = event.currentTarget.value as Subject['kind']
              const method = kind === 'candidates' && draft.method === 'exceptions' ? 'secret' : draft.method
              change({ kind, method, repeats: null })
            }}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`chair.opening.on.${kind}`)}
              </option>
            ))}
          </Select>
          <SubjectFields draft={draft} change={change} />
          <Select
            label={t('chair.opening.rule')}
            value={draft.rules}
            onChange={(event) => change({ rules: event.currentTarget.value as PresetName | '' })}
          >
            <option value="">{t('chair.opening.rule.own')}</option>
            {presetNames.map((name) => (
              <option key={name} value={name}>
                {ruleName(name, t)}
              </option>
            ))}
          </Select>
          {draft.method === 'roll-call' && (
            <div>
              <Select
                label={t('chair.opening.order')}
                value={draft.order}
                hint={
                  draft.order === 'drawn' && draft.drawn.length > 0
                    ? t('chair.opening.lot', { names: draft.drawn.map((code) => delegationName(state, code)) })
                    : undefined
                }
                onChange={(event) => {
                  const order = event.currentTarget.value as OpeningDraft['order']
                  change({ order, drawn: order === 'drawn' ? drawLot(state) : [] })
                }}
              >
                {(['protocol', 'alphabetical', 'drawn'] as const).map((order) => (
                  <option key={order} value={order}>
                    {t(`chair.opening.order.${order}`)}
                  </option>
                ))}
              </Select>
              {draft.order === 'drawn' && (
                <Button variant="quiet" onClick={() => change({ drawn: drawLot(state) })}>
                  {t('chair.opening.drawAgain')}
                </Button>
              )}
            </div>
          )}
          {!sits && <Note>{t('written.outside')}</Note>}
          {previous !== null && (
            <Check
              label={t('chair.opening.repeats')}
              hint={t('series.told', {
                nth: seriesOf(state, previous).length,
                time: format.time(previous.closedAt ?? 0),
                tally: previous.result ? tallyWords(state, previous, previous.result, t) : '',
                outcome: outcomeWord(previous.result?.reckoning.outcome ?? '', t),
              })}
              checked={draft.repeats ?? true}
              onChange={(event) => change({ repeats: event.currentTarget.checked })}
            />
          )}
          <Check
            label={t('chair.opening.unrecorded')}
            checked={draft.unrecorded}
            onChange={(event) => change({ unrecorded: event.currentTarget.checked })}
          />
          {sits && (
            <Check
              label={t('chair.opening.written')}
              hint={t('chair.opening.written.hint')}
              checked={draft.written}
              onChange={(event) => change(inWriting(draft, event.currentTarget.checked))}
            />
          )}
          {draft.written && (
            <TextField
              type="datetime-local"
              label={t('chair.opening.deadline')}
              optional={t('app.optional')}
              value={draft.deadline}
              onChange={(event) => change({ deadline: event.currentTarget.value })}
            />
          )}
        </div>
        <div>
          <ChoiceField<Method>
            label={t('chair.opening.method')}
            value={draft.method}
            onChange={(method) => change({ method })}
            options={methodsFor(draft).map((value) => ({ value, label: t(`ballot.method.${value}`) }))}
          />
          {opening?.ok && (
            <div className={s['needs']}>
              <b>{t('ballot.rule', { name: ruleName(opening.ruleName, t) })}</b>
              {needsSentences(state, opening, t).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <OpeningVoters opening={opening} />
            </div>
          )}
          {opening?.ok && !opening.needs.quorum.met && (
            <Note tone="warn">
              <b>{t('chair.opening.noQuorum')}</b> {t('chair.opening.noQuorum.text')}
            </Note>
          )}
        </div>
      </div>
    </ActDialog>
  )
}
