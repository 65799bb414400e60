import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { eventCatalogs, MeetingEvent } from '../../shared/meeting/catalogs.ts'
import { sectionsOf } from '../../shared/meeting/facts.ts'
import { foldRecorded, meeting, type MeetingState, type Recorded } from '../../shared/meeting/meeting.ts'
import { adoptingItem, hasHeading, printOrder } from '../../shared/meeting/printing.ts'
import { recordOf } from '../../shared/meeting/record.ts'
import { redactEvent, redactState, type Audience } from '../../shared/meeting/redact.ts'
import { refusalIn } from '../../shared/phrases/refusals/refusal-sentence.ts'
import { sentencesOf, weave } from '../../shared/phrases/weave.ts'
import type { Happened } from '../support/paper-meeting.ts'
import { randomMeeting } from '../support/random-meeting.ts'
import { wishable } from '../support/random-wishes.ts'
import { holds, playRandom, SEED, tally } from './random-play.ts'

const json = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const recordedOf = (events: readonly Happened[]): readonly Recorded[] =>
  events.map((it) => ({ ...it, cause: `c${it.seq}`, hash: '' }))

const audiencesOf = (state: MeetingState): readonly Audience[] => [
  { kind: 'office' },
  { kind: 'public' },
  ...(state.roster.convened ? state.roster.delegations.slice(0, 3) : []).map(
    ({ code }) => ({ kind: 'delegation', code }) as const,
  ),
]

describe(`any meeting whatever (seed ${SEED})`, () => {
  afterAll(() => {
    const { meetings, commands, accepted } = tally
    console.log(`laws: ${commands} commands, ${accepted} of them accepted, in ${meetings} meetings (seed ${SEED})`)
  })

  it('[REC1] what is decided changes nothing by itself, happens in events, and passes its own check after a trip over the wire', () => {
    holds(randomMeeting(), (random) => {
      playRandom(random, ({ before, after, happened, rejection }) => {
        // every state, command and event is frozen: whoever wrote into one would have thrown
        if (rejection) expect(after).toBe(before)
        else expect(happened.length).toBeGreaterThan(0)
        for (const { event } of happened) expect(MeetingEvent.parse(json(event))).toEqual(event)
      })
    })
  })

  it('[PHR25] every refusal is worded, with all that its sentence names', () => {
    holds(randomMeeting(), (random) => {
      playRandom(random, ({ rejection }) => {
        if (!rejection) return
        for (const language of ['de', 'en'] as const) {
          const sentence = refusalIn(language, rejection)
          expect(sentence).not.toBe(rejection.code)
          expect(sentence).not.toMatch(/undefined|null|NaN| {2}| [.,]/)
        }
      })
    })
  })

  it('[REC1] the state is plain data, and the same events fold to it again', () => {
    holds(randomMeeting(), (random) => {
      const { state, events } = playRandom(random)
      expect(json(state)).toEqual(state)
      expect(foldRecorded(json(recordedOf(events)))).toEqual(state)
    })
  })

  it('[RED3] folding redacted events is redacting the folded state, for each audience', () => {
    holds(randomMeeting(), (random) => {
      const { state, events } = playRandom(random)
      for (const audience of audiencesOf(state)) {
        const redacted = recordedOf(events).map((it) => redactEvent(it, audience, state))
        expect(foldRecorded(redacted)).toEqual(redactState(state, audience))
      }
    })
  })

  it('[RED2] nothing an audience gets depends on what others press in a ballot that is not open to it', () => {
    const flipped = (choice: string) => (choice === 'yes' ? 'no' : 'yes')
    holds(randomMeeting(), (random) => {
      const { state, events } = playRandom(random)
      for (const audience of audiencesOf(state)) {
        const mayKnow = (delegation: string, id: string) => {
          const ballot = state.ballots.all[id]
          const holder = ballot?.electorate.find((voter) => voter.code === delegation)?.proxy
          if (ballot?.method === 'secret') return false
          if (ballot?.method === 'roll-call' || audience.kind === 'office') return true
          return audience.kind === 'delegation' && (audience.code === delegation || audience.code === holder)
        }
        const otherwise = recordedOf(events).map((recorded): Recorded => {
          const { event } = recorded
          if (event.type !== 'ballots.cast' || event.data.choice === null) return recorded
          if (mayKnow(event.data.delegation, event.data.ballot)) return recorded
          return { ...recorded, event: { ...event, data: { ...event.data, choice: flipped(event.data.choice) } } }
        })
        const seen = (log: readonly Recorded[]) => JSON.stringify(log.map((it) => redactEvent(it, audience, state)))
        expect(seen(otherwise)).toBe(seen(recordedOf(events)))
        expect(redactState(foldRecorded(otherwise), audience)).toEqual(redactState(state, audience))
      }
    })
  })

  it('[FCT13, FCT3] a fact keeps its id and its name for good, and its section unless a heading or the adoption moves it', () => {
    holds(randomMeeting(), (random) => {
      const known = new Map<string, { name: string; section: string }>()
      let adopting: string | null = null
      let first: string | undefined
      playRandom(random, ({ after }) => {
        const sections = sectionsOf(after)
        expect(sections.map(({ item }) => item)).toEqual(printOrder(after))
        const ids = sections.flatMap(({ facts }) => facts.map(({ id }) => id))
        expect(new Set(ids).size).toBe(ids.length)
        // before the first call they only wait
        const moves = first === undefined || adopting !== adoptingItem(after)
        for (const { facts, item } of sections)
          for (const fact of facts) {
            expect(fact.section).toBe(item)
            if (fact.name === 'absent') continue
            expect(fact.id).toBe(fact.id.includes('-') ? `f${fact.seq}-${item}` : `f${fact.seq}`)
            const before = known.get(fact.id)
            if (before) expect(fact.name).toBe(before.name)
            if (before && before.section !== item && !moves) {
              // its item has lost its heading, or has it again
              expect(hasHeading(after, before.section) && before.section !== adopting).toBe(false)
            }
            known.set(fact.id, { name: fact.name, section: item })
          }
        adopting = adoptingItem(after)
        first = after.agenda.calls[0]?.item
      })
    })
  })

  it('[REC1, REC2] the record is complete at any time, plain data, and in protocol order', () => {
    holds(randomMeeting(), (random) => {
      const { state } = playRandom(random, ({ after }) => {
        if (after.roster.convened) recordOf(after, () => [])
      })
      const sentences = new Map(weave(state, {}).map((section) => [section.item, sentencesOf(section)]))
      const record = recordOf(state, (item) => sentences.get(item) ?? [])
      expect(json(record)).toEqual(record)
      const protocol = state.roster.convened ? state.roster.delegations.map(({ code }) => code) : []
      const inOrder = (codes: readonly string[] | null) =>
        expect(codes ?? []).toEqual(protocol.filter((code) => codes?.includes(code)))
      inOrder(record.absent)
      for (const { yes, no, abstain, absent, silent, voice, changed } of record.items.flatMap((it) => it.ballots))
        for (const codes of [yes, no, abstain, absent, silent, voice, changed]) inOrder(codes)
    })
  })
})

it('[REC1] every wish comes true in some meeting, and every kind of event happens', () => {
  const accepted = new Set<string>()
  const happened = new Set<string>()
  for (const random of fc.sample(randomMeeting(150), { numRuns: 700, seed: 1 }))
    playRandom(random, (step) => {
      if (!step.rejection) accepted.add(step.command.type)
      for (const { event } of step.happened) happened.add(event.type)
    })
  expect(wishable.filter((type) => !accepted.has(type))).toEqual([])
  const all = eventCatalogs.flatMap(({ feature, catalog }) => Object.keys(catalog).map((name) => `${feature}.${name}`))
  expect(all.filter((type) => !happened.has(type))).toEqual([])
  expect(meeting.initial().journal).toEqual([])
})
