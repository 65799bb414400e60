import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { tidy } from '../../i18n/typography.ts'
import { classNames } from '../../ui/class-names.ts'
import { CodeBadge } from '../../ui/CodeBadge.tsx'
import { Countdown, timeSpent } from '../../ui/Countdown.tsx'
import { Meter } from '../../ui/Meter.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { Sign, type SignKind } from '../../ui/Sign.tsx'
import { useNow } from '../../ui/use-now.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { itemLeftWords, limitWords, speakerLabel, type Speaker } from '../../features/floor/SpeakerCard.tsx'
import type { TallyEntry } from '../../features/ballots/Tally.tsx'
import type { Tile, TileState } from '../../features/ballots/Tiles.tsx'
import s from './scenes.module.css'

function Plate({ number }: { readonly number: string }) {
  const t = useText()
  return <span className={s['plate']}>{t('room.item', { number })}</span>
}

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

export function Head({ number, title }: { readonly number?: string | undefined; readonly title: string }) {
  return (
    <div className={s['head']}>
      {number !== undefined && <Plate number={number} />} <span>{title}</span>
    </div>
  )
}

export type ScreenClause = {
  readonly id: string
  readonly number: string
  readonly text: string
}

/** The text under debate; the more of it, the smaller, but never under 2.6 u. */
export function TextScene({
  number,
  title,
  heading,
  clauses,
}: {
  readonly number: string
  readonly title: string
  readonly heading: string
  readonly clauses: readonly ScreenClause[]
}) {
  const length = clauses.reduce((sum, clause) => sum + clause.text.length, 0)
  const size = length < 500 ? 4 : length < 900 ? 3.4 : length < 1400 ? 3 : 2.6
  return (
    <div className={s['text']}>
      <Head number={number} title={title} />
      <h1>{heading}</h1>
      <ol className={s['clauses']} style={{ ['--clause' as string]: size }}>
        {clauses.map((clause) => (
          <li key={clause.id}>
            <b className="num">{clause.number}</b>
            <span>{clause.text}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

const signs: Readonly<Record<TileState, SignKind>> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstain',
  silent: 'silent',
  answered: 'answered',
  open: 'open',
  next: 'open',
  absent: 'absent',
}

/** A ballot under way. What single delegations chose is only in `tiles` where the procedure is open to all. */
export function VoteScene({
  number,
  title,
  heading,
  tally,
  tiles,
}: {
  readonly number?: string | undefined
  readonly title: string
  readonly heading: string
  readonly tally: readonly TallyEntry[]
  readonly tiles: readonly Tile[]
}) {
  const t = useText()
  const columns = tiles.length <= 20 ? 4 : tiles.length <= 30 ? 5 : 6
  return (
    <div className={s['vote']}>
      <Head number={number} title={title} />
      <div className={s['voteHead']}>
        <h1>{heading}</h1>
        <ul className={s['tally']} aria-label={t('ballot.tally')}>
          {tally.map((entry) => (
            <li key={entry.word}>
              <Sign kind={entry.kind} />
              <b className="num">{entry.count}</b> {entry.word}
            </li>
          ))}
        </ul>
      </div>
      <ul
        className={s['cells']}
        aria-label={t('ballot.tiles', { count: tiles.length })}
        style={{ ['--columns' as string]: columns }}
      >
        {tiles.map((tile) => (
          <li key={tile.id} className={classNames(s['cell'], s[tile.state])}>
            <Sign kind={signs[tile.state]} />
            <span>
              {tile.name}
              <small>{[tile.word, tile.weight, tile.proxy].filter((part) => part !== undefined).join(' · ')}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

export type ScreenGroup = {
  readonly kind: SignKind
  readonly word: string
  readonly count: number
  readonly names: readonly string[]
  /** "Stimmen 11" */
  readonly weight?: string | undefined
}

/** What the ballot came to, grouped by answer, each group in protocol order. Groups without anybody are left out. */
export function ResultScene({
  number,
  title,
  sign,
  word,
  sentence,
  groups,
  notes = [],
}: {
  readonly number?: string | undefined
  readonly title: string
  readonly sign: SignKind
  /** "Angenommen" */
  readonly word: string
  /** The sentence as it stands in the minutes. */
  readonly sentence: string
  readonly groups: readonly ScreenGroup[]
  /** What the ballots before it came to, what was first stated. */
  readonly notes?: readonly string[] | undefined
}) {
  const shown = groups.filter((group) => group.count > 0)
  const most = Math.max(...shown.map((group) => group.count))
  const largest = shown.find((group) => group.count === most)
  const widths = shown
    .map((group) =>
      group === largest && group.names.length > 6 ? (group.names.length > 14 ? '3.1fr' : '2.06fr') : '1fr',
    )
    .join(' ')
  return (
    <div className={s['result']}>
      <Head number={number} title={title} />
      <div className={s['say']}>
        <Sign kind={sign} />
        <div>
          <h1 className={s['word']}>{word}</h1>
          <p>{tidy(sentence)}</p>
          {notes.map((note) => (
            <p key={note} className={s['note']}>
              {note}
            </p>
          ))}
        </div>
      </div>
      <div
        className={classNames(
          s['groups'],
          shown.length === 1 && s['alone'],
          shown.every((group) => group.names.length === 0) && s['bare'],
        )}
        style={{
          ['--groups' as string]: widths,
          ['--small' as string]: Math.max(1, shown.length - 1),
          ['--all' as string]: shown.length,
        }}
      >
        {shown.map((group) => (
          <section
            key={group.word}
            className={classNames(s['group'], s[group.kind], group === largest && s['largest'])}
            aria-label={`${group.word}: ${group.count}`}
          >
            <h2 className={s['groupHead']}>
              <Sign kind={group.kind} /> {group.word} <b>{group.count}</b>
            </h2>
            {group.weight !== undefined && <p className={s['weight']}>{group.weight}</p>}
            {group.names.length > 0 && (
              <Names
                group={group}
                wide={group === largest}
                rows={sentence.length > LONG_SENTENCE || notes.length > 0 ? 4 : 5}
              />
            )}
          </section>
        ))}
      </div>
    </div>
  )
}

/** A sentence of three lines takes a row from the names. */
const LONG_SENTENCE = 140

function Names({ group, wide, rows }: { readonly group: ScreenGroup; readonly wide: boolean; readonly rows: number }) {
  const count = group.names.length
  const columns = !wide || count <= 6 ? 1 : count <= 14 ? 2 : 3
  return (
    <ul
      className={classNames(
        columns === 2 && s['two'],
        columns === 3 && s['three'],
        Math.ceil(count / columns) > rows && s['many'],
        group.names.some((name) => name.length > 26) && s['longNames'],
      )}
      style={{
        ['--rows' as string]: Math.ceil(count / columns),
        ['--third' as string]: Math.ceil(count / 3),
        ['--columns' as string]: columns,
      }}
    >
      {group.names.map((name) => (
        <li key={name}>
          <Sign kind={group.kind} />
          {name}
        </li>
      ))}
    </ul>
  )
}

/** A break, the time before the opening, the end: big words. */
export function WordsScene({ title, text }: { readonly title: string; readonly text?: ReactNode }) {
  return (
    <div className={s['words']}>
      <h1>{title}</h1>
      {text !== undefined && <p>{text}</p>}
    </div>
  )
}

/** A screen that belongs to no meeting yet: the code that the chair types in. */
export function PairingScene({ code, address }: { readonly code: string; readonly address: string }) {
  const t = useText()
  return (
    <div className={s['pair']}>
      <div className={s['words']}>
        <h1>{t('screen.pair.title')}</h1>
        <p>{t('screen.pair.how')}</p>
        <p className={s['pairCode']}>{code}</p>
      </div>
      <div className={s['qr']}>
        <QrCode text={address} label={t('screen.pair.qr')} />
      </div>
    </div>
  )
}

export type ScreenAgendaRow = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly state: 'done' | 'now' | 'todo'
  readonly sign?: SignKind | undefined
}

/** The agenda as it stands, in the order of call. */
export function AgendaScene({ rows }: { readonly rows: readonly ScreenAgendaRow[] }) {
  const t = useText()
  const columns = rows.length > 11 ? 2 : 1
  return (
    <div className={s['agenda']}>
      <h1>{t('agenda.title')}</h1>
      <ol
        style={{
          ['--rows' as string]: Math.ceil(rows.length / columns),
          ['--row' as string]: rows.length > 24 ? 2.6 : 3.2,
        }}
      >
        {rows.map((row) => (
          <li
            key={row.id}
            className={classNames(row.state === 'done' && s['isDone'], row.state === 'now' && s['isNow'])}
            {...(row.state === 'now' ? { 'aria-current': 'step' } : {})}
          >
            <b className="num">{row.number}</b>
            <span>{row.title}</span>
            <span>{row.sign && <Sign kind={row.sign} />}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
