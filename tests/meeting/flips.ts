import { seatedInRoom } from '../../shared/features/attendance/select.ts'
import { peopleOf, votingDelegations } from '../../shared/features/roster/select.ts'
import type { Act, ActName } from '../../server/import/acts.ts'
import { isSuperseded, leaving, mayChange, type May, type Story } from './dependence.ts'

/** The same meeting with one thing otherwise. */
export interface Flip {
  /** The act that is done otherwise, or not at all. */
  readonly of: Act
  readonly says: string
  readonly acts: readonly Act[]
  readonly may: May
  /** Something must come out otherwise: what the act tells is gone, or is another thing. */
  readonly must: boolean
}

type Change = Omit<Flip, 'of'>

const nothing: May = () => false

/** Kinds of acts without which the minutes may well be the same. */
const quiet: ReadonlySet<ActName> = new Set([
  'item.call',
  'debate.close',
  'floor.request',
  'floor.grant',
  'minutes.write',
  'minutes.reword',
])

/** Every way in which the story is told otherwise. */
export const flipsOf = (story: Story): readonly Flip[] =>
  story.acts.flatMap((act, at) =>
    [
      leftOut(act, at, story),
      ...atAnotherTime(act, at, story),
      ...(story.moments[at]?.refused ? [] : [...otherwise(act, at, story), ...somebodyLeavesBefore(act, at, story)]),
    ].map((change) => ({ of: act, ...change })),
  )

function leftOut(act: Act, at: number, story: Story): Change {
  const tells = !quiet.has(act.act) && !story.moments[at]?.refused
  const yes = (act.act === 'ballot.cast' || act.act === 'ballot.enter') && act.choice === 'yes' // nobody is named for it
  const must = tells && !yes && !isMute(act, at, story)
  return { says: 'left out', acts: story.acts.toSpliced(at, 1), may: mayChange(act, at, story), must }
}

/** An answer that was changed afterwards; a vote cast again. */
const isMute = (act: Act, at: number, story: Story): boolean =>
  (act.act === 'ballot.cast' || act.act === 'ballot.enter') && isSuperseded(act, at, story)

/** At the time of the act before: only who comes and goes is told with the time. */
function atAnotherTime(act: Act, at: number, story: Story): readonly Change[] {
  const time = story.acts[at - 1]?.at
  if (time === undefined || time === act.at) return []
  const timed = !story.moments[at]?.refused && act.act.startsWith('person.')
  const here = story.moments[at]?.here
  const may: May = timed ? (line) => line.item === here && ['left', 'transferred'].includes(line.name) : nothing
  return [{ says: `at ${time}`, acts: story.acts.with(at, { ...act, at: time } as Act), may, must: timed }]
}

function otherwise(act: Act, at: number, story: Story): readonly Change[] {
  const may = mayChange(act, at, story)
  const only =
    (...names: readonly string[]): May =>
    (line) =>
      may(line) && names.includes(line.name)
  const flip = (says: string, changed: object, may: May, must = true): Change => ({
    says,
    acts: story.acts.with(at, { ...act, ...changed } as Act),
    may,
    must,
  })
  switch (act.act) {
    case 'ballot.cast':
    case 'ballot.enter':
      return ['yes', 'no', 'abstain']
        .filter((choice) => choice !== act.choice)
        .map((choice) => flip(`${choice} for ${act.choice}`, { choice }, may, !isMute(act, at, story)))
    case 'ballot.open': {
      const method = act.method === 'exceptions' ? 'named' : 'exceptions'
      const debate = act.debate === 'unrecorded' ? undefined : 'unrecorded'
      return [
        flip(`by ${method}`, { method }, may, false),
        flip(debate === undefined ? 'the debate recorded' : 'the debate unrecorded', { debate }, only('result'), false),
      ]
    }
    case 'debate.open':
      return [flip('on something else', { topic: 'etwas anderem' }, only('debated'))]
    case 'item.present':
    case 'item.report': {
      const person = otherThan(act.person ?? act.by, at, story)
      const by = peopleOf(story.state).find((one) => one.duty.includes('secretariat'))?.id ?? act.by
      return [flip(`${person} instead`, { person, by }, may)]
    }
    case 'item.close':
      return [flip('noted', { outcome: 'noted' }, may)]
    case 'ruling.make':
    case 'notice.give':
      return [flip('in other words', { text: 'sagt etwas anderes.' }, may)]
    case 'motion.change':
      return [flip('another clause', { changes: [{ clause: 1, op: 'adapt' }] }, may)]
    case 'amendment.table':
    case 'amendment.revise': {
      const changes = act.changes.map((change) => ({ ...change, text: 'Anders.' }))
      return [flip('another text', { changes }, nothing, false)] // that it is another wording is told, not which
    }
    case 'amendment.accept':
      return [flip('taken over by the mover', { accepted: 'mover' }, only('amended'))]
    case 'statement.file':
      return [
        flip('in other words', { text: 'Etwas anderes.' }, may),
        ...(['separate', 'with-vote', 'subordinate'] as const)
          .filter((form) => form !== (act.form ?? 'separate'))
          .map((form) => flip(form, { form }, may)),
      ]
    case 'sponsor.leave':
      return (['yes', 'no', 'abstain'] as const)
        .filter((vote) => vote !== act['will-vote'])
        .map((vote) => flip(`will vote ${vote}`, { 'will-vote': vote }, only('sponsor-left')))
    case 'agenda.move':
      return [
        flip('after TOP 1', { after: '1', before: undefined }, (line) => line.name !== 'agenda-adopted' && may(line)),
      ]
    case 'agenda.consent':
      return [flip('now', { when: act.when === 'now' ? 'end' : 'now' }, only('consent'))]
    case 'person.leave':
      return act.proxy === undefined ? [] : withoutHolder(act, at, story)
    default:
      return []
  }
}

/** The vote goes to nobody, to somebody else, and to somebody who leaves as well. */
function withoutHolder(act: Extract<Act, { act: 'person.leave' }>, at: number, story: Story): readonly Change[] {
  const may = mayChange(act, at, story)
  const other = soleMembers(story).find(({ code }) => code !== act.proxy)
  const { proxy: _, ...bare } = act
  const nobody: Change = { says: 'gives the vote to nobody', acts: story.acts.with(at, bare), may, must: true }
  if (!other) return [nobody]
  const given: Act = { ...act, proxy: other.code }
  const gone: Act = { act: 'person.leave', at: act.at, by: other.person, line: act.line }
  const acts = story.acts.with(at, given)
  return [
    nobody,
    { says: `gives the vote to ${other.code}`, acts, may, must: true },
    {
      says: `gives the vote to ${other.code}, who leaves`,
      acts: acts.toSpliced(at + 1, 0, gone),
      may: (line) => may(line) || leaving(other.person, at, story)(line),
      must: true,
    },
  ]
}

/** Before a ballot one who alone sits for a delegation leaves; each time another. */
function somebodyLeavesBefore(act: Act, at: number, story: Story): readonly Change[] {
  if (act.act !== 'ballot.open') return []
  const members = soleMembers(story)
  const who = members[at % members.length]
  if (!who) return []
  const gone: Act = { act: 'person.leave', at: act.at, by: who.person, line: act.line }
  const acts = story.acts.toSpliced(at, 0, gone)
  return [{ says: `${who.code} has left`, acts, may: leaving(who.person, at, story), must: true }]
}

/** Who alone sits for a delegation, does not lead, and stays to the end of the story. */
const soleMembers = ({ state }: Story): readonly { readonly code: string; readonly person: string }[] =>
  votingDelegations(state).flatMap(({ code }) => {
    const [only, ...others] = seatedInRoom(state, code)
    return only && others.length === 0 && only.id !== state.attendance.leading ? [{ code, person: only.id }] : []
  })

/** Somebody else of the room, by and by everybody. */
function otherThan(person: string, at: number, story: Story): string {
  const others = soleMembers(story).filter((one) => one.person !== person)
  return others[at % others.length]?.person ?? person
}
