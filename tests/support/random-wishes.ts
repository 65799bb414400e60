import fc from 'fast-check'
import { allBallots, choicesOf, conflictsOf } from '../../shared/features/ballots/select.ts'
import type { Subject } from '../../shared/features/ballots/messages.ts'
import { leading, peopleInRoom } from '../../shared/features/attendance/select.ts'
import { Outcome } from '../../shared/features/agenda/messages.ts'
import { PagePart } from '../../shared/features/screen/messages.ts'
import { textOf } from '../../shared/features/motions/select.ts'
import type { ClauseChange } from '../../shared/features/motions/messages.ts'
import { delegationsOf, onVotingSeat, peopleOf } from '../../shared/features/roster/select.ts'
import type { MeetingCommand, MeetingState } from '../../shared/meeting/meeting.ts'

/** Somebody wishes something; what it is about is picked from whatever there is just then. */
export interface Wish {
  readonly type: MeetingCommand['type']
  readonly who: number
  readonly picks: readonly number[]
}

/** How often each is wished for; every command of the meeting is among them. */
const weights: Readonly<Record<Exclude<MeetingCommand['type'], 'roster.convene' | 'agenda.set'>, number>> = {
  'roster.add': 1,
  'roster.seat': 2,
  'attendance.open': 2,
  'attendance.suspend': 1,
  'attendance.resume': 3,
  'attendance.close': 1,
  'attendance.passChair': 1,
  'attendance.arrive': 4,
  'attendance.leave': 4,
  'attendance.excuse': 2,
  'attendance.giveProxy': 4,
  'attendance.recallProxy': 2,
  'agenda.adopt': 4,
  'agenda.add': 3,
  'agenda.move': 4,
  'agenda.order': 2,
  'agenda.consent': 3,
  'agenda.lift': 3,
  'agenda.join': 2,
  'agenda.schedule': 2,
  'agenda.withdraw': 3,
  'agenda.drop': 2,
  'agenda.postpone': 2,
  'agenda.refer': 2,
  'agenda.settle': 2,
  'agenda.call': 12,
  'agenda.close': 4,
  'agenda.reopen': 3,
  'agenda.present': 4,
  'agenda.report': 3,
  'agenda.joinSponsors': 3,
  'agenda.leaveSponsors': 3,
  'documents.attach': 6,
  'documents.remove': 2,
  'documents.restore': 2,
  'motions.change': 6,
  'motions.table': 9,
  'motions.revise': 3,
  'motions.accept': 4,
  'motions.reject': 2,
  'motions.withdraw': 2,
  'motions.order': 4,
  'floor.openDebate': 5,
  'floor.closeDebate': 2,
  'floor.request': 6,
  'floor.withdraw': 1,
  'floor.move': 2,
  'floor.grant': 5,
  'floor.end': 1,
  'floor.pause': 3,
  'floor.resume': 5,
  'floor.limit': 1,
  'floor.closeList': 1,
  'floor.openList': 1,
  'floor.order': 1,
  'ballots.open': 14,
  'ballots.cast': 40,
  'ballots.object': 2,
  'ballots.enter': 4,
  'ballots.rule': 8,
  'ballots.decide': 6,
  'ballots.close': 14,
  'ballots.cancel': 1,
  'ballots.correct': 4,
  'statements.file': 8,
  'statements.join': 4,
  'statements.rule': 3,
  'statements.notice': 3,
  'minutes.circulate': 1,
  'minutes.approve': 1,
  'minutes.release': 1,
  'minutes.propose': 3,
  'minutes.retract': 1,
  'minutes.accept': 2,
  'minutes.decline': 1,
  'minutes.seal': 1,
  'screen.show': 1,
  'screen.open': 4,
  'screen.putAway': 1,
  'screen.veil': 1,
}
export const wishable = Object.keys(weights) as readonly (keyof typeof weights)[]

/** The meeting is opened first more often than not, else nearly everything would be refused. */
export const wishes = (length: number): fc.Arbitrary<readonly Wish[]> => {
  const wish = fc.record({
    type: fc.oneof(...wishable.map((type) => ({ weight: weights[type], arbitrary: fc.constant(type) }))),
    who: fc.nat(9),
    picks: fc.array(fc.nat(999), { minLength: 8, maxLength: 8 }),
  })
  const opening: Wish = { type: 'attendance.open', who: 0, picks: [] }
  return fc
    .tuple(fc.constantFrom(0, 1, 1, 1, 1, 1), fc.array(wish, { minLength: 1, maxLength: length, size: 'max' }))
    .map(([opened, rest]) => (opened ? [opening, ...rest] : rest))
}

const byMembers: ReadonlySet<string> = new Set([
  'attendance.arrive',
  'attendance.leave',
  'attendance.excuse',
  'attendance.giveProxy',
  'attendance.recallProxy',
  'agenda.lift',
  'agenda.withdraw',
  'agenda.joinSponsors',
  'agenda.leaveSponsors',
  'motions.table',
  'motions.revise',
  'motions.withdraw',
  'floor.request',
  'ballots.cast',
  'ballots.object',
  'statements.file',
  'statements.join',
  'minutes.propose',
  'minutes.retract',
])

/** Who wishes it: mostly somebody who may, now and then anybody. */
export function wisher(state: MeetingState, { type, who, picks }: Wish): string | null {
  const [n = 0] = picks
  const anybody =
    pick(
      peopleOf(state).map(({ id }) => id),
      n,
    ) ?? 'chair'
  if (who === 9) return anybody
  if (type === 'minutes.seal') return null // the server itself
  if (type === 'documents.attach') return null // the server, once it keeps the bytes
  if (type === 'roster.add' || type === 'roster.seat') return 'office'
  if (type === 'attendance.arrive') return who > 4 ? 'office' : anybody
  if (type === 'motions.revise' || type === 'motions.withdraw') return pick(tabled(state), picks[1])?.person ?? anybody
  if (!byMembers.has(type)) return who === 8 ? 'office' : (leading(state) ?? 'chair')
  const seated = peopleInRoom(state).filter(({ id }) => onVotingSeat(state, id))
  return pick(seated, n)?.id ?? anybody
}

const pick = <T>(from: readonly T[], n: number | undefined): T | undefined => from[(n ?? 0) % Math.max(1, from.length)]

const tabled = ({ motions }: MeetingState) => Object.values(motions.amendments).filter((it) => it.status === 'tabled')

const texts = ['Das ist gut.', 'Wir sagen „nein“.', 'Er sagt "so".', 'Mit »Fug« und ‚Recht‘.', '“Quote” it.']

/** The wish as a command, about what there is; null where there is nothing it could be about. */
export function commandOf(state: MeetingState, { type, picks }: Wish): MeetingCommand | null {
  const [, a = 0, b = 0, c = 0, d = 0, e = 0] = picks
  const items = state.agenda.order
  const item = pick(items, a) ?? '0'
  const maybe = c % 5 === 0 ? { item } : {}
  const several = [...new Set([a, b, c].map((n) => pick(items, n) ?? '0'))]
  const person = pick(peopleOf(state), b)?.id ?? 'chair'
  const code = pick(delegationsOf(state), c)?.code ?? 'D0'
  const text = pick(texts, d) ?? ''
  const open = tabled(state)
  const amendments = (open.length > 0 ? open : Object.values(state.motions.amendments)).map((it) => it.id)
  const amendment = pick(amendments, a) ?? 'none'
  const ballots = allBallots(state)
  const ballot =
    (b % 4 === 0 ? pick(ballots, a) : (ballots.findLast((it) => it.phase === 'open') ?? ballots.at(-1))) ?? null
  const id = ballot?.id ?? 'b0'
  const unsettled = state.minutes.proposals.filter((it) => it.status === 'open')
  const proposal = (pick(unsettled, a) ?? pick(state.minutes.proposals, b))?.id ?? 'p0'
  const choice = pick([...(ballot ? choicesOf(ballot) : ['yes'])], d) ?? 'yes'
  switch (type) {
    case 'roster.convene':
    case 'agenda.set':
      return null
    case 'roster.add': {
      const seat = pick(['member', 'alternate', 'staff'] as const, a) ?? 'staff'
      const attends = pick(['yes', 'no'] as const, b) ?? 'yes'
      return { type, data: { person: { id: `new${a}`, delegation: code, seat, attends, duty: [] } } }
    }
    case 'roster.seat':
      return { type, data: { person, seat: pick(['member', 'alternate', 'staff', 'guest'] as const, a) ?? 'staff' } }
    case 'attendance.suspend':
      return { type, data: { until: pick(['13:00', '2024-10-27', '2024-10-27T09:00', 'auf Weiteres'], a) ?? '13:00' } }
    case 'attendance.open':
    case 'attendance.resume':
    case 'attendance.close':
    case 'attendance.recallProxy':
    case 'agenda.adopt':
    case 'floor.closeDebate':
    case 'floor.end':
    case 'floor.pause':
    case 'floor.resume':
    case 'floor.closeList':
    case 'floor.openList':
    case 'minutes.approve':
      return { type, data: {} }
    case 'minutes.circulate':
      return { type, data: a % 2 === 0 ? {} : { until: pick(['2024-10-17', '2024-10-18', '2024-11-01'], b) ?? '' } }
    case 'minutes.propose': {
      const words = b % 3 === 0 ? {} : { text: b % 3 === 1 ? '' : `${text} (${e})` }
      return { type, data: { item, passage: text, ...words, ...(d % 2 === 0 ? { note: 'Bitte prüfen.' } : {}) } }
    }
    case 'minutes.retract':
      return { type, data: { id: proposal } }
    case 'minutes.accept':
      return { type, data: b % 2 === 0 ? { id: proposal } : { id: proposal, answer: 'Das steht schon da.' } }
    case 'minutes.decline':
      return { type, data: { id: proposal, reason: 'So war es nicht.' } }
    case 'minutes.seal': {
      const version = a % 2 === 0 ? 'circulated' : 'approved'
      return { type, data: { version, snapshot: version, head: 1, checksum: 'c0'.repeat(32) } }
    }
    case 'minutes.release':
      return { type, data: { item, part: b % 2 === 0 ? 'text' : 'votes', released: c % 3 !== 0 } }
    case 'attendance.passChair':
      return { type, data: { to: person } }
    case 'attendance.arrive':
      return { type, data: a % 2 === 0 ? {} : { person } }
    case 'attendance.excuse':
      return { type, data: a % 2 === 0 ? { reason: 'Krankheit' } : {} }
    case 'attendance.leave':
      return { type, data: a % 2 === 0 ? { proxy: code } : {} }
    case 'attendance.giveProxy':
      return { type, data: { to: code } }
    case 'agenda.add': {
      const added = { number: `n${a}`, title: 'Neu „so“', short: 'Neu', kind: 'decision' as const, sponsors: [code] }
      const entry = { ...added, clauses: ['Eins.'], rules: null, confidential: e % 3 === 0, parent: null }
      return { type, data: { item: entry, late: b % 2 === 0, ...(d % 2 === 0 ? { after: item } : {}) } }
    }
    case 'agenda.move':
      return { type, data: { item, to: { kind: b % 2 === 0 ? 'after' : 'before', item: pick(items, d) ?? '0' } } }
    case 'agenda.order':
    case 'agenda.join':
      return { type, data: { items: several.length > 1 ? several : [item, item] } }
    case 'agenda.consent': {
      const how = d % 2 === 0 ? 'singly' : 'en-bloc'
      return { type, data: { items: several, when: b % 2 === 0 ? 'end' : 'now', how, liftAt: (e % 2) + 1 } }
    }
    case 'agenda.lift': {
      const listed = state.agenda.consent.flatMap((list) => list.items)
      return { type, data: { item: pick(listed, a) ?? item } }
    }
    case 'agenda.schedule':
      return { type, data: { items: [item], day: pick(['2024-10-18', '2024-10-26', '2024-10-27'], b) ?? '2024-10-18' } }
    case 'agenda.withdraw':
    case 'agenda.drop':
      return { type, data: d % 3 === 0 ? {} : { item } }
    case 'agenda.postpone':
    case 'agenda.refer':
      return { type, data: { ...maybe, ...(d % 2 === 0 ? { to: 'die AG Recht' } : {}) } }
    case 'agenda.settle':
      return { type, data: { ...maybe, ...(d % 2 === 0 ? { where: 'IT-Planungsrat' } : {}) } }
    case 'agenda.call':
    case 'agenda.reopen':
      return { type, data: { item } }
    case 'agenda.close': {
      const outcome = pick(Outcome.options, d)
      return { type, data: { ...maybe, ...(b % 2 === 0 && outcome ? { outcome } : {}) } }
    }
    case 'agenda.present':
    case 'agenda.report':
      return { type, data: { ...maybe, person } }
    case 'agenda.joinSponsors':
      return { type, data: maybe }
    case 'agenda.leaveSponsors': {
      const willVote = pick(['yes', 'no', 'abstain'] as const, d)
      return { type, data: { ...maybe, ...(b % 2 === 0 && willVote ? { willVote } : {}) } }
    }
    case 'motions.change':
      return { type, data: { ...maybe, changes: changes(state, item, picks), accepted: 'consensus' } }
    case 'motions.table': {
      const to = b % 4 === 0 ? (pick(amendments, a) ?? null) : null
      return { type, data: { id: `a${a}`, to, changes: changes(state, item, picks), ...(to === null ? maybe : {}) } }
    }
    case 'motions.revise':
      return { type, data: { id: amendment, changes: changes(state, item, picks) } }
    case 'motions.accept':
      return { type, data: { id: amendment, accepted: b % 2 === 0 ? 'consensus' : 'mover' } }
    case 'motions.reject':
    case 'motions.withdraw':
      return { type, data: { id: amendment } }
    case 'motions.order':
      if (open.length === 0) return null
      return {
        type,
        data: {
          ids: open
            .filter((it) => it.item === open[0]?.item)
            .map((it) => it.id)
            .toReversed(),
        },
      }
    case 'floor.openDebate':
      return { type, data: a % 3 === 0 ? { topic: 'aktuellen Themen' } : {} }
    case 'floor.request':
      return { type, data: { kind: pick(['speech', 'reply', 'question', 'point-of-order'] as const, a) ?? 'speech' } }
    case 'floor.withdraw':
      return { type, data: { person: state.floor.waiting[0]?.person ?? person } }
    case 'floor.move':
      return { type, data: { person: state.floor.waiting.at(-1)?.person ?? person, before: null } }
    case 'floor.grant':
      return { type, data: b % 2 === 0 ? {} : { person } }
    case 'floor.limit':
      return { type, data: { seconds: a, for: b % 2 === 0 ? 'speech' : 'item' } }
    case 'floor.order':
      return { type, data: { fair: a % 2 === 0 } }
    case 'ballots.open': {
      const method = pick(['exceptions', 'named', 'roll-call', 'secret', 'ayes-only'] as const, b) ?? 'named'
      const subject = subjectOf(state, picks, several)
      const written = e % 9 === 0
      const rules = d % 5 === 0 ? ({ rules: 'majority-cast' } as const) : {}
      const debate = d % 7 === 0 ? ({ debate: 'unrecorded' } as const) : {}
      return {
        type,
        data: { method, order: 'protocol', written, ...(subject ? { subject } : {}), ...rules, ...debate },
      }
    }
    case 'ballots.cast':
      return { type, data: { ballot: id, choice, ...(e % 5 === 0 ? { for: code } : {}) } }
    case 'ballots.object':
      return { type, data: { ballot: id } }
    case 'ballots.enter':
      return { type, data: { ballot: id, delegation: code, choice } }
    case 'ballots.rule': {
      const [conflict] = ballot ? conflictsOf(ballot) : []
      return { type, data: { ballot: id, delegation: conflict ?? code, choice } }
    }
    case 'ballots.decide': {
      const tied = ballots.findLast((it) => it.result?.reckoning.outcome === 'tied')
      return { type, data: { ballot: tied?.id ?? id, choice: d % 2 === 0 ? 'yes' : 'no' } }
    }
    case 'ballots.close':
      return { type, data: { ballot: id } }
    case 'ballots.cancel':
      return { type, data: { ballot: id, reason: 'Tonausfall' } }
    case 'ballots.correct': {
      const closed =
        pick(
          ballots.filter((it) => it.phase === 'closed'),
          a,
        )?.id ?? id
      return {
        type,
        data: { ballot: closed, delegation: code, choice: d % 4 === 0 ? 'invalid' : choice, reason: 'Versehen' },
      }
    }
    case 'statements.file': {
      const form = pick(['separate', 'with-vote', 'subordinate'] as const, b) ?? 'separate'
      return { type, data: { text: `${text} (${e})`, form, ...maybe } }
    }
    case 'statements.join':
      return { type, data: maybe }
    case 'statements.rule':
      return { type, data: { text: 'Der Antrag ist zulässig.', ...maybe } }
    case 'statements.notice':
      return { type, data: { text: 'teilt hierzu nichts mit.', ...maybe } }
    case 'documents.attach': {
      const sender = d % 3 === 0 ? person : 'office'
      const sha256 = String(b % 5).padStart(64, '0')
      const file = {
        name: `Unterlage ${b}.pdf`,
        type: 'pdf' as const,
        size: (c + 1) * 20_000,
        sha256,
        pages: (d % 3) + 1,
      }
      return { type, data: { item, file, person: sender } }
    }
    case 'documents.remove':
    case 'documents.restore':
      return { type, data: { id: pick(state.documents.all, a)?.id ?? 'd0' } }
    case 'screen.open':
      return {
        type,
        data: {
          document: pick(state.documents.all, a)?.id ?? 'd0',
          page: (b % 3) + 1,
          part: pick(PagePart.options, c) ?? 'whole',
        },
      }
    case 'screen.putAway':
      return { type, data: {} }
    case 'screen.veil':
      return { type, data: { on: !state.screen.veiled } }
    case 'screen.show':
      return { type, data: { mode: pick(['live', 'frozen', 'black', 'break'] as const, a) ?? 'live' } }
  }
}

function changes(state: MeetingState, item: string, [, a = 0, b = 0, c = 0, d = 0]: readonly number[]): ClauseChange[] {
  const count = Math.max(1, textOf(state, state.agenda.current ?? item).length)
  const clauses = [...new Set([a, b, c].slice(0, (d % 3) + 1).map((n) => (n % count) + 1))]
  return clauses.map((clause, at) => {
    const op = pick(['adapt', 'reword', 'specify', 'strike', 'insert'] as const, a + at * b) ?? 'adapt'
    return {
      clause,
      op,
      text: op === 'strike' ? null : 'Neu.',
      count: d % 4 === 0 ? (d % 3) + 1 : null,
      consequential: at > 0 && d % 2 === 0,
    }
  })
}

function subjectOf(
  state: MeetingState,
  [, a = 0, b = 0, c = 0, d = 0]: readonly number[],
  several: string[],
): Subject | null {
  const amendment = pick(tabled(state), a)
  if (amendment && b % 2 === 0) return { kind: 'amendment', amendment: amendment.id }
  switch (c % 7) {
    case 0:
      return { kind: 'items', items: several }
    case 1:
      return { kind: 'clause', clause: (d % 3) + 1 }
    case 2:
      return { kind: 'question', question: 'Wir nennen es „Netz“.' }
    case 3:
      return { kind: 'candidates', candidates: d % 2 === 0 ? ['Anna Muster'] : ['Anna Muster', 'Bernd Beispiel'] }
    case 4:
      return { kind: 'admits', item: pick(state.agenda.order, a) ?? '0' }
    default:
      return null
  }
}
