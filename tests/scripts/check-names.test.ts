import { describe, expect, it } from 'vitest'
import { checkName, unreasoned } from '../../scripts/check-names.ts'

describe('file names', () => {
  it.each([
    'shared/features/ballots/decider.ts',
    'server/adapters/sqlite/event-log.ts',
    'client/rooms/chair/Chair.tsx',
    'client/rooms/chair/Chair.module.css',
    'client/app/use-theme.ts',
    'tests/ui/button.dom.test.tsx',
    'tests/e2e/kill.e2e.test.ts',
    'vite.config.ts',
    'shared/rules/basis.ts',
  ])('%s is fine', (file) => {
    expect(checkName(file)).toBeUndefined()
  })

  it.each([
    ['shared/kernel/utils.ts', 'says nothing'],
    ['client/ui/date-util.ts', 'says nothing'],
    ['client/ui/ButtonHelper.tsx', 'says nothing'],
    ['server/room/room-manager.ts', 'says nothing'],
    ['server/access/SessionService.ts', 'says nothing'],
    ['client/ui/base.css', 'says nothing'],
    ['server/room/roomQueue.ts', 'kebab-case'],
    ['server/room/room_queue.ts', 'kebab-case'],
    ['server/room/Room.ts', 'only a React component'],
  ])('%s is not', (file, says) => {
    expect(checkName(file)).toContain(says)
  })
})

describe('who silences a check says why', () => {
  it.each([
    '// oxlint-disable-next-line typescript/no-explicit-any -- the library types it so',
    '// @ts-expect-error a wrong acknowledgement must not compile',
    '{/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog moves focus itself */}',
    '// prettier-ignore -- a table is easier to read in columns',
    'const text = "oxlint-disable-next-line"',
  ])('%s', (line) => {
    expect(unreasoned(line)).toEqual([])
  })

  it.each([
    '// oxlint-disable-next-line typescript/no-explicit-any',
    '/* eslint-disable */',
    '// @ts-expect-error',
    '// @ts-ignore',
    '// prettier-ignore',
    '{/* oxlint-disable-next-line jsx-a11y/no-autofocus */}',
    'call() // oxlint-disable-line no-console -- why',
  ])('not without: %s', (line) => {
    expect(unreasoned(`first\n${line}`)).toEqual([2])
  })
})
