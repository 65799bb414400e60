// Two habits no linter has: files are named for the one thing inside, and who silences a check says why.
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { sourceFiles } from './source-files.ts'

/** Words that say nothing about what is inside, so that everything ends up inside. */
const empty = /(?:^|-)(?:utils?|helpers?|managers?|services?|base|common|misc)(?:-|$)/
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const pascal = /^[A-Z][A-Za-z0-9]*$/

/** @returns what is wrong with a file's name, or undefined */
export const checkName = (file: string): string | undefined => {
  const stem = posix.basename(file).replace(/(?:\.(?:dom|e2e|test|module|config|d))*\.(?:tsx?|mjs|css)$/, '')
  const words = stem.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
  if (empty.test(words)) return `"${stem}" says nothing about what is inside; name the file for the one thing it holds.`
  if (kebab.test(stem)) return undefined
  if (!pascal.test(stem)) return `"${stem}" is not in kebab-case.`
  return /\.(?:tsx|module\.css)$/.test(file)
    ? undefined
    : 'only a React component (.tsx, and its .module.css) is written in PascalCase.'
}

const silencer = /(?:(?:oxlint|eslint)-disable(?!-?d)|prettier-ignore|v8 ignore|@ts-(?:ignore|expect-error|nocheck))/
const reasoned = /(?:--|@ts-expect-error:?|prettier-ignore:?)\s*(?:--\s*)?\S.{8,}/

/** @returns the lines that silence a check without a reason: `oxlint-disable-next-line rule -- why`, `@ts-expect-error why`. */
export const unreasoned = (source: string): readonly number[] =>
  source.split('\n').flatMap((line, index) => {
    const comment = /(?:\/\/|\/\*|\{\/\*)(.*)$/.exec(line)?.[1] ?? ''
    return silencer.test(comment) && !reasoned.test(comment.replace(/\*\/\}?\s*$/, '')) ? [index + 1] : []
  })

if (import.meta.main) {
  const files = sourceFiles().filter((file) => /\.(?:tsx?|mjs|css)$/.test(file))
  const problems = files.flatMap((file) => {
    const name = checkName(file)
    // The tests of this very script silence without a reason.
    const lines = file.startsWith('tests/scripts/') ? [] : unreasoned(readFileSync(file, 'utf8'))
    return [
      ...(name === undefined ? [] : [`${file}: ${name}`]),
      ...lines.map((line) => `${file}:${line}: silences a check and does not say why (… -- reason).`),
    ]
  })
  for (const problem of problems) console.error(problem)
  console.log(`${files.length} files, ${problems.length} badly named or silenced`)
  process.exitCode = problems.length === 0 && files.length > 0 ? 0 : 1
}
