import { createElement, Fragment, type ReactNode } from 'react'
import {
  isReadingLink,
  readingTags,
  type ReadingElement,
  type ReadingNode,
} from '../../../shared/features/documents/reading.ts'

const known: ReadonlySet<string> = new Set(readingTags)

export type ReadingNodesProps = {
  readonly nodes: readonly ReadingNode[]
  /** What a heading of the first level is here, under the headings of the room. */
  readonly level: number
  /** Whether links can be followed; on a screen in the hall there is nothing to press. */
  readonly links: boolean
}

/** UPL6: the text of a document, every element built here from the list of known tags; nothing is taken over as markup. */
export function ReadingNodes({ nodes, level, links }: ReadingNodesProps): ReactNode {
  return nodes.map((node, at) => (
    <Fragment key={at}>
      {typeof node === 'string' ? node : <Element node={node} level={level} links={links} />}
    </Fragment>
  ))
}

function Element({ node, level, links }: { readonly node: ReadingElement } & Omit<ReadingNodesProps, 'nodes'>) {
  const { tag, children, href, colspan, rowspan, start } = node
  const content = <ReadingNodes nodes={children} level={level} links={links} />
  // rows need a body around them, which a converter leaves out
  const bare = tag === 'table' && children.every((child) => typeof child !== 'string' && child.tag === 'tr')
  const inside = bare ? <tbody>{content}</tbody> : content
  if (!known.has(tag)) return inside
  if (tag === 'br') return <br />
  if (tag === 'a') {
    if (!links || href === undefined || !isReadingLink(href)) return <span>{inside}</span>
    return (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {inside}
      </a>
    )
  }
  const heading = /^h([1-6])$/.exec(tag)
  const shown = heading ? `h${Math.min(6, Number(heading[1]) + level - 1)}` : tag
  return createElement(
    shown,
    {
      ...(colspan === undefined ? {} : { colSpan: colspan }),
      ...(rowspan === undefined ? {} : { rowSpan: rowspan }),
      ...(start === undefined ? {} : { start }),
    },
    inside,
  )
}
