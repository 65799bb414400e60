// Every rule in a RULES.md is proved by a test that names it, and nothing names a rule that does not exist.
import { readFileSync } from 'node:fs'
import { sourceFiles } from './source-files.ts'

const ruleLine = /^- \*\*([A-Z]{3}\d+)\*\*/gm
const testTitle = /\[((?:[A-Z]{3}\d+)(?:, ?[A-Z]{3}\d+)*)\]/g
const anyId = /\b([A-Z]{3})\d+\b/g

/**
 * @param files path → text of every RULES.md and every source file; tests lie under `tests/`
 * @returns the number of rules, and a line for each rule without a test, each rule stated twice, and each citation
 *   (`[BAL4]` in a test, `// BAL4` in the code) of a rule that does not exist. Letters that open no rule, as in
 *   SHA256, are no citation.
 */
export const checkRules = (
  files: ReadonlyMap<string, string>,
): { readonly rules: number; readonly problems: readonly string[] } => {
  const rules = new Map<string, string>()
  const problems: string[] = []
  for (const [file, text] of files) {
    if (!file.endsWith('RULES.md')) continue
    for (const [, id = ''] of text.matchAll(ruleLine)) {
      const first = rules.get(id)
      if (first !== undefined) problems.push(`${file}: ${id} is stated already, in ${first}`)
      rules.set(id, file)
    }
  }

  const tested = new Set<string>()
  for (const [file, text] of files) {
    if (!file.startsWith('tests/')) continue
    for (const [, ids = ''] of text.matchAll(testTitle)) {
      for (const id of ids.split(/, ?/)) {
        tested.add(id)
        if (!rules.has(id)) problems.push(`${file}: ${id} is no rule`)
      }
    }
  }
  for (const [id, file] of rules) if (!tested.has(id)) problems.push(`${file}: ${id} has no test`)

  const letters = new Set([...rules.keys()].map((id) => id.slice(0, 3)))
  for (const [file, text] of files) {
    if (file.startsWith('tests/')) continue
    const cited = new Set([...text.matchAll(anyId)].filter(([, prefix = '']) => letters.has(prefix)).map(([id]) => id))
    for (const id of cited) if (!rules.has(id)) problems.push(`${file}: cites ${id}, which is no rule`)
  }
  return { rules: rules.size, problems }
}

if (import.meta.main) {
  // The tests of this very script cite rules that do not exist.
  const files = sourceFiles().filter((file) => /(?:RULES\.md|\.tsx?)$/.test(file) && !/(?:^|\/)scripts\//.test(file))
  const { rules, problems } = checkRules(new Map(files.map((file) => [file, readFileSync(file, 'utf8')])))
  for (const problem of problems) console.error(problem)
  console.log(`${rules} rules, ${problems.length} problems`)
  process.exitCode = rules > 0 && problems.length === 0 ? 0 : 1
}
