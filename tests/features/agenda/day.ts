import { agenda } from '../../../shared/features/agenda/decider.ts'
import type { AgendaCommand, AgendaEvent, AgendaItem } from '../../../shared/features/agenda/messages.ts'
import { attendance } from '../../../shared/features/attendance/decider.ts'
import { roster } from '../../../shared/features/roster/decider.ts'
import { specFor } from '../../support/decider-spec.ts'
import { opened } from '../attendance/sitting.ts'
import { convened } from '../roster/conference.ts'

export const spec = specFor({ roster, attendance, agenda })

type Name = AgendaCommand['type'] extends `agenda.${infer N}` ? N : never
type EventName = AgendaEvent['type'] extends `agenda.${infer N}` ? N : never
type Data<N extends Name> = Extract<AgendaCommand, { type: `agenda.${N}` }>['data']
type EventData<N extends EventName> = Extract<AgendaEvent, { type: `agenda.${N}` }>['data']

/** A command of the agenda. */
export const wish = <N extends Name>(name: N, data: Data<N>): AgendaCommand =>
  ({ type: `agenda.${name}`, data }) as AgendaCommand // the generic pair is one member of the union

/** An event of the agenda. */
export const fact = <N extends EventName>(name: N, data: EventData<N>): AgendaEvent =>
  ({ type: `agenda.${name}`, data }) as AgendaEvent // as above

export const item = (number: string, change: Partial<AgendaItem> = {}): AgendaItem => ({
  number,
  title: `Punkt ${number}`,
  short: `Punkt ${number}`,
  kind: 'decision',
  sponsors: [],
  clauses: [],
  rules: null,
  confidential: false,
  parent: null,
  ...change,
})

/** 0 opening, 1 agenda, 2 with 2.1–2.3, 3 (BB, BE), 4 (SN), 5 (BMDV), 6 with 6.1 and 6.2, 7 any other business. */
export const items: readonly AgendaItem[] = [
  item('0', { kind: 'opening' }),
  item('1', { kind: 'agenda' }),
  item('2', { rules: 'unanimity-all' }),
  item('2.1', { parent: '2', kind: 'report' }),
  item('2.2', { parent: '2' }),
  item('2.3', { parent: '2', rules: 'majority-cast' }),
  item('3', { sponsors: ['BB', 'BE'] }),
  item('4', { sponsors: ['SN'] }),
  item('5', { sponsors: ['BMDV'] }),
  item('6'),
  item('6.1', { parent: '6' }),
  item('6.2', { parent: '6' }),
  item('7', { kind: 'any-other-business' }),
]
export const numbers = items.map((each) => each.number)

export const agendaSet = (list: readonly AgendaItem[] = items): AgendaEvent => fact('set', { items: [...list] })
export const called = (number: string): AgendaEvent => fact('called', { item: number })
export const closed = (number: string, outcome: EventData<'closed'>['outcome'] = null): AgendaEvent =>
  fact('closed', { item: number, outcome })

/** Convened, the agenda set, not yet open. */
export const prepared = [convened(), agendaSet()]
/** The meeting sits, nothing is called. */
export const sitting = [...prepared, opened()]
