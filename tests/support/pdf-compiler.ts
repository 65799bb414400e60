import { createRequire } from 'node:module'

/** PDFs are set on Linux on x64 alone; elsewhere their tests have nothing to look at. */
export const hasPdfCompiler = (() => {
  try {
    createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu')
    return true
  } catch {
    return false
  }
})()
