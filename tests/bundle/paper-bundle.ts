import * as Y from 'yjs'
import { strFromU8, unzipSync } from 'fflate'
import { workshop } from '../../server/app/stored-draft.ts'
import type { BundleContent } from '../../server/bundle/content.ts'
import { Manifest, MANIFEST, sha256 } from '../../server/bundle/manifest.ts'
import { packed } from '../../server/bundle/pack.ts'
import { bundledExports, isComparable, utf8 } from '../../server/bundle/render.ts'
import { zipped } from '../../server/bundle/zip.ts'
import { genesis, link } from '../../server/room/chain.ts'
import type { Recorded } from '../../shared/meeting/meeting.ts'
import type { DraftText, Inline } from '../../shared/phrases/draft.ts'
import type { Happened, Played } from '../support/paper-meeting.ts'

/** What happened on paper as a log with its chain. */
export function chained(events: readonly Omit<Happened, 'seq'>[], meeting: string): readonly Recorded[] {
  let { hash } = genesis(meeting)
  return events.map(({ at, by, event }, index) => {
    const bare = { seq: index + 1, at, by, cause: `cause-${index}`, event }
    hash = link(hash, bare, sha256)
    return { ...bare, hash }
  })
}

/** Paragraphs of text and facts as an editor writes them. */
export function draftOf(draft: DraftText): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 7
  for (const [item, blocks] of Object.entries(draft))
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue
      const paragraph = new Y.XmlElement('paragraph')
      doc.getXmlFragment(`item:${item}`).push([paragraph])
      paragraph.push(block.content.flatMap((inline) => written(inline) ?? []))
    }
  return Y.encodeStateAsUpdate(doc)
}

function written(inline: Inline): Y.XmlElement | Y.XmlText | null {
  if (inline.kind === 'text') return new Y.XmlText(inline.text)
  if (inline.kind !== 'fact') return null
  const fact = new Y.XmlElement('fact')
  fact.setAttribute('fact', inline.fact)
  for (const [key, value] of Object.entries(inline.wording ?? {})) if (value !== null) fact.setAttribute(key, value)
  return fact
}

export const MEETING = '0123456789'

export function contentOf({ events, draft }: Pick<Played, 'events' | 'draft'>): BundleContent {
  return { meeting: MEETING, log: chained(events, MEETING), draft: draftOf(draft), snapshots: [], documents: [] }
}

/** With the exports that are texts: a PDF takes seconds. */
export const bundleOf = (content: BundleContent): Promise<Uint8Array> =>
  packed(content, workshop, bundledExports.filter(isComparable))

/** The parts of a bundle, to be tampered with. */
export class OpenBundle {
  readonly parts: Map<string, Uint8Array>

  constructor(bundle: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bundle)))
  }

  text(path: string): string {
    const bytes = this.parts.get(path)
    if (!bytes) throw new Error(`${path} is not in the bundle`)
    return strFromU8(bytes)
  }

  /** Puts another text in its place; its sum stays what it was. */
  change(path: string, change: (text: string) => string): this {
    this.parts.set(path, utf8(change(this.text(path))))
    return this
  }

  changeLines(path: string, change: (lines: readonly string[]) => readonly string[]): this {
    return this.change(path, (text) => `${change(text.trimEnd().split('\n')).join('\n')}\n`)
  }

  /** As somebody would who knows how: the list says of every part what it is now. */
  fixSums(head?: Manifest['head']): this {
    const before = Manifest.parse(JSON.parse(this.text(MANIFEST)))
    const parts = Object.fromEntries(
      [...this.parts].flatMap(([path, bytes]) =>
        path === MANIFEST ? [] : [[path, { bytes: bytes.length, sha256: sha256(bytes) }]],
      ),
    )
    this.parts.set(MANIFEST, utf8(JSON.stringify({ ...before, parts, ...(head ? { head } : {}) })))
    return this
  }

  packed(): Uint8Array {
    return zipped(this.parts)
  }
}
