import { useEffect, useRef, useState, type RefObject } from 'react'

/** What is marked in a text to be read (`VersionText`): words of one line, or several lines of a section. */
export interface Marked {
  readonly item: string
  /** Numbers of the first and the last line in their section. */
  readonly from: number
  readonly to: number
  /** The words themselves where they stand in one line and are not the whole of it. */
  readonly words: string | null
}

/** What of a text the window shows as selected; null where that is nothing, or lies in several sections. */
export function markedIn(root: Element, selection: Selection | null): Marked | null {
  const [anchor, focus] = [selection?.anchorNode ?? null, selection?.focusNode ?? null]
  if (!selection || selection.isCollapsed || !anchor || !focus) return null
  if (!root.contains(anchor) || !root.contains(focus)) return null
  const [one, two] = [lineAt(anchor), lineAt(focus)]
  if (!one || !two || one.item !== two.item) return null
  const [from, to] = [Math.min(one.at, two.at), Math.max(one.at, two.at)]
  const inWords = one.element === two.element && [anchor, focus].every((node) => one.words.contains(node))
  const words = plain(selection.toString())
  if (inWords && words === '') return null
  return { item: one.item, from, to, words: inWords && words !== plain(one.words.textContent ?? '') ? words : null }
}

/** As the record has it: blanks that only look otherwise are blanks. */
const plain = (text: string): string =>
  text.replaceAll('\u00ad', '').replaceAll('\u2011', '-').replaceAll(/\s+/g, ' ').trim()

function lineAt(node: Node) {
  const element = (node instanceof Element ? node : node.parentElement)?.closest('[data-line]')
  const item = element?.closest('[data-item]')?.getAttribute('data-item') ?? null
  if (!element || item === null) return null
  const words = element.querySelector('[data-words]') ?? element
  return { element, item, words, at: Number(element.getAttribute('data-line')) }
}

/**
 * What is marked in a text just now. On a phone the selection is gone before a button is pressed, so what was marked
 * stays while a finger or the mouse is on `held`.
 */
export function useMarked(text: RefObject<Element | null>, held: RefObject<Element | null>) {
  const [marked, setMarked] = useState<Marked | null>(null)
  const holding = useRef(false)
  useEffect(() => {
    const look = () => {
      if (holding.current) return
      setMarked(text.current ? markedIn(text.current, document.getSelection()) : null)
    }
    const down = (event: Event) => {
      holding.current = event.target instanceof Node && (held.current?.contains(event.target) ?? false)
    }
    document.addEventListener('pointerdown', down, true)
    document.addEventListener('selectionchange', look)
    return () => {
      document.removeEventListener('pointerdown', down, true)
      document.removeEventListener('selectionchange', look)
    }
  }, [text, held])
  return { marked, clear: () => setMarked(null) }
}
