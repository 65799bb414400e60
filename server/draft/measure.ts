import * as Y from 'yjs'

/** A fact's sentence is not in the text, only its place; it counts as this many characters. */
const FACT = 100

/** How much there is to read, in characters. */
export const weigh = (doc: Y.Doc): number => {
  let weight = 0
  for (const structs of doc.store.clients.values())
    for (const struct of structs) if (struct instanceof Y.Item && !struct.deleted) weight += weightOf(struct)
  return weight
}

/**
 * Characters that a transaction took out; what only moved within it does not count. To be asked when it is through and
 * before Yjs cleans up behind it (`afterTransaction`).
 */
export const removedBy = (transaction: Y.Transaction): number => {
  const { doc, beforeState, afterState } = transaction
  let removed = 0
  const taken: string[] = []
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || struct.id.clock >= (beforeState.get(struct.id.client) ?? 0)) return
    removed += weightOf(struct)
    taken.push(wordsOf(struct))
  })
  if (removed === 0) return 0
  const put: string[] = []
  for (const [client, end] of afterState) {
    const begin = beforeState.get(client) ?? 0
    if (end === begin) continue
    const structs = doc.store.clients.get(client) ?? []
    for (let i = structs.length - 1; i >= 0; i--) {
      const struct = structs[i]
      if (!struct || struct.id.clock < begin) break
      if (struct instanceof Y.Item && !struct.deleted) put.push(wordsOf(struct))
    }
  }
  return removed - moved(taken, put)
}

/** Characters of the words taken out that were put in again elsewhere: a list made of paragraphs deletes nothing. */
const moved = (taken: readonly string[], put: readonly string[]): number => {
  const there = new Map<string, number>()
  for (const word of put.join(' ').split(/\s+/)) there.set(word, (there.get(word) ?? 0) + 1)
  let characters = 0
  for (const piece of taken)
    for (const word of piece.split(/(?<=\s)/)) {
      const key = word.trim()
      const left = there.get(key) ?? 0
      if (left === 0) continue
      there.set(key, left - 1)
      characters += isFactKey(key) ? FACT : word.length
    }
  return characters
}

const isFact = ({ content }: Y.Item): boolean =>
  content instanceof Y.ContentType && content.type instanceof Y.XmlElement && content.type.nodeName === 'fact'

const weightOf = (item: Y.Item): number =>
  item.content instanceof Y.ContentString ? item.content.str.length : isFact(item) ? FACT : 0

/** No word of the text holds it. */
const FACT_KEY = '\u0000fact'
const isFactKey = (word: string): boolean => word === FACT_KEY
const wordsOf = (item: Y.Item): string =>
  item.content instanceof Y.ContentString ? item.content.str : isFact(item) ? ` ${FACT_KEY} ` : ''
