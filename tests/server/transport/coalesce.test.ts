import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { coalesce } from '../../../server/transport/coalesce.ts'

describe('a thousand arrivals in a moment', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('[PRE4] are one announcement', async () => {
    const run = vi.fn(async () => undefined)
    const { ask } = coalesce(run, 100, () => undefined)
    for (let i = 0; i < 1_000; i++) ask()
    await vi.advanceTimersByTimeAsync(99)
    expect(run).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(500)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('[PRE4] are announced once more when some came meanwhile, and never two at once', async () => {
    let running = 0
    let most = 0
    const run = vi.fn(async () => {
      most = Math.max(most, (running += 1))
      await vi.advanceTimersByTimeAsync(0)
      await new Promise<void>((resolve) => void setTimeout(() => resolve(void 0), 300))
      running -= 1
    })
    const { ask } = coalesce(run, 100, () => undefined)
    ask()
    await vi.advanceTimersByTimeAsync(200)
    ask()
    ask()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(run).toHaveBeenCalledTimes(2)
    expect(most).toBe(1)
  })

  it('[PRE4] are still announced after an announcement failed, and not after the end', async () => {
    const failed = vi.fn<(error: unknown) => void>()
    const run = vi.fn(() => Promise.reject(new Error('gone')))
    const { ask, stop } = coalesce(run, 10, failed)
    ask()
    await vi.advanceTimersByTimeAsync(20)
    ask()
    await vi.advanceTimersByTimeAsync(20)
    expect(failed).toHaveBeenCalledTimes(2)
    ask()
    stop()
    ask()
    await vi.advanceTimersByTimeAsync(100)
    expect(run).toHaveBeenCalledTimes(2)
  })
})
