import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { allBallots } from '../../shared/features/ballots/select.ts'
import { minutesText } from '../../server/export/text.ts'
import type { Act } from '../../server/import/acts.ts'
import { readMeetingFile, type MeetingFile } from '../../server/import/read-meeting-file.ts'
import { isDraftAct } from '../../server/rehearse/act-commands.ts'
import { playOnPaper } from '../support/paper-meeting.ts'
import { reference } from '../support/reference.ts'
import type { May } from './dependence.ts'
import { flipsOf } from './flips.ts'
import { playLines, printed, type Line, type Tell } from './printed-lines.ts'

const fileOf = (text: string): MeetingFile => {
  const reading = readMeetingFile(text)
  if (!reading.ok) throw new Error(reading.issues.map(({ line, code }) => `${line} ${code}`).join('\n'))
  return reading.file
}

const example = fileOf(readFileSync(new URL('../fixtures/dmk-own.yaml', import.meta.url), 'utf8'))
const other = reference('scenarios/dmk-2.yaml')

// a few hundred meetings each
vi.setConfig({ testTimeout: 60_000 })

const asText = ({ item, name, text }: Line): string => `${item} ${name}: ${text}`
const rest = (lines: readonly Line[], may: May): string =>
  lines
    .filter((line) => !may(line))
    .map(asText)
    .join('\n')
const part = (lines: readonly Line[], may: May): string => lines.filter(may).map(asText).join('\n')

/** Flips that changed more than was stated, or nothing where they had to; and how many were played. */
function offences(file: MeetingFile, tell: Tell = printed, isMeant: (act: Act) => boolean = () => true) {
  const before = playLines(file, file.acts, tell)
  const story = { acts: file.acts, moments: before.moments, state: before.state }
  const flips = flipsOf(story).filter((flip) => isMeant(flip.of))
  const found = flips.flatMap(({ of: act, says, acts, may, must }) => {
    const after = playLines(file, acts, tell)
    const which = `line ${act.line}, ${act.act} by ${act.by}, ${says}`
    const [was, is] = [rest(before.lines, may), rest(after.lines, may)]
    if (was !== is) return [`${which}: changes what does not depend on it\n${difference(was, is)}`]
    return must && part(before.lines, may) === part(after.lines, may) ? [`${which}: changes nothing`] : []
  })
  return { found, played: flips.length }
}

function difference(was: string, is: string): string {
  const [left, right] = [was.split('\n'), is.split('\n')]
  const gone = left.filter((line) => !right.includes(line)).map((line) => `- ${line}`)
  const come = right.filter((line) => !left.includes(line)).map((line) => `+ ${line}`)
  return [...gone, ...come].join('\n') || 'in another order'
}

const meetings = [
  ['the example meeting', example],
  ...(other === null ? [] : [['the reference meeting', fileOf(other)] as const]),
] as const

describe.each(meetings)('one thing otherwise in %s', (_, file) => {
  it('[FCT1, ABS2, OUT4] changes the sentences that depend on it, and every other stays to the byte', () => {
    const { found, played } = offences(file)
    expect(found).toEqual([])
    console.log(`${played} meetings with one thing otherwise`)
    expect(played).toBeGreaterThan(file.acts.length * 2)
  })
})

describe('the comparison', () => {
  it('finds a sentence that looks into other items’ ballots', () => {
    const spoilt: Tell = (state) => {
      const answers = allBallots(state).flatMap((ballot) => ballot.casts).length
      return printed(state).map((line) =>
        line.item === '5' && line.name === 'result' ? { ...line, text: `${line.text} [${answers}]` } : line,
      )
    }
    const { found, played } = offences(example, spoilt, ({ act }) => act === 'ballot.cast')
    expect(found.length).toBeGreaterThan(played / 4)
    expect(found.every((one) => one.includes('+ 5 result: Der Beschlussvorschlag'))).toBe(true)
  })

  it('finds an act that tells nothing', () => {
    const spoilt: Tell = (state) => printed(state).filter(({ name }) => name !== 'presented')
    const { found } = offences(example, spoilt, ({ act }) => act === 'item.present')
    expect(found.length).toBeGreaterThanOrEqual(example.acts.filter(({ act }) => act === 'item.present').length)
    expect(found.every((one) => one.endsWith('changes nothing'))).toBe(true)
  })

  it('finds sentences in another order', () => {
    const spoilt: Tell = (state) => (state.floor.speeches < 2 ? printed(state).toReversed() : printed(state))
    const { found } = offences(example, spoilt, ({ act }) => act === 'floor.grant')
    expect(found.some((one) => one.endsWith('in another order'))).toBe(true)
  })
})

describe('what a note-taker did not write', () => {
  const whole = playOnPaper(example)
  const all = minutesText(whole.state, whole.draft)

  it.each(example.acts.filter(isDraftAct).map((act) => [`${act.act}, line ${act.line}`, act] as const))(
    '[WEA4] is missing alone: %s',
    (_, act) => {
      const { state, draft } = playOnPaper({ ...example, acts: example.acts.filter((one) => one !== act) })
      expect(state).toEqual(whole.state)
      const [gone, come] = apart(all, minutesText(state, draft))
      expect(gone).toEqual([act.text])
      expect(come).toHaveLength(act.act === 'minutes.write' ? 0 : 1) // what the record says stands there instead
    },
  )
})

/** The lines that one text has more often than the other, both ways. */
function apart(was: string, is: string): readonly (readonly string[])[] {
  const without = (lines: readonly string[], others: readonly string[]) => {
    const left = [...lines]
    for (const line of others) if (left.includes(line)) left.splice(left.indexOf(line), 1)
    return left
  }
  const [before, after] = [was, is].map((text) => text.split('\n').filter((line) => line !== ''))
  return [without(before ?? [], after ?? []), without(after ?? [], before ?? [])]
}
