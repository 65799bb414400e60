import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { actNames } from '../../server/import/acts.ts'
import { readMeetingFile, type MeetingFile } from '../../server/import/read-meeting-file.ts'
import { minutesText } from '../../server/export/text.ts'
import { ItemKind, Outcome } from '../../shared/features/agenda/messages.ts'
import { itemsByNumber } from '../../shared/features/agenda/select.ts'
import { Method } from '../../shared/features/ballots/messages.ts'
import { allBallots } from '../../shared/features/ballots/select.ts'
import { SpeechKind } from '../../shared/features/floor/messages.ts'
import { ChangeOp } from '../../shared/features/motions/messages.ts'
import { Duty } from '../../shared/features/roster/messages.ts'
import { StatementForm } from '../../shared/features/statements/messages.ts'
import { sectionsOf } from '../../shared/meeting/facts.ts'
import { outcomeOf } from '../../shared/meeting/outcome.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import { presetNames } from '../../shared/rules/presets.ts'
import { playOnPaper, type Played } from '../support/paper-meeting.ts'
import { folded } from '../support/reference.ts'

const folder = fileURLToPath(new URL('../../examples/', import.meta.url))
const text = (name: string) => readFileSync(`${folder}${name}`, 'utf8')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))

function rehearsed(name: string): { file: MeetingFile; played: Played } {
  const reading = readMeetingFile(text(`${name}.yaml`), 'en')
  if (!reading.ok) throw new Error(reading.issues.map((it) => `${name}.yaml:${it.line}: ${it.message}`).join('\n'))
  return { file: reading.file, played: playOnPaper(reading.file) }
}
const all = names.map((name) => ({ name, ...rehearsed(name) }))

describe('a meeting of each kind of body, on paper', () => {
  it.each(all)('[REH2] $name gives its minutes, word for word', ({ name, file, played }) => {
    const { state, draft, refused } = played
    const expected = file.acts.filter((act) => act.expect === 'refused').map(({ line, act }) => ({ line, act }))
    expect(refused.map(({ act: { line, act } }) => ({ line, act }))).toEqual(expected)
    const minutes = minutesText(state, draft)
    expect(folded(minutes.slice(minutes.indexOf('\nTOP ')))).toBe(folded(text(`${name}.expected.txt`)))
  })
})

/** Names that can be reworded, as FORMAT.md lists them. */
const factNames = `presented reported debated changed amended amendment-rejected amendment-withdrawn sponsor-joined
  sponsor-left ruled noticed result stated left arrived excused transferred proxy-recalled agenda-adopted moved consent
  lifted joined added scheduled withdrawn dropped postponed referred settled absent suspended resumed chair-passed outcome
  corrected cancelled elected approved closed`
  .split(/\s+/)
  .filter(Boolean)

describe('between them the examples show', () => {
  const acts = all.flatMap(({ file }) => file.acts)
  const states = all.map(({ played }) => played.state)
  const facts = states.flatMap((state) =>
    sectionsOf(state)
      .flatMap((section) => section.facts)
      .filter((fact) => phrasebookOf(state).sentence(state, fact) !== ''),
  )
  const items = states.flatMap((state) => itemsByNumber(state).map((item) => ({ item, state })))
  const written = names.map((name) => text(`${name}.yaml`)).join('\n')
  const missing = (wanted: readonly string[], shown: readonly (string | null | undefined)[]) =>
    wanted.filter((each) => !shown.includes(each))

  it('every act, done and refused', () => {
    const done = acts.filter((act) => act.expect !== 'refused').map(({ act }) => act)
    const refused = acts.filter((act) => act.expect === 'refused').map(({ act }) => act)
    expect(missing(actNames, done)).toEqual([])
    expect(missing(actNames, refused)).toEqual([])
  })

  it('every fact the minutes tell', () => {
    const told = facts.map(({ name }) => name)
    expect(missing(factNames, told)).toEqual([])
    expect(missing(told, factNames)).toEqual([])
  })

  it('every outcome of an item, of every kind', () => {
    expect(
      missing(
        Outcome.options,
        items.map(({ item, state }) => outcomeOf(state, item.number)),
      ),
    ).toEqual([])
    expect(
      missing(
        ItemKind.options,
        items.map(({ item }) => item.kind),
      ),
    ).toEqual([])
  })

  it('every preset of the rules, and every method, subject and outcome of a ballot', () => {
    const ballots = states.flatMap(allBallots)
    const rules = ballots.map(({ ruleName }) => ruleName)
    expect(presetNames.filter((preset) => !rules.some((rule) => rule.startsWith(preset)))).toEqual([])
    expect(
      missing(
        Method.options,
        ballots.map(({ method }) => method),
      ),
    ).toEqual([])
    expect(
      missing(
        ['items', 'amendment', 'clause', 'question', 'candidates', 'admits'],
        ballots.map(({ subject }) => subject.kind),
      ),
    ).toEqual([])
    const outcomes = ballots.map(({ result }) => result?.reckoning.outcome)
    expect(missing(['adopted', 'adopted-in-part', 'rejected', 'not-reached', 'no-quorum', 'tied'], outcomes)).toEqual(
      [],
    )
  })

  it.each([
    ['kinds of speech', 'kind', SpeechKind.options.filter((kind) => kind !== 'speech')],
    ['forms of a statement', 'form', StatementForm.options.filter((form) => form !== 'separate')],
    ['changes of a text', 'op', ChangeOp.options],
    ['duties', 'duty', Duty.options],
    ['orders of delegations', 'delegations', ['alphabetical', 'as-cast']],
    ['ways to print figures', 'tally', ['numbers', 'both']],
    ['genders', 'gender', ['f', 'm', 'x']],
    ['ways to attend', 'attends', ['no', 'excused']],
    ['seats', 'seat', ['member', 'alternate', 'staff']],
  ])('all %s', (_, key, wanted) => {
    const shown = [...written.matchAll(new RegExp(`\\b${key}: (\\[[^\\]]*\\]|[\\w-]+)`, 'g'))].flatMap((match) =>
      (match[1] ?? '').split(/[[\],\s]+/),
    )
    expect(missing(wanted, shown)).toEqual([])
  })
})
