import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { addressOf, fromOurOwnPage, mayAsk, type Place } from '../../../server/transport/origin.ts'

const request = (headers: Readonly<Record<string, string>>, method = 'GET') =>
  ({ headers, method, socket: { remoteAddress: '10.0.0.9' } }) as unknown as IncomingMessage

const plain: Place = { publicUrl: null, tls: false }

describe('where a page comes from', () => {
  it.each([
    { ours: true, origin: 'http://rostra.example', host: 'rostra.example' },
    { ours: true, origin: 'https://rostra.example', host: 'rostra.example' },
    { ours: true, origin: 'http://rostra.example:3000', host: 'rostra.example:3000' },
    { ours: true, origin: 'http://rostra.example', host: 'rostra.example:80' },
    { ours: true, origin: 'https://rostra.example', host: 'rostra.example:443' },
    { ours: true, origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000' },
    { ours: true, origin: 'http://[::1]:3000', host: '[::1]:3000' },
    { ours: false, origin: 'http://ROSTRA.example', host: 'rostra.example' },
    { ours: false, origin: 'https://evil.example', host: 'rostra.example' },
    { ours: false, origin: 'https://rostra.example.evil.example', host: 'rostra.example' },
    { ours: false, origin: 'https://evil.example/rostra.example', host: 'rostra.example' },
    { ours: false, origin: 'https://rostra.example@evil.example', host: 'rostra.example' },
    { ours: false, origin: 'http://rostra.example:3001', host: 'rostra.example:3000' },
    { ours: false, origin: 'null', host: 'rostra.example' },
    { ours: false, origin: '', host: 'rostra.example' },
    { ours: false, origin: 'file://rostra.example', host: 'rostra.example' },
    { ours: false, origin: 'javascript:alert(1)', host: 'rostra.example' },
    { ours: false, origin: 'http://rostra.example, http://evil.example', host: 'rostra.example' },
  ])('[GAT1] $origin at host $host: $ours', ({ ours, origin, host }) => {
    expect(fromOurOwnPage(request({ origin, host }), plain)).toBe(ours)
  })

  it('[GAT1] is a foreign page without an origin', () => {
    expect(fromOurOwnPage(request({ host: 'rostra.example' }), plain)).toBe(false)
  })

  it('[GAT1] may be the public address, or the host a proxy was asked for', () => {
    const origin = 'https://rostra.example'
    const place = { publicUrl: 'https://rostra.example', tls: false }
    expect(fromOurOwnPage(request({ origin, host: 'internal:3000' }), place)).toBe(true)
    expect(fromOurOwnPage(request({ origin, host: 'internal:3000' }), plain)).toBe(false)
    const forwarded = { origin, host: 'internal:3000', 'x-forwarded-host': 'rostra.example' }
    expect(fromOurOwnPage(request(forwarded), plain)).toBe(true)
  })

  it('[GAT1] is no page over plain http where this server speaks TLS', () => {
    const headers = { origin: 'http://rostra.example', host: 'rostra.example' }
    expect(fromOurOwnPage(request(headers), { publicUrl: null, tls: true })).toBe(false)
  })

  it('[GAT1] lets a request without an origin look, and change nothing', () => {
    const host = 'rostra.example'
    expect(mayAsk(request({ host }), plain)).toBe(true)
    expect(mayAsk(request({ host }, 'POST'), plain)).toBe(false)
    expect(mayAsk(request({ host, origin: 'http://evil.example' }), plain)).toBe(false)
  })

  it('[GAT5] believes a forwarded address only from a trusted proxy, and its own word of it', () => {
    const headers = { 'x-forwarded-for': '1.2.3.4, 5.6.7.8' }
    expect(addressOf(request(headers), false)).toBe('10.0.0.9')
    expect(addressOf(request(headers), true)).toBe('5.6.7.8')
    expect(addressOf(request({}), true)).toBe('10.0.0.9')
  })
})
