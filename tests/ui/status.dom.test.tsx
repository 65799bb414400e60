import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Announcer, Status, STATUS_EVERY_MS, useAnnounce } from '../../client/ui/Status.tsx'
import { press, render } from './render.ts'

const polite = () => document.querySelector('[role="status"]')?.textContent
const later = (ms: number) => act(() => void vi.advanceTimersByTime(ms))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the polite voice', () => {
  it('speaks the first sentence at once', () => {
    const page = render(<Status text="" />)
    later(STATUS_EVERY_MS)
    page.show(<Status text="Hamburg: Ja." />)
    later(0)
    expect(polite()).toBe('Hamburg: Ja.')
  })

  it('speaks at most once in three seconds, and then the newest', () => {
    const page = render(<Status text="" />)
    later(STATUS_EVERY_MS)
    page.show(<Status text="eins" />)
    later(0)
    page.show(<Status text="zwei" />)
    later(1000)
    page.show(<Status text="drei" />)
    later(1999)
    expect(polite()).toBe('eins')
    later(1)
    expect(polite()).toBe('drei')
  })

  it('does not postpone for ever while sentences keep coming', () => {
    const page = render(<Status text="" />)
    later(STATUS_EVERY_MS)
    page.show(<Status text="0" />)
    later(0)
    for (let n = 1; n <= 40; n++) {
      page.show(<Status text={String(n)} />)
      later(100)
    }
    expect(Number(polite())).toBeGreaterThan(25)
  })
})

describe('the urgent voice', () => {
  function Room() {
    const { alarm } = useAnnounce()
    return (
      <button type="button" onClick={() => alarm('Keine Verbindung.')}>
        x
      </button>
    )
  }

  it('says the same words again as a new text', () => {
    render(
      <Announcer>
        <Room />
      </Announcer>,
    )
    const urgent = () => document.querySelector('[role="alert"]')?.textContent ?? ''
    press(document.querySelector('button'))
    const first = urgent()
    press(document.querySelector('button'))
    expect(first).toBe('Keine Verbindung.')
    expect(urgent()).not.toBe(first)
    expect(urgent().trim()).toBe(first)
  })
})
