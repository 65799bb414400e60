import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/**
 * Sets `--clause` of a box to the largest size at which its content fits, in u, largest first. Tells whether even the
 * smallest does not. Measured anew with every render and whenever the box changes.
 */
export function useFittingSize(sizes: readonly number[]): {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly tooLong: boolean
} {
  const ref = useRef<HTMLDivElement>(null)
  const [tooLong, setTooLong] = useState(false)
  useLayoutEffect(() => {
    const box = ref.current
    if (box === null) return
    const fit = () => {
      const fitting = sizes.find((size) => {
        box.style.setProperty('--clause', String(size))
        return box.scrollHeight <= box.clientHeight
      })
      setTooLong(fitting === undefined)
    }
    fit()
    const watch = new ResizeObserver(fit)
    watch.observe(box)
    let gone = false
    void document.fonts?.ready.then(() => {
      if (!gone) fit()
    })
    return () => {
      gone = true
      watch.disconnect()
    }
  })
  return { ref, tooLong }
}
