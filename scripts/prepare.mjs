// What `npm start`, `npm test` and `npm run check` do before they begin, and only where it is due: install the packages
// of the lock file, build the client, and (with --tools) see that the programs are there that the tests need.
// Plain JavaScript without a package: in a fresh clone nothing is installed yet and the Node at hand may be version 20.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { find, tools as programs } from './programs.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const lock = join(root, 'package-lock.json')
const installedLock = join(modules, '.package-lock.json')
const installStamp = join(modules, '.rostra-install')
const client = join(root, 'dist', 'client')
const clientStamp = join(root, 'dist', 'client.stamp')

/** @param {string} message */
const say = (message) => console.log(`rostra: ${message}`)

/** @param {string} message @returns {never} */
const stop = (message) => {
  console.error(`\nrostra: ${message}\n`)
  process.exit(1)
}

/** @param {readonly string[]} paths */
const hash = (paths) => {
  const sum = createHash('sha256')
  for (const path of paths)
    sum
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  return sum.digest('hex')
}

/** @param {string} path */
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** The packages are those of the lock file: either npm wrote its own copy later, or we noted the lock it came from. */
const installed = () =>
  existsSync(installedLock) &&
  (statSync(installedLock).mtimeMs >= statSync(lock).mtimeMs || textOf(installStamp) === hash(['package-lock.json']))

const install = () => {
  if (installed()) return
  // npm would empty the folder it leads to, under whoever works there
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    say(`node_modules was a link to ${readlinkSync(modules)}, which has other packages; that stays as it is`)
    unlinkSync(modules)
  }
  say('installing packages (npm ci), about half a minute …')
  // npm replaces node_modules, and with it the Node 24 inside: so npm itself runs on the Node it was started with.
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules))
  // NODE_ENV=production would leave out Vite, which builds the client.
  const argv = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...process.env, PATH: path.join(delimiter) }
  const [node, npm] = [process.env['npm_node_execpath'], process.env['npm_execpath']]
  const { status } =
    node && npm && !node.startsWith(modules)
      ? spawnSync(node, [npm, ...argv], { cwd: root, env, stdio: 'inherit' })
      : spawnSync('npm', argv, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) stop('npm ci failed. It needs the npm registry once; afterwards Rostra starts without a network.')
  writeFileSync(installStamp, hash(['package-lock.json']))
}

/** @param {string} folder @returns {string[]} */
const filesIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort()

const build = () => {
  const sources = hash([
    ...filesIn('client'),
    ...filesIn('shared'),
    'vite.config.ts',
    'scripts/pdf-data.ts',
    'tsconfig.base.json',
    'package-lock.json',
  ])
  if (existsSync(client) && textOf(clientStamp) === sources) return
  say('building the client …')
  const next = `${client}.${process.pid}`
  const { status } = spawnSync(
    join(modules, '.bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    [join(modules, 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'],
    { cwd: root, env: { ...process.env, CLIENT_OUT: next }, stdio: 'inherit' },
  )
  if (status !== 0) {
    rmSync(next, { recursive: true, force: true })
    stop('the client does not build; the reason is above.')
  }
  rmSync(clientStamp, { force: true })
  rmSync(client, { recursive: true, force: true })
  renameSync(next, client)
  writeFileSync(clientStamp, sources)
}

const tools = () => {
  const missing = programs.filter((program) => find(program) === undefined)
  if (missing.length === 0) return
  const packages = missing.map((program) => program.debian)
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say(`installing ${packages.join(', ')} for the tests (apt-get) …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const argv of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    ]) {
      const { status } = spawnSync('apt-get', argv, { env, stdio: ['ignore', 'ignore', 'inherit'] })
      if (status !== 0) stop(`apt-get ${argv[0]} failed; the tests need ${packages.join(', ')}.`)
    }
    if (missing.every((program) => find(program) !== undefined)) return
  }
  stop(
    [
      'the tests need programs that are not installed:',
      ...missing.map(
        (p) => `  ${p.name}: sudo apt-get install ${p.debian} (Debian, Ubuntu) · ${p.elsewhere} · or set ${p.variable}`,
      ),
    ].join('\n'),
  )
}

/** Two servers of one checkout may be started at the same moment; one prepares, the other waits for it. */
const alone = (/** @type {() => void} */ work) => {
  const guard = join(root, '.prepare.lock')
  for (;;) {
    try {
      writeFileSync(guard, String(process.pid), { flag: 'wx' })
      break
    } catch {
      if (!alive(Number(textOf(guard)))) rmSync(guard, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
  process.once('exit', () => rmSync(guard, { force: true }))
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(1))
  work()
}

/** @param {number} pid */
const alive = (pid) => {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

const wanted = new Set(process.argv.slice(2))
alone(() => {
  mkdirSync(join(root, 'dist'), { recursive: true })
  install()
  if (wanted.has('--tools')) tools()
  if (wanted.has('--client')) build()
})
