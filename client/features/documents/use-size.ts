import { useEffect, useState, type RefObject } from 'react'

/** The inner size of an element in whole pixels, followed as it changes; 0 before it is known. */
export function useSize(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const observed = element.current
    if (!observed) return
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const [width, height] = [Math.floor(entry.contentRect.width), Math.floor(entry.contentRect.height)]
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    })
    observer.observe(observed)
    return () => observer.disconnect()
  }, [element])
  return size
}
