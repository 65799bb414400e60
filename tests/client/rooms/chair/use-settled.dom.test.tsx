import { act as settled } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useSettled } from '../../../../client/rooms/chair/use-settled.ts'
import { press, render } from '../../../ui/render.ts'

const act = vi.fn()
const later = (ms: number) => settled(() => void vi.advanceTimersByTime(ms))
function Step({ at, busy = false }: { readonly at: string; readonly busy?: boolean }) {
  const step = useSettled(at, busy)
  return (
    <button aria-busy={step.waits} onClick={() => step.press(() => act(at))}>
      {at}
    </button>
  )
}

describe('the press on the next step', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
    act.mockClear()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('[NEX14] is taken once where it is pressed twice, and again on the step it brought', () => {
    const { host, show } = render(<Step at="close" />)
    const button = () => host.querySelector('button') as HTMLButtonElement
    press(button())
    show(<Step at="call" />)
    later(200)
    expect(button().getAttribute('aria-busy')).toBe('true')
    press(button())
    expect(act.mock.calls).toEqual([['close']])
    later(201)
    show(<Step at="call" />)
    press(button())
    expect(act.mock.calls).toEqual([['close'], ['call']])
  })

  it('[NEX14] waits a moment, and shows it, where others changed the step', () => {
    const { host, show } = render(<Step at="ask A" />)
    show(<Step at="ask B" />)
    const button = host.querySelector('button') as HTMLButtonElement
    expect(button.getAttribute('aria-busy')).toBe('true')
    press(button)
    expect(act).not.toHaveBeenCalled()
    later(301)
    press(button)
    expect(act.mock.calls).toEqual([['ask B']])
  })
})
