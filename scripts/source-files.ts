import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Every file of the project that Git knows or would add, as a path from its root with forward slashes, in order. */
export const sourceFiles = (): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(file))
    .sort()
