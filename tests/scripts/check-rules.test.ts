import { expect, it } from 'vitest'
import { checkRules } from '../../scripts/check-rules.ts'

const check = (files: Readonly<Record<string, string>>): readonly string[] =>
  checkRules(new Map(Object.entries(files))).problems

const rules = '# Ballots\n\n- **BAL1** One vote a delegation.\n- **BAL2** The last choice counts.\n'
// Put together, so that the check of this very tree does not take them for citations.
const test = (...ids: readonly string[]): string => ids.map((id) => `it('[${id}] …', () => {})\n`).join('')

it('is content when each rule has a test, alone or several in one title', () => {
  expect(check({ 'shared/x/RULES.md': rules, 'tests/x.test.ts': test('BAL1', 'BAL2') })).toEqual([])
  expect(check({ 'shared/x/RULES.md': rules, 'tests/x.test.ts': test('BAL1, BAL2') })).toEqual([])
})

it('names the rule that no test proves', () => {
  expect(check({ 'shared/x/RULES.md': rules, 'tests/x.test.ts': test('BAL1') })).toEqual([
    'shared/x/RULES.md: BAL2 has no test',
  ])
})

it('names the test of a rule that does not exist', () => {
  expect(check({ 'shared/x/RULES.md': rules, 'tests/x.test.ts': test('BAL1', 'BAL2', 'BAL3') })).toEqual([
    'tests/x.test.ts: BAL3 is no rule',
  ])
})

it('names a rule stated twice', () => {
  const files = {
    'shared/x/RULES.md': rules,
    'shared/y/RULES.md': '- **BAL1** Again.\n',
    'tests/x.test.ts': test('BAL1', 'BAL2'),
  }
  expect(check(files)).toEqual(['shared/y/RULES.md: BAL1 is stated already, in shared/x/RULES.md'])
})

it('names code that cites a rule which is gone, and leaves alone what only looks like one', () => {
  const files = { 'shared/x/RULES.md': rules, 'tests/x.test.ts': test('BAL1', 'BAL2') }
  expect(check({ ...files, 'shared/x/decider.ts': 'f() // BAL2\nhash("SHA256")' })).toEqual([])
  expect(check({ ...files, 'shared/x/decider.ts': 'f() // BAL9' })).toEqual([
    'shared/x/decider.ts: cites BAL9, which is no rule',
  ])
})
