import type { Request } from 'express'
import { describe, expect, it } from 'vitest'
import { addressOfServer } from '../../../../server/transport/api/links-out.ts'
import type { Place } from '../../../../server/transport/origin.ts'

const asked = (origin: string, localPort = 3000) =>
  ({ headers: { origin, host: URL.parse(origin)?.host }, protocol: 'http', socket: { localPort } }) as Request
const hall: Place = { publicUrl: null, tls: false, network: () => ['192.168.1.20', '10.0.0.4'] }

describe('the address in a link', () => {
  it.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    '[ACC18] made at %s leads others to the machine',
    (origin) => {
      expect(addressOfServer(asked(origin), hall)).toBe('http://192.168.1.20:3000')
    },
  )

  it('[ACC18] keeps port 80 unsaid', () => {
    expect(addressOfServer(asked('http://localhost', 80), hall)).toBe('http://192.168.1.20')
  })

  it.each<[string, Request, Place]>([
    ['the page was reached by a name others can type', asked('http://rostra.local:3000'), hall],
    ['the machine is in no network', asked('http://localhost:3000'), { ...hall, network: () => [] }],
    ['the port is passed on from elsewhere', asked('http://localhost:8080'), hall],
    ['a certificate has a name', asked('https://localhost:3000'), { ...hall, tls: true }],
  ])('[ACC18] stays as the page has it where %s', (_why, request, place) => {
    expect(addressOfServer(request, place)).toBe(request.headers.origin)
  })

  it('is the one the server was told, before all', () => {
    const told = { ...hall, publicUrl: 'https://rostra.example.org/' }
    expect(addressOfServer(asked('http://localhost:3000'), told)).toBe('https://rostra.example.org')
  })
})
