import { currentItem, isContainer, itemOf } from '../agenda/select.ts'
import { isSecretariat, leads, memberOf, sittingObstacle } from '../attendance/select.ts'
import { accept, reject, type Decider, type Decision, type Rejection } from '../../kernel/decider.ts'
import { changeOf, merged } from './clauses.ts'
import { evolveMotions, reordered } from './evolve.ts'
import type { ClauseChange, MotionsCommand, MotionsEvent } from './messages.ts'
import { amendmentOf, clausesNow, textOf, type MotionsReads } from './select.ts'
import type { Amendment, Motions } from './state.ts'

export type Reads = MotionsReads

export type MotionsRejection =
  | 'not-convened'
  | 'not-open'
  | 'suspended'
  | 'meeting-closed'
  | 'chair-only'
  | 'office-only'
  | 'member-only'
  | 'mover-only'
  | 'no-item'
  | 'unknown-item'
  | 'container'
  | 'item-ended'
  | 'unknown-clause'
  | 'clause-twice'
  | 'text-missing'
  | 'unknown-amendment'
  | 'amendment-exists'
  | 'amendment-twice'
  | 'amendment-decided'
  | 'target-decided'
  | 'other-item'
  | 'clause-gone'
  | 'nothing-left'
  | 'already-so'

type Decided = Decision<MotionsEvent, MotionsRejection>
interface Refused {
  readonly ok: false
  readonly rejection: Rejection<MotionsRejection>
}

/** The text of what is put to the vote, and how it came to be: changes out of the debate and amendments with a mover. */
export const motions: Decider<Motions, Reads, MotionsCommand, MotionsEvent, MotionsRejection> = {
  initial: () => ({ changes: [], amendments: {}, order: [] }),

  decide(command, m, { actor: { person } }): Decided {
    const obstacle = sittingObstacle(m)
    if (obstacle) return reject(obstacle)
    switch (command.type) {
      case 'motions.change': {
        if (!leads(m, person) && !isSecretariat(m, person)) return reject('office-only') // MOT1
        return change(command.data, m)
      }
      case 'motions.table':
        return table(command.data, person, m)
      case 'motions.revise':
        return byTheMover(command.data.id, person, m, (amendment, mover) =>
          revise(amendment, command.data.changes, mover, m),
        )
      case 'motions.withdraw':
        return byTheMover(command.data.id, person, m, ({ id }, mover) =>
          accept({ type: 'motions.withdrawn', data: { id, person: mover } }),
        )
      default:
        return leads(m, person) ? byTheChair(command, m) : reject('chair-only') // MOT9
    }
  },

  evolve: evolveMotions,
}

type Data<Type extends MotionsCommand['type']> = Extract<MotionsCommand, { type: Type }>['data']

function change({ item: given, changes, accepted }: Data<'motions.change'>, m: Reads): Decided {
  const item = given ?? currentItem(m)?.number
  const refusal = itemRefusal(item, m)
  if (item === undefined || refusal) return refusal ?? reject('no-item')
  return (
    changesRefusal(changes, textOf(m, item).length) ??
    accept({ type: 'motions.changed', data: { item, changes, accepted } })
  )
}

function table({ id, item: given, to, changes }: Data<'motions.table'>, person: string | null, m: Reads): Decided {
  const delegation = memberOf(m, person)
  if (person === null || delegation === null) return reject('member-only') // MOT5
  if (amendmentOf(m, id)) return reject('amendment-exists', { amendment: id })
  const target = to === null ? null : amendmentOf(m, to)
  if (to !== null && !target) return reject('unknown-amendment', { amendment: to })
  if (target && target.status !== 'tabled') return reject('target-decided', { amendment: target.id }) // MOT7
  const item = target?.item ?? given ?? currentItem(m)?.number
  if (target && given !== undefined && given !== target.item) return reject('other-item', { item: target.item })
  const refusal = itemRefusal(item, m)
  if (item === undefined || refusal) return refusal ?? reject('no-item')
  return (
    changesRefusal(changes, textOf(m, item).length, target && clausesNow(m, target).changes) ??
    accept({ type: 'motions.tabled', data: { id, item, to, delegation, person, changes } })
  )
}

/** MOT6: anybody of the mover's delegation, while nothing was decided. */
function byTheMover(
  id: string,
  person: string | null,
  m: Reads,
  then: (amendment: Amendment, mover: string) => Decided,
): Decided {
  const amendment = amendmentOf(m, id)
  if (!amendment) return reject('unknown-amendment', { amendment: id })
  if (person === null || memberOf(m, person) !== amendment.delegation) return reject('mover-only')
  return amendment.status === 'tabled' ? then(amendment, person) : reject('amendment-decided', { amendment: id })
}

function revise(amendment: Amendment, changes: ClauseChange[], person: string, m: Reads): Decided {
  const { id, item, to } = amendment
  const ended = itemRefusal(item, m)
  if (ended) return ended
  const target = to === null ? null : amendmentOf(m, to)
  const now = clausesNow(m, amendment)
  if (now.gone.length === 0 && isSame(changes, now.changes)) return reject('already-so')
  return (
    changesRefusal(changes, textOf(m, item).length, target && clausesNow(m, target).changes) ??
    accept({ type: 'motions.revised', data: { id, person, changes } })
  )
}
const isSame = (a: readonly ClauseChange[], b: readonly ClauseChange[]) => JSON.stringify(a) === JSON.stringify(b)

function byTheChair(
  command: Extract<MotionsCommand, { type: 'motions.accept' | 'motions.reject' | 'motions.order' }>,
  m: Reads,
): Decided {
  if (command.type === 'motions.order') return order(command.data.ids, m)
  const { id } = command.data
  const amendment = amendmentOf(m, id)
  if (!amendment) return reject('unknown-amendment', { amendment: id })
  if (amendment.status !== 'tabled') return reject('amendment-decided', { amendment: id })
  if (command.type === 'motions.reject') return accept({ type: 'motions.rejected', data: { id, by: 'chair' } })
  return (
    itemRefusal(amendment.item, m) ??
    takingRefusal(amendment, m) ??
    accept({ type: 'motions.accepted', data: { id, accepted: command.data.accepted } })
  )
}

/** MOT7, MOT8: what it amends must still be there. */
function takingRefusal(amendment: Amendment, m: Reads): Refused | null {
  const target = amendment.to === null ? null : amendmentOf(m, amendment.to)
  if (target && target.status !== 'tabled') return reject('target-decided', { amendment: target.id })
  const now = clausesNow(m, amendment)
  const gone = [...now.gone, ...(target ? clausesNow(m, target).gone : [])]
  if (gone.length > 0) return reject('clause-gone', { clauses: gone.map(String) })
  const empty = target && merged(clausesNow(m, target).changes, now.changes).length === 0
  return empty ? reject('nothing-left', { amendment: target.id }) : null
}

function order(ids: string[], m: Reads): Decided {
  const unknown = ids.find((id) => !amendmentOf(m, id))
  if (unknown !== undefined) return reject('unknown-amendment', { amendment: unknown })
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) return reject('amendment-twice', { amendment: twice })
  const [first] = ids
  const item = first === undefined ? undefined : amendmentOf(m, first)?.item
  const stray = ids.find((id) => amendmentOf(m, id)?.item !== item)
  if (stray !== undefined || item === undefined) return reject('other-item', { item: item ?? '' })
  const settled = ids.find((id) => amendmentOf(m, id)?.status !== 'tabled')
  if (settled !== undefined) return reject('amendment-decided', { amendment: settled })
  const after = reordered(m.motions.order, ids)
  if (after.every((id, at) => m.motions.order[at] === id)) return reject('already-so')
  return accept({ type: 'motions.ordered', data: { ids } })
}

/** MOT4: the text of an item that is over, or a heading, is not changed. */
function itemRefusal(number: string | undefined, m: Reads): Refused | null {
  if (number === undefined) return null
  const item = itemOf(m, number)
  if (!item) return reject('unknown-item', { item: number })
  if (isContainer(m, number)) return reject('container', { item: number })
  return item.phase === 'ended' || item.disposition ? reject('item-ended', { item: number }) : null
}

/** MOT2, MOT3: numbers count in the text before the change, or in what the amended amendment inserts there. */
function changesRefusal(
  changes: readonly ClauseChange[],
  count: number,
  target: readonly ClauseChange[] | null = null,
): Refused | null {
  const inserted = (clause: number) => target?.some((it) => it.op === 'insert' && it.clause === clause) ?? false
  for (const each of changes) {
    const { clause, op, text } = each
    const known = op === 'insert' ? clause <= count + 1 : clause <= count || inserted(clause)
    if (!known) return reject('unknown-clause', { clause, count })
    if (op === 'insert' && text === null) return reject('text-missing', { clause })
    if (op !== 'insert' && changeOf(changes, clause) !== each) return reject('clause-twice', { clause })
  }
  return null
}
