import { excuseOf, isExpected, isRepresented, proxyOf, wasOpened } from '../../../shared/features/attendance/select.ts'
import { peopleOf, seatHolders, votingDelegations } from '../../../shared/features/roster/select.ts'
import { inRoom } from '../../../shared/features/attendance/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { quorumOf } from '../../../shared/rules/quorum.ts'
import { resolveRule } from '../../../shared/rules/rule.ts'
import { presenceView } from '../../features/attendance/presence.ts'
import { weightName } from '../../features/ballots/weights.ts'
import type { Tile } from '../../features/ballots/Tiles.tsx'
import { Tiles } from '../../features/ballots/Tiles.tsx'
import { delegationName, personName } from '../../features/roster/names.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import type { Text } from '../../i18n/text.ts'
import { useMeeting } from '../../session/Session.tsx'
import { useCockpit } from './cockpit.ts'
import { StagePanel, type StageFact } from './StagePanel.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'

/** Who is here: every delegation with a vote at its place, who sits for it, and who holds its vote. */
export function PeopleStage() {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { ask } = useCockpit()
  const { present, all } = presenceView(state)
  const opened = wasOpened(state)
  const tiles = votingDelegations(state).map(({ code }) => presenceTile(state, code, t))
  const guests = peopleOf(state).filter((person) => inRoom(state, person.id)).length
  return (
    <StagePanel
      title={t(opened ? 'chair.people.title' : 'chair.people.expected')}
      views={<ViewSwitch here="people" />}
      sub={
        opened ? t('chair.people.count', { present, all, count: guests }) : t('chair.step.expected', { present, all })
      }
      facts={quorumFact(state, t, format.number)}
    >
      <Tiles
        label={t('chair.people.title')}
        tiles={tiles}
        onSelect={(delegation) => ask({ kind: 'people', delegation })}
      />
    </StagePanel>
  )
}

function presenceTile(state: MeetingState, code: string, t: Text): Tile {
  const opened = wasOpened(state)
  const here = opened
    ? isRepresented(state, code)
    : seatHolders(state, code).some((person) => isExpected(state, person.id))
  const seated = seatHolders(state, code).filter((person) =>
    opened ? inRoom(state, person.id) : isExpected(state, person.id),
  )
  const tile = { id: code, name: delegationName(state, code) }
  const holder = proxyOf(state, code)
  const proxy = holder === null ? {} : { proxy: t('vote.through', { name: delegationName(state, holder) }) }
  const names = seated.map((person) => personName(state, person.id))
  if (here)
    return { ...tile, ...proxy, state: 'silent', word: names[0] ?? t('chair.people.proxyOnly'), ...more(names, t) }
  const excused = seatHolders(state, code).some((person) => excuseOf(state, person.id) !== null)
  return {
    ...tile,
    state: 'absent',
    word: t(excused ? 'seat.excused' : opened ? 'vote.absent' : 'chair.people.notComing'),
  }
}

const more = (names: readonly string[], t: Text) =>
  names.length > 1 ? { detail: t('chair.people.more', { count: names.length - 1 }) } : {}

/** By the meeting's own rule; none where it asks for no quorum. */
export function quorumFact(
  state: MeetingState,
  t: Text,
  number: (value: number) => string,
): readonly StageFact[] | undefined {
  if (!state.roster.convened || !wasOpened(state)) return undefined
  const { rule } = resolveRule(state.roster.rules)
  const voters = votingDelegations(state).map(({ code, weights }) => ({
    id: code,
    weights,
    represented: isRepresented(state, code),
  }))
  const { met, has, needs, of } = quorumOf(rule, voters)
  if (needs === null) return undefined
  const text =
    of === 'delegations'
      ? t('ballot.quorum.text', { present: Number(has), all: voters.length, needed: Number(needs) })
      : t('ballot.quorum.weight', {
          present: number(Number(has)),
          weight: weightName(of, t),
          needed: number(Number(needs)),
        })
  return [{ icon: met ? 'users' : 'triangle-alert', label: t(met ? 'ballot.quorum' : 'ballot.noQuorum'), text }]
}
