import { conflictsOf } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { needsOf, alreadyCertain } from '../../features/ballots/opening.ts'
import { quorumWords, ruleName } from '../../features/ballots/needs-words.ts'
import { ballotRuleWords } from '../../features/ballots/rule-words.ts'
import { nthWords } from '../../features/ballots/series.ts'
import { placedTitle, standingWords, subjectView } from '../../features/ballots/subject.ts'
import { Tally } from '../../features/ballots/Tally.tsx'
import { ballotTally, ballotTiles } from '../../features/ballots/tiles.ts'
import { Tiles } from '../../features/ballots/Tiles.tsx'
import { outcomeWord } from '../../features/agenda/items.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import type { Text } from '../../i18n/text.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { useMeeting } from '../../session/Session.tsx'
import { useCockpit } from './cockpit.ts'
import { StagePanel, type StageFact } from './StagePanel.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'

/** A ballot as it runs. A press on a tile writes down what that delegation answered by voice, or settles it. */
export function BallotStage({ ballot }: { readonly ballot: Ballot }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { ask, office } = useCockpit()
  const tiles = ballotTiles(state, ballot, { t, format })
  const { title, within } = subjectView(state, ballot, t)
  const certain = alreadyCertain(ballot)
  const conflicts = conflictsOf(ballot)
  const { written, deadline } = ballot
  const nth = nthWords(state, ballot, t)
  const standing = standingWords(ballot, t, format.list)
  const own = within === null && ballot.subject.kind === 'items' && ballot.subject.items.length < 2 && !written
  const sub = [
    ...(written ? [placedTitle(state, ballot, t)] : own || standing !== null ? [] : [title]),
    ...(standing === null ? [] : [standing]),
    ...(nth === null ? [] : [nth]),
    written
      ? t('ballot.sinceDay', { time: format.dateTime(ballot.openedAt) })
      : t('ballot.since', { time: format.seconds(ballot.openedAt) }),
    ...(written
      ? [deadline === null ? t('written.noDeadline') : t('ballot.written.until', { time: format.dateTime(deadline) })]
      : []),
    ...(ballot.method === 'roll-call' && isInProtocolOrder(ballot) ? [t('ballot.inOrder')] : []),
  ]
  return (
    <StagePanel
      title={written ? t('ballot.written') : t(`ballot.method.${ballot.method}`)}
      views={<ViewSwitch here="ballot" />}
      sub={sub.join(' · ')}
      aside={<Tally label={t('ballot.tally')} entries={ballotTally(tiles, t)} />}
      facts={ballotFacts(state, ballot, t)}
      verdict={
        certain === null
          ? undefined
          : {
              tone: certain === 'adopted' || certain === 'adopted-in-part' ? 'ok' : 'warn',
              icon: certain === 'adopted' || certain === 'adopted-in-part' ? 'check' : 'info',
              text: t('ballot.certain', { outcome: outcomeWord(certain, t) }),
            }
      }
    >
      {written && office && <p>{t('written.answer')}</p>}
      <Tiles
        label={t('ballot.tiles', { count: tiles.length })}
        tiles={tiles}
        onSelect={(delegation) =>
          ask({ kind: conflicts.includes(delegation) ? 'settle' : 'voice', ballot: ballot.id, delegation })
        }
      />
    </StagePanel>
  )
}

const isInProtocolOrder = ({ order, electorate }: Ballot): boolean =>
  order.every((code, at) => electorate[at]?.code === code)

/** Whether it is valid: quorum and rule. */
export function ballotFacts(state: MeetingState, ballot: Ballot, t: Text): readonly StageFact[] {
  const needs = needsOf(ballot)
  const quorum = quorumWords(needs, t)
  const { met } = needs.quorum
  const rule = ballotRuleWords(state, ballot, t)
  return [
    ...(quorum === null
      ? []
      : [
          {
            icon: met ? ('users' as const) : ('triangle-alert' as const),
            label: t(met ? 'ballot.quorum' : 'ballot.noQuorum'),
            text: quorum,
          },
        ]),
    ...(rule === ''
      ? []
      : [{ icon: 'scale' as const, label: t('ballot.rule', { name: ruleName(ballot.ruleName, t) }), text: rule }]),
  ]
}
