import { useEffect, useId, useMemo, useState, type ReactNode } from 'react'
import { clockTime, isoDate } from '../../../../shared/kernel/zoned.ts'
import type { WovenSection } from '../../../../shared/phrases/weave.ts'
import { byDay, stateAt } from '../../../features/minutes/state-at.ts'
import { versionDifference } from '../../../features/minutes/version-difference.ts'
import { VersionDifference, VersionText } from '../../../features/minutes/VersionText.tsx'
import {
  useVersions,
  useVersionText,
  momentName,
  versionName,
  type Asked,
  type VersionHead,
} from '../../../features/minutes/use-versions.ts'
import { useFormat, useText } from '../../../i18n/I18n.tsx'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { ConfirmDialog, Dialog } from '../../../ui/Dialog.tsx'
import { Field, Select, TextField } from '../../../ui/Field.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import s from './HistoryDialog.module.css'

interface HistoryDialogProps {
  /** Language of the minutes. */
  readonly lang: string
  /** The server's time, ms. */
  readonly now: number
  /** Id of the state to begin with; default: the latest. */
  readonly first?: string | undefined
  /**
   * Brings items back as they were in a state; null for who may only read. Resolves with how to take it back, null where
   * nothing changed.
   */
  readonly onBring: ((id: string, items: readonly string[]) => Promise<(() => void) | null>) | null
  readonly onClose: () => void
}

const NOW = 'now'

/** Every state of the minutes that was put away: to be read, held against another, and brought back. */
export function HistoryDialog(props: HistoryDialogProps) {
  const t = useText()
  const { asked } = useVersions()
  return (
    <Dialog open wide title={t('history.title')} onClose={props.onClose} closeLabel={t('app.close')}>
      {asked.state === 'waiting' && <Skeleton label={t('versions.loading')} lines={6} />}
      {asked.state === 'refused' && <Note tone="warn">{t('versions.unread', { why: asked.why })}</Note>}
      {asked.state === 'there' &&
        (asked.answer.versions.length === 0 ? (
          <p>{t('history.none')}</p>
        ) : (
          <History {...props} heads={asked.answer.versions} mayBring={asked.answer.may.keep} />
        ))}
    </Dialog>
  )
}

function History({
  heads,
  mayBring,
  lang,
  now,
  first,
  onBring,
}: HistoryDialogProps & { readonly heads: readonly VersionHead[]; readonly mayBring: boolean }) {
  const t = useText()
  const format = useFormat()
  const textId = useId()
  const nameId = useId()
  // in the order of time, not of being put away: a burst of deletions is told when it has become large
  const states = heads.toSorted((a, b) => a.at - b.at)
  const [chosen, choose] = useState(() => states.find(({ id }) => id === first)?.id ?? states.at(-1)?.id ?? NOW)
  const [other, compareWith] = useState<string>(NOW)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly text: string; readonly undo: (() => void) | null } | null>(null)
  const at = states.findIndex(({ id }) => id === chosen)
  const position = at < 0 ? states.length : at
  const nameOf = (id: string) => {
    const head = states.find((it) => it.id === id)
    return head ? versionName(head, t, format, now) : t('history.now')
  }
  const zone = format.timeZone
  const moment = states[at]?.at ?? now
  const day = isoDate(moment, zone)
  const goTo = (time: string) => {
    if (time === '') return
    const latest = Math.max(now, states.at(-1)?.at ?? 0)
    const isAhead = day === isoDate(latest, zone) && time >= clockTime(latest, zone)
    choose(isAhead ? NOW : ((stateAt(states, day, time, zone) ?? states[0])?.id ?? NOW))
  }
  const move = (to: number) => choose(states[to]?.id ?? NOW)
  const [shown, against] = [useVersionText(chosen), useVersionText(other === '' ? null : other)]
  const mayBringBack = onBring !== null && mayBring && chosen !== NOW
  const bring = async (items: readonly string[]) => {
    if (!onBring || busy) return
    setBusy(true)
    const undo = await onBring(chosen, items).catch(() => undefined)
    setBusy(false)
    setAsking(false)
    const text = t(undo === undefined ? 'versions.unheard' : undo ? 'history.brought' : 'history.brought.none')
    setSaid({ text, undo: undo ?? null })
    against.again()
  }
  const takeBack = () => {
    said?.undo?.()
    setSaid({ text: t('history.undone'), undo: null })
    against.again()
  }
  return (
    <>
      <div className={s['time']}>
        <IconButton
          icon="arrow-left"
          label={t('history.earlier')}
          reason={position === 0 ? { shownIn: nameId } : undefined}
          onClick={() => move(position - 1)}
        />
        <Field label={t('history.slider')} className={s['slider']}>
          {(wired) => (
            <input
              {...wired}
              className={s['range']}
              type="range"
              min={0}
              max={states.length}
              step={1}
              value={position}
              aria-valuetext={nameOf(chosen)}
              onChange={(event) => move(Number(event.currentTarget.value))}
            />
          )}
        </Field>
        <IconButton
          icon="arrow-right"
          label={t('history.later')}
          reason={position === states.length ? { shownIn: nameId } : undefined}
          onClick={() => move(position + 1)}
        />
      </div>
      <p className={s['ends']} aria-hidden="true">
        <span>{states[0] && momentName(states[0].at, format, now)}</span>
        <span>{t('history.now')}</span>
      </p>
      <p className={s['name']} id={nameId}>
        <b>{nameOf(chosen)}</b>
      </p>
      <div className={s['choices']}>
        <AtTime moment={moment} onGo={goTo} />
        <Select
          label={t('history.compare')}
          value={other}
          onChange={(event) => compareWith(event.currentTarget.value)}
          className={s['other']}
        >
          <option value="">{t('history.alone')}</option>
          <option value={NOW}>{t('history.now')}</option>
          {byDay(states, zone).map(({ day: date, states: own }) => (
            <optgroup key={date} label={format.date(`${date}T12:00:00Z`)}>
              {own.map((head) => (
                <option key={head.id} value={head.id}>
                  {versionName(head, t, format, now)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </div>
      <div className={s['text']} role="region" aria-labelledby={textId} tabIndex={0}>
        <h3 id={textId} className={s['textHead']}>
          {other === '' || other === chosen ? nameOf(chosen) : between(chosen, other)}
        </h3>
        <Asking asked={shown.asked}>
          {({ sections }) =>
            other === '' || other === chosen ? (
              <VersionText sections={sections} lang={lang} />
            ) : (
              <Asking asked={against.asked}>
                {(answer) => (
                  <Compared
                    sections={sections}
                    others={answer.sections}
                    isLater={isLater(chosen, other)}
                    lang={lang}
                    action={
                      mayBringBack && other === NOW
                        ? (item) => (
                            <Button icon="undo-2" aria-busy={busy} onClick={() => void bring([item])}>
                              {t('history.bring')}
                            </Button>
                          )
                        : undefined
                    }
                  />
                )}
              </Asking>
            )
          }
        </Asking>
      </div>
      {said !== null && (
        <Note alert>
          {said.text}
          {said.undo && (
            <Button icon="undo-2" onClick={takeBack}>
              {t('app.undo')}
            </Button>
          )}
        </Note>
      )}
      {mayBringBack && (
        <div className={s['acts']}>
          <Button icon="history" onClick={() => setAsking(true)}>
            {t('history.bring.all')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={t('history.bring.title')}
        confirmLabel={t('history.bring.do')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => void bring([])}
        onClose={() => setAsking(false)}
      >
        <p>
          <b>{nameOf(chosen)}</b>
        </p>
        <p>{t('history.bring.text')}</p>
      </ConfirmDialog>
    </>
  )

  function isLater(one: string, two: string): boolean {
    const place = (id: string) => (id === NOW ? states.length : states.findIndex((it) => it.id === id))
    return place(one) > place(two)
  }
  function between(one: string, two: string): string {
    const [earlier, later] = isLater(one, two) ? [two, one] : [one, two]
    return t('history.how', { earlier: nameOf(earlier), later: nameOf(later) })
  }
}

/** Asks for a time of the day that is looked at; it follows the state that is chosen otherwise. */
function AtTime({ moment, onGo }: { readonly moment: number; readonly onGo: (time: string) => void }) {
  const t = useText()
  const format = useFormat()
  const own = clockTime(moment, format.timeZone)
  const [time, setTime] = useState(own)
  useEffect(() => setTime(own), [own])
  return (
    <form
      className={s['at']}
      onSubmit={(event) => {
        event.preventDefault()
        onGo(time)
      }}
    >
      <TextField
        label={t('history.at', { date: format.date(moment) })}
        type="time"
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <Button type="submit">{t('history.at.go')}</Button>
    </form>
  )
}

function Compared({
  sections,
  others,
  isLater,
  lang,
  action,
}: {
  readonly sections: readonly WovenSection[]
  readonly others: readonly WovenSection[]
  readonly isLater: boolean
  readonly lang: string
  readonly action?: ((item: string) => ReactNode) | undefined
}) {
  const differences = useMemo(
    () => (isLater ? versionDifference(others, sections) : versionDifference(sections, others)),
    [sections, others, isLater],
  )
  return <VersionDifference differences={differences} lang={lang} action={action && (({ item }) => action(item))} />
}

function Asking<Answer>({
  asked,
  children,
}: {
  readonly asked: Asked<Answer>
  readonly children: (answer: Answer) => ReactNode
}) {
  const t = useText()
  switch (asked.state) {
    case 'waiting':
      return <Skeleton label={t('versions.loading')} lines={6} />
    case 'refused':
      return <Note tone="warn">{asked.why}</Note>
    case 'there':
      return children(asked.answer)
  }
}
