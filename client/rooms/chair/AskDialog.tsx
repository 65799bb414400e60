import { callSequence, itemOf } from '../../../shared/features/agenda/select.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Palette } from '../../ui/Palette.tsx'
import { AgendaDialog } from './AgendaDialog.tsx'
import { ConsentDialog, JoinDialog, ScheduleDialog } from './AgendaDialogs.tsx'
import type { Ask } from './ask.ts'
import { CancelBallotDialog, CorrectDialog, SettleDialog, VoiceDialog } from './BallotDialogs.tsx'
import { ChangeTextDialog } from './ChangeTextDialog.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { useCockpit } from './cockpit.ts'
import { DocumentsDialog } from './DocumentsPart.tsx'
import { LateItemDialog } from './LateItemDialog.tsx'
import { OpenBallotDialog } from './OpenBallotDialog.tsx'
import { OrderDialog } from './OrderDialog.tsx'
import { PeopleDialog } from './PeopleDialog.tsx'
import { TimesDialog } from './TimesDialog.tsx'
import { PickPerson, presenters, reporters } from './PickPerson.tsx'
import {
  CloseItemDialog,
  ConfirmAct,
  DisposeDialog,
  LimitDialog,
  SuspendDialog,
  TopicDialog,
  WordsDialog,
} from './SmallDialogs.tsx'

/** The question that is being asked. */
export function AskDialog({ ask, onClose }: { readonly ask: Ask; readonly onClose: () => void }) {
  const t = useText()
  switch (ask.kind) {
    case 'palette':
      return <CommandPalette onClose={onClose} />
    case 'confirm':
      return <ConfirmAct {...ask} onClose={onClose} />
    case 'call':
      return <PickItem onClose={onClose} />
    case 'present':
      return (
        <PickPerson
          title={t('chair.pick.present')}
          commandFor={(person) => ({ type: 'agenda.present', data: { item: ask.item, person } })}
          rank={presenters(ask.item)}
          item={ask.item}
          onClose={onClose}
        />
      )
    case 'report':
      return (
        <PickPerson
          title={t('chair.pick.report')}
          commandFor={(person) => ({ type: 'agenda.report', data: { item: ask.item, person } })}
          rank={reporters(ask.item)}
          item={ask.item}
          onClose={onClose}
        />
      )
    case 'request':
      return (
        <PickPerson
          title={t(`chair.pick.request.${ask.speech}`)}
          commandFor={(person) => ({ type: 'floor.request', data: { person, kind: ask.speech } })}
          onClose={onClose}
        />
      )
    case 'grant':
      return (
        <PickPerson
          title={t('chair.pick.grant')}
          commandFor={(person) => ({ type: 'floor.grant', data: { person } })}
          onClose={onClose}
        />
      )
    case 'pass-chair':
      return (
        <PickPerson
          title={t('chair.pick.passChair')}
          commandFor={(to) => ({ type: 'attendance.passChair', data: { to } })}
          grouped={false}
          rank={(person) => (person.duty.includes('co-chair') || person.duty.includes('chair') ? 0 : 1)}
          onClose={onClose}
        />
      )
    case 'topic':
      return <TopicDialog onClose={onClose} />
    case 'limit':
      return <LimitDialog for={ask.for} onClose={onClose} />
    case 'open-ballot':
      return <OpenBallotDialog {...ask} onClose={onClose} />
    case 'voice':
      return <VoiceDialog ballot={ask.ballot} delegation={ask.delegation} onClose={onClose} />
    case 'settle':
      return <SettleDialog ballot={ask.ballot} delegation={ask.delegation} onClose={onClose} />
    case 'correct':
      return <CorrectDialog ballot={ask.ballot} onClose={onClose} />
    case 'cancel-ballot':
      return <CancelBallotDialog ballot={ask.ballot} onClose={onClose} />
    case 'words':
      return <WordsDialog what={ask.what} item={ask.item} onClose={onClose} />
    case 'change-text':
      return <ChangeTextDialog item={ask.item} onClose={onClose} />
    case 'documents':
      return <DocumentsDialog item={ask.item} onClose={onClose} />
    case 'agenda':
      return <AgendaDialog onClose={onClose} />
    case 'order':
      return <OrderDialog onClose={onClose} />
    case 'late-item':
      return <LateItemDialog onClose={onClose} />
    case 'consent':
      return <ConsentDialog onClose={onClose} />
    case 'join':
      return <JoinDialog onClose={onClose} />
    case 'schedule':
      return <ScheduleDialog onClose={onClose} />
    case 'dispose':
      return <DisposeDialog how={ask.how} item={ask.item} onClose={onClose} />
    case 'close-item':
      return <CloseItemDialog item={ask.item} onClose={onClose} />
    case 'suspend':
      return <SuspendDialog onClose={onClose} />
    case 'times':
      return <TimesDialog onClose={onClose} />
    case 'people':
      return <PeopleDialog delegation={ask.delegation} onClose={onClose} />
  }
}

function PickItem({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const state = useMeeting()
  const { act, why } = useCockpit()
  return (
    <Palette
      open
      onClose={onClose}
      words={{
        title: t('chair.pick.item'),
        placeholder: t('chair.pick.placeholder', { title: t('chair.pick.item') }),
        none: (query) => t('chair.pick.none', { query }),
      }}
      entries={callSequence(state).flatMap((number) => {
        const item = itemOf(state, number)
        if (!item) return []
        const command: MeetingCommand = { type: 'agenda.call', data: { item: number } }
        const reason = why(command)
        return {
          id: number,
          label: `${t('room.item', { number })} ${item.short || fullTitle(item, t)}`,
          words: item.title,
          ...(reason === undefined ? {} : { reason }),
          onSelect: () => void act(command),
        }
      })}
    />
  )
}
