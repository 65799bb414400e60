import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { existsSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tools } from '../../scripts/programs.mjs'

// What `npm start` does first, on a project whose one package lies beside it (so npm ci needs no network) and a Vite that only leaves a trace.

const root = join(import.meta.dirname, '../..')
let project = ''

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(project, file)), { recursive: true })
  writeFileSync(join(project, file), text)
}
const read = (file: string): string => readFileSync(join(project, file), 'utf8')

const prepare = (
  flags: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { readonly status: number | null; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/prepare.mjs', ...flags], {
    cwd: project,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

/** npm ci empties node_modules, so the stand-in for Vite is put there afterwards. */
const putVite = (script: string): void => {
  mkdirSync(join(project, 'node_modules/.bin'), { recursive: true })
  if (!existsSync(join(project, 'node_modules/.bin/node')))
    symlinkSync(process.execPath, join(project, 'node_modules/.bin/node'))
  write('node_modules/vite/bin/vite.js', script)
}
const vite = `
  const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs')
  mkdirSync(process.env.CLIENT_OUT, { recursive: true })
  writeFileSync(process.env.CLIENT_OUT + '/index.html', 'built')
  appendFileSync('builds.log', 'build\\n')`

beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'rostra-prepare-')))
  const bare = { name: 'bare', version: '1.0.0', dependencies: { one: 'file:one' } }
  const packages = { '': bare, one: { version: '1.0.0' }, 'node_modules/one': { resolved: 'one', link: true } }
  write('package.json', JSON.stringify(bare))
  write('one/package.json', JSON.stringify({ name: 'one', version: '1.0.0' }))
  write(
    'package-lock.json',
    JSON.stringify({ name: 'bare', version: '1.0.0', lockfileVersion: 3, requires: true, packages }),
  )
  write('client/main.tsx', 'one')
  write('shared/wire/wire.ts', 'one')
  write('vite.config.ts', '')
  write('tsconfig.base.json', '{}')
  write('scripts/pdf-data.ts', '')
  for (const file of ['prepare.mjs', 'programs.mjs'])
    copyFileSync(join(root, 'scripts', file), join(project, 'scripts', file))
})
afterEach(() => rmSync(project, { recursive: true, force: true }))

describe('packages', () => {
  it('are installed once, and again only when the lock file has changed', () => {
    expect(prepare([]).said).toContain('installing packages')
    expect(prepare([])).toEqual({ status: 0, said: '' })

    // Checked out again: a later time, the same text.
    const later = new Date(Date.now() + 60_000)
    utimesSync(join(project, 'package-lock.json'), later, later)
    expect(prepare([])).toEqual({ status: 0, said: '' })

    write('package-lock.json', `${read('package-lock.json')}\n`)
    utimesSync(join(project, 'package-lock.json'), later, later)
    expect(prepare([]).said).toContain('installing packages')
  })

  it('are not installed through a link, which would empty what it leads to', () => {
    write('elsewhere/theirs/package.json', '{}')
    symlinkSync('elsewhere', join(project, 'node_modules'))
    const { status, said } = prepare([])
    expect(status).toBe(0)
    expect(said).toContain('node_modules was a link to')
    expect(read('elsewhere/theirs/package.json')).toBe('{}')
    expect(existsSync(join(project, 'node_modules/one'))).toBe(true)
  })

  it('that cannot be installed stop the start, with a reason', () => {
    write('package-lock.json', '{ broken')
    const { status, said } = prepare([])
    expect(status).toBe(1)
    expect(said).toContain('npm ci failed')
  })
})

describe('the client', () => {
  beforeEach(() => {
    prepare([])
    putVite(vite)
  })
  const builds = (): number =>
    existsSync(join(project, 'builds.log')) ? read('builds.log').trim().split('\n').length : 0

  it('is built once, and again only when a source has changed', () => {
    expect(prepare(['--client']).status).toBe(0)
    expect(read('dist/client/index.html')).toBe('built')
    expect(prepare(['--client'])).toEqual({ status: 0, said: '' })
    expect(builds()).toBe(1)

    write('shared/wire/wire.ts', 'two')
    prepare(['--client'])
    expect(builds()).toBe(2)

    write('client/rooms/new.tsx', 'a new file')
    prepare(['--client'])
    expect(builds()).toBe(3)
  })

  it('that does not build stops the start and leaves the last good one in place', () => {
    prepare(['--client'])
    write('client/main.tsx', 'broken')
    putVite('process.exit(1)')
    const { status, said } = prepare(['--client'])
    expect(status).toBe(1)
    expect(said).toContain('does not build')
    expect(read('dist/client/index.html')).toBe('built')

    putVite(vite)
    expect(prepare(['--client']).status).toBe(0)
    expect(builds()).toBe(2)
  })

  it('is prepared again after a run that was killed in the middle', () => {
    write('.prepare.lock', '999999999')
    expect(prepare(['--client']).status).toBe(0)
    expect(existsSync(join(project, '.prepare.lock'))).toBe(false)
  })
})

describe('programs for the tests', () => {
  const packages = tools.map(({ debian }) => debian).join(' ')
  /** A PATH with nothing but an apt-get that notes what it is asked for and puts the programs there, or fails. */
  const withAptGet = (script: string): NodeJS.ProcessEnv => {
    write('path/apt-get', `#!/bin/sh\necho "$@" >> ${project}/apt.log\n${script}\n`)
    chmodSync(join(project, 'path/apt-get'), 0o755)
    return { PATH: join(project, 'path'), ...Object.fromEntries(tools.map(({ variable }) => [variable, ''])) }
  }
  beforeEach(() => void prepare([]))

  const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0

  it.runIf(mayInstall)('are installed on Debian where it may', () => {
    const put = tools
      .map(({ commands: [name] }) => `/bin/cp ${project}/path/apt-get ${project}/path/${name}`)
      .join('\n')
    const env = withAptGet(put)
    expect(prepare(['--tools'], env).status).toBe(0)
    expect(read('apt.log')).toBe(`update -qq\ninstall -y -qq --no-install-recommends ${packages}\n`)
    expect(prepare(['--tools'], env)).toEqual({ status: 0, said: '' })
  })

  it('that cannot be installed are named, with how to get them', () => {
    const { status, said } = prepare(['--tools'], withAptGet(mayInstall ? 'exit 0' : 'exit 1'))
    expect(status).toBe(1)
    for (const { debian } of tools) expect(said).toContain(`sudo apt-get install ${debian}`)
  })
})
