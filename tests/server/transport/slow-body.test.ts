import { EventEmitter } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cutOffIfSlow, patience } from '../../../server/transport/slow-body.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A request whose body is still on its way. */
function arriving(method: string, url: string) {
  const request = Object.assign(new EventEmitter(), { method, url, complete: false, destroyed: false, destroy() {} })
  request.destroy = () => void (request.destroyed = true)
  cutOffIfSlow(request as unknown as IncomingMessage)
  return request
}

describe('a body that does not come', () => {
  it.each([
    ['POST', '/api/s/seat/pair', patience.other],
    ['POST', '/api/s/seat/documents', patience.other],
    ['GET', '/api/s/seat/documents?item=4', patience.other],
    ['POST', '/api/s/../documents?item=4', patience.other],
    ['POST', '/api/s/seat/documents?item=4&name=a.pdf', patience.document],
  ])('[GAT4] %s %s is cut off after %i ms', (method, url, within) => {
    const request = arriving(method, url)
    vi.advanceTimersByTime(within - 1)
    expect(request.destroyed).toBe(false)
    vi.advanceTimersByTime(1)
    expect(request.destroyed).toBe(true)
  })

  it('[GAT4] one that has come is left alone, and so is one that has ended', () => {
    const whole = arriving('POST', '/api/meetings')
    whole.complete = true
    const ended = arriving('POST', '/api/meetings')
    ended.emit('close')
    vi.advanceTimersByTime(patience.document)
    expect([whole.destroyed, ended.destroyed]).toEqual([false, false])
    expect(vi.getTimerCount()).toBe(0)
  })
})
