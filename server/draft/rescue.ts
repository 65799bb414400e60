import * as Y from 'yjs'

/** Words that went with a line whose remover did not know them. */
export interface LostWords {
  readonly words: string
  /** The line they stood in; null if the document has forgotten it. */
  readonly line: Y.XmlElement | null
  /** Under which client id they were written. */
  readonly client: number
}

/**
 * Whoever takes a line away names each word in it that she knows; Yjs takes the others with it. Those are words that
 * somebody wrote there in the same moment, or for an hour without a connection. To be asked when the transaction is
 * through and before Yjs cleans up behind it (`afterTransaction`).
 *
 * @param updates what was applied in the transaction
 */
export function lostBy(transaction: Y.Transaction, updates: readonly Uint8Array[]): readonly LostWords[] {
  const { doc, deleteSet, beforeState, afterState } = transaction
  const isTaken = deleteSet.clients.size > 0
  const isForgotten = [...afterState].some(
    ([client, end]) => end > (beforeState.get(client) ?? 0) && doc.store.clients.get(client)?.at(-1) instanceof Y.GC,
  )
  if (!isTaken && !isForgotten) return []
  const decoded = updates.map((update) => Y.decodeUpdate(update))
  const named = Y.mergeDeleteSets(decoded.map(({ ds }) => ds))
  const lines = new Map<Y.XmlElement, Set<Y.Item>>()
  Y.iterateDeletedStructs(transaction, deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || unnamed(struct, named) === '') return
    const line = struct.parent instanceof Y.XmlText ? struct.parent.parent : null
    if (line instanceof Y.XmlElement) lines.set(line, (lines.get(line) ?? new Set()).add(struct))
  })
  const lost: LostWords[] = []
  for (const [line, gone] of lines) {
    const inOrder = textsOf(line).flatMap((text) => itemsOf(text))
    const items = inOrder.filter((item) => gone.has(item))
    const words = items.map((item) => unnamed(item, named)).join('')
    lost.push({ words, line, client: items[0]?.id.client ?? 0 })
  }
  // what came for a line that is forgotten altogether is forgotten at once
  for (const { structs } of decoded)
    for (const struct of structs) {
      const { client, clock } = struct.id
      if (!(struct instanceof Y.Item) || clock < (beforeState.get(client) ?? 0)) continue
      const words = unnamed(struct, named)
      if (words !== '' && Y.getItem(doc.store, struct.id) instanceof Y.GC) lost.push({ words, line: null, client })
    }
  return lost
}

type DeleteSet = ReturnType<typeof Y.createDeleteSet>

/** What of an item's words is not among those that somebody deleted by name. */
function unnamed({ id, content }: Y.Item, named: DeleteSet): string {
  if (!(content instanceof Y.ContentString)) return ''
  let at = 0
  let left = ''
  for (const { clock, len } of named.clients.get(id.client) ?? []) {
    const [from, to] = [clock - id.clock, clock + len - id.clock]
    if (to <= at || from >= content.str.length) continue
    left += content.str.slice(at, Math.max(at, from))
    at = to
  }
  return left + content.str.slice(at)
}

/** Its texts, the deleted ones too. */
const textsOf = (line: Y.XmlElement): readonly Y.XmlText[] =>
  itemsOf(line).flatMap(({ content }) =>
    content instanceof Y.ContentType && content.type instanceof Y.XmlText ? [content.type] : [],
  )

const itemsOf = (type: Y.XmlElement | Y.XmlText): readonly Y.Item[] => {
  const items: Y.Item[] = []
  for (let item = type._start; item; item = item.right) items.push(item)
  return items
}

/** Brings lost words back, each line of them in a paragraph of its own where it stood. */
export class Rescue {
  /** What is brought back letter by letter is one paragraph, until pages see it: then it may be taken away too. */
  readonly #texts = new Map<Y.XmlElement | number, Y.XmlText>()

  /** What was brought back is shown now. */
  shown(): void {
    this.#texts.clear()
  }

  /** @param doc written to, in the caller's transaction */
  bringBack(doc: Y.Doc, lost: readonly LostWords[]): void {
    for (const { words, line, client } of lost) {
      const key = line ?? client
      const begun = this.#texts.get(key)
      if (begun?.doc === doc) begun.insert(begun.length, words)
      else if (words.trim() !== '') {
        const text = place(doc, line, client, words)
        if (text) this.#texts.set(key, text)
      }
    }
  }
}

function place(doc: Y.Doc, line: Y.XmlElement | null, client: number, words: string): Y.XmlText | null {
  const [root, at] = (line && whereItStood(line)) ?? sectionOf(doc, client) ?? []
  if (!root || at === undefined) return null
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText(words)
  paragraph.insert(0, [text])
  root.insert(at, [paragraph])
  return text
}

type Spot = readonly [section: Y.XmlFragment, index: number]

/** Behind the block of its section in which the line was. */
function whereItStood(line: Y.XmlElement): Spot | null {
  let block: unknown = line
  while (block instanceof Y.XmlElement && block.parent instanceof Y.XmlElement) block = block.parent
  if (!(block instanceof Y.XmlElement) || !isSection(block.parent)) return null
  let index = 0
  for (let item = block._item?.left ?? null; item; item = item.left) if (!item.deleted && item.countable) index++
  return [block.parent, index]
}

/** The end of the section in which somebody wrote last under this client id, else of the first there is. */
function sectionOf(doc: Y.Doc, client: number): Spot | null {
  const rootsOf = (struct: unknown) => {
    let type: unknown = struct instanceof Y.Item ? struct.parent : null
    while (type instanceof Y.AbstractType && type.parent) type = type.parent
    return type
  }
  const written = (doc.store.clients.get(client) ?? []).toReversed().map(rootsOf)
  const section = [...written, ...doc.share.values()].find(isSection)
  return section ? [section, section.length] : null
}

/** Of all that lies at the root only the sections are fragments. */
const isSection = (type: unknown): type is Y.XmlFragment => type instanceof Y.XmlFragment && type._item === null
