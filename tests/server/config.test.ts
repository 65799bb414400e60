import { describe, expect, it } from 'vitest'
import { ConfigError, help, readConfig } from '../../server/config.ts'

const problemsOf = (argv: readonly string[], env: Readonly<Record<string, string>> = {}): readonly string[] => {
  try {
    readConfig(argv, env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('the settings', () => {
  it('[CFG1] need none', () => {
    expect(readConfig([], {})).toMatchObject({ port: 3000, host: null, publicUrl: null, redisUrl: null, tls: null })
  })

  it('[CFG1] come from options, and from variables where there is no option', () => {
    const env = {
      PORT: '80',
      HOST: '127.0.0.1',
      REDIS_URL: 'redis://:secret@r:6379/1',
      TRUST_PROXY: 'true',
      DATA: '/d',
    }
    expect(readConfig(['--port', '81'], env)).toMatchObject({
      port: 81,
      host: '127.0.0.1',
      redisUrl: 'redis://:secret@r:6379/1',
      trustProxy: true,
      data: '/d',
    })
    expect(readConfig(['--trust-proxy', '--public-url', 'https://rostra.example/'], { PORT: '' })).toMatchObject({
      port: 3000,
      trustProxy: true,
      publicUrl: 'https://rostra.example',
    })
  })

  it('[CFG2] name everything that is wrong, with where it came from', () => {
    const problems = problemsOf(['--port', '99999', '--log-level', 'loud', '--tls-cert', 'x.pem'], {
      PUBLIC_URL: 'rostra.example',
      CONNECTIONS_PER_ADDRESS: '-1',
    })
    expect(problems).toHaveLength(5)
    for (const word of ['--port', '--log-level', '--tls-key', 'PUBLIC_URL', 'CONNECTIONS_PER_ADDRESS'])
      expect(problems.filter((problem) => problem.includes(word))).toHaveLength(1)
  })

  it.each([
    [['--prot', '1'], '--prot'],
    [['stray'], 'stray'],
    [['--port'], '--port'],
    [['--port', '1e3'], '--port'],
    [['--port', '-1'], '--port'],
    [['--public-url', 'https://a.example/rostra'], 'no path'],
    [['--public-url', 'javascript:1'], '--public-url'],
    [['--host', 'a b'], '--host'],
    [['--data', ''], 'names no folder'],
    [['--commands-per-second', '0'], '--commands-per-second'],
  ])('[CFG2] refuse %j', (argv, word) => {
    expect(problemsOf(argv).join('\n')).toContain(word)
  })

  it('[CFG2] never show what may hold a password', () => {
    expect(problemsOf([], { REDIS_URL: 'http://:hunter2@r' }).join('\n')).not.toContain('hunter2')
  })

  it('[CFG3] are all in --help', () => {
    const text = help()
    for (const word of ['--port NUMBER', '[PORT]', '(3000)', '--tls-cert', '[REDIS_URL]', '--trust-proxy', './data'])
      expect(text).toContain(word)
  })
})
