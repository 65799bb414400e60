import { useEffect, useRef } from 'react'
import { Outlet, useLocation } from 'react-router'
import { Announcer } from '../ui/Status.tsx'

/**
 * Around every page: the two voices, and the focus. Going to another page puts the focus on its heading, so that a
 * reader begins there; events inside a page never move it.
 */
export function AppFrame() {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    window.scrollTo(0, 0)
    const heading = document.querySelector<HTMLElement>('h1') ?? document.querySelector<HTMLElement>('main')
    if (heading === null) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [pathname])
  return (
    <Announcer>
      <Outlet />
    </Announcer>
  )
}
