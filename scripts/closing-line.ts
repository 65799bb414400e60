import { z } from 'zod'

/** What a run came to. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The part of Vitest's JSON report that is read here. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
})

/**
 * Counts the tests of a whole run.
 *
 * A run fails in more ways than by a failed test, and each must leave a failure in the count: a file that cannot be
 * loaded has no tests at all, an unhandled rejection belongs to none, a crashed run leaves no report, and a filter
 * that matches nothing proves nothing.
 *
 * @param report Vitest's JSON report, or undefined where the run left none
 * @param exitCode how the runner ended; null where a signal ended it
 */
export const countTests = (report: string | undefined, exitCode: number | null): Counts => {
  const files = report === undefined ? [] : reportSchema.parse(JSON.parse(report)).testResults
  const tests = files.flatMap((file) => file.assertionResults.map((test) => test.status))
  const count = (status: string): number => tests.filter((s) => s === status).length
  const broken = files.filter(
    (f) => f.status === 'failed' && f.assertionResults.every((t) => t.status !== 'failed'),
  ).length
  const passed = count('passed')
  const failed = count('failed') + broken
  const skipped = tests.length - passed - count('failed')
  const silent = failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : 0
  return { passed, failed: failed + silent, skipped }
}

/** `412 passed, 0 failed`, and `, 3 skipped` only where some were. */
export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
