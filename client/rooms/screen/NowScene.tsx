import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import { CodeBadge } from '../../ui/CodeBadge.tsx'
import { Countdown, timeSpent } from '../../ui/Countdown.tsx'
import { Meter } from '../../ui/Meter.tsx'
import { useNow } from '../../ui/use-now.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { itemLeftWords, limitWords, speakerLabel, type Speaker } from '../../features/floor/SpeakerCard.tsx'
import { Plate } from './SceneHead.tsx'
import s from './NowScene.module.css'

export type QueueEntry = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly delegation: string
}

/** The item that is open, who speaks and for how long, who comes next. */
export function NowScene({
  number,
  sub,
  title,
  speaker,
  queue = [],
}: {
  /** Left out where somebody speaks between two items. */
  readonly number?: string | undefined
  /** "Aussprache · Antrag: Baden-Württemberg" */
  readonly sub: string
  readonly title: string
  readonly speaker?: Speaker | undefined
  readonly queue?: readonly QueueEntry[] | undefined
}) {
  const t = useText()
  return (
    <div className={classNames(s['now'], title.length > 130 && s['long'])}>
      <p className={s['sub']}>
        {number !== undefined && <Plate number={number} />} {sub}
      </p>
      <h1>{title}</h1>
      {speaker && <Speaking speaker={speaker} />}
      {queue.length > 0 && (
        <div className={s['queue']}>
          <span>{t('screen.then')}</span>
          <ol>
            {queue.map((one) => (
              <li key={one.id}>
                <CodeBadge code={one.code} className={s['code']} />
                <span>
                  <b>{one.name}</b>, {one.delegation}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  )
}

function Speaking({ speaker }: { readonly speaker: Speaker }) {
  const t = useText()
  const now = useNow(speaker.read, 1000, speaker.since !== null)
  const spent = timeSpent(now, speaker.since, speaker.usedMs ?? 0, speaker.limitMs)
  return (
    <div className={s['speaker']}>
      <span className={s['speakerCode']} aria-hidden="true">
        {speaker.code}
      </span>
      <div>
        <p className={s['speakerLabel']}>{speakerLabel(t, t('screen.speaks'), speaker.kind)}</p>
        <p className={s['speakerName']}>{speaker.name}</p>
        <p className={s['speakerFor']}>{speaker.office}</p>
      </div>
      <p className={s['speakerTime']}>
        <VisuallyHidden>{t('floor.time')}: </VisuallyHidden>
        <Countdown read={speaker.read} since={speaker.since} usedMs={speaker.usedMs} limitMs={speaker.limitMs} />
        {speaker.limitMs !== undefined && (
          <small>{spent.over ? t('floor.time.over') : limitWords(t, speaker.limitMs)}</small>
        )}
        {speaker.itemLeftMs !== undefined && <small>{itemLeftWords(t, speaker.itemLeftMs - spent.used)}</small>}
        {speaker.since === null && <small>{t('floor.time.paused')}</small>}
      </p>
      {speaker.limitMs !== undefined && <Meter className={s['meter']} share={spent.share} over={spent.over} />}
    </div>
  )
}
