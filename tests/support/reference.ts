import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** A file of the material beside the checkout; null in a clone that stands alone. */
export function reference(path: string): string | null {
  const file = `${shared}${path}`
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** Runs of Unicode white space as one blank. */
export const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim()
