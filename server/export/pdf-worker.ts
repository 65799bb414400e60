import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { workerData } from 'node:worker_threads'
import type { PdfStandard } from './export-source.ts'
import { work } from './press-work.ts'

// The compiler is native code that takes milliseconds on end: it works here, beside the server’s own thread.

/** What pdf.ts asks of this thread: the paper as JSON, and its moment in ms since the epoch. */
export interface PdfTask {
  readonly paper: string
  readonly standard: PdfStandard
  readonly at: number
}

/** What it works with. */
export interface PdfShop {
  readonly template: string
  /** The only folder the compiler may read: an empty one would do. */
  readonly workspace: string
  readonly compilerPackage: string
}

/** As much of the compiler’s interface as is used; its own declarations stand in a package that is not installed. */
interface Compiled {
  readonly result: unknown
  takeDiagnostics(): unknown
}
interface Compiler {
  compile(args: { mainFileContent: string; inputs: Readonly<Record<string, string>> }): Compiled
  fetchDiagnostics(from: unknown): readonly { readonly message: string }[]
  pdf(document: unknown, options: { pdfStandard: PdfStandard; creationTimestamp: number }): Uint8Array
  evictCache(age: number): void
}
interface CompilerModule {
  readonly NodeCompiler: {
    create(args: { workspace: string; fontArgs: readonly { fontPaths: readonly string[] }[] }): Compiler
  }
}

const { template, workspace, compilerPackage } = workerData as PdfShop
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']

function start(): Compiler {
  const require = createRequire(import.meta.url)
  const fonts = dirname(require.resolve('@expo-google-fonts/fira-sans/package.json'))
  const { NodeCompiler } = require(compilerPackage) as CompilerModule
  return NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: faces.map((face) => `${fonts}/${face}`) }] })
}

/**
 * Signs that cannot stand in the file, out of the compiler’s complaint, which quotes them twice over: PDF/UA and PDF/A
 * refuse what no font at hand shows, PDF/A what Unicode leaves to private agreement.
 */
const missing = (complaint: string): readonly string[] =>
  [
    ...complaint.replace(/\\(["\\])/g, '$1').matchAll(/the (?:text|PDF contains the codepoint) `"((?:\\.|[^"\\])*)"`/g),
  ].map(([, quoted = '']) =>
    quoted.replace(/\\(?:u\{([\da-f]+)\}|(.))/gi, (_, hex: string | undefined, sign: string | undefined) =>
      hex === undefined ? (sign ?? '') : String.fromCodePoint(Number.parseInt(hex, 16)),
    ),
  )

/** `[U+1F600]`: a sign that cannot be shown is named, so that nothing is lost without a trace. */
const named = (signs: string): string =>
  signs.replace(/./gsu, (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)

function pdfOf(compiler: Compiler, { paper, standard, at }: PdfTask): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { paper } })
  const complaints = compiled.takeDiagnostics()
  if (complaints !== null) {
    const told = compiler.fetchDiagnostics(complaints).map(({ message }) => message)
    throw new Error(told.join('; '))
  }
  return compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: Math.floor(at / 1_000) })
}

function compile(compiler: Compiler, task: PdfTask): Uint8Array {
  let { paper } = task
  for (let round = 0; ; round++) {
    try {
      return pdfOf(compiler, { ...task, paper })
    } catch (error) {
      const signs = missing(String(error)).filter((it) => it !== '')
      if (round === 5 || signs.length === 0) throw error
      paper = JSON.stringify(JSON.parse(paper), (_, value: unknown) =>
        typeof value === 'string' ? signs.reduce((text, it) => text.replaceAll(it, named(it)), value) : value,
      )
    } finally {
      compiler.evictCache(2)
    }
  }
}

await work<PdfTask>(async () => {
  const compiler = start()
  return (task) => compile(compiler, task)
})
