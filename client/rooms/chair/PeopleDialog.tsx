import { excuseOf, inRoom } from '../../../shared/features/attendance/select.ts'
import { peopleOf, votingDelegations } from '../../../shared/features/roster/select.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { delegationName, personName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Note } from '../../ui/Note.tsx'
import { useAct } from '../parts/use-act.ts'
import { useCockpit } from './cockpit.ts'
import s from './PeopleDialog.module.css'

/** Who of a delegation is in the room; the secretariat says who comes and goes. */
export function PeopleDialog({ delegation, onClose }: { readonly delegation: string; readonly onClose: () => void }) {
  const t = useText()
  const state = useMeeting()
  const { why } = useCockpit()
  const { act, refused } = useAct()
  const people = peopleOf(state).filter((person) => person.delegation === delegation)
  const objections = new Set<string>()
  const offered = (command: MeetingCommand) => {
    const reason = why(command)
    if (reason !== undefined) objections.add(reason)
    return reason === undefined
  }
  /** To whom the last one on the seat may give the vote along with leaving (ATT19). */
  const holdersFor = (id: string) =>
    votingDelegations(state)
      .map(({ code, name }) => {
        const command: MeetingCommand = { type: 'attendance.leave', data: { person: id, proxy: code } }
        return { id: code, label: name, command }
      })
      .filter(({ command }) => why(command) === undefined)
      .map(({ command, ...entry }) => ({ ...entry, onSelect: () => void act(command) }))
  const rows = people.map((person) => {
    const data = { person: person.id }
    const excuse = excuseOf(state, person.id)
    const present = inRoom(state, person.id)
    const acts: readonly (readonly [string, MeetingCommand])[] = present
      ? [
          [t('chair.people.leave'), { type: 'attendance.leave', data }],
          [t('chair.people.excuse'), { type: 'attendance.excuse', data }],
        ]
      : [
          [t('chair.people.arrive'), { type: 'attendance.arrive', data }],
          ...(excuse ? [] : ([[t('chair.people.excuse'), { type: 'attendance.excuse', data }]] as const)),
        ]
    return {
      person,
      standing: present ? t('seat.inRoom') : excuse ? t('seat.excused') : t('seat.notInRoom'),
      acts: acts.filter(([, command]) => offered(command)),
      holders: present ? holdersFor(person.id) : [],
    }
  })
  const mayNothing = rows.every((row) => row.acts.length === 0)
  return (
    <Dialog
      open
      title={delegationName(state, delegation)}
      onClose={onClose}
      closeLabel={t('app.close')}
      actions={<Button onClick={onClose}>{t('app.close')}</Button>}
    >
      <ul className={s['list']}>
        {rows.map(({ person, standing, acts, holders }) => (
          <li key={person.id}>
            <span>
              <b>{personName(state, person.id)}</b>
              <small>{[person.office, t(`chair.seat.${person.seat}`), standing].filter(Boolean).join(' · ')}</small>
            </span>
            {acts.map(([label, command]) => (
              <Button key={label} onClick={() => void act(command)}>
                {label}
              </Button>
            ))}
            {holders.length > 0 && (
              <Menu label={t('chair.people.leaveWith')} icon="handshake" groups={[{ items: holders }]} />
            )}
          </li>
        ))}
      </ul>
      {mayNothing && [...objections].slice(0, 1).map((reason) => <Note key={reason}>{reason}</Note>)}
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
    </Dialog>
  )
}
