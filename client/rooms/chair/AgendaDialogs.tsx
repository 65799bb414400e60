import { useState, type ReactNode } from 'react'
import type { ItemKind } from '../../../shared/features/agenda/messages.ts'
import { consentListOf, isContainer, isPending, itemsInOrder } from '../../../shared/features/agenda/select.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Check, ChoiceField, Select, TextField } from '../../ui/Field.tsx'
import { ActDialog } from './ActDialog.tsx'
import s from './AgendaDialog.module.css'

type Closing = { readonly onClose: () => void }

/** Items to tick; those that can be meant at all. */
function ItemChecks({
  legend,
  items,
  chosen,
  onChange,
}: {
  readonly legend: ReactNode
  readonly items: readonly ItemState[]
  readonly chosen: readonly string[]
  readonly onChange: (numbers: readonly string[]) => void
}) {
  const t = useText()
  return (
    <fieldset>
      <legend className={s['legend']}>{legend}</legend>
      <div className={s['checks']}>
        {items.map((item) => (
          <Check
            key={item.number}
            label={`${t('room.item', { number: item.number })} ${item.short || fullTitle(item, t)}`}
            checked={chosen.includes(item.number)}
            onChange={(event) => {
              const others = chosen.filter((number) => number !== item.number)
              onChange(event.currentTarget.checked ? [...others, item.number] : others)
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** As they stand on the agenda, whatever was ticked first. */
const inOrder = (items: readonly ItemState[], chosen: readonly string[]): string[] =>
  items.map((item) => item.number).filter((number) => chosen.includes(number))

/** Never passed without being called by themselves. */
const alwaysTreated: ReadonlySet<ItemKind> = new Set(['opening', 'agenda', 'any-other-business'])

export function ConsentDialog({ onClose }: Closing) {
  const t = useText()
  const state = useMeeting()
  const items = itemsInOrder(state).filter(
    (item) =>
      isPending(state, item.number) && consentListOf(state, item.number) === null && !alwaysTreated.has(item.kind),
  )
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [name, setName] = useState('')
  const [when, setWhen] = useState<'now' | 'end'>('end')
  const [how, setHow] = useState<'singly' | 'en-bloc'>('singly')
  const [liftAt, setLiftAt] = useState('1')
  const lifts = Number(liftAt)
  const numbers = inOrder(items, chosen)
  return (
    <ActDialog
      title={t('chair.consent.title')}
      label={t('chair.consent.make')}
      command={
        numbers.length === 0 || !Number.isInteger(lifts) || lifts < 1
          ? null
          : {
              type: 'agenda.consent',
              data: { items: numbers, when, how, liftAt: lifts, ...(name.trim() === '' ? {} : { name: name.trim() }) },
            }
      }
      missing={t('chair.consent.missing')}
      wide
      onClose={onClose}
    >
      <ItemChecks legend={t('chair.consent.items')} items={items} chosen={chosen} onChange={setChosen} />
      <ChoiceField<'now' | 'end'>
        label={t('chair.consent.when')}
        value={when}
        onChange={setWhen}
        options={[
          { value: 'end', label: t('chair.consent.when.end') },
          { value: 'now', label: t('chair.consent.when.now') },
        ]}
      />
      <ChoiceField<'singly' | 'en-bloc'>
        label={t('chair.consent.how')}
        value={how}
        onChange={setHow}
        options={[
          { value: 'singly', label: t('chair.consent.how.singly') },
          { value: 'en-bloc', label: t('chair.consent.how.en-bloc') },
        ]}
      />
      <TextField
        type="number"
        min={1}
        label={t('chair.consent.liftAt')}
        value={liftAt}
        onChange={(event) => setLiftAt(event.currentTarget.value)}
      />
      <TextField
        label={t('chair.consent.name')}
        optional={t('app.optional')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ActDialog>
  )
}

export function JoinDialog({ onClose }: Closing) {
  const t = useText()
  const state = useMeeting()
  const items = itemsInOrder(state).filter(
    (item) => !isContainer(state, item.number) && item.phase !== 'ended' && item.disposition === null,
  )
  const [chosen, setChosen] = useState<readonly string[]>([])
  const numbers = inOrder(items, chosen)
  return (
    <ActDialog
      title={t('chair.join.title')}
      label={t('chair.join')}
      command={numbers.length < 2 ? null : { type: 'agenda.join', data: { items: numbers } }}
      missing={t('chair.join.missing')}
      wide
      onClose={onClose}
    >
      <ItemChecks legend={t('chair.join.items')} items={items} chosen={chosen} onChange={setChosen} />
    </ActDialog>
  )
}

/** For a meeting of several days. */
export function ScheduleDialog({ onClose }: Closing) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const items = itemsInOrder(state).filter((item) => item.phase !== 'ended' && item.disposition === null)
  const days = state.roster.convened ? state.roster.meeting.dates : []
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [day, setDay] = useState(days[0] ?? '')
  const numbers = inOrder(items, chosen)
  return (
    <ActDialog
      title={t('chair.schedule.title')}
      label={t('chair.schedule')}
      command={numbers.length === 0 || day === '' ? null : { type: 'agenda.schedule', data: { items: numbers, day } }}
      missing={t('chair.schedule.missing')}
      wide
      onClose={onClose}
    >
      <Select label={t('chair.schedule.day')} value={day} onChange={(event) => setDay(event.currentTarget.value)}>
        {days.map((each) => (
          <option key={each} value={each}>
            {format.date(`${each}T12:00:00Z`)}
          </option>
        ))}
      </Select>
      <ItemChecks legend={t('chair.schedule.items')} items={items} chosen={chosen} onChange={setChosen} />
    </ActDialog>
  )
}
