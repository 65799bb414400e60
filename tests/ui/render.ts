import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

declare global {
  // React asks for this before it lets `act` be used.
  var IS_REACT_ACT_ENVIRONMENT: boolean
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true

/** Puts a part on an empty page; `show` renders it anew, `close` takes it away. */
export function render(first: ReactNode) {
  document.body.innerHTML = ''
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  const show = (node: ReactNode) => act(() => root.render(node))
  show(first)
  return { host, show, close: () => act(() => root.unmount()) }
}

export function press(element: Element | null | undefined) {
  if (!(element instanceof HTMLElement)) throw new Error('nothing to press')
  act(() => element.click())
}

export function key(element: Element | null | undefined, name: string) {
  if (!(element instanceof HTMLElement)) throw new Error('nothing to type into')
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })
  act(() => void element.dispatchEvent(event))
  return event
}
