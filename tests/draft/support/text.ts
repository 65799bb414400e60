import * as Y from 'yjs'

/** The words of an item, a bar between its blocks. */
export const textOf = (doc: Y.Doc, item: string): string =>
  doc
    .getXmlFragment(`item:${item}`)
    .toArray()
    .map((block) => block.toJSON().replaceAll(/<[^>]*>/g, ''))
    .join('|')
