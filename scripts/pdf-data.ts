// What pdf.js fetches while it reads: fonts that a PDF may leave out, character maps, decoders of pictures that need no
// WebAssembly, and under what licence. They lie in the build under their version, from this server as everything else.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import type { Plugin } from 'vite'

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string }
const wanted: Readonly<Record<string, RegExp>> = {
  cmaps: /\.bcmap$|^LICENSE/,
  standard_fonts: /\.(?:pfb|ttf)$|^LICENSE/,
  wasm: /_nowasm_fallback\.js$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/,
}
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript' }

/** Paths below `/assets`, and where each file lies. */
const files: ReadonlyMap<string, string> = new Map(
  Object.entries(wanted).flatMap(([part, names]) =>
    readdirSync(join(folder, part))
      .filter((name) => names.test(name))
      .map((name) => [`pdfjs-${version}/${part}/${name}`, join(folder, part, name)] as const),
  ),
)

/** Puts pdf.js' data beside the built client, and serves it while developing. */
export const pdfData = (): Plugin => ({
  name: 'pdf-data',
  generateBundle() {
    for (const [path, file] of files)
      this.emitFile({ type: 'asset', fileName: `assets/${path}`, source: readFileSync(file) })
  },
  configureServer(server) {
    server.middlewares.use('/assets', (request, response, next) => {
      const file = files.get((request.url ?? '').replace(/^\/|\?.*$/g, ''))
      if (file === undefined) return next()
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
      response.end(readFileSync(file))
    })
  },
})
