import { useEffect, useState, type RefObject } from 'react'

/**
 * Whether an element has more than it shows, followed as its size and its content change. Then it has to be reached
 * by the keyboard, so that it can be scrolled there.
 */
export function useScrolls(element: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const observed = element.current
    if (!observed) return
    const look = () => setScrolls(observed.scrollHeight > observed.clientHeight + 1)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(observed)
    for (const child of observed.children) observer.observe(child)
    return () => observer.disconnect()
  }) // at each drawing: its children may be others
  return scrolls
}
