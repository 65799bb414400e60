import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

// The library stamps its files with the clock and names links at random. Both would make two exports of the same minutes
// differ, and minutes that differ for no reason cannot be compared.

/** The day from which ZIP counts, in the zone of the machine, as ZIP does. */
const beginning = new Date(1980, 0, 1)
const linksOf = /word\/_rels\/.*\.rels$/

/** The package with the paper’s own moment in it, links counted, and no time of its making. */
export function sealed(packed: Uint8Array, at: number): Uint8Array {
  const entries = Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, bytes] as const)
  const moment = `${new Date(at).toISOString().slice(0, 19)}Z`
  const renamed = new Map<string, string>()
  for (const [name, bytes] of entries)
    if (linksOf.test(name))
      for (const [, id = ''] of strFromU8(bytes).matchAll(/ Id="([^"]+)"/g))
        if (!/^rId\d+$/.test(id)) renamed.set(id, `rLink${renamed.size + 1}`)
  const settled = entries.map(([name, bytes]) => {
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes] as const
    let text = strFromU8(bytes)
    if (name === 'docProps/core.xml') text = text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
    for (const [random, counted] of renamed) text = text.replaceAll(`"${random}"`, `"${counted}"`)
    return [name, strToU8(text)] as const
  })
  return zipSync(Object.fromEntries(settled), { level: 6, mtime: beginning })
}
