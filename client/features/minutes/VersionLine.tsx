import { isFinal } from '../../../shared/features/minutes/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import type { TagTone } from '../../ui/Tag.tsx'
import s from './VersionLine.module.css'

/** How far the minutes have come, in a word. */
export function versionTag(state: MeetingState): {
  readonly tone: TagTone
  readonly word: `versions.${'draft' | 'circulated' | 'approved' | 'final'}`
} {
  const { version } = state.minutes
  if (isFinal(state)) return { tone: 'ok', word: 'versions.final' }
  if (version === 'approved') return { tone: 'ok', word: 'versions.approved' }
  return version === 'circulated'
    ? { tone: 'live', word: 'versions.circulated' }
    : { tone: 'plain', word: 'versions.draft' }
}

/** When the minutes were sent round, until when comments come, and what makes them final. */
export function VersionLine({
  isClosed,
  reader = false,
}: {
  /** Comments come no more. */
  readonly isClosed: boolean
  /** Somebody who does not write: what is written on is nothing to her. */
  readonly reader?: boolean
}) {
  const t = useText()
  const format = useFormat()
  const { version, circulatedAt, approvedAt, until, seals } = useMeeting().minutes
  // a day of the calendar: noon of it is that day in every zone where ministers meet
  const day = until === null ? null : format.date(`${until}T12:00:00Z`)
  if (version === 'draft') return <p className={s['line']}>{t('versions.draft.text')}</p>
  const sent = circulatedAt === null ? null : t('versions.circulated.text', { when: format.dateTime(circulatedAt) })
  if (version === 'circulated') {
    const comments =
      day === null ? t('versions.until.open') : t(isClosed ? 'versions.until.over' : 'versions.until', { date: day })
    return (
      <p className={s['line']}>
        {sent} {comments} {!reader && t('versions.next')}
      </p>
    )
  }
  const seal = seals.approved
  return (
    <>
      <p className={s['line']}>
        {approvedAt !== null && t('versions.approved.text', { when: format.dateTime(approvedAt) })}{' '}
        {seal && t('versions.final.text', { when: format.dateTime(seal.at) })}
      </p>
      {seal && (
        <dl className={s['seal']}>
          <dt>{t('versions.checksum')}</dt>
          <dd>
            <code>{seal.checksum}</code>
          </dd>
        </dl>
      )}
    </>
  )
}
