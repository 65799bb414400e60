import type { ReactNode } from 'react'
import type { SpeechKind } from '../../../shared/features/floor/messages.ts'
import { useText } from '../../i18n/I18n.tsx'
import { Countdown, minutesAndSeconds, timeSpent } from '../../ui/Countdown.tsx'
import { Meter } from '../../ui/Meter.tsx'
import { useNow, type ReadClock } from '../../ui/use-now.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import s from './SpeakerCard.module.css'

export type Speaker = {
  readonly code: string
  readonly name: string
  /** "Staatsminister, Bayern" */
  readonly office: string
  readonly kind?: SpeechKind | undefined
  readonly read?: ReadClock | undefined
  readonly since: number | null
  readonly usedMs?: number | undefined
  readonly limitMs?: number | undefined
  /** What the item had left of its own limit when the speech began, ms. */
  readonly itemLeftMs?: number | undefined
}

/** Who has the floor, for how long, and what can be done about it. */
export function SpeakerCard({
  speaker,
  label,
  speak,
  actions,
}: {
  readonly speaker: Speaker
  readonly label: string
  readonly speak?: boolean | undefined
  readonly actions?: ReactNode
}) {
  const t = useText()
  const now = useNow(speaker.read, 1000, speaker.since !== null)
  const spent = timeSpent(now, speaker.since, speaker.usedMs ?? 0, speaker.limitMs)
  const words = { half: t('floor.time.half'), thirty: t('floor.time.thirty'), end: t('floor.time.end') }
  return (
    <div className={s['speaker']}>
      <span className={s['code']} aria-hidden="true">
        {speaker.code}
      </span>
      <div>
        <p className={s['label']}>{speakerLabel(t, label, speaker.kind)}</p>
        <p className={s['name']}>{speaker.name}</p>
        <p className={s['for']}>{speaker.office}</p>
      </div>
      <p className={s['time']}>
        <VisuallyHidden>{t('floor.time')}: </VisuallyHidden>
        <Countdown
          read={speaker.read}
          since={speaker.since}
          usedMs={speaker.usedMs}
          limitMs={speaker.limitMs}
          words={speak ? words : undefined}
        />
        {speaker.limitMs !== undefined && (
          <small>{spent.over ? t('floor.time.over') : limitWords(t, speaker.limitMs)}</small>
        )}
        {speaker.itemLeftMs !== undefined && <small>{itemLeftWords(t, speaker.itemLeftMs - spent.used)}</small>}
        {speaker.since === null && <small>{t('floor.time.paused')}</small>}
      </p>
      {speaker.limitMs !== undefined && <Meter className={s['meter']} share={spent.share} over={spent.over} />}
      {actions !== undefined && <div className={s['act']}>{actions}</div>}
    </div>
  )
}

/** "Es spricht", "Es spricht zur Geschäftsordnung" */
export const speakerLabel = (t: ReturnType<typeof useText>, label: string, kind: SpeechKind = 'speech'): string =>
  kind === 'speech' ? label : `${label} · ${t(`floor.kind.${kind}`)}`

/** "Punkt: noch 4:10", or that the item's time is over */
export const itemLeftWords = (t: ReturnType<typeof useText>, leftMs: number): string =>
  leftMs < 0 ? t('floor.time.itemOver') : t('floor.time.item', { time: minutesAndSeconds(leftMs) })

/** "von 3 Minuten", "von 90 Sekunden" */
export function limitWords(t: ReturnType<typeof useText>, limitMs: number): string {
  const seconds = Math.round(limitMs / 1000)
  return seconds % 60 === 0
    ? t('floor.time.ofMinutes', { count: seconds / 60 })
    : t('floor.time.ofSeconds', { count: seconds })
}
