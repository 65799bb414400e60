import fc from 'fast-check'
import { isContainer } from '../../shared/features/agenda/select.ts'
import { leading } from '../../shared/features/attendance/select.ts'
import { amendmentOf } from '../../shared/features/motions/select.ts'
import type { ClauseChange } from '../../shared/features/motions/messages.ts'
import { MeetingCommand } from '../../shared/meeting/catalogs.ts'
import type { MeetingState, Recorded } from '../../shared/meeting/meeting.ts'
import { START } from './decider-spec.ts'
import { PaperMeeting } from './paper-meeting.ts'
import { randomMeeting, type RandomMeeting } from './random-meeting.ts'
import { commandOf, wisher } from './random-wishes.ts'

/** A meeting with many confidential items, which the chair releases and takes back between the wishes. */
export interface SecretMeeting {
  readonly meeting: RandomMeeting
  readonly confidential: readonly boolean[]
  /** After so many wishes something is released or taken back; picks choose what. */
  readonly releases: readonly { readonly after: number; readonly pick: number }[]
}

export const secretMeetings = (length = 70): fc.Arbitrary<SecretMeeting> =>
  fc.record({
    meeting: randomMeeting(length),
    confidential: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    releases: fc.array(fc.record({ after: fc.nat(length), pick: fc.nat(999) }), { maxLength: 8 }),
  })

/** Stands in every word that somebody says or writes about the item of that number. */
export const mark = (item: string): string => `‹${item}›`
const marked = (text: string, item: string): string => `${text}${mark(item)}`

/**
 * Plays it; `look` sees the meeting after every command that was accepted, with the events it led to. Every word that is
 * said about an item bears the item's mark.
 */
export function playSecret(
  { meeting, confidential, releases }: SecretMeeting,
  look: (state: MeetingState, events: readonly Recorded[]) => void,
): { readonly state: MeetingState; readonly log: readonly Recorded[]; readonly commands: number } {
  const paper = new PaperMeeting()
  const log: Recorded[] = []
  let commands = 0
  const say = (command: MeetingCommand, by: string | null) => {
    commands += 1
    const known = paper.events.length
    if (paper.say(MeetingCommand.parse(withMarks(command, paper.state)), by, START + commands * 60_000)) return
    const fresh = paper.events
      .slice(known)
      .map((it): Recorded => ({ ...it, cause: `cause-${commands}`, hash: `hash-${it.seq}` }))
    log.push(...fresh)
    look(paper.state, fresh)
  }
  say({ type: 'roster.convene', data: meeting.convocation }, null)
  const items = meeting.agenda.map((item, at) => ({ ...item, confidential: confidential[at % 12] === true }))
  say({ type: 'agenda.set', data: { items } }, null)
  for (const [index, wish] of meeting.wishes.entries()) {
    const command = commandOf(paper.state, wish)
    if (command) say(command, wisher(paper.state, wish))
    for (const { after, pick } of releases) if (after === index) say(release(paper.state, pick), leading(paper.state))
  }
  // and in the end, where the meeting still sits: a confidential item is voted on, and released piece by piece
  const last = paper.state.agenda.order.find(
    (number) => paper.state.agenda.items[number]?.confidential && !isContainer(paper.state, number),
  )
  for (const command of last === undefined ? [] : votedAndReleased(last)) {
    const open = paper.state.ballots.order.findLast((id) => paper.state.ballots.all[id]?.phase === 'open')
    say(command(open ?? 'none'), leading(paper.state))
  }
  return { state: paper.state, log, commands }
}

const votedAndReleased = (item: string): readonly ((open: string) => MeetingCommand)[] => [
  (ballot) => ({ type: 'ballots.close', data: { ballot } }),
  () => ({ type: 'agenda.call', data: { item } }),
  () => ({ type: 'minutes.release', data: { item, part: 'votes', released: false } }),
  () => ({ type: 'minutes.release', data: { item, part: 'text', released: true } }),
  () => ({
    type: 'ballots.open',
    data: { method: 'exceptions', order: 'protocol', written: false, subject: { kind: 'items', items: [item] } },
  }),
  (ballot) => ({ type: 'ballots.enter', data: { ballot, delegation: 'D1', choice: 'no' } }),
  (ballot) => ({ type: 'ballots.close', data: { ballot } }),
  () => ({ type: 'minutes.release', data: { item, part: 'votes', released: true } }),
  () => ({ type: 'minutes.release', data: { item, part: 'text', released: false } }),
]

function release(state: MeetingState, pick: number): MeetingCommand {
  const secret = state.agenda.order.filter((number) => state.agenda.items[number]?.confidential)
  const item = secret[pick % Math.max(1, secret.length)] ?? '0'
  const part = pick % 5 === 0 ? 'votes' : 'text'
  const released = state.minutes.released[item]?.includes(part) !== true
  return { type: 'minutes.release', data: { item, part, released } }
}

const changesOf = (changes: readonly ClauseChange[], item: string): ClauseChange[] =>
  changes.map((change) => ({ ...change, text: change.text && marked(change.text, item) }))

/** Which item somebody speaks of, by what the command names or else what is called. */
function withMarks(command: MeetingCommand, state: MeetingState): MeetingCommand {
  const here = state.agenda.current ?? state.agenda.place ?? 'none'
  switch (command.type) {
    case 'agenda.set':
      return { ...command, data: { items: command.data.items.map(itemWithMarks) } }
    case 'agenda.add':
      return { ...command, data: { ...command.data, item: itemWithMarks(command.data.item) } }
    case 'agenda.postpone':
    case 'agenda.refer': {
      const { item = here, to } = command.data
      return { ...command, data: { item, ...(to === undefined ? {} : { to: marked(to, item) }) } }
    }
    case 'agenda.settle': {
      const { item = here, where } = command.data
      return { ...command, data: { item, ...(where === undefined ? {} : { where: marked(where, item) }) } }
    }
    case 'attendance.leave':
    case 'attendance.excuse':
      if (state.agenda.current === null || command.data.reason === undefined) return command
      return {
        ...command,
        data: { ...command.data, reason: marked(command.data.reason, state.agenda.current) },
      } as MeetingCommand
    case 'motions.change':
    case 'motions.table': {
      const { data } = command
      const to = 'to' in data && data.to !== null ? amendmentOf(state, data.to)?.item : undefined
      const item = to ?? data.item ?? here
      const changes = changesOf(data.changes, item)
      return ('id' in data
        ? { ...command, data: { ...data, id: `${data.id}${mark(item)}`, changes } }
        : { ...command, data: { ...data, changes } }) as unknown as MeetingCommand
    }
    case 'motions.revise': {
      const item = amendmentOf(state, command.data.id)?.item ?? here
      return { ...command, data: { ...command.data, changes: changesOf(command.data.changes, item) } }
    }
    case 'floor.openDebate': {
      const { item = here, topic = 'der Lage' } = command.data
      return { ...command, data: { ...command.data, topic: marked(topic, item) } }
    }
    case 'ballots.open': {
      const { subject, item = here } = command.data
      if (subject?.kind === 'question')
        return { ...command, data: { ...command.data, subject: { ...subject, question: marked('Frage', item) } } }
      if (subject?.kind !== 'candidates') return command
      const candidates = subject.candidates.map((name) => marked(name, item))
      return { ...command, data: { ...command.data, subject: { ...subject, candidates } } }
    }
    case 'ballots.correct':
    case 'ballots.cancel': {
      const ballot = state.ballots.all[command.data.ballot]
      const item =
        ballot?.subject.kind === 'items'
          ? ballot.subject.items.length === 1
            ? ballot.subject.items[0]
            : null
          : ballot?.item
      if (item === null || item === undefined) return command
      return { ...command, data: { ...command.data, reason: marked('Versehen', item) } } as MeetingCommand
    }
    case 'statements.file':
    case 'statements.rule':
    case 'statements.notice': {
      const { item = here, text } = command.data
      return { ...command, data: { ...command.data, text: marked(text, item) } } as MeetingCommand
    }
    case 'documents.attach': {
      const { item, file } = command.data
      return { ...command, data: { ...command.data, file: { ...file, name: `${mark(item)} ${file.name}` } } }
    }
    case 'minutes.propose': {
      const { item, passage } = command.data
      return { ...command, data: { ...command.data, passage: marked(passage, item) } }
    }
    default:
      return command
  }
}

const itemWithMarks = <T extends { number: string; title: string; short: string; clauses: string[] }>(item: T): T => ({
  ...item,
  title: marked(item.title, item.number),
  short: marked(item.short, item.number),
  clauses: item.clauses.map((clause) => marked(clause, item.number)),
})
