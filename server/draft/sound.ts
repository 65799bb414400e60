import * as Y from 'yjs'
import { itemOf } from './roots.ts'
import { attributeCheck, elementRule, isMark, MAX_DEPTH } from './schema.ts'

/**
 * Whether a document that comes from elsewhere is minutes' text as an editor here leaves it: elements, attributes and marks
 * of the schema, no deeper than it allows. What the guard asks of every update is asked of the whole then.
 */
export const isSound = (doc: Y.Doc): boolean =>
  [...doc.share].every(([root, type]) => itemOf(root) === null || (type instanceof Y.XmlFragment && fits(type, 0)))

const fits = (parent: Y.XmlFragment, depth: number): boolean =>
  depth <= MAX_DEPTH &&
  parent.toArray().every((child) => {
    if (child instanceof Y.XmlText) return runsFit(child)
    if (!(child instanceof Y.XmlElement)) return false
    const rule = elementRule(child.nodeName)
    if (!rule || (rule.leaf && child.length > 0)) return false
    return attributesFit(child) && fits(child, depth + 1)
  })

const attributesFit = (element: Y.XmlElement): boolean =>
  Object.entries(element.getAttributes()).every(
    ([key, value]) => attributeCheck(element.nodeName, key)?.(value) === true,
  )

const runsFit = (text: Y.XmlText): boolean =>
  (text.toDelta() as readonly { readonly insert?: unknown; readonly attributes?: object }[]).every(
    ({ insert, attributes = {} }) =>
      typeof insert === 'string' && Object.entries(attributes).every(([name, value]) => isMark(name, value)),
  )
