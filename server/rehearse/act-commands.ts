import { allBallots, ballotsOn, itemsDecidedBy, openBallot, openBallots } from '../../shared/features/ballots/select.ts'
import type { Ballot } from '../../shared/features/ballots/state.ts'
import { amendmentOf } from '../../shared/features/motions/select.ts'
import type { MeetingCommand, MeetingState } from '../../shared/meeting/meeting.ts'
import type { Act } from '../import/acts.ts'
import { agendaItems } from '../import/founding.ts'

/** The acts that are not commands: the note-taker's, typed into the shared draft. */
export type DraftAct = Extract<Act, { act: 'minutes.write' | 'minutes.reword' }>
export type CommandAct = Exclude<Act, DraftAct>

export const isDraftAct = (act: Act): act is DraftAct => act.act === 'minutes.write' || act.act === 'minutes.reword'

/** The file's words to the product's commands: what a person's screen sends when she does the act in this state. */
export function commandsFor(act: CommandAct, state: MeetingState): readonly MeetingCommand[] {
  switch (act.act) {
    case 'meeting.open':
      return [{ type: 'attendance.open', data: {} }]
    case 'meeting.suspend':
      return [{ type: 'attendance.suspend', data: pick(act, 'until') }]
    case 'meeting.resume':
      return [{ type: 'attendance.resume', data: {} }]
    case 'meeting.close':
      return [{ type: 'attendance.close', data: {} }]
    case 'chair.pass':
      return [{ type: 'attendance.passChair', data: { to: act.to } }]
    case 'person.add':
      return [{ type: 'roster.add', data: { person: act.person } }]
    case 'person.seat':
      return [{ type: 'roster.seat', data: pick(act, 'person', 'seat') }]
    case 'person.arrive':
      return [{ type: 'attendance.arrive', data: pick(act, 'person') }]
    case 'person.leave':
      return [{ type: 'attendance.leave', data: pick(act, 'person', 'reason', 'proxy') }]
    case 'person.excuse':
      return [{ type: 'attendance.excuse', data: pick(act, 'person', 'reason') }]
    case 'proxy.give':
      return [{ type: 'attendance.giveProxy', data: pick(act, 'from', 'to') }]
    case 'proxy.recall':
      return [{ type: 'attendance.recallProxy', data: pick(act, 'from') }]
    case 'agenda.adopt':
      return [{ type: 'agenda.adopt', data: {} }]
    case 'agenda.add': {
      const [first, ...below] = agendaItems(act.item)
      return [first!, ...below].map((item, index, all) => {
        const after = index === 0 ? act.after : all[index - 1]!.number
        return {
          type: 'agenda.add',
          data: { item, late: act.late ?? false, ...(after === undefined ? {} : { after }) },
        }
      })
    }
    case 'agenda.move': {
      const to =
        act.after !== undefined
          ? ({ kind: 'after', item: act.after } as const)
          : ({ kind: 'before', item: act.before ?? '' } as const)
      return [{ type: 'agenda.move', data: { item: act.item, to } }]
    }
    case 'agenda.order':
      return [{ type: 'agenda.order', data: pick(act, 'items') }]
    case 'agenda.consent': {
      const data = { ...pick(act, 'items', 'name', 'when', 'how'), liftAt: act['lift-at'] ?? 1 }
      return [{ type: 'agenda.consent', data }]
    }
    case 'agenda.lift':
      return [{ type: 'agenda.lift', data: pick(act, 'item') }]
    case 'agenda.join':
      return [{ type: 'agenda.join', data: pick(act, 'items') }]
    case 'agenda.schedule':
      return [{ type: 'agenda.schedule', data: pick(act, 'items', 'day') }]
    case 'agenda.withdraw':
      return [{ type: 'agenda.withdraw', data: pick(act, 'item') }]
    case 'agenda.drop':
      return [{ type: 'agenda.drop', data: pick(act, 'item') }]
    case 'agenda.postpone':
      return [{ type: 'agenda.postpone', data: { ...pick(act, 'item'), ...named('to', act.to ?? act.where) } }]
    case 'agenda.refer':
      return [{ type: 'agenda.refer', data: { ...pick(act, 'item'), ...named('to', act.to ?? act.where) } }]
    case 'agenda.settle':
      return [{ type: 'agenda.settle', data: { ...pick(act, 'item'), ...named('where', act.where ?? act.to) } }]
    case 'item.call':
      return [{ type: 'agenda.call', data: pick(act, 'item') }]
    case 'item.close':
      return [{ type: 'agenda.close', data: pick(act, 'item', 'outcome') }]
    case 'item.reopen':
      return [{ type: 'agenda.reopen', data: pick(act, 'item') }]
    case 'item.present':
      return [{ type: 'agenda.present', data: pick(act, 'item', 'person') }]
    case 'item.report':
      return [{ type: 'agenda.report', data: pick(act, 'item', 'person') }]
    case 'debate.open':
      return [{ type: 'floor.openDebate', data: pick(act, 'item', 'topic') }]
    case 'debate.close':
      return [{ type: 'floor.closeDebate', data: {} }]
    case 'floor.request':
      return [{ type: 'floor.request', data: { kind: act.kind ?? 'speech', ...pick(act, 'person') } }]
    case 'floor.withdraw':
      return [{ type: 'floor.withdraw', data: pick(act, 'person') }]
    case 'floor.move':
      return [{ type: 'floor.move', data: { person: act.person, before: null } }]
    case 'floor.grant':
      return [{ type: 'floor.grant', data: pick(act, 'person') }]
    case 'floor.end':
      return [{ type: 'floor.end', data: {} }]
    case 'floor.pause':
      return [{ type: 'floor.pause', data: {} }]
    case 'floor.resume':
      return [{ type: 'floor.resume', data: {} }]
    case 'floor.limit':
      return [{ type: 'floor.limit', data: { seconds: act.seconds, for: 'speech' } }]
    case 'floor.close-list':
      return [{ type: 'floor.closeList', data: {} }]
    case 'floor.open-list':
      return [{ type: 'floor.openList', data: {} }]
    case 'floor.order':
      return [{ type: 'floor.order', data: pick(act, 'fair') }]
    case 'sponsor.join':
      return [{ type: 'agenda.joinSponsors', data: pick(act, 'item') }]
    case 'sponsor.leave': {
      const willVote = act['will-vote']
      return [
        {
          type: 'agenda.leaveSponsors',
          data: { ...pick(act, 'item'), ...(willVote === undefined ? {} : { willVote }) },
        },
      ]
    }
    case 'motion.change':
      return [
        {
          type: 'motions.change',
          data: { ...pick(act, 'item'), changes: act.changes.map(change), accepted: 'consensus' },
        },
      ]
    case 'amendment.table':
      return [
        {
          type: 'motions.table',
          data: { ...pick(act, 'item'), id: act.id, to: act.to ?? null, changes: act.changes.map(change) },
        },
      ]
    case 'amendment.revise':
      return [{ type: 'motions.revise', data: { id: act.id, changes: act.changes.map(change) } }]
    case 'amendment.accept':
      return [{ type: 'motions.accept', data: { id: act.id, accepted: act.accepted ?? 'consensus' } }]
    case 'amendment.reject':
      return [{ type: 'motions.reject', data: { id: act.id } }]
    case 'amendment.withdraw':
      return [{ type: 'motions.withdraw', data: { id: act.id } }]
    case 'amendment.order':
      return [{ type: 'motions.order', data: { ids: act.ids } }]
    case 'ballot.open':
      return [openingOf(act, state)]
    case 'ballot.cast':
      return [{ type: 'ballots.cast', data: { ballot: running(act.item, state), ...pick(act, 'choice', 'for') } }]
    case 'ballot.object':
      return [{ type: 'ballots.object', data: { ballot: running(act.item, state), ...pick(act, 'for') } }]
    case 'ballot.enter':
      return [
        { type: 'ballots.enter', data: { ballot: running(act.item, state), ...pick(act, 'delegation', 'choice') } },
      ]
    case 'ballot.rule':
      return [
        { type: 'ballots.rule', data: { ballot: running(act.item, state), ...pick(act, 'delegation', 'choice') } },
      ]
    case 'ballot.decide':
      return [{ type: 'ballots.decide', data: { ballot: closed(act.item, state), choice: act.choice } }]
    case 'ballot.close':
      return [{ type: 'ballots.close', data: { ballot: running(act.item, state) } }]
    case 'ballot.cancel':
      return [{ type: 'ballots.cancel', data: { ballot: running(act.item, state), reason: act.reason ?? '' } }]
    case 'ballot.correct': {
      const { delegation, choice, reason = '' } = act
      return [{ type: 'ballots.correct', data: { ballot: closed(act.item, state), delegation, choice, reason } }]
    }
    case 'statement.file':
      return [
        {
          type: 'statements.file',
          data: { ...pick(act, 'text', 'item', 'for'), form: act.form ?? 'separate' },
        },
      ]
    case 'statement.join':
      return [{ type: 'statements.join', data: pick(act, 'item', 'for') }]
    case 'ruling.make':
      return [{ type: 'statements.rule', data: pick(act, 'text', 'item') }]
    case 'notice.give':
      return [{ type: 'statements.notice', data: pick(act, 'text', 'item') }]
    case 'minutes.circulate':
      return [{ type: 'minutes.circulate', data: {} }]
    case 'minutes.approve':
      return [{ type: 'minutes.approve', data: {} }]
  }
}

/** `{ key: value }`, or nothing where the file gives none. */
const named = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>)

/** The named keys that the file gives; a missing one stays missing. */
function pick<T extends object, K extends keyof T>(
  from: T,
  ...keys: readonly K[]
): { [P in K]: Exclude<T[P], undefined> } {
  const given = keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])
  return Object.fromEntries(given) as { [P in K]: Exclude<T[P], undefined> }
}

type FileChange = Extract<Act, { act: 'motion.change' }>['changes'][number]

const change = ({ clause, op, text, count, consequential }: FileChange) => ({
  clause,
  op,
  text: text ?? null,
  count: count ?? null,
  consequential: consequential ?? false,
})

function openingOf(act: Extract<Act, { act: 'ballot.open' }>, state: MeetingState): MeetingCommand {
  const { amendment, clause, question, candidates, admits, items } = act
  const subject =
    amendment !== undefined
      ? ({ kind: 'amendment', amendment } as const)
      : clause !== undefined
        ? ({ kind: 'clause', clause } as const)
        : question !== undefined
          ? ({ kind: 'question', question } as const)
          : candidates !== undefined
            ? ({ kind: 'candidates', candidates } as const)
            : admits !== undefined
              ? ({ kind: 'admits', item: admits } as const)
              : items !== undefined
                ? ({ kind: 'items', items } as const)
                : undefined
  const on = amendment === undefined ? undefined : amendmentOf(state, amendment)?.item
  const item = act.item ?? on
  return {
    type: 'ballots.open',
    data: {
      ...pick(act, 'method', 'rules', 'debate', 'repeats', 'deadline'),
      order: 'protocol',
      written: act.written ?? false,
      ...(subject === undefined ? {} : { subject }),
      ...(item === undefined ? {} : { item }),
    },
  }
}

/** Named where there was never a ballot, for the room to refuse. */
const NO_BALLOT = 'b0'

/** The ballot on the screen of somebody who answers: the open one, else the last there was. */
function running(item: string | undefined, state: MeetingState): string {
  const on = item === undefined ? allBallots(state) : ballotsOn(state, item)
  const open = on.findLast((it) => it.phase === 'open') ?? openBallot(state) ?? openBallots(state).at(-1)
  return (open ?? on.at(-1))?.id ?? NO_BALLOT
}

/**
 * The ballot whose result is on the screen: the last closed one on the item named, or, where none is named, in the item now
 * called; else the last there was.
 */
function closed(item: string | undefined, state: MeetingState): string {
  const here = item ?? state.agenda.current
  const inside = allBallots(state).filter((it) => it.item === here || itemsDecidedBy(it).includes(here ?? ''))
  const on = item === undefined ? [] : ballotsOn(state, item)
  const isClosed = (it: Ballot) => it.phase === 'closed'
  const found = on.findLast(isClosed) ?? inside.findLast(isClosed)
  if (found) return found.id
  return (
    (item === undefined ? (allBallots(state).findLast(isClosed) ?? allBallots(state).at(-1)) : on.at(-1))?.id ??
    NO_BALLOT
  )
}
