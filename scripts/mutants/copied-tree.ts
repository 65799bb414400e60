import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sourceFiles } from '../source-files.ts'

/** The project's files in a folder of their own, so that a fault is never planted where somebody works. */
export interface CopiedTree {
  readonly root: string
  read(file: string): string
  write(file: string, text: string): void
  remove(): void
}

/** Copies the tree as it lies here, changes that are not committed too; the packages are shared. */
export function copyTree(): CopiedTree {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'rostra-mutants-'))
  for (const file of sourceFiles()) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    copyFileSync(file, join(root, file))
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction')
  return {
    root,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write: (file, text) => writeFileSync(join(root, file), text),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  }
}
