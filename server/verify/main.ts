import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { workshop } from '../app/stored-draft.ts'
import { sentenceOf, type Finding } from '../bundle/findings.ts'
import { verified, type Verdict } from '../bundle/verify.ts'
import { MOST_PACKED } from '../bundle/zip.ts'
import type { Language } from '../import/issue.ts'

const USAGE: Readonly<Record<Language, string>> = {
  de: 'Aufruf: verify DATEI [--head PRÜFSUMME] [--lang de|en]',
  en: 'Usage: verify FILE [--head HASH] [--lang de|en]',
}

interface Wish {
  readonly path: string
  readonly head: string | null
  readonly language: Language
}

/** German unless the machine or the option says English. */
function wishOf(argv: readonly string[]): Wish | null {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { head: { type: 'string' }, lang: { type: 'string' } },
  })
  const [path] = positionals
  if (path === undefined || positionals.length > 1 || !['de', 'en', undefined].includes(values.lang)) return null
  return { path, head: values.head?.trim().toLowerCase() ?? null, language: languageOf(values.lang) }
}

function languageOf(option: string | undefined): Language {
  const asked = option ?? process.env['LC_ALL'] ?? process.env['LANG'] ?? ''
  return asked.toLowerCase().startsWith('en') ? 'en' : 'de'
}

/** What whoever checks a bundle reads: what it is, where its record stands, and that all of it holds or what does not. */
function report({ manifest, state }: Verdict, findings: readonly Finding[], language: Language): readonly string[] {
  const german = language === 'de'
  const lines: string[] = []
  if (manifest) {
    const { title, head, meeting, software } = manifest
    lines.push(`${title} (${meeting})`)
    lines.push(german ? `  Akte:       ${head.seq} Einträge` : `  Record:     ${head.seq} entries`)
    lines.push(german ? `  Prüfsumme:  ${head.hash}` : `  Head:       ${head.hash}`)
    lines.push(german ? `  Eingepackt: mit Rostra ${software}` : `  Packed:     by Rostra ${software}`)
    lines.push('')
  }
  for (const finding of findings) lines.push(`✗ ${sentenceOf(finding, language)}`)
  const differs = findings.some(({ code }) => code === 'differs')
  if (manifest && differs && manifest.software !== workshop.software)
    lines.push(
      '',
      german
        ? `Hier läuft Rostra ${workshop.software}. Eine andere Fassung kann dieselben Tatsachen anders in Worte fassen; prüfen Sie mit derselben Fassung, um das auszuschließen.`
        : `This is Rostra ${workshop.software}. Another version may word the same facts otherwise; verify with the same version to rule that out.`,
    )
  if (findings.length === 0)
    lines.push(
      german
        ? '✓ Alles ist, wie es eingepackt wurde: Die Kette der Akte ist ganz, und Protokoll und Ausgaben ergeben sich aus Akte und Entwurf.'
        : '✓ All is as it was packed: the chain of the record is whole, and minutes and exports are what log and draft give.',
      german
        ? '  Ob die Akte die echte ist, sagt der Vergleich der Prüfsumme mit einer, die Sie anderswo notiert haben (--head).'
        : '  Whether the record is the true one, the head tells, compared with one that you noted elsewhere (--head).',
    )
  else if (state === null) lines.push('', german ? 'Weiter ließ sich nichts prüfen.' : 'Nothing more could be checked.')
  return lines
}

/** 0: all of it holds; 1: something does not; 2: there is no such file, or nothing was asked for. */
async function main(): Promise<number> {
  const wish = wishOf(process.argv.slice(2))
  if (!wish) {
    console.error(USAGE[languageOf(undefined)])
    return 2
  }
  const { path, head, language } = wish
  const size = await stat(path).then(
    (it) => it.size,
    () => null,
  )
  if (size === null) {
    console.error(language === 'de' ? `${path} gibt es nicht.` : `There is no ${path}.`)
    return 2
  }
  // a file that is too large is not even read; the refusal is the same
  const verdict = await verified(size > MOST_PACKED ? new Uint8Array(MOST_PACKED + 1) : await readFile(path), workshop)
  const found = verdict.manifest?.head.hash ?? ''
  const other: readonly Finding[] =
    head !== null && verdict.manifest && head !== found ? [{ code: 'other-head', wanted: head, found }] : []
  const findings = [...other, ...verdict.findings]
  for (const line of report(verdict, findings, language)) console.log(line)
  return findings.length === 0 ? 0 : 1
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 2
})
