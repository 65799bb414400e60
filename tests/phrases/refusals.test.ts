import { describe, expect, it } from 'vitest'
import type { Params } from '../../shared/kernel/decider.ts'
import { agendaRefusals } from '../../shared/phrases/refusals/agenda.ts'
import { attendanceRefusals } from '../../shared/phrases/refusals/attendance.ts'
import { ballotsRefusals } from '../../shared/phrases/refusals/ballots.ts'
import { documentsRefusals } from '../../shared/phrases/refusals/documents.ts'
import { floorRefusals } from '../../shared/phrases/refusals/floor.ts'
import { minutesRefusals } from '../../shared/phrases/refusals/minutes.ts'
import { motionsRefusals } from '../../shared/phrases/refusals/motions.ts'
import { policyRefusals } from '../../shared/phrases/refusals/policies.ts'
import { refusalIn } from '../../shared/phrases/refusals/refusal-sentence.ts'
import type { Refusals } from '../../shared/phrases/refusals/refusals.ts'
import { rosterRefusals } from '../../shared/phrases/refusals/roster.ts'
import { screenRefusals } from '../../shared/phrases/refusals/screen.ts'
import { statementsRefusals } from '../../shared/phrases/refusals/statements.ts'

const features: Readonly<Record<string, Refusals<string>>> = {
  roster: rosterRefusals,
  attendance: attendanceRefusals,
  agenda: agendaRefusals,
  documents: documentsRefusals,
  motions: motionsRefusals,
  floor: floorRefusals,
  ballots: ballotsRefusals,
  statements: statementsRefusals,
  minutes: minutesRefusals,
  screen: screenRefusals,
  policies: policyRefusals,
}

/** Names whatever is asked for, so that a sentence which needs a parameter shows it. */
const anything = new Proxy({}, { get: (_, name) => `⟨${String(name)}⟩`, has: () => true }) as Params
/** Lists as deciders give them. */
const lists = new Proxy({}, { get: () => ['A', 'B'], has: () => true }) as Params

/** Begins with a capital, a mark or a parameter, and ends with a full stop; nothing of the machine in between. */
function isWhole(sentence: string): boolean {
  return (
    /^[\p{Lu}„“⟨\d]/u.test(sentence) &&
    /[.!?][“”]?$/.test(sentence) &&
    !/undefined|null|NaN|\[object| {2}|\s[.,;:]|\.\./.test(sentence) &&
    sentence.split(' ').length >= 4
  )
}

const cases = Object.entries(features).flatMap(([feature, { de, en }]) =>
  Object.keys(de).flatMap((code) => [
    [feature, code, 'de', de[code]?.(anything) ?? '', de[code]?.(lists) ?? ''] as const,
    [feature, code, 'en', en[code]?.(anything) ?? '', en[code]?.(lists) ?? ''] as const,
  ]),
)

describe('refusals', () => {
  it.each(cases)('[PHR25] %s: %s in %s', (_feature, code, language, sentence, withLists) => {
    expect([sentence, withLists].filter((it) => !isWhole(it))).toEqual([])
    expect(refusalIn(language, { code, params: anything })).not.toBe(code)
  })

  it('[PHR25] both languages know the same codes', () => {
    for (const { de, en } of Object.values(features))
      expect(Object.keys(en).toSorted()).toEqual(Object.keys(de).toSorted())
  })

  it('[PHR25] says why and what to do: more than a word, and not the same in both languages', () => {
    for (const { de, en } of Object.values(features))
      for (const code of Object.keys(de)) expect(de[code]?.(anything)).not.toBe(en[code]?.(anything))
  })

  it.each([
    [{ code: 'already-joined', params: { delegation: 'Sachsen' } }, 'Sachsen trägt diese Protokollnotiz schon mit.'],
    [
      { code: 'already-joined', params: { items: ['3', '4'] } },
      'Die TOPs 3, 4 werden schon gemeinsam beraten. Nennen Sie weitere Punkte, die dazukommen sollen.',
    ],
    [
      { code: 'unknown-delegation', params: { delegation: 'XX' } },
      'Eine Delegation XX gibt es in dieser Sitzung nicht. Wählen Sie eine aus der Liste.',
    ],
  ])('[PHR25] a code that features word each in their own way: %j', (rejection, sentence) => {
    expect(refusalIn('de', rejection)).toBe(sentence)
  })

  it('[PHR25] a code of a newer server is named as it is', () => {
    expect(refusalIn('de', { code: 'of-tomorrow' })).toBe('of-tomorrow')
  })
})
