import * as Y from 'yjs'
import { COMMENTS } from '../../shared/wire/comments.ts'
import { isComment } from './comments.ts'
import { attributeCheck, elementRule, MAX_DEPTH } from './schema.ts'

/** Why what Yjs made of an update is not the minutes' text. */
export type Misfit = 'nesting' | 'depth' | 'attribute' | 'server-only' | 'comment'

/**
 * Looks at what an update has become: only now it is known in which element a thing lies and whose attribute it is,
 * because an update tells neither where a neighbour does.
 *
 * @param transaction of the update, with its clean-up done; its document is only read
 * @param serverOnly roots that nobody but the server writes
 * @param person who wrote it
 * @returns null if all is as an editor would leave it
 */
export const inspect = (transaction: Y.Transaction, serverOnly: readonly string[], person: string): Misfit | null => {
  const { doc } = transaction
  const comments = doc.getMap(COMMENTS)
  for (const root of serverOnly) {
    const type = doc.share.get(root)
    if (type && (transaction.changed as ReadonlyMap<unknown, unknown>).has(type)) return 'server-only'
  }
  for (const [client, structs] of doc.store.clients) {
    const before = transaction.beforeState.get(client) ?? 0
    for (let i = structs.length - 1; i >= 0; i--) {
      const struct = structs[i]
      if (!struct || struct.id.clock + struct.length <= before) break
      if (struct instanceof Y.Item && struct.parent === comments && !isComment(struct, person)) return 'comment'
      if (struct instanceof Y.Item && !struct.deleted && struct.parent !== comments) {
        const misfit = inspectItem(struct)
        if (misfit) return misfit
      }
    }
  }
  return null
}

const inspectItem = (item: Y.Item): Misfit | null => {
  const parent = item.parent
  if (parent === null || !(parent instanceof Y.AbstractType)) return 'nesting'
  if (item.parentSub !== null) return attributeFits(parent, item.parentSub, item.content) ? null : 'attribute'
  if (!childFits(parent, item.content)) return 'nesting'
  return item.content instanceof Y.ContentType && depth(parent) >= MAX_DEPTH ? 'depth' : null
}

const attributeFits = (parent: unknown, key: string, content: unknown): boolean => {
  if (!(parent instanceof Y.XmlElement) || !(content instanceof Y.ContentAny)) return false
  return attributeCheck(parent.nodeName, key)?.(content.arr[0]) === true
}

/** Words and marks lie in runs of text, runs and elements in elements or at the top. */
const childFits = (parent: unknown, content: unknown): boolean => {
  if (parent instanceof Y.XmlText) return content instanceof Y.ContentString || content instanceof Y.ContentFormat
  if (!(parent instanceof Y.XmlFragment) || !(content instanceof Y.ContentType)) return false
  if (parent instanceof Y.XmlElement && elementRule(parent.nodeName)?.leaf) return false
  return content.type instanceof Y.XmlText || content.type instanceof Y.XmlElement
}

/** Elements around a thing, counted no further than allowed: the tree may be as deep as its author had bytes. */
const depth = (type: unknown): number => {
  let levels = 0
  let at = type instanceof Y.AbstractType ? type._item : null
  while (at !== null && levels < MAX_DEPTH) {
    levels++
    at = at.parent instanceof Y.AbstractType ? at.parent._item : null
  }
  return levels
}
