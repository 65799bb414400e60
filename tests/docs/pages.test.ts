import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { help } from '../../server/config.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')]

/** What is shown as code is no link. */
const prose = (page: string) => page.replace(/^(?: {4}|```[^]*?```).*$/gm, '').replace(/`[^`]*`/g, '')
const linksIn = (page: string) => [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)

/** GitHub's name for a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
const anchorsIn = (path: string) => [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading))

const isBroken = (from: string, link: string) => {
  if (/^(?:https?|mailto):/.test(link)) return false
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? from : join(dirname(from), path)
  return !existsSync(target) || (anchor !== undefined && !anchorsIn(target).includes(anchor))
}

describe.each(pages)('%s', (path) => {
  it('links only to what is there', () => {
    expect(linksIn(read(path)).filter((link) => isBroken(path, link))).toEqual([])
  })

  it('names no script that package.json has not', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }
    const named = [...read(path).matchAll(/\bnpm (?:run ([a-z][a-z:]*)|(start|test))\b/g)].map(
      ([, own, usual]) => own ?? usual ?? '',
    )
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('README', () => {
  it('is read in one go', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(151)
  })
})

describe.each(['README.md', 'docs/en/setup.md', 'docs/de/einrichten.md'])('%s', (path) => {
  it('lists every option with its variable, and none that does not exist', () => {
    const known = [...help().matchAll(/^ {2}--([a-z-]+)/gm)].map(([, option = '']) => option)
    const variables = [...help().matchAll(/\[([A-Z_]+)\]$/gm)].map(([, variable = '']) => variable)
    const page = read(path)
    expect(known.filter((option) => !page.includes(`\`--${option}\``))).toEqual([])
    expect(variables.filter((variable) => !page.includes(`\`${variable}\``))).toEqual([])
    const listed = [...page.matchAll(/`--([a-z-]+)`/g)].map(([, option = '']) => option)
    expect(listed.filter((option) => !known.includes(option))).toEqual([])
  })
})

describe('manuals', () => {
  it('exist in both languages', () => {
    const both = {
      'einrichten.md': 'setup.md',
      'sitzungsdatei.md': 'meeting-file.md',
      'vorsitz.md': 'chair.md',
      'delegation.md': 'delegation.md',
      'protokoll.md': 'minutes.md',
      'sitzungspaket.md': 'bundle.md',
    }
    expect(globSync('*.md', { cwd: 'docs/de' }).sort()).toEqual(Object.keys(both).sort())
    expect(globSync('*.md', { cwd: 'docs/en' }).sort()).toEqual(Object.values(both).sort())
  })
})
