import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'

/** All that can be set from outside, read once and never again. */
export interface Config {
  /** 0: a free one. */
  readonly port: number
  /** Null: all interfaces. */
  readonly host: string | null
  /** Folder that holds everything that is kept. */
  readonly data: string
  /** Where people reach the server, if not at its own address; without a trailing slash. */
  readonly publicUrl: string | null
  /** Paths of PEM files. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  readonly redisUrl: string | null
  /** Believe X-Forwarded-For and -Host: a reverse proxy stands in front and sets them. */
  readonly trustProxy: boolean
  readonly connectionsPerAddress: number
  /** Of one socket; four times as many at once after a pause. */
  readonly commandsPerSecond: number
  readonly logLevel: 'error' | 'warn' | 'info'
}

export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

interface Setting {
  readonly variable: string
  readonly value: string | null
  readonly fallback: string | null
  readonly tells: string
}

/** One table: the options, the variables beside them and what --help says. An option wins over its variable. */
const settings = {
  port: { variable: 'PORT', value: 'NUMBER', fallback: '3000', tells: 'port to listen on; 0 takes a free one' },
  host: {
    variable: 'HOST',
    value: 'ADDRESS',
    fallback: null,
    tells: 'address to listen on; all of this machine’s unless given',
  },
  data: { variable: 'DATA', value: 'FOLDER', fallback: './data', tells: 'folder that holds everything that is kept' },
  'public-url': {
    variable: 'PUBLIC_URL',
    value: 'URL',
    fallback: null,
    tells: 'where people reach the server, when a proxy or a name stands before it',
  },
  'tls-cert': {
    variable: 'TLS_CERT',
    value: 'FILE',
    fallback: null,
    tells: 'certificate chain (PEM), for https without a proxy',
  },
  'tls-key': { variable: 'TLS_KEY', value: 'FILE', fallback: null, tells: 'its private key (PEM)' },
  'redis-url': {
    variable: 'REDIS_URL',
    value: 'URL',
    fallback: null,
    tells: 'redis://… for who is connected, over several servers',
  },
  'trust-proxy': {
    variable: 'TRUST_PROXY',
    value: null,
    fallback: 'false',
    tells: 'believe the addresses a reverse proxy forwards',
  },
  'connections-per-address': {
    variable: 'CONNECTIONS_PER_ADDRESS',
    value: 'NUMBER',
    fallback: '2000',
    tells: 'most connections from one address (a hall is often one); 0 for no limit',
  },
  'commands-per-second': {
    variable: 'COMMANDS_PER_SECOND',
    value: 'NUMBER',
    fallback: '50',
    tells: 'most commands a second from one connection',
  },
  'log-level': { variable: 'LOG_LEVEL', value: 'LEVEL', fallback: 'info', tells: 'error, warn or info' },
} as const satisfies Record<string, Setting>

type Name = keyof typeof settings
const names = Object.keys(settings) as readonly Name[]

const whole = (least: number, most: number, what: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, what)
    .transform(Number)
    .refine((number) => number >= least && number <= most, what)

const urlOf = (schemes: readonly string[], what: string) =>
  z.string().refine((text) => schemes.includes(URL.parse(text)?.protocol ?? ''), what)

const file = z
  .string()
  .min(1, 'names no file')
  .transform((path) => resolve(path))

const shapes = {
  port: whole(0, 65_535, 'is a number from 0 to 65535'),
  host: z.string().regex(/^[A-Za-z0-9.:_-]+$/, 'is an address or a name of this machine, such as 127.0.0.1'),
  data: z
    .string()
    .min(1, 'names no folder')
    .transform((path) => resolve(path)),
  'public-url': urlOf(['http:', 'https:'], 'is an address such as https://rostra.example.org')
    .refine((text) => URL.parse(text)?.pathname === '/', 'has no path: Rostra needs a name (or a port) of its own')
    .transform((text) => new URL(text).origin),
  'tls-cert': file,
  'tls-key': file,
  'redis-url': urlOf(['redis:', 'rediss:'], 'is an address such as redis://localhost:6379'),
  'trust-proxy': z.enum(['true', 'false'], 'is true or false').transform((text) => text === 'true'),
  'connections-per-address': whole(0, 1_000_000, 'is a number from 0 to 1000000'),
  'commands-per-second': whole(1, 1_000_000, 'is a number from 1 to 1000000'),
  'log-level': z.enum(['error', 'warn', 'info'], 'is error, warn or info'),
}

/** Reads the settings. Throws `ConfigError` with all that is wrong, a sentence each. An empty variable is not set. // CFG1 */
export function readConfig(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = []
  const given = optionsOf(argv, problems)

  const read = <N extends Name>(name: N): z.output<(typeof shapes)[N]> | null => {
    const { variable, fallback } = settings[name]
    const [text, from] = given[name] !== undefined ? [given[name], `--${name}`] : [env[variable] || fallback, variable]
    if (text === null) return null
    const result = shapes[name].safeParse(text)
    if (!result.success) {
      const shown = name === 'redis-url' ? 'what it is' : `“${text}”` // it may hold a password
      problems.push(`${from} ${result.error.issues[0]?.message}; ${shown} is not.`)
      return null
    }
    return result.data as z.output<(typeof shapes)[N]>
  }
  const [cert, key] = [read('tls-cert'), read('tls-key')]
  if ((cert === null) !== (key === null))
    problems.push('--tls-cert and --tls-key go together: give both, or neither and let a proxy speak https.')

  const config = {
    port: read('port') ?? 0,
    host: read('host'),
    data: read('data') ?? '',
    publicUrl: read('public-url'),
    tls: cert !== null && key !== null ? { cert, key } : null,
    redisUrl: read('redis-url'),
    trustProxy: read('trust-proxy') ?? false,
    connectionsPerAddress: read('connections-per-address') ?? 0,
    commandsPerSecond: read('commands-per-second') ?? 1,
    logLevel: read('log-level') ?? 'info',
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

function optionsOf(argv: readonly string[], problems: string[]): Partial<Record<Name, string>> {
  const options = Object.fromEntries(
    names.map((name) => [name, { type: settings[name].value === null ? ('boolean' as const) : ('string' as const) }]),
  )
  try {
    const { values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false })
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  } catch (error) {
    problems.push(
      `${error instanceof Error ? error.message.split('. ')[0] : String(error)}. --help lists what there is.`,
    )
    return {}
  }
}

/** What --help prints. */
export const help = (): string => {
  const lines = names.map((name) => {
    const { value, variable, fallback, tells } = settings[name]
    const option = `--${name}${value === null ? '' : ` ${value}`}`
    return `  ${option.padEnd(34)} ${tells}${fallback === null || value === null ? '' : ` (${fallback})`} [${variable}]`
  })
  return [
    'Rostra, a meeting room for conferences of delegations.',
    '',
    'npm start -- [options]',
    '',
    ...lines,
    '',
  ].join('\n')
}
