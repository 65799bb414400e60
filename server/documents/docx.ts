import { zipSync } from 'fflate'
import type { Refusal } from './inspection.ts'
import { BadZip, HeavyZip, unzip, zipEntries, type ZipEntry } from './zip.ts'

const MB = 1_000_000
/** What all of a document may unpack to, pictures included. */
const mostUnpacked = 200 * MB
/** What its text may be: a thousand pages are two. */
const mostText = 20 * MB

const contentTypes = '[Content_Types].xml'
const body = 'word/document.xml'
/** What a reader of the text needs; pictures, fonts and whatever else lies in there it never sees. */
const textParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes|comments)\.xml(?:\.rels)?)$/

export type Docx =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly refusal: Refusal }

const refused = (refusal: Refusal) => ({ ok: false, refusal }) as const

/**
 * UPL3–UPL5: the parts of a DOCX that hold its text, each unpacked within bounds. Refuses what is none or is broken,
 * what holds macros, what unpacks to more than a document would, and XML that declares entities of its own.
 */
export function readDocx(bytes: Uint8Array): Docx {
  try {
    const entries = zipEntries(bytes)
    const named = (name: string) => entries.find((entry) => entry.name === name)
    const [types, document] = [named(contentTypes), named(body)]
    if (!types || !document) return refused('not-a-document')
    if (entries.some(({ name }) => /vbaproject|vbadata|activex/i.test(name))) return refused('document-macros')
    if (sum(entries) > mostUnpacked) return refused('document-heavy')
    // all of it, so that nobody who takes the file away finds a bomb in what is not shown here
    const unpacked = entries.filter(isFile).map((entry) => [entry.name, unzip(bytes, entry, mostUnpacked)] as const)
    const parts = new Map(unpacked.filter(([name]) => textParts.test(name)))
    if ([...parts.values()].reduce((size, part) => size + part.length, 0) > mostText) return refused('document-heavy')
    const text = [...parts.values()].map((part) => new TextDecoder().decode(part))
    if (/macroEnabled/i.test(new TextDecoder().decode(parts.get(contentTypes)))) return refused('document-macros')
    if (text.some((xml) => /<!(?:DOCTYPE|ENTITY)/i.test(xml))) return refused('document-damaged')
    return { ok: true, parts }
  } catch (error) {
    if (error instanceof HeavyZip) return refused('document-heavy')
    if (error instanceof BadZip) return refused('document-damaged')
    throw error
  }
}

/** The text's parts as a document of their own: what a converter gets to see. */
export const textOnly = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(parts), { level: 0 })

const isFile = ({ name }: ZipEntry): boolean => !name.endsWith('/')
const sum = (entries: readonly ZipEntry[]): number => entries.reduce((size, entry) => size + entry.size, 0)
