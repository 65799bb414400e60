import { personOf } from '../../shared/features/roster/select.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { Act, ActName } from '../../server/import/acts.ts'
import type { Line, Moment } from './printed-lines.ts'

/** Whether a line may come out otherwise; stated before anything is played. */
export type May = (line: Line) => boolean

/** A meeting as it was, for asking what depends on one of its acts. */
export interface Story {
  readonly acts: readonly Act[]
  readonly moments: readonly Moment[]
  readonly state: MeetingState
}

type Place = string | null | undefined
type ActOf<Name extends ActName> = Extract<Act, { act: Name }>

const nothing: May = () => false
const everything: May = () => true
const any =
  (...ways: readonly May[]): May =>
  (line) =>
    ways.some((way) => way(line))
/** Facts of these names, in that item. */
const told =
  (item: Place, ...names: readonly string[]): May =>
  (line) =>
    line.item === item && names.includes(line.name)
/** Facts of these names, wherever they stand. */
const named =
  (...names: readonly string[]): May =>
  (line) =>
    names.includes(line.name)
/** All that stands in these items. */
const within =
  (...items: readonly Place[]): May =>
  (line) =>
    items.includes(line.item)

/** The result of a vote, with what is bound to it. */
const resultOf = (...items: readonly Place[]): May =>
  any(...items.map((item) => told(item, 'result', 'elected', 'stated', 'amended', 'amendment-rejected')))

const amendments = ['amended', 'amendment-rejected', 'amendment-withdrawn'] as const

/** What each kind of act may change in the minutes; an act that is missing here fails the test that meets it. */
const table: { readonly [Name in ActName]?: (act: ActOf<Name>, at: number, story: Story) => May } = {
  'meeting.open': () => everything,
  'meeting.close': () => named('closed'),
  'item.call': (act, at, { moments }) => within(act.item, moments[at]?.here),
  'item.present': (act, at, { moments }) => told(act.item ?? moments[at]?.here, 'presented'),
  'item.report': (act, at, { moments }) => told(act.item ?? moments[at]?.here, 'reported'),
  'item.close': (act, at, { moments }) => told(act.item ?? moments[at]?.here, 'outcome'),
  // also whether it was decided without one, and whether a change came out of it
  'debate.open': (_, at, { moments }) => told(moments[at]?.here, 'debated', 'changed', 'result', 'outcome'),
  'debate.close': () => nothing, // the ballot or the next call ends it as well
  'floor.request': () => nothing,
  'floor.grant': () => nothing,
  'agenda.move': (act) => any(named('moved', 'agenda-adopted'), within(act.item)),
  'agenda.consent': () => named('consent', 'agenda-adopted'),
  'agenda.withdraw': (act, at, { moments }) =>
    any(named('withdrawn', 'agenda-adopted'), within(act.item ?? moments[at]?.here)),
  // without an adopted agenda its item is like any other: what was withdrawn keeps its heading, and each result names
  // all its absent
  'agenda.adopt': (_, at, { moments, state }) =>
    any(within(moments[at]?.here), named('result', 'elected'), (line) => isDisposed(state, line.item)),
  'sponsor.join': (act, at, { moments }) =>
    told(act.item ?? moments[at]?.here, 'sponsor-joined', 'sponsor-left', 'heading', 'amended'),
  'sponsor.leave': (act, at, { moments }) => told(act.item ?? moments[at]?.here, 'sponsor-left', 'heading', 'amended'),
  'motion.change': (act, at, { moments }) => told(act.item ?? moments[at]?.here, 'changed', ...amendments),
  'amendment.table': (act, at, { moments }) => told(act.item ?? moments[at]?.here, ...amendments),
  'amendment.revise': (_, at, { moments }) => told(moments[at]?.here, ...amendments),
  'amendment.accept': (_, at, { moments }) => told(moments[at]?.here, ...amendments),
  'ballot.open': (_, at, { moments }) => resultOf(...(moments[at]?.ballot ?? [])),
  'ballot.cast': (act, at, story) => (isSuperseded(act, at, story) ? nothing : resultOf(...ballotAt(at, story))),
  'ballot.enter': (act, at, story) => (isSuperseded(act, at, story) ? nothing : resultOf(...ballotAt(at, story))),
  // a ballot that stays open stops everything that comes after it
  'ballot.close': (_, at, story) =>
    any(within(story.moments[at]?.here, ...calledAfter(at, story)), named('absent'), resultOf(...ballotAt(at, story))),
  'statement.file': (act, at, { moments }) => told(act.item ?? moments[at]?.here, 'stated', 'result'),
  'ruling.make': (act, at, { moments }) => told(act.item ?? moments[at]?.here, 'ruled'),
  'notice.give': (act, at, { moments }) => told(act.item ?? moments[at]?.here, 'noticed'),
  'person.leave': (act, at, story) => leaving(act.person ?? act.by, at, story),
  'minutes.write': () => nothing, // prose is the note-takers'; the record knows nothing of it
  'minutes.reword': () => nothing,
}

/** What may change when the act is left out, or done otherwise. What was refused can change nothing. */
export function mayChange(act: Act, at: number, story: Story): May {
  const rule = table[act.act] as ((act: Act, at: number, story: Story) => May) | undefined
  if (!rule) throw new Error(`nobody has said what depends on ${act.act} (line ${act.line})`)
  return story.moments[at]?.refused ? nothing : rule(act, at, story)
}

/** Somebody leaves before the act at `at`: who is told so, the votes that follow, and all that person still did. */
export function leaving(person: string, at: number, story: Story): May {
  const later = story.acts.map((act, index) => ({ act, index })).filter(({ index }) => index >= at)
  const votes = later.filter(({ act }) => act.act === 'ballot.open').flatMap(({ index }) => ballotAt(index, story))
  const own = later.filter(({ act, index }) => index > at && (act.by === person || isOf(act, person)))
  return any(
    told(story.moments[at]?.here, 'left', 'transferred', 'excused'),
    resultOf(...votes),
    named('absent'),
    ...own.map(({ act, index }) => mayChange(act, index, story)),
  )
}

const isOf = (act: Act, person: string): boolean => 'person' in act && act.person === person

const ballotAt = (at: number, { moments }: Story): readonly string[] => moments[at]?.ballot ?? []

const calledAfter = (at: number, { acts }: Story): readonly string[] =>
  acts.slice(at).flatMap((act) => (act.act === 'item.call' ? [act.item] : []))

const isDisposed = (state: MeetingState, item: string): boolean => state.agenda.items[item]?.disposition !== null

type Answer = ActOf<'ballot.cast'> | ActOf<'ballot.enter'>

const voterOf = (act: Answer, { state }: Story): string =>
  act.act === 'ballot.enter' ? act.delegation : (act.for ?? personOf(state, act.by)?.delegation ?? '')

/** The delegation answered again before the close: what counts is its last word. */
export function isSuperseded(act: Answer, at: number, story: Story): boolean {
  const rest = story.acts.slice(at + 1)
  const close = rest.findIndex((later) => later.act === 'ballot.close')
  return rest
    .slice(0, close)
    .some(
      (later, index) =>
        (later.act === 'ballot.cast' || later.act === 'ballot.enter') &&
        !story.moments[at + 1 + index]?.refused &&
        voterOf(later, story) === voterOf(act, story),
    )
}
