import type * as Y from 'yjs'

/** Which fact references were ever placed: `item/fact` → true. */
export const PLACED = 'placed'
/** Who wrote under which client id: client → person, see owners.ts. */
export const AUTHORS = 'authors'
/** Nobody but the server writes into these. */
export const SERVER_ONLY = [PLACED, AUTHORS]

const ITEM = 'item:'
export const rootOf = (item: string): string => ITEM + item
export const itemOf = (root: string): string | null => (root.startsWith(ITEM) ? root.slice(ITEM.length) : null)

/** A root has its kind from the first who asks for it (and throws at a second kind), so the server always asks first. */
export const define = (doc: Y.Doc, root: string): void => {
  if (itemOf(root) === null) doc.getMap(root)
  else doc.getXmlFragment(root)
}
