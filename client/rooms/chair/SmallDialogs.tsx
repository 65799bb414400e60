import { useState } from 'react'
import { Outcome } from '../../../shared/features/agenda/messages.ts'
import { itemOf } from '../../../shared/features/agenda/select.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { derivedOutcomeOf } from '../../../shared/meeting/outcome.ts'
import { fullTitle, outcomeWord } from '../../features/agenda/items.ts'
import { personName } from '../../features/roster/names.ts'
import { leading } from '../../../shared/features/attendance/select.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { ChoiceField, Select, TextArea, TextField } from '../../ui/Field.tsx'
import { ActDialog } from './ActDialog.tsx'
import type { Disposal } from './ask.ts'

type Closing = { readonly onClose: () => void }

/** Something that cannot be undone, said before it is done. */
export function ConfirmAct({
  title,
  text,
  label,
  command,
  onClose,
}: Closing & {
  readonly title: string
  readonly text: readonly string[]
  readonly label: string
  readonly command: MeetingCommand
}) {
  return (
    <ActDialog title={title} label={label} command={command} asksOnly onClose={onClose}>
      {text.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </ActDialog>
  )
}

/** A ruling in whole sentences, or a notice: a predicate after the person's name. */
export function WordsDialog({
  what,
  item,
  onClose,
}: Closing & { readonly what: 'ruling' | 'notice'; readonly item: string | null }) {
  const t = useText()
  const state = useMeeting()
  const [text, setText] = useState('')
  const said = text.trim()
  const data = { text: said, ...(item === null ? {} : { item }) }
  const command: MeetingCommand =
    what === 'ruling' ? { type: 'statements.rule', data } : { type: 'statements.notice', data }
  const name = personName(state, leading(state) ?? '')
  return (
    <ActDialog
      title={t(`chair.words.${what}`)}
      label={t('chair.words.record')}
      command={said === '' ? null : command}
      missing={t('chair.words.missing')}
      onClose={onClose}
    >
      <TextArea
        label={t('chair.words.text')}
        hint={t(`chair.words.${what}.hint`, { name })}
        rows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </ActDialog>
  )
}

/** Postponed, referred, settled elsewhere, dropped. */
export function DisposeDialog({ how, item, onClose }: Closing & { readonly how: Disposal; readonly item: string }) {
  const t = useText()
  const state = useMeeting()
  const [where, setWhere] = useState('')
  const said = where.trim()
  const to = said === '' ? {} : { to: said }
  const commands: Readonly<Record<Disposal, MeetingCommand>> = {
    drop: { type: 'agenda.drop', data: { item } },
    postpone: { type: 'agenda.postpone', data: { item, ...to } },
    refer: { type: 'agenda.refer', data: { item, ...to } },
    settle: { type: 'agenda.settle', data: { item, ...(said === '' ? {} : { where: said }) } },
  }
  const entry = itemOf(state, item)
  return (
    <ActDialog
      title={t(`chair.dispose.${how}.title`, { number: item })}
      label={t(`chair.dispose.${how}.do`)}
      command={commands[how]}
      onClose={onClose}
    >
      <p>{entry ? fullTitle(entry, t) : ''}</p>
      {how !== 'drop' && (
        <TextField
          label={t(`chair.dispose.${how}.where`)}
          optional={t('app.optional')}
          hint={t(`chair.dispose.${how}.hint`)}
          value={where}
          onChange={(event) => setWhere(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  )
}

/** Ends an item, with the outcome that follows from what happened, or one that the chair states. */
export function CloseItemDialog({ item, onClose }: Closing & { readonly item: string }) {
  const t = useText()
  const state = useMeeting()
  const [outcome, setOutcome] = useState<Outcome | ''>('')
  const derived = outcomeWord(derivedOutcomeOf(state, item), t)
  return (
    <ActDialog
      title={t('chair.closeItem.title', { number: item })}
      label={t('chair.closeItem')}
      command={{ type: 'agenda.close', data: { item, ...(outcome === '' ? {} : { outcome }) } }}
      onClose={onClose}
    >
      <Select
        label={t('chair.closeItem.outcome')}
        hint={t('chair.closeItem.hint')}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value as Outcome | '')}
      >
        <option value="">{t('chair.closeItem.derived', { outcome: derived })}</option>
        {Outcome.options.map((each) => (
          <option key={each} value={each}>
            {outcomeWord(each, t)}
          </option>
        ))}
      </Select>
    </ActDialog>
  )
}

export function SuspendDialog({ onClose }: Closing) {
  const t = useText()
  const [until, setUntil] = useState('')
  return (
    <ActDialog
      title={t('chair.suspend.title')}
      label={t('chair.suspend')}
      command={{ type: 'attendance.suspend', data: until === '' ? {} : { until } }}
      onClose={onClose}
    >
      <TextField
        type="time"
        label={t('chair.suspend.until')}
        optional={t('app.optional')}
        hint={t('chair.suspend.hint')}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </ActDialog>
  )
}

/** "… führen eine Aussprache zu {topic}." */
export function TopicDialog({ onClose }: Closing) {
  const t = useText()
  const [topic, setTopic] = useState('')
  const said = topic.trim()
  return (
    <ActDialog
      title={t('chair.topic.title')}
      label={t('chair.openDebate')}
      command={said === '' ? null : { type: 'floor.openDebate', data: { topic: said } }}
      missing={t('chair.topic.missing')}
      onClose={onClose}
    >
      <TextField
        label={t('chair.topic')}
        hint={t('chair.topic.hint')}
        value={topic}
        onChange={(event) => setTopic(event.currentTarget.value)}
      />
    </ActDialog>
  )
}

/** Speaking time, a speech or an item; none is zero. */
export function LimitDialog({ for: first, onClose }: Closing & { readonly for: 'speech' | 'item' }) {
  const t = useText()
  const state = useMeeting()
  const [of, setOf] = useState(first)
  const now = of === 'speech' ? state.floor.speechLimit : state.floor.itemLimit
  const [minutes, setMinutes] = useState(now === null ? '' : String(now / 60))
  const seconds = minutes.trim() === '' ? 0 : Math.round(Number(minutes.replace(',', '.')) * 60)
  const usable = Number.isFinite(seconds) && seconds >= 0 && seconds <= 86_400
  return (
    <ActDialog
      title={t('chair.limit.title')}
      label={t('chair.limit.set')}
      command={usable ? { type: 'floor.limit', data: { seconds, for: of } } : null}
      missing={t('chair.limit.missing')}
      onClose={onClose}
    >
      <ChoiceField<'speech' | 'item'>
        label={t('chair.limit.for')}
        value={of}
        onChange={setOf}
        options={[
          { value: 'speech', label: t('chair.limit.speech') },
          { value: 'item', label: t('chair.limit.item') },
        ]}
      />
      <TextField
        label={t('chair.limit.minutes')}
        hint={t('chair.limit.hint')}
        inputMode="decimal"
        value={minutes}
        onChange={(event) => setMinutes(event.currentTarget.value)}
      />
    </ActDialog>
  )
}
