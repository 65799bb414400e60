import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Finding {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
}

/** What axe finds against a page as it now stands, a line a place; and whether the page has to be pushed sideways. */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = (await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: { run: (root: unknown, how: unknown) => Promise<{ violations: unknown }> } }).axe
        .run(globalThis.document, { runOnly: tags, resultTypes: ['violations'] })
        .then(({ violations }) => violations),
    rules,
  )) as readonly Finding[]
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > globalThis.innerWidth)
  return [
    ...found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    ),
    ...(wide ? ['wider than the window'] : []),
  ]
}
