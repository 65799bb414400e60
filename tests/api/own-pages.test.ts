import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserAt, foundCouncil, startServer, type TestServer } from './front-desk.ts'

let server: TestServer
let token: string
beforeEach(async () => {
  server = await startServer()
  token = (await foundCouncil(server)).tokenOf('anna')
})
afterEach(() => server.close())

describe('whose page asks', () => {
  it.each([
    'https://evil.example',
    'null',
    '',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'http://127.0.0.1.evil.example',
    'javascript:alert(1)',
    'ORIGIN.evil.example',
    'ORIGIN/',
    'ORIGIN, ORIGIN',
  ])('[API1] refuses to change anything for the origin %j', async (written) => {
    const origin = written.replaceAll('ORIGIN', server.origin)
    const answer = await browserAt(server).post('/invitations/redeem', { token }, { Origin: origin })
    expect(answer).toMatchObject({ status: 403, body: { error: 'foreign-page' } })
    expect((await browserAt(server).post('/invitations/redeem', { token })).status).toBe(200)
  })

  it('[API1] refuses where no origin is named, and where the browser says it is another site', async () => {
    const body = JSON.stringify({ token })
    const headers = { 'Content-Type': 'application/json' }
    const bare = await fetch(`${server.origin}/api/invitations/redeem`, { method: 'POST', body, headers })
    expect(bare.status).toBe(403)
    for (const site of ['cross-site', 'same-site', 'none']) {
      const answer = await browserAt(server).post('/invitations/redeem', { token }, { 'Sec-Fetch-Site': site })
      expect(answer).toMatchObject({ status: 403, body: { error: 'foreign-page' } })
    }
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('[API1] holds for %s as well', async (method) => {
    const answer = await fetch(`${server.origin}/api/meetings`, { method, headers: { Origin: 'https://evil.example' } })
    expect(answer.status).toBe(403)
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('[API1] lets pages of the public address in', async () => {
    const behind = await startServer({ place: { publicUrl: 'https://rostra.example.org', tls: false } })
    const ask = (origin: string) => browserAt(behind).post('/example', {}, { Origin: origin })
    expect((await ask('https://rostra.example.org')).status).toBe(200)
    expect((await ask('http://rostra.example.org')).status).toBe(403)
    expect((await ask('https://rostra.example.org.evil.example')).status).toBe(403)
    await behind.close()
  })
})

describe('what is sent', () => {
  it.each([
    [{}],
    [{ token: 7 }],
    [{ token: ['x'] }],
    [{ token: 'x'.repeat(101) }],
    [{ token: 'x', more: 1 }],
    [[]],
    [{ token: { $gt: '' } }],
  ])('[API3] refuses %j', async (body) => {
    for (const path of ['/invitations/look', '/invitations/redeem', '/setup/redeem']) {
      expect(await browserAt(server).post(path, body)).toMatchObject({ status: 400, body: { error: 'invalid' } })
    }
  })

  it.each([
    ['{', 400, 'invalid'],
    ['null', 400, 'invalid'],
    ['"x"', 400, 'invalid'],
    [`{"token": "${'x'.repeat(20_000)}"}`, 413, 'too-large'],
    [`${'['.repeat(8_000)}`, 400, 'invalid'],
  ])('[API3] refuses a body that is no object: %#', async (body, status, error) => {
    const answer = await browserAt(server).post('/invitations/look', body, { 'Content-Type': 'application/json' })
    expect(answer).toMatchObject({ status, body: { error } })
  })

  it('[API2] tells a refusal by a code and a sentence, in German or English', async () => {
    const ask = (language: string) =>
      browserAt(server).post('/invitations/look', { token: 'x' }, { 'Accept-Language': language })
    expect((await ask('en')).body).toEqual({
      error: 'unknown-token',
      message: 'There is no such link. Perhaps it was cut off when it was copied.',
    })
    expect((await ask('de-AT')).body.message).toMatch(/^Diesen Link gibt es nicht\./)
    expect((await ask('pl')).body.message).toMatch(/^Diesen Link gibt es nicht\./)
  })

  it('[API2] an address nobody answers at says so in JSON', async () => {
    for (const path of ['/nothing', '/s', '/s/%E0%A4%A', '/../etc/passwd']) {
      const answer = await browserAt(server).get(path)
      expect(answer.status).toBeGreaterThanOrEqual(400)
    }
    expect((await browserAt(server).get('/nothing')).body.error).toBe('not-found')
  })

  it('[API2] tells how the server is', async () => {
    expect(await browserAt(server).get('/health')).toMatchObject({ status: 200, body: { ok: true } })
    const sick = await startServer({ health: async () => ({ ok: false, store: 'read-only' }) })
    expect(await browserAt(sick).get('/health')).toMatchObject({ status: 503, body: { ok: false, store: 'read-only' } })
    await sick.close()
  })
})

describe('how often', () => {
  const few = { wrongLinks: 3, exampleDoors: 5, imports: 2, uploads: 100, changes: 1_000 }

  it('[API4] who tries links that open nothing has to wait, and is told how long', async () => {
    const strict = await startServer({ allowances: few })
    const council = await foundCouncil(strict)
    const guesser = browserAt(strict)
    for (let times = 0; times < 3; times++) {
      expect((await guesser.post('/invitations/redeem', { token: 'x'.repeat(27) })).status).toBe(404)
    }
    const stopped = await guesser.post('/invitations/redeem', { token: council.tokenOf('anna') })
    expect(stopped).toMatchObject({ status: 429, body: { error: 'too-many' } })
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await guesser.post('/setup/redeem', { token: 'x' })).status).toBe(429)
    expect((await guesser.get('/meetings')).status).toBe(200)
    await strict.close()
  })

  it('[API4] good links do not count, so that a whole hall may come in at once', async () => {
    const strict = await startServer({ allowances: few })
    const council = await foundCouncil(strict)
    for (const person of ['anna', 'bert', 'sara', 'nils', 'aude', 'mona', 'olga']) {
      const token = council.tokenOf(person)
      const browser = browserAt(strict)
      expect((await browser.post('/invitations/look', { token })).status).toBe(200)
      expect((await browser.post('/invitations/redeem', { token })).status).toBe(200)
    }
    await strict.close()
  })

  it('[API4] who changes too much has to wait', async () => {
    const strict = await startServer({ allowances: { ...few, changes: 4 } })
    const browser = browserAt(strict)
    const statuses = []
    for (let times = 0; times < 5; times++) statuses.push((await browser.post('/example')).status)
    expect(statuses).toEqual([200, 200, 200, 200, 429])
    await strict.close()
  })

  it('[API4] behind a proxy the address is the one the proxy saw', async () => {
    const proxied = await startServer({ allowances: { ...few, changes: 1 }, trustProxy: true })
    const from = (address: string) =>
      browserAt(proxied).post('/example', {}, { 'X-Forwarded-For': `10.0.0.9, ${address}` })
    expect([
      (await from('192.0.2.1')).status,
      (await from('192.0.2.1')).status,
      (await from('192.0.2.2')).status,
    ]).toEqual([200, 429, 200])
    await proxied.close()
  })
})
