// `npm run mutants`: plants faults one after another into a copy of the tree, and shows that the tests notice each.
// --only NAME (a part of a fault's name or file, also several times), --sample N --seed S: fewer. Ends with `N of M caught`; exit code 1
// below 95 %, where a fault no longer fits its file, and where the tests fail without any fault.
import { parseArgs } from 'node:util'
import { faults } from './mutants/all.ts'
import { copyTree, type CopiedTree } from './mutants/copied-tree.ts'
import { sampleOf, testsBeside, withFault, type Fault } from './mutants/fault.ts'
import { runTests, type Verdict } from './mutants/test-run.ts'

const enough = 0.95

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})

function chosen(): readonly Fault[] {
  const { only, sample, seed } = values
  if (only !== undefined)
    return faults.filter((it) => only.some((part) => it.name.includes(part) || it.file.includes(part)))
  if (sample === undefined) return faults
  const quick = faults.filter((it) => !it.slow && it.survives === undefined)
  return sampleOf(quick, Number(sample), Number(seed))
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1).padStart(5)} s`

/** Whether the files pass as they are; asked once for each set. */
function soundness(tree: CopiedTree) {
  const known = new Map<string, Promise<Verdict>>()
  return (tests: readonly string[]): Promise<Verdict> => {
    const key = tests.join('\n')
    const verdict = known.get(key) ?? runTests(tree.root, tests, false)
    known.set(key, verdict)
    return verdict
  }
}

const isCaught = (verdict: Verdict): boolean => verdict === 'failed' || verdict === 'endless'

/** What the tests say with the fault in place: those it names, then those beside its file. */
async function tryFault(tree: CopiedTree, fault: Fault, sound: (tests: readonly string[]) => Promise<Verdict>) {
  const text = tree.read(fault.file)
  const spoilt = withFault(text, fault)
  if (spoilt === null) return 'unfit' as const
  const run = async (tests: readonly string[]): Promise<Verdict> => {
    tree.write(fault.file, spoilt)
    try {
      return await runTests(tree.root, tests, true)
    } finally {
      tree.write(fault.file, text)
    }
  }
  const named = await run(fault.tests)
  if (isCaught(named) || named === 'unloadable' || fault.survives !== undefined) return named
  const beside = testsBeside(fault.file)
  if (beside.length === 0 || (await sound(beside)) !== 'passed') return named
  const wider = await run(beside)
  return isCaught(wider) ? ('elsewhere' as const) : wider
}

const words: Readonly<Record<Awaited<ReturnType<typeof tryFault>>, string>> = {
  failed: 'caught',
  endless: 'caught (the tests never ended)',
  elsewhere: 'caught, not by the tests it names',
  passed: 'SURVIVED',
  unloadable: 'UNLOADABLE: with it the file cannot be read at all, which proves nothing',
  unfit: 'UNFIT: its search text does not stand exactly once in its file',
}

const tree = copyTree()
process.on('exit', () => tree.remove())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))

const begun = performance.now()
const all = chosen()
const sound = soundness(tree)
const named = [...new Set(all.flatMap((fault) => fault.tests))].toSorted()
const before = named.length === 0 ? 'passed' : await sound(named)
console.log(
  `${before === 'passed' ? '✓' : '✗'} ${seconds(begun)}  ${named.length} test files without a fault: ${before}`,
)

let caught = 0
let counted = 0
let misfits = 0
for (const fault of before === 'passed' ? all : []) {
  const started = performance.now()
  const verdict = await tryFault(tree, fault, sound)
  const isNoticed = isCaught(verdict as Verdict) || verdict === 'elsewhere'
  if (verdict === 'unfit' || verdict === 'unloadable') misfits += 1
  if (fault.survives === undefined) {
    counted += 1
    if (isNoticed) caught += 1
  }
  const excuse = fault.survives === undefined ? '' : isNoticed ? ' (its excuse is out of date)' : ' (excused)'
  console.log(`${isNoticed ? '✓' : '✗'} ${seconds(started)}  ${fault.file}: ${fault.name}: ${words[verdict]}${excuse}`)
  if (fault.survives !== undefined) console.log(`           ${fault.survives}`)
}
if (values.sample !== undefined) console.log(`sample of ${values.sample}, --seed ${values.seed}`)
console.log(`${seconds(begun).trim()} in all`)
console.log(`${caught} of ${counted} caught`)
process.exitCode = before === 'passed' && counted > 0 && misfits === 0 && caught >= counted * enough ? 0 : 1
