import { currentItem, isContainer, itemOf, placeOf } from '../agenda/select.ts'
import { leads, meetingObstacle, memberOf, proxyOf, sittingObstacle } from '../attendance/select.ts'
import { delegationName, delegationOf } from '../roster/select.ts'
import { accept, reject, unreachable, type Decider, type Decision, type Rejection } from '../../kernel/decider.ts'
import type { StatementsCommand, StatementsEvent } from './messages.ts'
import { statementOf, statementsOn, type StatementsReads } from './select.ts'
import type { Statements } from './state.ts'

export type Reads = StatementsReads

export type StatementsRejection =
  | 'not-convened'
  | 'not-open'
  | 'suspended'
  | 'meeting-closed'
  | 'chair-only'
  | 'floor-or-chair-only'
  | 'member-only'
  | 'unknown-delegation'
  | 'not-held'
  | 'no-item'
  | 'unknown-item'
  | 'container'
  | 'already-filed'
  | 'no-statement'
  | 'other-item'
  | 'already-joined'
  | 'no-text'

type Decided = Decision<StatementsEvent, StatementsRejection>
interface Refused {
  readonly ok: false
  readonly rejection: Rejection<StatementsRejection>
}

/** What goes into the record word for word: delegations' statements, the chair's rulings, notices. */
export const statements: Decider<Statements, Reads, StatementsCommand, StatementsEvent, StatementsRejection> = {
  initial: () => ({ statements: [], rulings: [], notices: [] }),

  decide(command, m, { actor: { person } }): Decided {
    switch (command.type) {
      case 'statements.file':
        return asMember(person, command.data.for, m, (delegation, filer) => file(command.data, delegation, filer, m))
      case 'statements.join':
        return asMember(person, command.data.for, m, (delegation, joiner) => join(command.data, delegation, joiner, m))
      case 'statements.rule':
        return (
          inTheSitting(m) ??
          (leads(m, person) ? say('statements.ruled', command.data, person, m) : reject('chair-only'))
        ) // STA6
      case 'statements.notice':
        return (
          inTheSitting(m) ??
          (leads(m, person) || hasTheFloor(m, person)
            ? say('statements.noticed', command.data, person, m)
            : reject('floor-or-chair-only')) // STA7
        )
      default:
        return unreachable(command)
    }
  },

  evolve(slice, event, { seq }) {
    switch (event.type) {
      case 'statements.filed': {
        const { item, delegation, text, form } = event.data
        return { ...slice, statements: [...slice.statements, { seq, item, by: [delegation], text, form }] }
      }
      case 'statements.joined': {
        const { statement: joined, delegation } = event.data
        return {
          ...slice,
          statements: slice.statements.map((it) =>
            it.seq === joined && !it.by.includes(delegation) ? { ...it, by: [...it.by, delegation] } : it,
          ),
        }
      }
      case 'statements.ruled':
        return { ...slice, rulings: [...slice.rulings, { seq, ...event.data }] }
      case 'statements.noticed':
        return { ...slice, notices: [...slice.notices, { seq, ...event.data }] }
      default:
        return unreachable(event)
    }
  },
}

type Data<Type extends StatementsCommand['type']> = Extract<StatementsCommand, { type: Type }>['data']

/** STA1, STA2: a member speaks for her own delegation, or `for` one whose vote it holds now; in a break too. */
function asMember(
  person: string | null,
  held: string | undefined,
  m: Reads,
  then: (delegation: string, person: string) => Decided,
): Decided {
  const obstacle = meetingObstacle(m)
  if (obstacle) return reject(obstacle)
  const own = memberOf(m, person)
  if (person === null || own === null) return reject('member-only')
  if (held === undefined || held === own) return then(own, person)
  if (!delegationOf(m, held)) return reject('unknown-delegation', { delegation: held })
  return proxyOf(m, held) === own ? then(held, person) : reject('not-held', { delegation: delegationName(m, held) })
}

function file(
  { text, item: given, form }: Data<'statements.file'>,
  delegation: string,
  person: string,
  m: Reads,
): Decided {
  const item = given ?? hereOf(m)
  const refusal = itemRefusal(item, m)
  if (refusal) return refusal
  if (item === null) return reject('no-item')
  if (text.trim() === '') return reject('no-text')
  if (statementsOn(m, item).some((it) => it.by.includes(delegation) && it.text === text)) return reject('already-filed')
  return accept({ type: 'statements.filed', data: { item, delegation, person, text, form } })
}

function join(
  { item: given, statement: seq }: Data<'statements.join'>,
  delegation: string,
  person: string,
  m: Reads,
): Decided {
  const item = given ?? hereOf(m)
  const refusal = given === undefined ? null : itemRefusal(given, m)
  if (refusal) return refusal
  if (seq === undefined && item === null) return reject('no-item')
  const statement = seq === undefined ? (item === null ? undefined : statementsOn(m, item).at(-1)) : statementOf(m, seq)
  if (!statement) return reject('no-statement') // STA5
  if (given !== undefined && statement.item !== given) return reject('other-item', { item: statement.item })
  if (statement.by.includes(delegation)) return reject('already-joined', { delegation: delegationName(m, delegation) })
  return accept({ type: 'statements.joined', data: { statement: statement.seq, delegation, person } })
}

function say(
  type: 'statements.ruled' | 'statements.noticed',
  { text, item: given }: Data<'statements.rule'>,
  person: string | null,
  m: Reads,
): Decided {
  if (person === null) return reject('chair-only') // the server never leads; the compiler cannot know
  if (text.trim() === '') return reject('no-text')
  const item = given ?? hereOf(m)
  return itemRefusal(item, m) ?? accept({ type, data: { item, person, text } })
}

function inTheSitting(m: Reads): Refused | null {
  const obstacle = sittingObstacle(m)
  return obstacle ? reject(obstacle) : null
}

const hasTheFloor = (m: Reads, person: string | null) => person !== null && m.floor.speaking?.person === person

/** STA3: the item now called, else the one called last. */
const hereOf = (m: Reads): string | null => currentItem(m)?.number ?? placeOf(m)

function itemRefusal(number: string | null, m: Reads): Refused | null {
  if (number === null) return null
  if (!itemOf(m, number)) return reject('unknown-item', { item: number })
  return isContainer(m, number) ? reject('container', { item: number }) : null
}
