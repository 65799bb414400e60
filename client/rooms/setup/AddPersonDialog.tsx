import { useState } from 'react'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { delegationsOf, peopleOf } from '../../../shared/features/roster/select.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select, TextField } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { useAct } from '../parts/use-act.ts'

type NewPerson = Extract<MeetingCommand, { type: 'roster.add' }>['data']['person']
type SeatKind = NewPerson['seat']

/** `froehlich`, `froehlich-2`: an id from the family name that nobody has yet. */
function freeId(family: string, taken: ReadonlySet<string>): string {
  const plain = family
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  const root = plain || 'person'
  let id = root
  for (let n = 2; taken.has(id); n += 1) id = `${root}-${n}`
  return id
}

/** Somebody new at the door. */
export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const state = useMeeting()
  const { act, busy, refused } = useAct()
  const delegations = delegationsOf(state)
  const [delegation, setDelegation] = useState(delegations[0]?.code ?? '')
  const [seat, setSeat] = useState<SeatKind>('staff')
  const [gender, setGender] = useState<'' | 'f' | 'm' | 'x'>('')
  const [names, setNames] = useState({ office: '', title: '', given: '', family: '' })
  const [tried, setTried] = useState(false)
  const missing = names.family.trim() === ''
  const field = (key: keyof typeof names, optional: boolean) => (
    <TextField
      label={t(`desk.person.${key}`)}
      optional={optional ? t('app.optional') : undefined}
      error={key === 'family' && tried && missing ? t('desk.person.family.missing') : undefined}
      value={names[key]}
      onChange={(event) => setNames({ ...names, [key]: event.currentTarget.value })}
    />
  )
  const add = async () => {
    setTried(true)
    if (missing || busy) return
    const said = Object.fromEntries(
      Object.entries(names).flatMap(([key, value]) => (value.trim() === '' ? [] : [[key, value.trim()]])),
    )
    const person: NewPerson = {
      id: freeId(names.family, new Set(peopleOf(state).map(({ id }) => id))),
      delegation,
      seat,
      duty: [],
      attends: 'yes',
      ...said,
      ...(gender === '' ? {} : { gender }),
    }
    if (await act({ type: 'roster.add', data: { person } })) onClose()
  }
  return (
    <Dialog
      open
      title={t('desk.person.add')}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={() => void add()}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('desk.person.take')}
          </Button>
        </>
      }
    >
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
      <Select
        label={t('desk.person.delegation')}
        value={delegation}
        onChange={(event) => setDelegation(event.currentTarget.value)}
      >
        {delegations.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label={t('desk.person.seat')}
        value={seat}
        onChange={(event) => setSeat(event.currentTarget.value as SeatKind)}
      >
        {(['member', 'alternate', 'staff', 'guest'] as const).map((kind) => (
          <option key={kind} value={kind}>
            {t(`desk.seat.${kind}`)}
          </option>
        ))}
      </Select>
      {field('office', true)}
      {field('title', true)}
      {field('given', true)}
      {field('family', false)}
      <Select
        label={t('desk.person.gender')}
        hint={t('desk.person.gender.hint')}
        value={gender}
        onChange={(event) => setGender(event.currentTarget.value as typeof gender)}
      >
        <option value="">{t('desk.gender.unsaid')}</option>
        <option value="f">{t('desk.gender.f')}</option>
        <option value="m">{t('desk.gender.m')}</option>
        <option value="x">{t('desk.gender.x')}</option>
      </Select>
    </Dialog>
  )
}
