import { outstanding } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { outcomeWord } from '../../features/agenda/items.ts'
import { isOverdue, writtenBallots } from '../../features/ballots/in-view.ts'
import { placedTitle } from '../../features/ballots/subject.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import type { Text } from '../../i18n/text.ts'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useNow } from '../../ui/use-now.ts'
import { closingWritten } from './closing-written.ts'
import { useCockpit } from './cockpit.ts'
import s from './WrittenPart.module.css'

/** The ballots in writing that run beside the sitting, or outside of it: how far they are, and how they end. */
export function WrittenPart() {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { read, look, view, ask, reason, leads } = useCockpit()
  const ballots = writtenBallots(state)
  const now = useNow(read, 10_000, ballots.length > 0)
  if (ballots.length === 0) return null
  return (
    <Panel className={s['written']} title={t('written.title')}>
      <ul className={s['list']}>
        {ballots.map((ballot) => {
          const { id, deadline, phase } = ballot
          const passed = isOverdue(ballot, now)
          return (
            <li key={id}>
              <b>{placedTitle(state, ballot, t)}</b>
              <small>
                {phase === 'open'
                  ? [answeredWords(ballot, t), deadline === null ? t('written.noDeadline') : untilWords(deadline)].join(
                      ' · ',
                    )
                  : standing(ballot)}
              </small>
              {passed && <Tag tone="warn">{t('written.passed')}</Tag>}
              <span className={s['acts']}>
                <Button aria-pressed={view === `ballot:${id}`} onClick={() => look(`ballot:${id}`)}>
                  {t('written.look')}
                </Button>
                {phase === 'open' && (
                  <Button
                    variant={passed ? 'primary' : 'plain'}
                    reason={reason({ type: 'ballots.close', data: { ballot: id } })}
                    onClick={() => {
                      look(`ballot:${id}`)
                      ask(closingWritten(state, ballot, t, deadline === null || passed ? null : untilWords(deadline)))
                    }}
                  >
                    {t('written.close')}
                  </Button>
                )}
                {phase === 'open' && leads && (
                  <Button variant="quiet" onClick={() => ask({ kind: 'cancel-ballot', ballot: id })}>
                    {t('written.cancel')}
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )

  function untilWords(deadline: string): string {
    return t('ballot.written.until', { time: format.dateTime(deadline) })
  }
  function standing({ phase, result }: Ballot): string {
    return phase === 'cancelled' ? t('ballot.cancelled') : outcomeWord(result?.reckoning.outcome ?? '', t)
  }
}

const answeredWords = (ballot: Ballot, t: Text): string =>
  t('ballot.answered', {
    answered: ballot.electorate.length - outstanding(ballot).length,
    all: ballot.electorate.length,
  })
