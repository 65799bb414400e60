import { itemOf } from '../../../shared/features/agenda/select.ts'
import { ballotOf } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { documentsOn } from '../../../shared/features/documents/select.ts'
import { textOf } from '../../../shared/features/motions/select.ts'
import { ballotInView } from '../../features/ballots/in-view.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Note } from '../../ui/Note.tsx'
import { BallotStage } from './BallotStage.tsx'
import { useCockpit } from './cockpit.ts'
import { PeopleStage } from './PeopleStage.tsx'
import { ResultStage } from './ResultStage.tsx'
import { SpeakerStage } from './SpeakerStage.tsx'
import { TextStage } from './TextStage.tsx'

/** What is under way, or what the chair wants to look at instead. */
export function StagePart() {
  const state = useMeeting()
  const { peeked, view } = useCockpit()
  if (view === 'people') return <PeopleStage />
  if (peeked !== null) return <TextStage item={peeked} />
  const beside = view.startsWith('ballot:') ? ballotOf(state, view.slice('ballot:'.length)) : null
  if (beside?.phase === 'open') return <BallotStage ballot={beside} />
  if (beside?.phase === 'closed') return <ResultStage ballot={beside} />
  const { current } = state.agenda
  if (view === 'text' && current !== null) return <TextStage item={current} />
  const ballot = ballotInView(state)
  if (ballot?.phase === 'open') return <BallotStage ballot={ballot} />
  const speaker = state.floor.speaking !== null ? <SpeakerStage /> : null
  if (ballot?.phase === 'closed')
    return (
      <>
        {speaker}
        <ResultStage ballot={ballot} />
      </>
    )
  const item = current === null ? null : itemOf(state, current)
  return (
    <>
      {ballot?.phase === 'cancelled' && <CancelledNote ballot={ballot} />}
      {speaker}
      {item && hasSomethingToRead(item.number) ? <TextStage item={item.number} /> : <PeopleStage />}
    </>
  )

  function hasSomethingToRead(number: string): boolean {
    if (documentsOn(state, number).length > 0) return true
    return textOf(state, number).length > 0 || state.statements.statements.some((it) => it.item === number)
  }
}

/** That the last ballot is void, and why, until something else begins. */
function CancelledNote({ ballot }: { readonly ballot: Ballot }) {
  const t = useText()
  const reason = ballot.cancelReason ?? ''
  return <Note icon="x">{reason === '' ? t('chair.cancelled') : t('chair.cancelled.why', { reason })}</Note>
}
